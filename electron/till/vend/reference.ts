// The order reference: made once when the cashier confirms, the same for life, never a second time.

import type { Random } from '../ports.ts'
import { letters, lettersOf, numberedReference, timeLength } from '../store/reference.ts'

const randomLength = 10
/** What chance tells where a number follows it. */
const besideNumber = 7

function chanceOf(random: Random): string {
  let text = ''
  // 32 divides 256, so every letter is equally likely.
  for (const byte of random.bytes(randomLength)) text += letters[byte % 32] ?? '0'
  return text
}

/**
 * Of a batch or one of its rows, 20 characters: "T", 9 of time, 10 random (50 bits). The random part alone
 * keeps references apart, so a data folder restored from a backup or a clock set back cannot issue one twice.
 */
export const newReference = (now: number, random: Random): string =>
  `T${lettersOf(now, timeLength)}${chanceOf(random)}`

/**
 * Of a sale, 20 characters: "S", 7 of time in seconds, 7 random (35 bits), and 5 of its number, which keep
 * it apart in this database by themselves. After a restore a number comes again, and another till has the
 * same: there chance and time keep them apart.
 */
export const newSaleReference = (now: number, random: Random, seq: number): string =>
  numberedReference(now, chanceOf(random).slice(0, besideNumber), seq)
