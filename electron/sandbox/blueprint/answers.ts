// Blueprint's answers as bytes: the check of a customer, the receipt, the three documented errors, and
// the requery's undocumented shapes. Amounts are texts, as in the sample receipt.

import { formatAmount } from '../../../shared/money/money.ts'
import type { SandboxAnswer } from '../wire.ts'
import type { Entry } from './ledger.ts'
import type { Part, Sale } from './sale.ts'

/** Where a requery puts the receipt. None of it is documented; the till must read them all. */
export type ReceiptAt = 'top' | 'data' | 'data.response' | 'data.response as text' | 'transaction'

type Json = Readonly<Record<string, unknown>>

export const jsonAnswer = (status: number, value: unknown): SandboxAnswer => ({
  status,
  body: Buffer.from(JSON.stringify(value)),
})

export const unauthenticated = (): SandboxAnswer => jsonAnswer(401, { message: 'Unauthenticated.' })

export const validation = (message: string): SandboxAnswer =>
  jsonAnswer(200, { result: 'FAILED', message, type: null })

export const requiredFields = 'Please provide required fields or provide amount as interger.'

export const exceptionBody = (details: string | null = 'Generic Exception'): Json => ({
  results: 'FAILED',
  message:
    'Blueprintelectricity experinced an error while purchasing electricity. Please try again later.',
  details,
})

export const soldBody = (entry: Entry, sale: Sale): Json => ({
  results: 'SUCCESS',
  message: null,
  type: 'DISPLAY',
  receiptItems: receiptItems(entry, sale),
})

const pula = (amountMinor: number): string => formatAmount(amountMinor, 'BWP')
const timeText = (at: number): string => new Date(at).toISOString().replace('T', ' ').slice(0, 19)

function receiptItems(entry: Entry, sale: Sale): Json {
  const name = customerOf(entry.meter)
  const at = timeText(sale.soldAt)
  const debtMinor = sale.debts.reduce((sum, debt) => sum + debt.amountMinor, 0)
  const parts = (list: readonly Part[]) =>
    list.map((part, index) => ({
      amount: pula(part.amountMinor),
      code: part.code,
      receipt: sale.receiptNo,
      tax: '0.00',
      tariff: '',
      units: part.units,
      sort_order: String(index + 1),
      desc: part.desc,
    }))
  return {
    customer_address: null,
    notes: [],
    receipt_no: sale.receiptNo,
    DateTime: at,
    utility_details: { address: null, vat_number: null, name, contact_number: null },
    Cashier: 'Smartblueprient',
    reprint: false,
    customer_account_no: `ACC${entry.meter.slice(-6)}`,
    tariff_name: 'Residential',
    fee_details: [
      { amount: pula(sale.exciseMinor), tax: '0.00', desc: 'Total Excise Duty' },
      { amount: pula(sale.vatMinor), tax: '0.00', desc: 'Total VAT' },
    ],
    customer_messages: ['Credit Vend'],
    totals: {
      tendered: pula(entry.amountMinor),
      fees: pula(sale.exciseMinor + sale.vatMinor),
      total: pula(entry.amountMinor),
      fbe_units: sale.free[0]?.units ?? '',
      elec: pula(sale.elecMinor),
      debt_remaining: pula(sale.debtBeforeMinor - debtMinor),
      tax: '',
      units: sale.units,
      debt: debtMinor === 0 ? '' : pula(debtMinor),
      debt_opening_bal: pula(sale.debtBeforeMinor),
    },
    fbe_tokens: parts(sale.free),
    external_client_id: 'PP001',
    customer_location_ref: 'Gaborone',
    std_tokens: parts(sale.paid),
    meter_details: {
      tt: '02',
      number: entry.meter,
      sgc_ti: '600123/01',
      ti: '01',
      krn: '2',
      alg: '07',
      sgc: '600123',
    },
    token_gen_time: at,
    external_reference_number: sale.receiptNo,
    debt_details: sale.debts.map(({ desc, amountMinor }) => ({
      amount: pula(amountMinor),
      tax: '0.00',
      desc,
    })),
    tariff_blocks: sale.blocks.map(({ units, rate, amountMinor }) => ({
      units,
      rate,
      amount: pula(amountMinor),
    })),
    ReceiptNo: sale.receiptNo,
    customer_name: name,
    AmountTendered: pula(entry.amountMinor),
  }
}

/** One stored transaction, as the requery and the history hold it. */
export function recordOf(entry: Entry, response: unknown): Json {
  return {
    id: 1,
    transID: entry.transID,
    meterNumber: entry.meter,
    amount: pula(entry.amountMinor),
    status: entry.sale ? 'SUCCESS' : 'FAILED',
    response,
    created_at: timeText(entry.placedAt),
  }
}

export function requeryBody(entry: Entry, at: ReceiptAt): Json {
  const response = entry.sale ? soldBody(entry, entry.sale) : exceptionBody()
  switch (at) {
    case 'top':
      return response
    case 'data':
      return { result: 'SUCCESS', message: null, data: response }
    case 'data.response':
      return { result: 'SUCCESS', message: null, data: recordOf(entry, response) }
    case 'data.response as text':
      return { result: 'SUCCESS', message: null, data: recordOf(entry, JSON.stringify(response)) }
    case 'transaction':
      return { transaction: recordOf(entry, response) }
  }
}

const names = ['Kagiso Molefe', 'Boitumelo Seretse', 'Tshepo Kgosi', 'Lorato Ñame', 'Neo Modise']

/** The same meter always belongs to the same invented person. */
export function customerOf(meter: string): string {
  const n = [...meter].reduce((sum, digit) => (sum * 7 + Number(digit)) % 9973, 0)
  return names[n % names.length] ?? 'Kagiso Molefe'
}
