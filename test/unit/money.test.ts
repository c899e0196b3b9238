import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  currencies,
  formatAmount,
  formatAmountShort,
  formatMoney,
  maxAmountMinor,
  parseAmount,
  roundAmount,
} from '../../shared/money/money.ts'

const minor = fc.integer({ min: -maxAmountMinor, max: maxAmountMinor })
const currency = fc.constantFrom(...currencies)

test('every amount survives being written and read, in every currency', () => {
  fc.assert(
    fc.property(minor, currency, (amountMinor, unit) => {
      const same = Object.is(amountMinor, -0) ? 0 : amountMinor
      expect(parseAmount(formatAmount(amountMinor, unit), unit)).toEqual({ ok: true, value: same })
      expect(parseAmount(formatAmountShort(amountMinor, unit), unit)).toEqual({
        ok: true,
        value: same,
      })
    }),
  )
})

test.each([
  ['NGN', 2],
  ['BWP', 2],
  ['GHS', 2],
  ['USD', 2],
  ['EGP', 2],
  ['INR', 2],
  ['ZAR', 2],
  ['KES', 2],
  ['XOF', 0],
] as const)('%s has %i digits after the point, no more and no fewer', (unit, digits) => {
  const text = formatAmount(1_234_567, unit)
  expect(text.split('.')[1]?.length ?? 0).toBe(digits)
  const finer = digits === 0 ? '7.1' : `7.${'0'.repeat(digits)}1`
  expect(parseAmount(finer, unit)).toEqual({ ok: false, error: 'too-precise' })
})

test('every currency of the till is tried above', () => {
  expect(currencies).toHaveLength(9)
})

test('a sum of amounts is the amount of the sum, in every currency', () => {
  fc.assert(
    fc.property(fc.array(minor, { maxLength: 50 }), currency, (amounts, unit) => {
      const small = amounts.map((amount) => amount % 1_000_000_000)
      const read = small.map((amount) => parseAmount(formatAmount(amount, unit), unit))
      const sum = read.reduce((total, one) => total + (one.ok ? one.value : Number.NaN), 0)
      expect(BigInt(sum)).toBe(small.reduce((total, amount) => total + BigInt(amount), 0n))
    }),
  )
})

test.each([
  ['1000', 100_000],
  ['1000.5', 100_050],
  ['0.05', 5],
  ['116.22', 11_622],
  ['500.0000', 50_000],
  ['-12.30', -1_230],
  ['-0', 0],
  [' 7 ', 700],
])('reads %s as %i kobo', (text, amountMinor) => {
  expect(parseAmount(text, 'NGN')).toEqual({ ok: true, value: amountMinor })
})

test.each([
  ['69.76744186', 6_977],
  ['69.764', 6_976],
  ['0.005', 1],
  ['-0.005', -1],
  ['999.995', 100_000],
  ['12.5', 1_250],
])('rounds %s to %i kobo, for paper only', (text, amountMinor) => {
  expect(roundAmount(text, 'NGN')).toEqual({ ok: true, value: amountMinor })
})

test('96.34 and 141.15 make 237.49, which binary floating point does not know', () => {
  const sum = ['96.34', '141.15'].reduce((total, text) => {
    const amount = parseAmount(text, 'EGP')
    return amount.ok ? total + amount.value : total
  }, 0)
  expect(formatAmount(sum, 'EGP')).toBe('237.49')
})

test.each(['', '1,000', '1e3', 'NaN', 'Infinity', '.5', '5.', '--1', '0x10', '1'.repeat(17)])(
  'does not take %j for an amount',
  (text) => {
    expect(parseAmount(text, 'NGN')).toEqual({ ok: false, error: 'not-a-number' })
  },
)

test('an amount finer than its currency is refused, not rounded', () => {
  expect(parseAmount('1.005', 'NGN')).toEqual({ ok: false, error: 'too-precise' })
  expect(parseAmount('1.5', 'XOF')).toEqual({ ok: false, error: 'too-precise' })
})

test('an amount beyond what a till handles is refused', () => {
  expect(parseAmount('100000000000.01', 'NGN')).toEqual({ ok: false, error: 'too-large' })
  expect(parseAmount('100000000000', 'NGN')).toEqual({ ok: true, value: maxAmountMinor })
})

test('money is written for people with its currency and its thousands apart', () => {
  expect(formatMoney(200_000, 'NGN')).toBe('NGN 2,000.00')
  expect(formatMoney(-5, 'NGN')).toBe('NGN -0.05')
  expect(formatMoney(1_234_567, 'XOF')).toBe('XOF 1,234,567')
  expect(formatAmountShort(100_050, 'NGN')).toBe('1000.50')
  expect(formatAmountShort(100_000, 'NGN')).toBe('1000')
})
