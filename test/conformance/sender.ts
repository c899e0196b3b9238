// A counter that sends whole sheets through one provider's adapter and asks about them: with each exchange
// it holds what is said of the batch and of every row against the ledger.

import { expect } from 'vitest'
import type { FaultOptions } from '../../electron/sandbox/faults.ts'
import type { Http, HttpAnswer } from '../../electron/till/ports.ts'
import type {
  BatchExchange,
  BatchOrder,
  RowNews,
} from '../../electron/till/providers/batch-adapter.ts'
import { isRowEnd } from '../../shared/vend/batch.ts'
import { type BatchSituation, decideBatch } from '../../shared/vend/batch-decide.ts'
import { saidBy } from './answers.ts'
import type { Bench } from './bench.ts'
import type { Batching, World } from './subject.ts'

const takenMayBe = ['accepted', 'unknown']
const neverMayBe = ['refused', 'unknown', 'not-sent', 'not-authorised']
/** A row of which value moved, and one of which it did not, and may never any more. */
const done: ReadonlySet<string> = new Set(['confirmed', 'paid'])
const undone: ReadonlySet<string> = new Set(['refused', 'failed', 'lapsed', 'not-member'])

export function senderOf<W extends World>(bench: Bench<W>, batching: Batching<W>) {
  const { http, world } = bench

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
  return {
    adapter,
    send,
    ask,
    agrees,
    rowsAgree,
    isAboutItsRows,
    areBornOut,
    heardOf,
    asksToTheTruth,
  }
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
