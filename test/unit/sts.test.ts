import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  digitsOf,
  groupToken,
  inEntryOrder,
  readTokens,
  stsClassOf,
} from '../../shared/sts/token.ts'
import vectors from '../fixtures/sts-class-vectors.json' with { type: 'json' }

test('every published token shows its class without a key', () => {
  expect(vectors.length).toBeGreaterThan(100)
  for (const { token, class: stsClass } of vectors) {
    expect({ token, stsClass: stsClassOf(token) }).toEqual({ token, stsClass })
  }
})

test('20 digits at or above 2^66 cannot be a token, and neither can other lengths', () => {
  expect(stsClassOf('73786976294838206463')).toBe(3)
  expect(stsClassOf('73786976294838206464')).toBeNull()
  expect(stsClassOf('99999999999999999999')).toBeNull()
  expect(stsClassOf('1234')).toBeNull()
  expect(stsClassOf('1'.repeat(21))).toBeNull()
})

const creditOf = (kind: string): string =>
  vectors.find((one) => one.kind === kind && one.class === 0)?.token ?? ''
const keyChangeOf = (kind: string): string => vectors.find((one) => one.kind === kind)?.token ?? ''
const credit = creditOf('Electricity')
const [kct1, kct2] = [keyChangeOf('KCT1'), keyChangeOf('KCT2')]

test('glued tokens are split and the key change comes before the credit', () => {
  const tokens = inEntryOrder(readTokens(`${credit}${kct1}${kct2}`, { units: '32.1' }))
  expect(tokens.map(({ kind, digits }) => [kind, digits])).toEqual([
    ['key-change', kct1],
    ['key-change', kct2],
    ['credit', credit],
  ])
  expect(tokens.map(({ units }) => units)).toEqual([undefined, undefined, '32.1'])
})

test('a token nothing can split is kept whole and flagged', () => {
  expect(readTokens('1234-5678-9012-345', { fallback: 'credit' })).toEqual([
    { kind: 'credit', digits: '123456789012345', stsClass: null, unsplittable: true },
  ])
})

test('an invented token of a test system is still a token', () => {
  expect(readTokens('9999-9999-9999-9999-9999', { fallback: 'credit' })).toEqual([
    { kind: 'credit', digits: '9'.repeat(20), stsClass: null },
  ])
})

test('no digit a provider gave is ever lost, however it writes the token', () => {
  const separators = fc.constantFrom('', ' ', '-', ' - ')
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.stringMatching(/^\d{1,7}$/), separators)), (pieces) => {
      const text = pieces.flat().join('')
      const read = readTokens(text)
      expect(read.map(({ digits }) => digits).join('')).toBe(digitsOf(text))
    }),
  )
})

test('a token is grouped for people', () => {
  expect(groupToken('12345678901234567890')).toBe('1234 5678 9012 3456 7890')
})
