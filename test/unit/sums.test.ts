// The money on a slip: what the provider says, to the minor unit, and a note where it does not add up.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { customerOf, vendAnswer } from '../../electron/sandbox/buypower/answers.ts'
import { makeSale } from '../../electron/sandbox/buypower/sale.ts'
import { encodeReceipt } from '../../electron/till/print/encode.ts'
import { readPurchase } from '../../electron/till/providers/blueprint/read-purchase.ts'
import { deliveryOf } from '../../electron/till/providers/buypower/delivery.ts'
import { field, readJson } from '../../electron/till/providers/json.ts'
import { interpret, paperText } from '../../shared/paper/interpret.ts'
import { tokenSlip } from '../../shared/receipt/slip.ts'
import { oddSums } from '../../shared/receipt/sums.ts'
import type { Delivery, MoneyLine } from '../../shared/vend/outcome.ts'
import { successSample } from '../fixtures/blueprint-documentation.ts'
import * as blueprint from '../world/blueprint.ts'
import { plainSale } from '../world/slip-facts.ts'

const sumOf = ({ lines }: Delivery): number =>
  lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)

/** What BuyPower's answer, off the wire, becomes. */
function buypowerDelivery(body: Uint8Array): Delivery {
  const json = readJson(body)
  if (!json.ok) throw new Error(json.error)
  return deliveryOf(field(json.value, 'data'), 'NGN')
}

const buypowerSays = (data: string): Delivery =>
  buypowerDelivery(Buffer.from(`{"data":{"token":"",${data}}}`))

function blueprintDelivery(body: unknown, amountMinor: number): Delivery {
  const order = blueprint.orderOf('12345678901', { reference: 'TXN123456789', amountMinor })
  const outcome = readPurchase(blueprint.answerOf(body), order)
  if (outcome.kind !== 'confirmed') throw new Error(JSON.stringify(outcome))
  return outcome.delivery
}

describe('BuyPower', () => {
  test('every sale adds up to the kobo: energy, tax, charges and debt make what was paid', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 50_000, max: 20_000_000 }),
        fc.constantFrom('plain', 'part-to-debt', 'all-to-debt', 'tariff-steps', 'free-units'),
        (amountMinor, shape) => {
          const sale = makeSale({
            orderId: 'A',
            amountMinor,
            shape,
            tokenless: false,
            soldAt: 0,
            id: 1,
          })
          const entry = {
            orderId: 'A',
            meter: '12345678910',
            disco: 'ABUJA',
            vendType: 'PREPAID',
            vertical: 'ELECTRICITY',
            amountMinor,
            placedAt: 0,
            state: 'sold',
            soldTimes: 1,
            sends: 1,
            asks: 0,
            token: sale.token,
            sale,
            stuck: false,
          } as const
          const { body } = vendAnswer(entry, sale, customerOf(entry.meter))
          const delivery = buypowerDelivery(body)
          expect(sumOf(delivery)).toBe(amountMinor)
          expect(delivery.totalPaidMinor).toBe(amountMinor)
          expect(oddSums(delivery, amountMinor, 'NGN')).toBeNull()
        },
      ),
    )
  })

  test('figures finer than a kobo are rounded, and what rounding explains is not called odd', () => {
    const fine = buypowerSays(
      '"amountGenerated":930.23255814,"tax":69.76744186,"totalAmountPaid":1000',
    )
    expect(sumOf(fine)).toBe(100_000)
    const halves = buypowerSays('"amountGenerated":930.235,"tax":69.765,"totalAmountPaid":1000')
    expect(sumOf(halves)).toBe(100_001)
    expect(oddSums(halves, 100_000, 'NGN')).toBeNull()
  })

  test('figures that do not add up are printed as they came, nothing else, and noted', () => {
    const delivery = buypowerSays('"amountGenerated":900,"tax":69.77,"totalAmountPaid":1000')
    expect(oddSums(delivery, 100_000, 'NGN')).toBe(
      "The provider's lines make NGN 969.77, not NGN 1,000.00.",
    )
    const bytes = encodeReceipt(
      tokenSlip({
        ...plainSale,
        amountMinor: 100_000,
        tender: { kind: 'cash', tenderedMinor: 100_000, changeMinor: 0 },
        delivery,
      }),
      { columns: 48 },
    )
    const paper = paperText(interpret(bytes, 48).lines, 48)
    const amounts = new Set(paper.match(/[\d,]+\.\d\d\b/g))
    expect(amounts).toEqual(new Set(['900.00', '69.77', '1,000.00']))
  })

  test('another total than was paid is noted', () => {
    const delivery = buypowerSays('"amountGenerated":1100,"totalAmountPaid":1100')
    expect(oddSums(delivery, 100_000, 'NGN')).toBe(
      'The customer paid NGN 1,000.00, the provider says NGN 1,100.00.',
    )
  })

  test('a fee alone is no split of the money, so nothing is said about its sum', () => {
    expect(oddSums(buypowerSays('"charges":100,"totalAmountPaid":1000'), 100_000, 'NGN')).toBeNull()
  })
})

describe('Blueprint', () => {
  test('the documented sample, whose fees stand inside the electricity, makes what was paid', () => {
    const delivery = blueprintDelivery(successSample, 5_000)
    expect(sumOf(delivery)).toBe(5_000)
    expect(oddSums(delivery, 5_000, 'BWP')).toBeNull()
  })

  test('fees beside the electricity add up to the thebe', () => {
    const body = blueprint.soldWith(
      { std_tokens: [blueprint.tokenEntry(blueprint.creditToken, { amount: '39.00' })] },
      { elec: '39.00' },
    )
    const delivery = blueprintDelivery(body, 5_000)
    expect(sumOf(delivery)).toBe(5_000)
    expect(oddSums(delivery, 5_000, 'BWP')).toBeNull()
  })

  test('a receipt that does not add up is noted', () => {
    const body = blueprint.soldWith(
      { std_tokens: [blueprint.tokenEntry(blueprint.creditToken, { amount: '30.00' })] },
      { elec: '30.00' },
    )
    expect(oddSums(blueprintDelivery(body, 5_000), 5_000, 'BWP')).toBe(
      "The provider's lines make BWP 41.00, not BWP 50.00.",
    )
  })
})

test('more than half a minor unit per line is never explained by rounding', () => {
  const line = fc.record({
    kind: fc.constantFrom<MoneyLine['kind']>('energy', 'tax', 'fee', 'debt'),
    label: fc.constant('x'),
    amountMinor: fc.integer({ min: 1, max: 1_000_000 }),
  })
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: -20, max: 20 }),
      (others, off) => {
        const lines: MoneyLine[] = [...others, { kind: 'energy', label: 'x', amountMinor: 50 }]
        const paidMinor = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0) + off
        const said = oddSums({ lines }, paidMinor, 'NGN')
        expect(said === null).toBe(Math.abs(off) <= Math.floor(lines.length / 2))
      },
    ),
  )
})
