// What the reference of a sale is made of, as far as the rows know: "S", seven letters of time, seven of
// chance, and five that are the number of the sale itself. The number is the key of the table, so two sales
// cannot have the same reference, and none needs an index to be kept apart or found. One without its own
// number, as every older one is (they begin with "T", as those of batches do), stands in the index
// `vends_by_reference`.

import type { Readable } from './database.ts'
import { sql } from './statement.ts'

/** No I, L, O, U: read aloud on a bad line, none is mistaken for another. */
export const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const numberLength = 5
/** Of milliseconds, of which a sale's reference tells the first seven. */
export const timeLength = 9
const timeTold = 7

/** `value` in so many letters. */
export function lettersOf(value: number, length: number): string {
  let text = ''
  let rest = value
  for (let i = 0; i < length; i += 1) {
    text = (letters[rest % 32] ?? '0') + text
    rest = Math.floor(rest / 32)
  }
  return text
}

/** Null where one is none of them. */
function valueOf(text: string): number | null {
  let value = 0
  for (const letter of text) {
    const digit = letters.indexOf(letter)
    if (digit < 0) return null
    value = value * 32 + digit
  }
  return value
}

/** The reference of the sale that is `seq`; `chance`: seven letters. */
export function numberedReference(at: number, chance: string, seq: number): string {
  return `S${lettersOf(at, timeLength).slice(0, timeTold)}${chance}${lettersOf(seq, numberLength)}`
}

/** Index `vends_by_reference`, word for word: of sales whose reference is not their number's. */
export const isUnnumbered = `substr(reference, 1, 1) || substr(reference, -5) <> 'S' || ${[
  '20',
  '15 & 31',
  '10 & 31',
  '5 & 31',
  '0 & 31',
]
  .map((by) => `substr('${letters}', 1 + (seq >> ${by}), 1)`)
  .join(' || ')}`

/** The sale of that name; null: there is none. */
export function seqOfReference(store: Readable, reference: string): number | null {
  const number = valueOf(reference.slice(-numberLength))
  const numbered =
    number !== null &&
    sql<{ seq: number }>(store, 'SELECT seq FROM vends WHERE seq = ? AND reference = ?').get(
      number,
      reference,
    )
  if (numbered) return numbered.seq
  return (
    sql<{ seq: number }>(
      store,
      `SELECT seq FROM vends WHERE ${isUnnumbered} AND reference = ?`,
    ).get(reference)?.seq ?? null
  )
}

/** When the sales were placed whose reference begins so, epoch ms; null: none with its number does. */
export function timeOfReference(
  start: string,
): { readonly fromAt: number; readonly untilAt: number } | null {
  if (!start.startsWith('S')) return null
  const time = start.slice(1, 1 + timeTold)
  const value = valueOf(time)
  if (value === null) return null
  const unit = 32 ** (timeLength - time.length)
  return { fromAt: value * unit, untilAt: value * unit + unit - 1 }
}
