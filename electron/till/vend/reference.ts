// The order reference: made once when the cashier confirms, the same for life, never a second time.

import type { Random } from '../ports.ts'

/** No I, L, O, U: read aloud on a bad line, none is mistaken for another. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function encode(value: bigint, length: number): string {
  let text = ''
  let rest = value
  for (let i = 0; i < length; i += 1) {
    text = (alphabet[Number(rest % 32n)] ?? '0') + text
    rest /= 32n
  }
  return text
}

/**
 * 20 characters: "T", 9 of time, 10 random (50 bits). The random part alone keeps references apart,
 * so a data folder restored from a backup or a clock set back cannot issue one twice.
 */
export function newReference(now: number, random: Random): string {
  const noise = random.bytes(8).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  return `T${encode(BigInt(now), 9)}${encode(noise, 10)}`
}
