// What a row keeps of what the till said: notes by code, or the words of an older till, which stand alone.

import { type Note, unpackNotes } from '../../../shared/notes/notes.ts'

export function keptWords<T extends string | null>(
  kept: T,
): { readonly detail: T | string; readonly notes?: Note[] } {
  const noted = unpackNotes(kept)
  return noted ? { detail: noted.detail, notes: [...noted.notes] } : { detail: kept }
}
