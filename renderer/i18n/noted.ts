// What the till says of a printer, a slip or what is wrong, in the reader's language by its codes. English stands
// for a code this screen has no words for, and for rows of an older till, which have none. Pure.

import type { Note } from '../../shared/notes/notes.ts'
import { apart, isKey } from './translate.ts'
import type { Text } from './text.ts'

export type Said = {
  readonly detail: string | null
  readonly notes?: readonly Note[] | undefined
}

function one({ t, date }: Text, { code, values = {} }: Note): string | null {
  const key = `note.${code}`
  if (!isKey(key)) return null
  const { at } = values
  return t(key, typeof at === 'string' ? { ...values, at: date(Date.parse(at)) } : values)
}

export function notedText(text: Text, { detail, notes }: Said): string {
  const words = notes?.map((note) => one(text, note)) ?? []
  const known = words.filter((said) => said !== null)
  return known.length > 0 && known.length === words.length
    ? known.join(' ')
    : apart(text.language, detail ?? '')
}
