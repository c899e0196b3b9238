// Bills through the whole till: the catalog, the form, the choice, the payment, the paper. Each ends
// with the journal equal to the provider's ledger.

import { afterEach, expect, test } from 'vitest'
import type { TillError } from '../../shared/contract/errors.ts'
import type { Result } from '../../shared/result.ts'
import { eventually } from '../world/till.ts'
import { type PaymobTill, startPaymobTill } from '../world/paymob-till.ts'

let w: PaymobTill
const opened = async (options?: Parameters<typeof startPaymobTill>[0]): Promise<PaymobTill> => {
  w = await startPaymobTill(options)
  return w
}
afterEach(async () => {
  const { sold, paid } = await w.journal()
  await w.stop()
  expect(sold).toEqual(paid)
})

const value = <T>(result: Result<T, TillError>): T => {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}

const documented = { mobile_number: '01234567890' }

async function paper(): Promise<string> {
  await eventually('the slip', () => w.printer.jobs().length > 0)
  return w.printer.jobs()[0]?.text ?? ''
}

test('the tile of bills is there with its provider, and nothing else is sold for pounds', async () => {
  await opened()
  const { products } = await w.must('till.describe', {})
  expect(products).toMatchObject([
    {
      id: 'bills',
      account: 'bill',
      providers: [{ id: 'paymob', label: 'Paymob', options: [] }],
      options: [],
      presets: [],
      offline: false,
    },
  ])
})

test('one of the documented bills is found, chosen and paid', async () => {
  await opened()
  const found = await w.inquire(123, documented)
  expect(found).toMatchObject({ paysMany: true, oldestFirst: false, clockSkew: null })
  expect(found.bills.map(({ amount, fees, total }) => [amount, fees, total])).toEqual([
    ['116.22', '23.24', '139.46'],
    ['96.34', '19.27', '115.61'],
    ['141.15', '28.23', '169.38'],
  ])
  const chosen = value(await w.choose(found, 1))
  expect(chosen).toMatchObject({
    account: '01234567890',
    options: { inquiry_id: found.bills[1]?.inquiryId },
    total: '115.61',
    currency: 'EGP',
  })
  const vend = await w.until(await w.pay(chosen), 'confirmed')
  expect(vend).toMatchObject({ account: '01234567890', amount: '115.61', tokens: [] })
  expect(vend.customer?.name).toMatch(/^[\u0600-\u06ff ]+$/)
  expect(w.paymob.ledger.takenMinor()).toBe(11_561)
})

test('several bills are bundled to the piastre and paid as one', async () => {
  await opened()
  const found = await w.inquire(123, documented)
  const chosen = value(await w.choose(found, 1, 2))
  expect(chosen).toMatchObject({ amount: '237.49', fees: '47.50', total: '284.99' })
  const vend = await w.until(await w.pay(chosen), 'confirmed')
  expect(vend.options).toMatchObject({
    service_id: '123',
    inquiry_id: chosen.options['inquiry_id'],
    amount: '237.49',
    fees: '47.50',
  })
  expect((await w.inquire(123, documented)).bills).toHaveLength(1)
  expect(await paper()).toMatch(/284\.99/)
})
