// Whatever a line can bring in answer to an order or a question: nobody's bytes, and real answers with
// something wrong in them. Nothing of it throws, hangs, sells, or is taken for more than it says.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HttpAnswer } from '../../electron/till/ports.ts'
import type { Order } from '../../electron/till/providers/adapter.ts'
import type { OutcomeKind } from '../../shared/vend/outcome.ts'
import { asAnswer, heavy, noise, oneByOne, spoiled } from './answers.ts'
import { type Bench, answering, echoing, recording, toEverything } from './bench.ts'
import { isBornOut, sellerOf } from './seller.ts'
import type { Vending, World } from './subject.ts'

export function describeSpoiledVends<W extends World>(bench: Bench<W>, vending: Vending<W>): void {
  const { http, world } = bench
  const { isPurchase } = vending
  const { freshOrder, vend, requery } = sellerOf(bench, vending)
  /** Something goes before the order: where that fails, the order was not sent. */
  const hasSteps = vending.before.length > 0
  const nothingSaid: readonly OutcomeKind[] = hasSteps ? ['unknown', 'not-sent'] : ['unknown']

  test('nothing anybody may answer to an order throws, hangs, or is taken for more than it says', async () => {
    const order = await freshOrder()
    const real = await realAnswers(order)
    const answers = fc.oneof(
      noise,
      spoiled(real.vend, vending.seal),
      spoiled(real.vend, vending.seal),
    )
    await fc.assert(
      fc.asyncProperty(answers, async (answer) => {
        const outcome = await vend(order, { through: answering(http, isPurchase, answer) })
        isBornOut(outcome.kind, answer, vending.vend.certain, order)
      }),
      { numRuns: 150 },
    )
    expect(vending.soldTimes(world(), order)).toBe(1)
  })

  test('nothing anybody may answer to everything sells, throws, hangs, or is taken for more', async () => {
    const order = await freshOrder()
    const { requery: real, vend: bought } = await realAnswers(order)
    const samples = [...real, ...bought]
    const answers = fc.oneof(noise, spoiled(samples, vending.seal), spoiled(samples, vending.seal))
    const sends = vending.purchases(world(), order)
    await fc.assert(
      fc.asyncProperty(answers, async (answer) => {
        const through = answering(http, toEverything, answer)
        const vended = await vend(order, { through })
        if (vended.kind !== 'not-sent' || !hasSteps) {
          isBornOut(vended.kind, answer, vending.vend.certain, order)
        }
        const asked = await requery(order, { through })
        if (asked.kind !== 'not-sent' || !hasSteps) {
          isBornOut(asked.kind, answer, vending.requery.certain, order)
        }
        expect(await bench.adapter().probe(bench.account(), through)).toBe(true)
      }),
      { numRuns: 150 },
    )
    expect(vending.purchases(world(), order)).toBe(sends)
  })

  test('no one word of a real answer can go or change and leave more than the answer says', async () => {
    const order = await freshOrder()
    const real = await realAnswers(order)
    const account = bench.account()
    const adapter = bench.adapter()
    const asked = vending.asked?.(order) ?? order
    for (const answer of oneByOne(real.vend, vending.seal)) {
      const { outcome } = await adapter.vend(account, order, answering(http, isPurchase, answer))
      isBornOut(outcome.kind, answer, vending.vend.certain, order)
    }
    for (const answer of oneByOne(real.requery, vending.seal)) {
      const through = answering(http, toEverything, answer)
      const { outcome } = await adapter.requery(account, asked, through)
      if (outcome.kind === 'not-sent' && hasSteps) continue
      isBornOut(outcome.kind, answer, vending.requery.certain, order)
    }
  })

  test('an answer that repeats all it was asked leaves no key behind', async () => {
    const order = await freshOrder()
    expect((await vend(order, { through: echoing })).kind).not.toBe('confirmed')
    expect((await requery(order, { through: echoing })).kind).not.toBe('confirmed')
  })

  test('answers that are heavy to read are read in no time worth naming', async () => {
    const order = await freshOrder()
    for (const answer of heavy) {
      const through = answering(http, toEverything, answer)
      expect(nothingSaid).toContain((await vend(order, { through })).kind)
      expect(nothingSaid).toContain((await requery(order, { through })).kind)
    }
  })

  /** What the sandbox and the documents say about it: the samples that are spoiled. */
  async function realAnswers(order: Order) {
    const purchase = recording(http, isPurchase)
    const bought = await vend(order, { through: purchase })
    expect(bought.kind).toBe('confirmed')
    const question = recording(http)
    await requery(order, { through: question })
    const documented = (samples: Vending<W>['vend']['documented']): readonly HttpAnswer[] =>
      samples.map((sample) => asAnswer(sample, vending.seal))
    return {
      vend: [...purchase.heard, ...documented(vending.vend.documented)],
      requery: [...question.heard, ...documented(vending.requery.documented)],
    }
  }
}
