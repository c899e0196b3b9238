// What the till says of a slip, a printer and of what is wrong: sentences by code, with what stands in their gaps.
// A row keeps the codes, so that each reader has them in their own language; English is for logs and for
// whoever reads without a screen. Pure.

import { alarmWords } from './alarm-words.ts'
import { printWords } from './print-words.ts'

export const noteWords = { ...printWords, ...alarmWords } as const

type Key = keyof typeof noteWords
export type NoteCode = Key extends `note.${infer Code}` ? Code : never
export type NoteValues = Readonly<Record<string, string | number>>
/** `code` is a `NoteCode`, or one of a till that is newer than the reader. */
export type Note = { readonly code: string; readonly values?: NoteValues | undefined }

export const note = (code: NoteCode, values?: NoteValues): Note =>
  values === undefined ? { code } : { code, values }

const isKey = (key: string): key is Key => Object.hasOwn(noteWords, key)

function inEnglish({ code, values = {} }: Note): string {
  const key = `note.${code}`
  if (!isKey(key)) return code
  return noteWords[key].replaceAll(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap))
}

/** Notes behind each other, and what they are in English. */
export type Noted = { readonly detail: string; readonly notes: readonly Note[] }

export const noted = (...notes: readonly Note[]): Noted => ({
  detail: notes.map(inEnglish).join(' '),
  notes,
})

export const notesOf = (said: Noted | { readonly detail: null }): readonly Note[] =>
  said.detail === null ? [] : said.notes

/** As a job keeps them; of none, nothing. */
export const packNotes = (notes: readonly Note[]): string =>
  notes.length === 0 ? '' : JSON.stringify(notes)

/** What a job keeps; words of an older till are no notes. */
export function unpackNotes(kept: string | null): Noted | null {
  if (!kept?.startsWith('[{"code":')) return null
  return noted(...(JSON.parse(kept) as readonly Note[]))
}
