// Texts packed into the journal come back letter for letter, and leave little behind in memory.

import { expect, it } from 'vitest'
import { pack, packAll, unpack, unpackAll } from '../../electron/till/store/packed.ts'

/** Letters that do not repeat themselves, so that packing makes them little shorter. */
function noise(length: number): string {
  let seed = 7
  return Array.from({ length }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return String.fromCharCode(33 + (seed % 90))
  }).join('')
}

it('brings back a text of any length, whatever it is packed in', () => {
  for (const length of [0, 1, 1_023, 1_024, 1_025, 9_000, 300_000]) {
    const text = noise(length)
    expect(unpack(pack(text)) === text).toBe(true)
    const again = 'the same words over and over '.repeat(length / 10)
    expect(unpack(pack(again)) === again).toBe(true)
  }
  const several = ['', null, 'ù € 🙂', noise(5_000)]
  expect(unpackAll(packAll(several))).toEqual(several)
})

it('leaves a few kilobytes behind for each, not thirty-two', () => {
  const text = JSON.stringify({ status: true, data: { token: '1234', units: noise(40) } })
  const before = process.memoryUsage().arrayBuffers
  for (let i = 0; i < 400; i += 1) unpack(pack(text))
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(400 * 8_192)
})
