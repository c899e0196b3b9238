// Whatever a line can bring in answer to a sheet, to a question about one, or to the address results are
// posted to. Nothing of it throws, hangs, sends, or is taken for more than it says.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asAnswer, heavy, noise, oneByOne, spoiled } from './answers.ts'
import { type Bench, answering, echoing, recording, toEverything } from './bench.ts'
import { isBornOut } from './seller.ts'
import { senderOf } from './sender.ts'
import type { Batching, World } from './subject.ts'

export function describeSpoiledBatches<W extends World>(
  bench: Bench<W>,
  batching: Batching<W>,
): void {
  const { http, world } = bench
  const { isSending } = batching
  const { adapter, send, ask, isAboutItsRows, areBornOut, heardOf } = senderOf(bench, batching)

  /** A batch that was taken, what is known of it, and all that was answered about it: what is spoiled. */
  async function realAnswers() {
    const order = batching.order(world())
    const sending = recording(http, isSending)
    const known = heardOf(order, await send(order, { through: sending }))
    await batching.settled(world(), order)
    const question = recording(http)
    await ask(known, { through: question })
    const documented = [...batching.send.documented, ...batching.ask.documented]
    const samples = [...sending.heard, ...question.heard, ...documented.map((one) => asAnswer(one))]
    return { order, known, samples }
  }

  describe(`sheets: ${batching.kind}`, () => {
    test('no one word of a real answer can go or change and leave more than the answer says', async () => {
      const { order, known, samples } = await realAnswers()
      for (const answer of oneByOne(samples)) {
        const through = answering(http, toEverything, answer)
        const again = await adapter().send(bench.account(), order, through)
        isBornOut(again.outcome.kind, answer, batching.send.certain, order)
        const asked = await adapter().ask(bench.account(), known, through)
        isBornOut(asked.outcome.kind, answer, batching.ask.certain, known)
        areBornOut([...again.rows, ...asked.rows], answer)
      }
    })

    test('nothing anybody may answer throws, hangs, or is taken for more than it says', async () => {
      const { order, known, samples } = await realAnswers()
      await fc.assert(
        fc.asyncProperty(fc.oneof(noise, spoiled(samples), spoiled(samples)), async (answer) => {
          const through = answering(http, toEverything, answer)
          const again = await send(order, { through })
          isBornOut(again.outcome.kind, answer, batching.send.certain, order)
          isAboutItsRows(again, order)
          areBornOut(again.rows, answer)
          const asked = await ask(known, { through })
          isBornOut(asked.outcome.kind, answer, batching.ask.certain, known)
          areBornOut(asked.rows, answer)
          const told = adapter().callback?.(answer.body, known)
          if (told?.ok) areBornOut([told.value], { ...answer, status: 200 })
        }),
        { numRuns: 150 },
      )
      await send(order, { through: echoing })
      expect((await ask(known, { through: echoing })).rows).toEqual([])
      await send(order, { through: echoing })
      expect((await ask(known, { through: echoing })).rows).toEqual([])
      for (const answer of oneByOne(samples)) {
        const through = answering(http, toEverything, answer)
        const again = await send(order, { through })
        isBornOut(again.outcome.kind, answer, batching.send.certain, order)
        const asked = await ask(known, { through })
        isBornOut(asked.outcome.kind, answer, batching.ask.certain, known)
        areBornOut([...again.rows, ...asked.rows], answer)
      }
      for (const answer of heavy) {
        const through = answering(http, toEverything, answer)
        expect((await send(order, { through })).outcome.kind).toBe('unknown')
        expect((await ask(known, { through })).rows).toEqual([])
        expect(adapter().callback?.(answer.body, known).ok ?? false).toBe(false)
      }
      expect(batching.takenTimes(world(), order)).toBe(1)
    })
  })
}
