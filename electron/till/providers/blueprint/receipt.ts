// Blueprint's `receiptItems` as the till's delivery: tokens, money, debts, tariff blocks, the meter's
// data, messages and receipt numbers. An odd field drops its line and never the token.

import type { Currency } from '../../../../shared/money/money.ts'
import type { Delivery, TariffStep } from '../../../../shared/vend/outcome.ts'
import { type Json, type JsonObject, field, isList, textOf } from '../json.ts'
import { moneyLines, paidMinor } from './money-lines.ts'
import { tokensOf } from './tokens.ts'
import { amountAt, entriesOf, firstText, isZero, present, textAt, unitsText } from './values.ts'

const maxMessages = 20
const maxText = 200

export function deliveryOf(receipt: JsonObject, currency: Currency): Delivery {
  const totals = receipt['totals']
  const units = unitsText(field(totals, 'units'))
  const steps = stepsOf(receipt['tariff_blocks'], currency)
  const messages = messagesOf(receipt)
  const utility = utilityOf(receipt)
  const customer = present({
    name: firstText(receipt, 'customer_name'),
    address: firstText(receipt, 'customer_address'),
  })
  const meter = meterOf(receipt['meter_details'])
  return {
    tokens: tokensOf(receipt),
    lines: moneyLines(receipt, currency),
    ...present({
      units: units !== null && !isZero(units) ? units : null,
      debtRemainingMinor: amountAt(totals, currency, 'debt_remaining'),
      totalPaidMinor: paidMinor(receipt, currency),
      tariff: firstText(receipt, 'tariff_name'),
      receiptNo: receiptNumbers(receipt),
      providerRef: firstText(receipt, 'external_reference_number'),
      providerTime: firstText(receipt, 'token_gen_time', 'DateTime'),
    }),
    ...(steps.length > 0 ? { tariffSteps: steps } : {}),
    ...(messages.length > 0 ? { messages } : {}),
    ...(Object.keys(utility).length > 0 ? { utility } : {}),
    ...(Object.keys(customer).length > 0 ? { customer } : {}),
    ...(Object.keys(meter).length > 0 ? { meter } : {}),
  }
}

/** The receipt's number and, where its tokens have others, those too. */
function receiptNumbers(receipt: JsonObject): string | null {
  const numbers = [
    textAt(receipt, 'receipt_no'),
    textAt(receipt, 'ReceiptNo'),
    ...entriesOf(receipt['std_tokens']).map((entry) => textAt(entry, 'receipt')),
    ...entriesOf(receipt['fbe_tokens']).map((entry) => textAt(entry, 'receipt')),
  ].filter((text) => text !== null)
  return numbers.length === 0 ? null : [...new Set(numbers)].join(', ').slice(0, maxText)
}

function utilityOf(receipt: JsonObject): NonNullable<Delivery['utility']> {
  const details = receipt['utility_details']
  const name = textAt(details, 'name')
  return present({
    // Blueprint puts the customer's name here as well; that is no utility.
    name: name === firstText(receipt, 'customer_name') ? null : name,
    address: textAt(details, 'address'),
    taxNumber: textAt(details, 'vat_number'),
  })
}

function meterOf(details: Json | undefined): NonNullable<Delivery['meter']> {
  const [sgc, ti] = (textAt(details, 'sgc_ti') ?? '').split('/')
  return present({
    sgc: textAt(details, 'sgc') ?? (sgc === '' ? null : (sgc ?? null)),
    krn: textAt(details, 'krn'),
    ti: textAt(details, 'ti') ?? (ti === '' ? null : (ti ?? null)),
    ea: textAt(details, 'alg'),
    tt: textAt(details, 'tt'),
  })
}

/** Blocks of which units and rate are known; the sample has none, so their names are read widely. */
function stepsOf(value: Json | undefined, currency: Currency): readonly TariffStep[] {
  return entriesOf(value).flatMap((block) => {
    const units = ['units', 'unit', 'qty', 'quantity']
      .map((name) => unitsText(block[name]))
      .find((text) => text !== null)
    const rate = firstText(block, 'rate', 'price', 'unit_price', 'tariff')?.slice(0, 20)
    const amountMinor = amountAt(block, currency, 'amount', 'cost', 'value')
    if (units === undefined || units === null || rate === undefined) return []
    return [{ units, rate, ...(amountMinor === null ? {} : { amountMinor }) }]
  })
}

/** The provider's own messages, then the facts that have no place of their own on a slip. */
function messagesOf(receipt: JsonObject): readonly string[] {
  const texts = ['customer_messages', 'notes'].flatMap((name) => {
    const list = receipt[name]
    return isList(list) ? list.map((one) => textOf(one)?.slice(0, maxText) ?? null) : []
  })
  return [
    ...texts,
    labelled('Customer account', textAt(receipt, 'customer_account_no')),
    labelled('Location', textAt(receipt, 'customer_location_ref')),
    labelled('Utility phone', textAt(receipt['utility_details'], 'contact_number')),
    labelled('Debt before this sale', textAt(receipt['totals'], 'debt_opening_bal')),
    receipt['reprint'] === true ? 'Blueprint marked this receipt as a reprint.' : null,
  ]
    .filter((text) => text !== null)
    .slice(0, maxMessages)
}

const labelled = (label: string, text: string | null): string | null =>
  text === null || isZero(text) ? null : `${label} ${text}`
