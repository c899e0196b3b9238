// What a cashier types of their own, a sheet's name or a card's reference, is one line on the slip: no
// line break in it can pass for a token. Real till, bytes of a real printer read back.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { reasonText } from '../../shared/contract/override.ts'
import { oneLine } from '../../shared/one-line.ts'
import { type RaveShop, startRaveShop } from '../world/rave-shop.ts'
import { eventually } from '../world/till.ts'

let shop: RaveShop
beforeAll(async () => {
  shop = await startRaveShop()
})
afterAll(() => shop.stop())

const forged = 'Staff\r\nToken\u2028 4007 5282\u202E 6586\u0000\u001b@ 5525'
const flat = 'Staff Token 4007 5282 6586 @ 5525'

test('line breaks, control characters and marks of direction are no part of a line', () => {
  expect(oneLine(forged)).toBe(flat)
  expect(oneLine('  \u202Aحوافز الموظفين\u202C \uD800')).toBe('حوافز الموظفين \uFFFD')
})

test('a sheet and a payment keep one line of what was typed', async () => {
  const account = '08031234567'
  const options = { country: 'NG', biller: 'AIRTIME' }
  const { batchId } = await shop.till.must('batch.place', {
    draftId: 'forged-name',
    kind: 'bulk',
    providerId: 'rave',
    name: forged,
    options,
    rows: [{ account, amount: '500' }],
    tender: { kind: 'card', reference: forged },
    total: '500',
  })
  const batch = await shop.until(batchId, 'settled')
  expect(batch).toMatchObject({ name: flat, tender: { reference: flat } })
  const vendId = await shop.till.sell(account, {
    product: 'airtime',
    providerId: 'rave',
    options,
    tender: { kind: 'card', reference: forged },
  })
  await shop.till.until(vendId, 'confirmed')
  const slips = await eventually('both slips', () => {
    const texts = shop.till.printer.jobs().map(({ text }) => text)
    const told = texts.filter((text) => text.includes('Card ref.'))
    return told.length > 1 ? told : null
  })
  const lines = slips.flatMap((text) => text.split('\n'))
  expect(lines.filter((line) => /^\s*Token/.test(line))).toEqual([])
})

test('so is why a supervisor did it, and what a person found out', () => {
  expect(reasonText.parse(`  ${forged}`)).toBe(flat)
  expect(reasonText.safeParse('\u0000\n a').success).toBe(false)
})
