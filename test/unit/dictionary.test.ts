import { describe, expect, test } from 'vitest'
import { errorCodes } from '../../shared/contract/errors.ts'
import { warning } from '../../shared/contract/common.ts'
import { moves, vendStates } from '../../shared/vend/states.ts'
import {
  type Entry,
  languageIds,
  languages,
  readWords,
  wordsOf,
} from '../../renderer/i18n/dictionary.ts'
import { apart, isKey, translate } from '../../renderer/i18n/translate.ts'

await Promise.all(languageIds.map(readWords))
const english: Readonly<Record<string, Entry>> = wordsOf('en')
const textsOf = (entry: Entry): readonly string[] =>
  typeof entry === 'string' ? [entry] : Object.values(entry)
const valuesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').toSorted()

describe.each(languageIds)('in %s', (id) => {
  const { locale } = languages[id]
  const words: Readonly<Record<string, Entry>> = wordsOf(id)

  test('every key is there and none is stray', () => {
    expect(Object.keys(words).toSorted()).toEqual(Object.keys(english).toSorted())
  })

  test('every plural has exactly the forms the language asks for', () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted()
    for (const [key, entry] of Object.entries(words)) {
      if (typeof entry !== 'string') expect(Object.keys(entry).toSorted(), key).toEqual(forms)
    }
  })

  test('no text is empty, and none asks for a value the English does not give', () => {
    for (const [key, entry] of Object.entries(words)) {
      const given = new Set(textsOf(english[key] ?? '').flatMap(valuesIn))
      for (const text of textsOf(entry)) {
        expect(text.trim(), key).not.toBe('')
        for (const value of valuesIn(text)) expect(given, `${key}: {${value}}`).toContain(value)
      }
    }
  })

  test('a plain text leaves out no value of the English', () => {
    for (const [key, entry] of Object.entries(words)) {
      const original = english[key]
      if (typeof entry === 'string' && typeof original === 'string') {
        expect(valuesIn(entry), key).toEqual(valuesIn(original))
      }
    }
  })
})

test('every code the till may answer with has words', () => {
  const codes = [
    ...errorCodes.map((code) => `error.${code}`),
    ...warning.shape.code.options.map((code) => `warning.${code}`),
    ...vendStates.map((state) => `state.${state}`),
    ...moves.flatMap((move) => move.causes).map((cause) => `event.${cause}`),
  ]
  expect(codes.filter((code) => !isKey(code))).toEqual([])
})

test('a plural is chosen by the language’s own rule', () => {
  expect(translate('en', 'band.offline.waiting', { count: 1, cash: 'NGN 5' })).toBe(
    '1 order is waiting (NGN 5).',
  )
  expect(translate('en', 'band.offline.waiting', { count: 3, cash: 'NGN 5' })).toBe(
    '3 orders are waiting (NGN 5).',
  )
  expect(translate('ar', 'band.offline.waiting', { count: 2, cash: 'NGN 5' })).toContain('طلبان')
})

test('in Arabic every value is isolated, so that a meter keeps its own direction', () => {
  expect(translate('ar', 'strip.till', { till: '1' })).toBe('صندوق \u20681\u2069')
})

test('in Arabic words of another language are kept apart from ours, so that their full stop ends them', () => {
  expect(apart('ar', 'Below the minimum.')).toBe('\u2068Below the minimum.\u2069')
  expect(apart('ar', '')).toBe('')
  expect(apart('en', 'Below the minimum.')).toBe('Below the minimum.')
})
