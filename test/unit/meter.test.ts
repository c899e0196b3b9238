import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meterWarnings } from '../../shared/sts/meter.ts'

/** Appends the Luhn digit the slow way: the one of ten that the rule accepts. */
const withCheckDigit = (body: string): readonly string[] =>
  Array.from('0123456789', (digit) => body + digit).filter(
    (meter) => meterWarnings(meter).length === 0,
  )

test('exactly one check digit fits any meter number', () => {
  fc.assert(
    fc.property(fc.constantFrom(10, 12), fc.nat(), (length, seed) => {
      const body = String(seed).padStart(length, '7').slice(0, length)
      expect(withCheckDigit(body)).toHaveLength(1)
    }),
  )
})

test('two digits swapped are noticed', () => {
  expect(meterWarnings('79927398713')).toEqual([])
  expect(meterWarnings('79927398731')).toEqual(['meter-check-digit'])
})

test('a wrong length is a warning of its own', () => {
  expect(meterWarnings('1234567891')).toEqual(['meter-length'])
  expect(meterWarnings('123456789012')).toEqual(['meter-length'])
  expect(meterWarnings('1234567891a')).toEqual(['meter-length'])
  expect(meterWarnings('')).toEqual(['meter-length'])
})

test("BuyPower's own sample meter only warns", () => {
  expect(meterWarnings('12345678910')).toEqual(['meter-check-digit'])
})
