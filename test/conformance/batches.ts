// The law of a batch, held against every provider that takes whole sheets: sent at most once, and what is
// said of it and of each row may be said of what is true. A batch that was taken is never called
// refused; a row is never called bought, paid or refused against the ledger.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FaultOptions } from '../../electron/sandbox/faults.ts'
import type { Http, HttpAnswer } from '../../electron/till/ports.ts'
import type {
  BatchExchange,
  BatchOrder,
  RowNews,
} from '../../electron/till/providers/batch-adapter.ts'
import { isRowEnd } from '../../shared/vend/batch.ts'
import { type BatchSituation, decideBatch } from '../../shared/vend/batch-decide.ts'
import { asAnswer, heavy, noise, saidBy, spoiled } from './answers.ts'
import { type Bench, answering, echoing, recording, toEverything } from './bench.ts'
import { faultsFor, isHarmless, onEach, reasonOf } from './faults.ts'
import type { Batching, World } from './subject.ts'
import { isBornOut } from './seller.ts'

const takenMayBe = ['accepted', 'unknown']
const neverMayBe = ['refused', 'unknown', 'not-sent', 'not-authorised']
const turnedAway = ['refused', 'not-authorised']
/** A row of which value moved, and one of which it did not, and may never any more. */
const done: ReadonlySet<string> = new Set(['confirmed', 'paid'])
const undone: ReadonlySet<string> = new Set(['refused', 'failed', 'lapsed', 'not-member'])

export function describeBatches<W extends World>(bench: Bench<W>, batching: Batching<W>): void {
  const { http, world } = bench
  const { isSending, path, codes } = batching
  const ways = faultsFor(codes)

  const adapter = (account = world().account) => {
    const found = bench.adapter(account).batches?.find(({ kind }) => kind === batching.kind)
    if (!found) throw new Error(`no batches of kind ${batching.kind}`)
    return found
  }
  async function send(order: BatchOrder, how: { through?: Http; fault?: FaultOptions } = {}) {
    const before = batching.sendings(world(), order)
    const call = adapter().send(bench.account(how.fault), order, how.through ?? http)
    const exchange = await bench.heard(call)
    expect(batching.sendings(world(), order) - before).toBeLessThanOrEqual(1)
    return exchange
  }
  async function ask(order: BatchOrder, how: { through?: Http; fault?: FaultOptions } = {}) {
    const before = batching.sendings(world(), order)
    const call = adapter().ask(bench.account(how.fault), order, how.through ?? http)
    const exchange = await bench.heard(call)
    expect(batching.sendings(world(), order)).toBe(before)
    isAboutItsRows(exchange, order)
    return exchange
  }
  function isAboutItsRows({ rows }: BatchExchange, order: BatchOrder): void {
    const told = rows.map(({ n }) => n)
    expect(new Set(told).size).toBe(told.length)
    for (const n of told) expect(order.rows.map((row) => row.n)).toContain(n)
  }
  /** Each row's news may be said of what is true of it. */
  function rowsAgree({ rows }: BatchExchange, order: BatchOrder): void {
    for (const { n, state } of rows) {
      const moved = batching.isDone(world(), order, n)
      if (done.has(state)) expect([n, moved]).toEqual([n, true])
      if (undone.has(state)) expect([n, moved]).toEqual([n, false])
    }
  }
  async function agrees(exchange: BatchExchange, order: BatchOrder): Promise<void> {
    await batching.settled(world(), order)
    const taken = batching.takenTimes(world(), order)
    expect(taken).toBeLessThanOrEqual(1)
    expect(taken === 1 ? takenMayBe : neverMayBe).toContain(exchange.outcome.kind)
    isAboutItsRows(exchange, order)
    rowsAgree(exchange, order)
    goesOnRightly(exchange)
  }
  function areBornOut(rows: readonly RowNews[], answer: HttpAnswer): void {
    const said = saidBy(answer)
    for (const { state } of rows) {
      if (!done.has(state) && !undone.has(state)) continue
      if (batching.isBornOut(said, state)) continue
      throw new Error(`${state} was taken from HTTP ${answer.status} ${said.text.slice(0, 600)}`)
    }
  }
  const isAskable = (providerBatch: string | null): boolean =>
    adapter().can.askWhenUnknown || providerBatch !== null
  /** What the till does next: asks where it can be asked, else a person decides. Nothing is sent again. */
  function goesOnRightly({ outcome, providerBatch }: BatchExchange): void {
    if (outcome.kind !== 'unknown' && outcome.kind !== 'accepted') return
    const { waitsMs, maxAsks } = adapter().can
    const askable = isAskable(providerBatch)
    const { moves, next } = decideBatch({ ...sentOnce, askable }, outcome.kind, {
      waitsMs,
      maxAsks,
    })
    expect([moves.at(-1)?.to, next?.kind]).toEqual(
      askable ? ['unconfirmed', 'ask'] : ['review', undefined],
    )
  }
  /** As the till would ask: with the provider's own number, and what each row is known to be. */
  const heardOf = (order: BatchOrder, { rows, providerBatch }: BatchExchange): BatchOrder => ({
    ...order,
    providerBatch: providerBatch ?? order.providerBatch,
    exchanges: (order.exchanges ?? 0) + 1,
    rows: order.rows.map((row) => ({
      ...row,
      state: rows.find(({ n }) => n === row.n)?.state ?? row.state,
    })),
  })
  async function asksToTheTruth(order: BatchOrder): Promise<void> {
    world().sandbox.faults.clear()
    await batching.settled(world(), order)
    if (!isAskable(order.providerBatch)) {
      const count = world().sandbox.requests().length
      const asked = await ask(order)
      expect([asked.outcome.kind, asked.rows]).toEqual(['unknown', []])
      expect(world().sandbox.requests()).toHaveLength(count)
      return
    }
    let known = order
    for (let n = 0; n < 5 && !known.rows.every(({ state }) => isRowEnd(state)); n += 1) {
      const asked = await ask(known)
      rowsAgree(asked, known)
      known = heardOf(known, asked)
    }
    if (batching.takenTimes(world(), order) === 1) {
      expect(known.rows.map(({ state }) => state)).toEqual(batching.ends)
    }
  }

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

    test('nothing anybody may answer throws, hangs, or is taken for more than it says', async () => {
      const order = batching.order(world())
      const sending = recording(http, isSending)
      const sent = await send(order, { through: sending })
      const known = heardOf(order, sent)
      await batching.settled(world(), order)
      const question = recording(http)
      await ask(known, { through: question })
      const samples = [
        ...sending.heard,
        ...question.heard,
        ...[...batching.send.documented, ...batching.ask.documented].map((one) => asAnswer(one)),
      ]
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

const sentOnce: BatchSituation = {
  state: 'sending',
  attempt: 'send',
  askable: true,
  arrived: false,
  allEnded: false,
  overdue: false,
  idle: 0,
  asked: 0,
  notFound: 0,
  aheadMs: null,
}
