// Randomness nobody can guess: references, nonces, salts. Small pieces are cut from a larger one that
// was asked of the machine at once; no byte is ever handed out twice.

import { randomBytes } from 'node:crypto'
import type { Random } from '../till/ports.ts'

const poolBytes = 1_024
const smallBytes = 64

export function createRandom(): Random {
  let pool = new Uint8Array()
  let used = 0
  return {
    bytes: (count) => {
      if (count > smallBytes) return randomBytes(count)
      if (used + count > pool.length) {
        pool = new Uint8Array(randomBytes(poolBytes))
        used = 0
      }
      used += count
      return pool.slice(used - count, used)
    },
  }
}
