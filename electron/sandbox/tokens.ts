// Mints what looks like STS tokens: 20 digits, below 2^66, class bits right. They open no meter.
// The same seed gives the same token, so a till that asks twice hears the same answer.

import { hash } from 'node:crypto'

const classShift = 27n
const classMask = 3n << classShift
const tokenBits = 66n

/** 20 digits of the given class: 0 credit, 2 meter management. */
export function mintToken(seed: string, stsClass: 0 | 2): string {
  const value = BigInt(`0x${hash('sha256', seed)}`) & (2n ** tokenBits - 1n)
  const classed = (value & ~classMask) | (BigInt(stsClass) << classShift)
  return classed.toString().padStart(20, '0')
}
