// Chillr documents a status answer that is not JSON: `"non_chillr_customers": [...]` stands as an
// element inside the `customers` array. This mends exactly that, once, and reads strictly afterwards:
// a cut or otherwise broken answer stays unreadable. One pass: an answer of any kind costs its length.

import type { Result } from '../../../../shared/result.ts'
import { type Json, type JsonFault, readJson } from '../json.ts'

/** Reads an answer's bytes; the documented defect is mended by putting braces around the pair. */
export function readTolerantly(bytes: Uint8Array): Result<Json, JsonFault> {
  const strict = readJson(bytes)
  if (strict.ok || strict.error !== 'not-json') return strict
  const mended = mend(new TextDecoder().decode(bytes))
  return mended === null ? strict : readJson(Buffer.from(mended))
}

const misplaced = '"non_chillr_customers"'
const holder = '"customers"'

/** An open bracket, and the name it stands under. */
type Open = { readonly bracket: string; readonly under: string }

/** The text with the one pair in braces; null when it does not have exactly the documented defect. */
function mend(text: string): string | null {
  const open: Open[] = []
  let name = ''
  let from = -1
  let to = -1
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? ''
    if (char === '"') {
      const end = endOfText(text, at)
      const token = text.slice(at, end)
      const top = open.at(-1)
      const inList = top?.bracket === '[' && top.under === holder
      if (inList && token === misplaced) {
        if (from !== -1) return null
        from = at
      }
      name = token
      at = end - 1
    } else if (char === '[' || char === '{') {
      open.push({ bracket: char, under: name })
      name = ''
    } else if (char === ']' || char === '}') {
      const closed = open.pop()
      // The list that belongs to the pair: the first one that closes after it, in the same place.
      if (from !== -1 && to === -1) {
        if (closed?.bracket !== '[' || closed.under !== misplaced) return null
        to = at + 1
      }
      name = ''
    } else if (char === ',') name = ''
  }
  return to === -1 ? null : `${text.slice(0, from)}{${text.slice(from, to)}}${text.slice(to)}`
}

/** Where the text that begins at `start` is over; the end of everything when it never is. */
function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at + 1
  }
  return text.length
}
