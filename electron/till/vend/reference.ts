// The order reference: made once when the cashier confirms, the same for life, never a second time.

import type { Random } from '../ports.ts'

/** No I, L, O, U: read aloud on a bad line, none is mistaken for another. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const timeLength = 9
const randomLength = 10

function encodeTime(at: number): string {
  let text = ''
  let rest = at
  for (let i = 0; i < timeLength; i += 1) {
    text = (alphabet[rest % 32] ?? '0') + text
    rest = Math.floor(rest / 32)
  }
  return text
}

/**
 * 20 characters: "T", 9 of time, 10 random (50 bits). The random part alone keeps references apart,
 * so a data folder restored from a backup or a clock set back cannot issue one twice.
 */
export function newReference(now: number, random: Random): string {
  let text = `T${encodeTime(now)}`
  // 32 divides 256, so every letter is equally likely.
  for (const byte of random.bytes(randomLength)) text += alphabet[byte % 32] ?? '0'
  return text
}
