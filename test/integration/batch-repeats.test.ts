// A sheet that was placed already, whole or in part: under another draft nothing but its numbers and
// amounts tells, so the cashier is asked to look. Real sandbox, real SQLite.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RaveShop, startRaveShop } from '../world/rave-shop.ts'

let shop: RaveShop
beforeAll(async () => {
  shop = await startRaveShop()
})
afterAll(() => shop.stop())

const sheet = {
  kind: 'bulk',
  providerId: 'rave',
  options: { country: 'NG', biller: 'AIRTIME' },
} as const

const repeatsIn = async (rows: readonly { account: string; amount: string }[]) => {
  const checked = await shop.till.must('batch.check', { ...sheet, rows: [...rows] })
  expect(checked.mayPlace).toBe(true)
  return checked.rows.map(({ problems }) =>
    problems.flatMap(({ code, detail }) => (code === 'repeat' ? [detail?.['state']] : [])),
  )
}

const rows = [
  { account: '08031000001', amount: '500' },
  { account: '08031000002', amount: '500' },
]

test('a sheet like one that is out or went minutes ago is flagged row by row, and other amounts are not', async () => {
  expect(await repeatsIn(rows)).toEqual([[], []])
  shop.rave.faults.next('delay', { path: 'bulk', ms: 400 })
  const batchId = await shop.buy(rows, 1_000)
  const other = { account: '08031000001', amount: '501' }
  expect(await repeatsIn([...rows, other])).toEqual([['open'], ['open'], []])
  await shop.until(batchId, 'settled')
  expect(await repeatsIn([...rows, other])).toEqual([['ended'], ['ended'], []])
})

test('a row like a single sale that is not settled is flagged', async () => {
  shop.rave.faults.always('drop-before-sale')
  const account = '08031000003'
  const vendId = await shop.till.sell(account, {
    product: 'airtime',
    providerId: 'rave',
    amount: '700',
    options: { ...sheet.options },
  })
  await shop.till.until(vendId, 'unconfirmed', 'review')
  expect(await repeatsIn([{ account, amount: '700.00' }])).toEqual([['open']])
  shop.rave.faults.clear()
})

test('a single sale for a number in a sheet that is not settled is warned of before the cash', async () => {
  const warned = async (account: string) => {
    const request = { product: 'airtime', providerId: 'rave', account } as const
    const { warnings } = await shop.till.must('vend.lookUp', {
      ...request,
      options: { ...sheet.options },
    })
    return warnings.map(({ code }) => code).filter((code) => code === 'open-vend')
  }
  const account = '08031000004'
  expect(await warned(account)).toEqual([])
  shop.rave.faults.next('delay', { path: 'bulk', ms: 400 })
  const batchId = await shop.buy([{ account, amount: '500' }], 500)
  expect(await warned(account)).toEqual(['open-vend'])
  await shop.until(batchId, 'settled')
  expect(await warned(account)).toEqual([])
})
