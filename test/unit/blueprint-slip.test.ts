// What Blueprint delivers, as the customer holds it: nothing of `receiptItems` that matters is lost.

import { expect, test } from 'vitest'
import { encodeReceipt } from '../../electron/till/print/encode.ts'
import { readPurchase } from '../../electron/till/providers/blueprint/read-purchase.ts'
import { interpret, paperText } from '../../shared/paper/interpret.ts'
import { type SlipFacts, tokenSlip } from '../../shared/receipt/slip.ts'
import { successSample } from '../fixtures/blueprint-documentation.ts'
import {
  answerOf,
  creditToken,
  freeToken,
  keyTokens,
  orderOf,
  soldWith,
  tokenEntry,
} from '../world/blueprint.ts'
import { plainSale } from '../world/slip-facts.ts'

const order = orderOf('12345678901', { reference: 'TXN123456789', amountMinor: 5_000 })

function onPaper(body: unknown, columns: number): string {
  const outcome = readPurchase(answerOf(body), order)
  if (outcome.kind !== 'confirmed') throw new Error(`not sold: ${JSON.stringify(outcome)}`)
  const facts: SlipFacts = {
    ...plainSale,
    providerLabel: 'Blueprint',
    account: order.account,
    options: order.options,
    reference: order.reference,
    amountMinor: order.amountMinor,
    currency: 'BWP',
    tender: { kind: 'cash', tenderedMinor: 5_000, changeMinor: 0 },
    delivery: outcome.delivery,
  }
  const bytes = encodeReceipt(tokenSlip(facts), { columns })
  return paperText(interpret(bytes, columns).lines, columns).trimEnd()
}

test.each([32, 48])(
  'the documented sample prints all its 64 digits, flagged, on %i columns',
  (columns) => {
    const paper = onPaper(successSample, columns)
    const whole = '1234567890123456789012345678901234567890123456789012345678901234'
    expect(paper.replace(/[^\d]/g, '')).toContain(whole)
    expect(paper.replace(/\s+/g, ' ')).toContain('Read this number with support before entering.')
  },
)

test.each([32, 48])('a full receipt on %i columns', (columns) => {
  const full = soldWith(
    {
      std_tokens: [tokenEntry([...keyTokens, creditToken].join(''), { amount: '25.00' })],
      fbe_tokens: [tokenEntry(freeToken, { desc: 'Free basic electricity', units: '50' })],
      fee_details: [
        { amount: '2.50', tax: '0.00', desc: 'Total Excise Duty' },
        { amount: '7.50', tax: '0.00', desc: 'Total VAT' },
      ],
      debt_details: [
        { amount: '10.00', tax: '0.00', desc: 'Arrears' },
        { amount: '5.00', tax: '0.00', desc: 'Connection fee' },
      ],
      tariff_blocks: [
        { units: '10.0', rate: '1.17', amount: '11.70' },
        { units: '9.3', rate: '1.43', amount: '13.30' },
      ],
      meter_details: {
        tt: '02',
        number: order.account,
        ti: '01',
        krn: '2',
        alg: '07',
        sgc: '600123',
      },
      utility_details: { name: 'Botswana Power Corporation', vat_number: 'C00123', address: null },
      notes: ['Meter change due in March'],
    },
    {
      elec: '25.00',
      fees: '10.00',
      debt: '15.00',
      debt_remaining: '40.00',
      debt_opening_bal: '55.00',
      units: '19.3',
    },
  )
  expect(onPaper(full, columns)).toMatchSnapshot()
})
