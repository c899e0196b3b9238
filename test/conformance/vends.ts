// The law of a vend, held against every provider that sells: what came out may be said of what is true.
// Sold is never called refused or not sent, not sold is never called confirmed, and asking ends in what
// the ledger says, or with a person.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FaultKind, FaultOptions } from '../../electron/sandbox/faults.ts'
import type { Http, HttpAnswer } from '../../electron/till/ports.ts'
import type { Order } from '../../electron/till/providers/adapter.ts'
import { providerOf } from '../../electron/till/providers/account.ts'
import { type Situation, decide } from '../../shared/vend/decide.ts'
import type { Outcome, OutcomeKind } from '../../shared/vend/outcome.ts'
import { asAnswer, heavy, noise, saidBy, spoiled } from './answers.ts'
import { type Bench, answering, echoing, recording, toEverything } from './bench.ts'
import { type Way, faultsFor } from './faults.ts'
import type { Certain, Vending, World } from './subject.ts'

const soldMayBe: readonly OutcomeKind[] = ['confirmed', 'accepted', 'unknown']
const unsoldMayBe: readonly OutcomeKind[] = ['refused', 'accepted', 'unknown', 'not-authorised']
const neverLeftMayBe: readonly OutcomeKind[] = ['not-sent', 'not-authorised', 'refused', 'unknown']

export function describeVends<W extends World>(bench: Bench<W>, vending: Vending<W>): void {
  const { http, world } = bench
  const { isPurchase, isQuestion = toEverything, codes } = vending
  const ways = faultsFor(codes)
  const freshOrder = async (): Promise<Order> => vending.order(world())
  const canAsk = vending.asks.length > 0
  /** Something goes before the order: where that fails, the order was not sent. */
  const hasSteps = vending.before.length > 0
  const nothingSaid: readonly OutcomeKind[] = hasSteps ? ['unknown', 'not-sent'] : ['unknown']

  async function vend(order: Order, how: { through?: Http; fault?: FaultOptions } = {}) {
    const before = vending.purchases(world(), order)
    const call = bench.adapter().vend(bench.account(how.fault), order, how.through ?? http)
    const { outcome } = await bench.heard(call, how.through ? 'anybody' : 'the provider')
    expect(vending.purchases(world(), order) - before).toBeLessThanOrEqual(1)
    if (!how.through) isTrueToTheLedger(outcome, order)
    return outcome
  }
  async function requery(order: Order, how: { through?: Http; fault?: FaultOptions } = {}) {
    const before = vending.purchases(world(), order)
    const asked = vending.asked?.(order) ?? order
    const call = bench.adapter().requery(bench.account(how.fault), asked, how.through ?? http)
    const { outcome } = await bench.heard(call, how.through ? 'anybody' : 'the provider')
    expect(vending.purchases(world(), order)).toBe(before)
    return outcome
  }
  /** Everything that is said to be delivered is what the ledger delivered. */
  function isTrueToTheLedger(outcome: Outcome, order: Order): void {
    if (outcome.kind !== 'confirmed' || vending.soldTimes(world(), order) === 0) return
    expect(outcome.delivery).toMatchObject(vending.facts(world(), order))
  }
  /** What came out may be said of what is true. */
  function agrees({ kind }: Outcome, order: Order): void {
    const sold = vending.soldTimes(world(), order)
    expect(sold).toBeLessThanOrEqual(1)
    if (sold === 1) expect(soldMayBe).toContain(kind)
    else if (vending.purchases(world(), order) === 0) expect(neverLeftMayBe).toContain(kind)
    else expect(unsoldMayBe).toContain(kind)
  }
  /** What the till does next: asks where there is a way to ask, else a person decides. */
  function goesOnRightly(outcome: Outcome): void {
    const { moves, next } = decide(sentOnce, outcome, scheduleOf())
    if (outcome.kind !== 'unknown' && outcome.kind !== 'accepted') return
    expect([moves.at(-1)?.to, next?.kind]).toEqual(
      canAsk ? ['unconfirmed', 'requery'] : ['review', undefined],
    )
  }
  const scheduleOf = () => {
    const { id, label, baseUrl, credentials, system } = world().account
    const config = { id, label, baseUrl, credentials: { ...credentials }, system }
    return providerOf(config as Parameters<typeof providerOf>[0], world().adapter()).schedule
  }
  async function asksToTheTruth(order: Order): Promise<void> {
    world().sandbox.faults.clear()
    const count = world().sandbox.requests().length
    const outcome = await requery(order)
    if (!canAsk) {
      expect(outcome.kind).toBe('unknown')
      expect(world().sandbox.requests()).toHaveLength(count)
      return
    }
    isTrueToTheLedger(outcome, order)
    if (vending.soldTimes(world(), order) === 1) expect(outcome.kind).toBe('confirmed')
    else expect(['not-found', 'unknown', 'refused', 'accepted']).toContain(outcome.kind)
  }

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
      const answer = asAnswer(sample, vending.seal)
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
    await asksToTheTruth(order)
  })

  const before = onEach(vending.before, ways)
  test.runIf(before.length > 0).each(before)(
    'on %s, before the order: %s %j',
    async (path, kind, options) => {
      const order = await freshOrder()
      world().sandbox.faults.next(kind, { ...options, path })
      agrees(await vend(order, { fault: options }), order)
      await asksToTheTruth(order)
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
    const account = bench.account({ ms: 5_000 })
    world().sandbox.faults.always('delay', { path: '*', ms: 5_000 })
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
    world().sandbox.faults.next('delay', { ms: 5_000, path: 'vend' })
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

/** Every way on each of the requests. */
export const onEach = (
  paths: readonly string[],
  ways: readonly Way[],
): [string, FaultKind, FaultOptions][] =>
  paths.flatMap((path) =>
    ways.map(([kind, options]): [string, FaultKind, FaultOptions] => [path, kind, options]),
  )

/** An outcome that says something must stand in the answer it was read from. */
export function isBornOut<Asked>(
  kind: OutcomeKind,
  answer: HttpAnswer,
  certain: Certain<Asked>,
  asked: Asked,
): void {
  if (kind === 'unknown') return
  const said = saidBy(answer)
  const holds = certain[kind]?.(said, asked) ?? false
  if (!holds)
    throw new Error(`${kind} was taken from HTTP ${answer.status} ${said.text.slice(0, 600)}`)
}

const sentOnce: Situation = {
  state: 'sending',
  attempt: 'vend',
  earlierSends: 0,
  asked: 0,
  notFound: 0,
  waitsMs: null,
}
