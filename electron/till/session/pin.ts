// PINs as they are kept: scrypt with a salt of their own. Four digits are guessed in no time by whoever
// has the hash, so the cost is what a till can bear at a sign-in, and wrong tries lock (session.ts).
// Text form: scrypt$N$r$p$salt$hash, both base64.

import { scryptSync, timingSafeEqual } from 'node:crypto'
import type { Random } from '../ports.ts'

type Cost = { readonly N: number; readonly r: number; readonly p: number }

/** RFC 7914's N, r, p: 32 MB and some 60 ms here. */
export const shopCost: Cost = { N: 32_768, r: 8, p: 1 }
/** Of a training till, whose PINs stand on its sign-in screen for everybody to read. */
export const openCost: Cost = { N: 1_024, r: 8, p: 1 }
const saltBytes = 16
const hashBytes = 32
const maxMemory = 256 * 1024 * 1024

const pinHashForm =
  /^scrypt\$(\d{1,8})\$(\d{1,2})\$(\d{1,2})\$([A-Za-z0-9+/]{16,64}={0,2})\$([A-Za-z0-9+/]{43}=)$/

export function hashPin(pin: string, random: Random, { N, r, p }: Cost = shopCost): string {
  const salt = Buffer.from(random.bytes(saltBytes))
  const hash = scryptSync(pin, salt, hashBytes, { N, r, p, maxmem: maxMemory })
  return `scrypt$${N}$${r}$${p}$${salt.toString('base64')}$${hash.toString('base64')}`
}

/** False for a wrong PIN and for a hash that cannot be read. Takes the hash's own time either way. */
export function isPin(pin: string, kept: string): boolean {
  const match = pinHashForm.exec(kept)
  if (!match) return false
  const [, N, r, p, salt = '', hash = ''] = match
  const wanted = Buffer.from(hash, 'base64')
  try {
    const made = scryptSync(pin, Buffer.from(salt, 'base64'), wanted.length, {
      N: Number(N),
      r: Number(r),
      p: Number(p),
      maxmem: maxMemory,
    })
    return timingSafeEqual(made, wanted)
  } catch {
    return false
  }
}

/** Takes the time a right one takes, so that it does not show who is known here. */
export function waste(pin: string, { N, r, p }: Cost): void {
  scryptSync(pin, Buffer.alloc(saltBytes), hashBytes, { N, r, p, maxmem: maxMemory })
}
