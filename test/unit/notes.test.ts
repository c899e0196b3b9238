// What is said of a printer and in an alarm travels by code: kept with its row, said to every reader in their
// own language, and in English to whoever has no words for it.

import { expect, test } from 'vitest'
import { notedText } from '../../renderer/i18n/noted.ts'
import { languageIds, readWords } from '../../renderer/i18n/dictionary.ts'
import { makeText } from '../../renderer/i18n/text.ts'
import {
  type NoteCode,
  note,
  noted,
  noteWords,
  packNotes,
  unpackNotes,
} from '../../shared/notes/notes.ts'

await Promise.all(languageIds.map(readWords))
const textIn = (language: (typeof languageIds)[number]) =>
  makeText(language, { currency: 'NGN', timeZone: 'Africa/Lagos' })

const codes = Object.keys(noteWords).map((key) => key.replace(/^note\./, '')) as NoteCode[]
const at = '2026-11-30T23:30:00.000Z'
const gaps = [
  ...Object.values(noteWords)
    .join(' ')
    .matchAll(/\{(\w+)\}/g),
].map(([, gap]) => gap ?? '')
/** A letter in each gap, a number where it is counted, and a moment. */
const values = {
  ...Object.fromEntries(gaps.map((gap) => [gap, gap.toUpperCase()])),
  sent: 1,
  of: 2,
  count: 12,
  rows: 3,
  row: 4,
  open: 5,
  held: 6,
  at,
}

test.each(languageIds)('every note is said in %s, with all that stands in it', (language) => {
  for (const code of codes) {
    const english = noted(note(code, values))
    const words = notedText(textIn(language), english)
    expect(words, code).not.toContain('{')
    if (language === 'en') expect(words).toBe(english.detail.replace(at, '1 Dec, 00:30'))
    else expect(words, code).not.toBe(english.detail)
  }
})

test.each(languageIds)('in %s nothing of what stands in a note is left out', (language) => {
  const plain = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '')
  for (const [key, english] of Object.entries(noteWords)) {
    const code = key.replace(/^note\./, '') as NoteCode
    const words = plain(notedText(textIn(language), noted(note(code, values))))
    for (const [, gap = ''] of english.matchAll(/\{(\w+)\}/g)) {
      const said = gap === 'at' ? textIn(language).date(Date.parse(at)) : values[gap as 'at']
      expect(words, `${code} leaves out ${gap}`).toContain(plain(String(said)))
    }
  }
})

test('a job keeps its notes and gives them back', () => {
  const whole = noted(note('paper-out'), note('stopped-taking', { sent: 812, of: 1400 }))
  expect(unpackNotes(packNotes(whole.notes))).toEqual(whole)
  expect(whole.detail).toBe(
    'The printer is out of paper. The printer stopped taking data after 812 of 1400 bytes.',
  )
  expect(packNotes([])).toBe('')
})

test('words of an older till, and a code of a newer one, stand in English', () => {
  expect(unpackNotes('The printer is out of paper.')).toBeNull()
  expect(unpackNotes(null)).toBeNull()
  const newer = { detail: 'The printer sings.', notes: [note('paper-out'), { code: 'sings' }] }
  expect(notedText(textIn('fr'), newer)).toBe('The printer sings.')
  expect(notedText(textIn('fr'), { detail: null })).toBe('')
})
