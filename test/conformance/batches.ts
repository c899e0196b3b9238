// The law of a batch, held against every provider that takes whole sheets: sent at most once, and what is
// said of it and of each row may be said of what is true. A batch that was taken is never called
// refused; a row is never called bought, paid or refused against the ledger.

import { describe, expect, test } from 'vitest'
import { asAnswer } from './answers.ts'
import { type Bench, answering } from './bench.ts'
import { faultsFor, isHarmless, onEach, reasonOf } from './faults.ts'
import { senderOf } from './sender.ts'
import type { Batching, World } from './subject.ts'

const turnedAway = ['refused', 'not-authorised']

export function describeBatches<W extends World>(bench: Bench<W>, batching: Batching<W>): void {
  const { http, world } = bench
  const { isSending, path, codes } = batching
  const ways = faultsFor(codes)
  const { adapter, send, ask, agrees, rowsAgree, heardOf, asksToTheTruth } = senderOf(
    bench,
    batching,
  )

  describe(`sheets: ${batching.kind}`, () => {
    test('a batch that meets nothing bad is taken once, and every row ends as the ledger has it', async () => {
      const order = batching.order(world())
      const sent = await send(order)
      expect(sent.outcome.kind).toBe('accepted')
      await agrees(sent, order)
      expect(batching.takenTimes(world(), order)).toBe(1)
      await asksToTheTruth(heardOf(order, sent))
    })

    test.each(codes.map((one) => [one.code, one.message ?? '', one] as const))(
      'code %i %s is what the documents say it is',
      async (_code, _message, { means, ...code }) => {
        const order = batching.order(world())
        world().sandbox.faults.next('code', { ...code, path })
        const sent = await send(order)
        expect(sent.outcome.kind).toBe(means)
        await agrees(sent, order)
      },
    )

    test.each(batching.send.documented.map((one) => [one.name, one] as const))(
      'the documents’ own answer to a batch: %s',
      async (_, sample) => {
        const through = answering(http, isSending, asAnswer(sample))
        const sent = await send(batching.order(world()), { through })
        expect(sent.outcome.kind).toBe(sample.means)
      },
    )

    test.each(ways)('%s %j on the batch', async (kind, options) => {
      const order = batching.order(world())
      world().sandbox.faults.next(kind, { ...options, path })
      const sent = await send(order, { fault: options })
      await agrees(sent, order)
      const reason = reasonOf(kind, options)
      if (reason !== null) expect(sent.outcome).toMatchObject({ kind: 'unknown', reason })
      if (isHarmless(kind, options, false)) expect(sent.outcome.kind).toBe('accepted')
      await asksToTheTruth(heardOf(order, sent))
    })

    test.each(onEach(batching.asks, ways))('on %s, asking: %s %j', async (step, kind, options) => {
      const order = batching.order(world())
      const known = heardOf(order, await send(order))
      await batching.settled(world(), order)
      world().sandbox.faults.next(kind, { ...options, path: step })
      const asked = await ask(known, { fault: options })
      rowsAgree(asked, known)
      await asksToTheTruth(heardOf(known, asked))
    })

    test('with the line pulled nothing leaves and everything says so; then it is taken once', async () => {
      const order = batching.order(world())
      await world().sandbox.setLine(false)
      expect((await send(order)).outcome.kind).toBe('not-sent')
      const asked = await ask({ ...order, providerBatch: 'SOME-BATCH-0001' })
      expect(asked.outcome.kind).toBe('not-sent')
      await world().sandbox.setLine(true)
      expect((await send(order)).outcome.kind).toBe('accepted')
      await batching.settled(world(), order)
      expect(batching.takenTimes(world(), order)).toBe(1)
    })

    test('a key nobody accepts is turned away and nothing is taken', async () => {
      const order = batching.order(world())
      const { stranger } = world()
      const sent = await bench.heard(adapter(stranger).send(stranger, order, http))
      expect(turnedAway).toContain(sent.outcome.kind)
      const asked = await bench.heard(
        adapter(stranger).ask(stranger, { ...order, providerBatch: 'SOME-BATCH-0001' }, http),
      )
      expect(turnedAway).toContain(asked.outcome.kind)
      expect(batching.takenTimes(world(), order)).toBe(0)
    })
  })
}
