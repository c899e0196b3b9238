// A counter that sells through one provider's adapter: it vends and asks, and with each exchange holds
// what came out against the ledger and against what the till would do next.

import { expect } from 'vitest'
import type { FaultOptions } from '../../electron/sandbox/faults.ts'
import type { Http, HttpAnswer } from '../../electron/till/ports.ts'
import type { Order } from '../../electron/till/providers/adapter.ts'
import { providerOf } from '../../electron/till/providers/account.ts'
import { type Situation, decide } from '../../shared/vend/decide.ts'
import type { Outcome, OutcomeKind } from '../../shared/vend/outcome.ts'
import { saidBy } from './answers.ts'
import type { Bench } from './bench.ts'
import type { Certain, Vending, World } from './subject.ts'

export const soldMayBe: readonly OutcomeKind[] = ['confirmed', 'accepted', 'unknown']
const unsoldMayBe: readonly OutcomeKind[] = ['refused', 'accepted', 'unknown', 'not-authorised']
const neverLeftMayBe: readonly OutcomeKind[] = ['not-sent', 'not-authorised', 'refused', 'unknown']

export type Seller = ReturnType<typeof sellerOf>

export function sellerOf<W extends World>(bench: Bench<W>, vending: Vending<W>) {
  const { http, world } = bench
  const freshOrder = async (): Promise<Order> => vending.order(world())
  const canAsk = vending.asks.length > 0
  /** What this provider's answers may come to about an order it did not sell. */
  const unsoldSaid = ['unknown', ...Object.keys(vending.requery.certain)].filter(
    (kind) => kind !== 'confirmed',
  )

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
    else expect(unsoldSaid).toContain(outcome.kind)
  }
  return {
    freshOrder,
    canAsk,
    vend,
    requery,
    isTrueToTheLedger,
    agrees,
    goesOnRightly,
    asksToTheTruth,
  }
}

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
