// Amounts of bills, from the provider's numbers to the order: exact to the minor unit whatever they
// are, and any other sum is not paid.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatAmount, parseAmount } from '../../shared/money/money.ts'
import type { Http } from '../../electron/till/ports.ts'
import type {
  BillAdapter,
  BillService,
  FoundBill,
} from '../../electron/till/providers/bill-adapter.ts'
import { createPaymob } from '../../electron/till/providers/paymob/adapter.ts'
import {
  accountAt,
  answerOf,
  answering,
  orderOf,
  random,
  serviceOf,
  standing,
} from '../world/paymob.ts'

const adapter = createPaymob({ clock: { now: () => standing }, random })
const bills = adapter.bills as BillAdapter
const account = accountAt('https://x')
const service: BillService = {
  id: 123,
  name: 'bills',
  asks: 'bills',
  paysMany: true,
  oldestFirst: false,
  fields: [],
  own: serviceOf(),
}

/** Piastres as providers write them: 47.5, 47.50, 47, 0.05. */
const written = (minor: number, style: number): string => {
  const text = formatAmount(minor, 'EGP')
  return [text, text.replace(/0$/, ''), text.replace(/\.?0+$/, '')][style % 3] || text
}
const amount = fc.record({
  amountMinor: fc.integer({ min: 0, max: 900_000_000_000 }),
  feesMinor: fc.integer({ min: 0, max: 900_000_000 }),
  style: fc.nat(2),
})
type Amount = { readonly amountMinor: number; readonly feesMinor: number; readonly style: number }

const envelope = (data: string): Http =>
  answering(answerOf(`{"code":"0000","request_id":"r","data":${data}}`))
const billText = (inquiryId: number, { amountMinor, feesMinor, style }: Amount): string =>
  `{"inquiry_id":${inquiryId},"amount":${written(amountMinor, style)},"fees":${written(feesMinor, style)}}`

async function foundOf(list: readonly Amount[]): Promise<readonly FoundBill[]> {
  const http = envelope(`[${list.map((one, at) => billText(at + 1, one)).join(',')}]`)
  const asked = { values: {}, oneOnly: false, language: 'ar' } as const
  const { result } = await bills.inquire(account, service, asked, http)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value.bills
}

const sum = (list: readonly Amount[], of: 'amountMinor' | 'feesMinor'): number =>
  Number(list.reduce((all, one) => all + BigInt(one[of]), 0n))

test('every bill is read as it was written, and a bundle is exactly its bills', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(amount, { minLength: 2, maxLength: 8 }), async (list) => {
      const found = await foundOf(list)
      expect(found.map(({ amountMinor, feesMinor }) => [amountMinor, feesMinor])).toEqual(
        list.map(({ amountMinor, feesMinor }) => [amountMinor, feesMinor]),
      )
      const total = {
        amountMinor: sum(list, 'amountMinor'),
        feesMinor: sum(list, 'feesMinor'),
        style: 0,
      }
      const choice = {
        found,
        chosenIds: found.map(({ inquiryId }) => inquiryId),
        language: 'ar',
      } as const
      const right = await bills.asOne(account, service, choice, envelope(billText(99, total)))
      expect(right.result).toMatchObject({
        ok: true,
        value: { inquiryId: '99', amountMinor: total.amountMinor, feesMinor: total.feesMinor },
      })
      for (const off of [
        { ...total, amountMinor: total.amountMinor + 1 },
        { ...total, feesMinor: total.feesMinor + 1 },
        // The same sum, cut another way, is another price of the bill.
        { ...total, amountMinor: total.amountMinor + 1, feesMinor: total.feesMinor - 1 },
      ]) {
        if (off.feesMinor < 0) continue
        const wrong = await bills.asOne(account, service, choice, envelope(billText(99, off)))
        expect(wrong.result.ok).toBe(false)
      }
    }),
  )
})

test('the order carries bill and fees, and takes no other sum', async () => {
  await fc.assert(
    fc.asyncProperty(amount, async (one) => {
      const [bill] = await foundOf([one])
      if (!bill) throw new Error('no bill')
      const options = bills.optionsOf(service, bill)
      const kept = [options['amount'] ?? '', options['fees'] ?? ''].map((text) =>
        parseAmount(text, 'EGP'),
      )
      expect(kept).toEqual([
        { ok: true, value: one.amountMinor },
        { ok: true, value: one.feesMinor },
      ])
      const amountMinor = one.amountMinor + one.feesMinor
      fc.pre(amountMinor > 0)
      const order = orderOf(1, { options, amountMinor })
      expect(adapter.objection(order, account)).toBeNull()
      for (const off of [amountMinor - 1, amountMinor + 1]) {
        expect(adapter.objection({ ...order, amountMinor: off }, account)).not.toBeNull()
      }
    }),
  )
})
