// One simulated day: trouble while the cashiers sell, then fair weather until everything has settled,
// then the reckoning. Deterministic: the seed decides everything, and the till's own code is the only
// thing that is not the simulation's.

import { draftOf } from './journal.ts'
import type { Breach } from './oracle.ts'
import { reckon } from './reckoning.ts'
import type { Options } from './weather.ts'
import { type Change, createWorld } from './world.ts'

export type { Change, Sabotage } from './world.ts'

export type Outcome = {
  readonly seed: number
  readonly options: Options
  readonly breach: Breach | null
  /** The end of the timeline; of the vend concerned, where one is. Empty when nothing is wrong. */
  readonly timeline: string
  /** The same for the same seed. */
  readonly hash: string
  /** Everything people did and everything that went wrong, by name. */
  readonly script: readonly string[]
  readonly facts: {
    readonly vends: number
    readonly sheets: number
    readonly zs: number
    readonly refunds: number
    readonly states: Readonly<Record<string, number>>
    readonly crashes: number
    /** Moments the power could have gone in. */
    readonly moments: number
    readonly commits: number
    readonly steps: number
    readonly virtualMs: number
  }
}

/** After trouble ends everything must have settled within this. */
const settleMs = 5 * 3_600_000
const firstLookMs = 30_000
const longestLookMs = 600_000
const maxSteps = 400_000
const timelineLines = 80

/** Until every promise that can go on has gone on: a tick comes only when no microtask is left. */
const quiet = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve))
/** A turn of the event loop: the process hears of what nobody caught. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Runs one seed to its end. */
export async function simulate(seed: number, change: Change = {}): Promise<Outcome> {
  let isReckoned = false
  const world = createWorld(seed, change, () => isReckoned)
  const { options, script, time, timeline, trouble, power, disk } = world
  const { oracle, shop, cashiers, drawer } = world
  let steps = 0
  let seen = ''
  /** Runs until `isOver`, which is asked after every step. */
  async function runUntil(isOver: () => boolean): Promise<void> {
    while (!isOver() && !oracle.breach() && steps < maxSteps) {
      steps += 1
      try {
        if (!time.step()) return
      } catch (error) {
        oracle.accuse(`the till threw: ${error instanceof Error ? error.stack : String(error)}`)
      }
      await quiet()
      const moved = world.moves()
      if (moved !== seen && shop.isUp()) {
        seen = moved
        oracle.compare()
      }
    }
  }
  /** Waits for a promise of the till while time goes on. */
  async function carryOut(work: Promise<unknown>): Promise<void> {
    let done = false
    void work.then(
      () => (done = true),
      (error: unknown) => {
        done = true
        oracle.accuse(`a call threw: ${String(error)}`)
      },
    )
    await quiet()
    await runUntil(() => done)
  }
  async function settle(): Promise<void> {
    let patienceEndsAt = time.now() + settleMs
    let gaveUp = false
    let lookMs = firstLookMs
    for (;;) {
      const lookAt = time.now() + lookMs
      await runUntil(() => time.now() >= lookAt && shop.isUp())
      if (oracle.breach() || steps >= maxSteps) return
      for (const cashier of cashiers) await carryOut(cashier.tidyUp())
      await carryOut(drawer.tidyUp())
      if (reckon.isSettled(world)) return
      if (time.now() > patienceEndsAt && trouble.clockLied() && !gaveUp) {
        gaveUp = true
        patienceEndsAt = time.now() + settleMs
        for (const cashier of cashiers) await carryOut(cashier.giveUp())
      } else if (time.now() > patienceEndsAt) {
        oracle.accuse('something never settled', reckon.unsettled(world))
        return
      }
      lookMs = Math.min(longestLookMs, lookMs * 1.5)
    }
  }

  shop.start()
  trouble.begin(shop)
  for (const cashier of cashiers) cashier.begin()
  drawer.begin()
  await runUntil(() => time.now() >= options.dayMs)
  timeline.note('world', 'trouble is over')
  trouble.end()
  for (const cashier of cashiers) cashier.goHome()
  drawer.goHome()
  await runUntil(shop.isUp)
  await settle()
  if (!oracle.breach()) await carryOut(drawer.endOfDay())
  if (!oracle.breach()) await settle()
  isReckoned = true
  if (!oracle.breach()) await carryOut(reckon.reviewed(world))
  if (!oracle.breach()) await carryOut(reckon.atTheEnd(world))
  if (steps >= maxSteps) oracle.accuse('the till never rests')
  const breach = oracle.breach()
  const facts = {
    ...reckon.facts(world),
    crashes: shop.crashes(),
    moments: power.moments(),
    commits: disk.commits(),
    steps,
    virtualMs: time.now(),
  }
  const { reference } = breach ?? { reference: null }
  const about =
    reference === null || change.whole
      ? undefined
      : [reference, draftOf(disk.current(), reference) ?? reference]
  disk.release()
  await turn()
  return {
    seed,
    options,
    breach,
    timeline: breach ? timeline.text(timelineLines, about) : '',
    hash: timeline.hash(),
    script: script.happened(),
    facts,
  }
}
