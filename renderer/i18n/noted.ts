// What the till says of a printer or a slip, in the reader's language by its codes. English stands for a
// code this screen has no words for, and for jobs of an older till, which have none. Pure.

import type { PrintNote } from '../../shared/printers/notes.ts'
import { apart, isKey } from './translate.ts'
import type { Text } from './text.ts'

export type Said = {
  readonly detail: string | null
  readonly notes?: readonly PrintNote[] | undefined
}

function one({ t }: Text, { code, values }: PrintNote): string | null {
  const key = `note.${code}`
  return isKey(key) ? t(key, values) : null
}

export function notedText(text: Text, { detail, notes }: Said): string {
  const words = notes?.map((note) => one(text, note)) ?? []
  const known = words.filter((said) => said !== null)
  return known.length > 0 && known.length === words.length
    ? known.join(' ')
    : apart(text.language, detail ?? '')
}
