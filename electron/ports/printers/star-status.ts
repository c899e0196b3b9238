// Star's automatic status (ASB), asked for by ESC ACK SOH: one frame of seven bytes and more, whose
// first two tell its length. A Star also sends one unasked when something changes.

import type { Health } from './status.ts'
import type { Answer, Question } from './talk.ts'

export const starQuestion: Question = { bytes: Uint8Array.from([0x1b, 0x06, 0x01]), answers: 1 }

const least = 7

/** Null until both bytes that tell it have come. */
function lengthOf([first, second]: readonly number[]): number | null {
  if (first === undefined || second === undefined) return null
  return (((first >> 2) & 8) | ((first >> 1) & 7)) + ((second >> 6) & 2)
}

/** Bits that are fixed in the first byte of every frame. */
const isFirst = (byte: number): boolean => (byte & 0x91) === 0x01

export function starSplitter(): (bytes: Uint8Array) => readonly Answer[] {
  let held: number[] = []
  return (bytes) => {
    const frames: Answer[] = []
    for (const byte of bytes) {
      if (held.length === 0 && !isFirst(byte)) continue
      held.push(byte)
      const length = lengthOf(held)
      if (length === null) continue
      if (length < least) held = []
      else if (held.length === length) {
        frames.push(Uint8Array.from(held))
        held = []
      }
    }
    return frames
  }
}

export function readStar(frame: Answer): Health {
  const has = (index: number, bits: number): boolean => ((frame[index] ?? 0) & bits) !== 0
  if (has(5, 0x08)) return { state: 'paper-out', fault: 'paper-out' }
  if (has(2, 0x20)) return { state: 'cover-open', fault: 'cover-open' }
  if (has(3, 0x08)) return { state: 'error', fault: 'cutter' }
  if (has(3, 0x40)) return { state: 'error', fault: 'hot' }
  if (has(3, 0x24) || has(4, 0x0a)) {
    return { state: 'error', fault: 'fault' }
  }
  if (has(2, 0x08)) return { state: 'error', fault: 'feed' }
  if (has(5, 0x06)) return { state: 'paper-low', fault: 'paper-low' }
  return { state: 'ready', fault: null }
}
