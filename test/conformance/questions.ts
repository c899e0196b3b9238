// What may be asked without selling: look-ups, catalogs, inquiries, price lists, balances, outages,
// standing orders. Whatever is answered, the question ends in a value or in an error of a known kind; a
// page or a lost answer is never a refusal; and no question moves value.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Http, HttpAnswer } from '../../electron/till/ports.ts'
import type { ProviderAccount } from '../../electron/till/providers/adapter.ts'
import { heavy, noise, spoiled } from './answers.ts'
import { type Bench, answering, echoing, recording, toEverything } from './bench.ts'
import { faultsFor, isNoise, onEach } from './faults.ts'
import type { Code, Heard, Question, World } from './subject.ts'

const errorKinds = ['refused', 'unreachable', 'not-authorised', 'not-allowed']
/** What a line without a provider at its end may be taken for. */
const nobodyThere = ['unreachable', 'not-authorised']

/** An error is a sentence, or of a kind the till knows. */
function isTyped({ ok, error }: Heard): void {
  if (ok || typeof error === 'string') return
  expect(error).toMatchObject({ kind: expect.any(String) })
  expect(errorKinds).toContain((error as { kind: string }).kind)
}

const kindOf = ({ ok, error }: Heard): string =>
  ok ? 'ok' : typeof error === 'string' ? 'sentence' : (error as { kind: string }).kind

export function describeQuestion<W extends World>(
  bench: Bench<W>,
  question: Question<W>,
  codes: readonly Code[],
): void {
  const { http, world } = bench
  const { paths, survives = false } = question
  const ways = faultsFor(codes)

  describe(question.name, () => {
    async function ask(account: ProviderAccount, through: Http = http): Promise<Heard> {
      const before = world().taken()
      const by = { adapter: bench.adapter(account), account, http: through }
      const heard = await bench.heard(question.ask(world(), by))
      isTyped(heard)
      expect(world().taken()).toBe(before)
      return heard
    }

    test('is answered', async () => {
      expect(kindOf(await ask(bench.account()))).toBe('ok')
    })

    test.each(onEach(paths, ways))('on %s: %s %j', async (path, kind, options) => {
      world().sandbox.faults.next(kind, { ...options, path })
      const heard = await ask(bench.account(options))
      if (!isNoise(kind, options)) return
      const fine = survives ? ['ok'] : []
      expect([...nobodyThere, 'sentence', ...fine]).toContain(kindOf(heard))
    })

    test('with the line pulled it says that nobody is there', async () => {
      await world().sandbox.setLine(false)
      const heard = await ask(bench.account())
      await world().sandbox.setLine(true)
      expect(['unreachable', 'sentence']).toContain(kindOf(heard))
    })

    test('with a key nobody accepts it is not answered', async () => {
      const { stranger } = world()
      expect((await ask(stranger)).ok).toBe(false)
    })

    test('nothing anybody may answer throws, hangs or is a kind of error nobody knows', async () => {
      const line = recording(http)
      await ask(bench.account(), line)
      const samples: readonly HttpAnswer[] = line.heard
      await fc.assert(
        fc.asyncProperty(fc.oneof(noise, spoiled(samples), spoiled(samples)), async (answer) => {
          await ask(bench.account(), answering(http, toEverything, answer))
        }),
        { numRuns: 80 },
      )
      await ask(bench.account(), echoing)
      for (const answer of heavy) {
        await ask(bench.account(), answering(http, toEverything, answer))
      }
    })
  })
}

/** The one question every provider has: is anybody there? */
export function describeProbe<W extends World>(bench: Bench<W>): void {
  const { http, world } = bench
  test('whether anybody is there is known from any answer at all, and from nothing else', async () => {
    const probe = () => bench.heard(bench.adapter().probe(bench.account(), http))
    const before = world().taken()
    expect(await probe()).toBe(true)
    world().sandbox.faults.next('html', { path: '*' })
    expect(await probe()).toBe(true)
    world().sandbox.faults.next('reset', { path: '*' })
    expect(await probe()).toBe(false)
    await world().sandbox.setLine(false)
    expect(await probe()).toBe(false)
    await world().sandbox.setLine(true)
    expect(await probe()).toBe(true)
    expect(world().taken()).toBe(before)
  })
}
