// The law of a vend, held against every provider that sells: what came out may be said of what is true.
// Sold is never called refused or not sent, not sold is never called confirmed, and asking ends in what
// the ledger says, or with a person.

import { expect, test } from 'vitest'
import { asAnswer } from './answers.ts'
import { type Bench, answering, toEverything } from './bench.ts'
import { faultsFor, isHarmless, isNoise, onEach, reasonOf, silenceMs } from './faults.ts'
import { sellerOf, soldMayBe } from './seller.ts'
import type { Vending, World } from './subject.ts'

export function describeVends<W extends World>(bench: Bench<W>, vending: Vending<W>): void {
  const { http, world } = bench
  const { isPurchase, isQuestion = toEverything, codes, seal } = vending
  const {
    freshOrder,
    canAsk,
    vend,
    requery,
    isTrueToTheLedger,
    agrees,
    goesOnRightly,
    asksToTheTruth,
  } = sellerOf(bench, vending)
  const ways = faultsFor(codes)

  test('an order that meets nothing bad is sold once, confirmed with what was delivered, and found again', async () => {
    const order = await freshOrder()
    const facts = vending.wholeFacts ?? vending.facts
    const outcome = await vend(order)
    expect(outcome).toMatchObject({ kind: 'confirmed', delivery: facts(world(), order) })
    expect(vending.soldTimes(world(), order)).toBe(1)
    await asksToTheTruth(order)
  })

  test.each(vending.cases.map((one) => [one.what, one] as const))(
    'documented: %s',
    async (_, { order: made, vend: first, asked: then, sold }) => {
      const order = await made(world())
      const vended = await vend(order)
      const asked = await requery(order)
      expect([vended.kind, asked.kind]).toEqual([first, then])
      expect(vending.soldTimes(world(), order)).toBe(sold ? 1 : 0)
      isTrueToTheLedger(asked, order)
      goesOnRightly(vended)
    },
  )

  test.each(codes.map((one) => [one.code, one.message ?? '', one] as const))(
    'code %i %s is what the documents say it is',
    async (_code, _message, { means, ...code }) => {
      const order = await freshOrder()
      world().sandbox.faults.next('code', { ...code, path: 'vend' })
      const outcome = await vend(order)
      expect(outcome.kind).toBe(means)
      agrees(outcome, order)
      goesOnRightly(outcome)
    },
  )

  test.each(vending.vend.documented.map((one) => [one.name, one] as const))(
    'the documents’ own answer to an order: %s',
    async (_, sample) => {
      const answer = asAnswer(sample, seal)
      const order = await freshOrder()
      const outcome = await vend(order, { through: answering(http, isPurchase, answer) })
      expect(outcome.kind).toBe(sample.means)
    },
  )

  test.each(vending.requery.documented.map((one) => [one.name, one] as const))(
    'the documents’ own answer to a question: %s',
    async (_, sample) => {
      const through = answering(http, isQuestion, asAnswer(sample, vending.seal))
      expect((await requery(await freshOrder(), { through })).kind).toBe(sample.means)
    },
  )

  test.each(ways)('%s %j on the order', async (kind, options) => {
    const order = await freshOrder()
    world().sandbox.faults.next(kind, { ...options, path: 'vend' })
    const outcome = await vend(order, { fault: options })
    agrees(outcome, order)
    goesOnRightly(outcome)
    const reason = reasonOf(kind, options)
    if (reason !== null) expect(outcome).toMatchObject({ kind: 'unknown', reason })
    if (isHarmless(kind, options, seal !== undefined)) expect(outcome.kind).toBe('confirmed')
    await asksToTheTruth(order)
  })

  const before = onEach(vending.before, ways)
  test.runIf(before.length > 0).each(before)(
    'on %s, before the order: %s %j',
    async (path, kind, options) => {
      const order = await freshOrder()
      world().sandbox.faults.next(kind, { ...options, path })
      const outcome = await vend(order, { fault: options })
      agrees(outcome, order)
      await asksToTheTruth(order)
      if (!isNoise(kind, options)) return
      // No order was sent: it goes later, with the same reference, and sells once.
      expect(['not-sent', 'not-authorised']).toContain(outcome.kind)
      expect(vending.purchases(world(), order)).toBe(0)
      expect((await vend(order)).kind).toBe('confirmed')
      expect(vending.soldTimes(world(), order)).toBe(1)
    },
  )

  const asking = onEach(vending.asks, ways)
  test.runIf(asking.length > 0).each(asking)(
    'on %s, asking: %s %j',
    async (path, kind, options) => {
      const order = await freshOrder()
      await vend(order)
      world().sandbox.faults.next(kind, { ...options, path })
      const outcome = await requery(order, { fault: options })
      expect(outcome.kind).not.toBe('refused')
      if (kind !== 'not-found-first') expect(outcome.kind).not.toBe('not-found')
      isTrueToTheLedger(outcome, order)
      await asksToTheTruth(order)
    },
  )

  test('where every step meets silence, an attempt ends within what the adapter says it may take', async () => {
    const order = await freshOrder()
    const account = bench.account({ ms: silenceMs })
    world().sandbox.faults.always('delay', { path: '*', ms: silenceMs })
    for (const attempt of ['vend', 'requery'] as const) {
      const { connectMs, answerMs, askMs } = account.waits
      const plain = connectMs + (attempt === 'vend' ? answerMs : askMs)
      const longest = world().adapter().longestMs?.(account.waits, attempt) ?? plain
      const adapter = bench.adapter()
      const slow = new Promise((resolve) => setTimeout(resolve, longest + 1_000, 'too long'))
      expect(await Promise.race([adapter[attempt](account, order, http), slow])).not.toBe(
        'too long',
      )
    }
  })

  test('an order nobody ever sent is not found, or unknown: never sold', async () => {
    expect(['not-found', 'unknown']).toContain((await requery(await freshOrder())).kind)
  })

  test('the same order sent twice sells once, and nothing calls the second send unsold', async () => {
    const order = await freshOrder()
    await vend(order)
    expect(soldMayBe).toContain((await vend(order)).kind)
    expect(vending.soldTimes(world(), order)).toBe(1)
  })

  test('with the line pulled nothing leaves and everything says so; then it sells once', async () => {
    const order = await freshOrder()
    await world().sandbox.setLine(false)
    expect((await vend(order)).kind).toBe('not-sent')
    expect((await requery(order)).kind).toBe(canAsk ? 'not-sent' : 'unknown')
    await world().sandbox.setLine(true)
    expect((await vend(order)).kind).toBe('confirmed')
    expect(vending.soldTimes(world(), order)).toBe(1)
  })

  test('a line pulled in the middle of a sale loses the answer, not the sale', async () => {
    const order = await freshOrder()
    world().sandbox.faults.next('delay', { ms: silenceMs, path: 'vend' })
    const under = vend(order)
    await expect.poll(() => vending.soldTimes(world(), order), { interval: 5 }).toBe(1)
    await world().sandbox.setLine(false)
    expect(await under).toMatchObject({ kind: 'unknown', reason: 'no-answer' })
    await world().sandbox.setLine(true)
    await asksToTheTruth(order)
  })

  test('a key nobody accepts is not authorised and sells nothing', async () => {
    const order = await freshOrder()
    const { stranger } = world()
    const adapter = bench.adapter(stranger)
    const vended = await bench.heard(adapter.vend(stranger, order, http))
    const asked = await bench.heard(
      adapter.requery(stranger, vending.asked?.(order) ?? order, http),
    )
    expect([vended.outcome.kind, asked.outcome.kind]).toEqual([
      'not-authorised',
      canAsk ? 'not-authorised' : 'unknown',
    ])
    expect(vending.soldTimes(world(), order)).toBe(0)
  })
}
