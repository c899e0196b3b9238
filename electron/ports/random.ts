// Randomness nobody can guess: references, nonces, salts.

import { randomBytes } from 'node:crypto'
import type { Random } from '../till/ports.ts'

export function createRandom(): Random {
  return { bytes: (count) => randomBytes(count) }
}
