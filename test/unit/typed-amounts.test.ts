// Amounts as they are typed, in the groups and signs of each language, and back to digits.

import { describe, expect, test } from 'vitest'
import { languageIds, languages } from '../../renderer/i18n/dictionary.ts'
import { readTyped, showTyped } from '../../renderer/i18n/format.ts'
import { cleaned } from '../../renderer/sell/draft.ts'

describe.each(languageIds)('in %s', (id) => {
  const { locale } = languages[id]

  test.each(['', '0', '7', '2000', '1234567', '1234567.', '1234567.5', '0.05', '999999999999.99'])(
    '"%s" is shown and read back as it was',
    (amount) => {
      expect(cleaned(readTyped(locale, showTyped(locale, amount)), 'amount')).toBe(
        cleaned(amount, 'amount'),
      )
    },
  )
})

test('the signs are the language’s own', () => {
  const plain = (text: string) => text.replaceAll(/\s/gu, ' ')
  expect(showTyped('en-NG', '1234567.5')).toBe('1,234,567.5')
  expect(plain(showTyped(languages.fr.locale, '1234567.5'))).toBe('1 234 567,5')
  expect(plain(showTyped(languages.pt.locale, '1234567.'))).toBe('1 234 567,')
  expect(showTyped(languages.ar.locale, '1234567.5')).toBe('1,234,567.5')
})

test('a comma a French cashier types is the sign before the cents, not a hundred times the sum', () => {
  const { locale } = languages.fr
  expect(cleaned(readTyped(locale, '1500,50'), 'amount')).toBe('1500.50')
  expect(cleaned(readTyped(locale, '1500.50'), 'amount')).toBe('1500.50')
  expect(cleaned(readTyped('en-NG', '1,500.50'), 'amount')).toBe('1500.50')
})
