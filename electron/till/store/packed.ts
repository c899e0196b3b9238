// Long texts kept small: what was sent and answered, and what was delivered, are mostly the same words
// in every sale. Packed losslessly against a fixed vocabulary; the first byte says which, so that a later
// one leaves what is packed readable. What stands as plain text was written before packing and is read as it is.

import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { words1 } from './packed-words.ts'

const vocabularies: Readonly<Record<number, Buffer>> = { 1: Buffer.from(words1) }
const newest = 1

/**
 * A small window: it reaches over the vocabulary and a screenful of text, and costs little to set up. A small
 * piece comes out of Node's pool; the usual 16 kB are memory of their own, of which four a sale had the whole
 * heap collected four times a second.
 */
const window = { windowBits: 13, memLevel: 5, chunkSize: 2_048 } as const

/** What was packed last is mostly what is read next: the slip of a sale, right after its answer was kept. */
let last: { readonly kept: Buffer; readonly text: string } | null = null

export function pack(text: string): Buffer {
  const dictionary = vocabularies[newest]
  const packed = deflateRawSync(text, { ...window, level: 6, ...(dictionary && { dictionary }) })
  const kept = Buffer.concat([Buffer.of(newest), packed])
  // Half a surrogate is kept as another letter.
  last = text.isWellFormed() ? { kept, text } : null
  return kept
}

/** A column that holds a packed text, or the plain one of an older version. */
export function unpack(kept: Buffer | string): string {
  if (typeof kept === 'string') return kept
  // The same bytes say the same.
  if (last?.kept.equals(kept)) return last.text
  const [number = 0] = kept
  const dictionary = vocabularies[number]
  if (!dictionary) throw new Error(`a text is packed with vocabulary ${number}, which is not known`)
  return inflateRawSync(kept.subarray(1), { ...window, dictionary }).toString()
}

/** Several texts in one, some of which may be missing. */
export function packAll(texts: readonly (string | null)[]): Buffer {
  const lengths = texts.map((text) => (text === null ? '-' : text.length)).join(' ')
  return pack(`${lengths}\n${texts.join('')}`)
}

export const unpackAll = (kept: Buffer): readonly (string | null)[] => textsOf(unpack(kept))

/** The texts of what `packAll` packed, unpacked. */
export function textsOf(text: string): readonly (string | null)[] {
  const head = text.indexOf('\n')
  let at = head + 1
  return text
    .slice(0, head)
    .split(' ')
    .map((length) => (length === '-' ? null : text.slice(at, (at += Number(length)))))
}
