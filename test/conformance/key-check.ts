// Whether the provider knows an account, asked live: the right keys are accepted, wrong ones refused, and
// neither is ever said of an answer nobody gave or nobody understands. No key stands in what is said.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Http } from '../../electron/till/ports.ts'
import type { ProviderAccount } from '../../electron/till/providers/adapter.ts'
import { heavy, noise } from './answers.ts'
import { type Bench, answering, toEverything } from './bench.ts'
import type { World } from './subject.ts'

export function describeKeyCheck<W extends World>(bench: Bench<W>): void {
  const { http, world } = bench
  const check = async (account: ProviderAccount = bench.account(), through: Http = http) => {
    const before = world().taken()
    const said = await bench.heard(bench.adapter(account).check(account, through))
    expect(world().taken()).toBe(before)
    return said
  }

  describe('its keys, checked live', () => {
    test('are accepted', async () => {
      expect(await check()).toMatchObject({ kind: 'accepted' })
    })

    test('are refused when they are not right, with a word about it', async () => {
      const said = await check(world().stranger)
      expect(said).toMatchObject({ kind: 'refused', detail: expect.stringMatching(/\w{3}/) })
    })

    test('are neither when nobody answers', async () => {
      await world().sandbox.setLine(false)
      expect(await check()).toMatchObject({ kind: 'unreachable' })
      await world().sandbox.setLine(true)
      world().sandbox.faults.next('reset', { path: '*' })
      expect(await check()).toMatchObject({ kind: 'unreachable' })
    })

    test.each(['html', 'garbage', 'empty', 'truncate'] as const)(
      'are neither when the answer is %s',
      async (fault) => {
        world().sandbox.faults.next(fault, { path: '*' })
        expect(['unclear', 'unreachable']).toContain((await check()).kind)
      },
    )

    test('are accepted by no noise at all', async () => {
      await fc.assert(
        fc.asyncProperty(noise, async (answer) => {
          const said = await check(bench.account(), answering(http, toEverything, answer))
          expect(said.kind).not.toBe('accepted')
        }),
        { numRuns: 80 },
      )
      for (const answer of heavy) {
        const said = await check(bench.account(), answering(http, toEverything, answer))
        expect(said.kind).not.toBe('accepted')
      }
    })
  })
}
