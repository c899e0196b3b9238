// One simulated day: trouble while the cashiers sell, then fair weather until everything has settled,
// then the reckoning. Deterministic: the seed decides everything, and the till's own code is the only
// thing that is not the simulation's.

import type { Http, PrinterPort } from '../../electron/till/ports.ts'
import { createCashier } from './cashier.ts'
import { createDisk } from './disk.ts'
import { billOf, draftOf, referenceOfBill } from './journal.ts'
import { createNetwork } from './network.ts'
import { type Breach, createOracle } from './oracle.ts'
import { createPower } from './power.ts'
import { createSimulatedPrinter } from './printer.ts'
import { reckon, type World } from './reckoning.ts'
import { createRng } from './rng.ts'
import { createScript } from './script.ts'
import { createShop } from './shop.ts'
import { providersOf, provisioningOf } from './systems/shops.ts'
import { createTime, createWallClock } from './time.ts'
import { createTimeline } from './timeline.ts'
import { createTrouble } from './trouble.ts'
import { type Options, optionsOf } from './weather.ts'

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
    readonly states: Readonly<Record<string, number>>
    readonly crashes: number
    /** Moments the power could have gone in. */
    readonly moments: number
    readonly commits: number
    readonly steps: number
    readonly virtualMs: number
  }
}

const startsAt = Date.UTC(2026, 2, 14, 6, 30)
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

export type Sabotage = {
  /** Stands between the till and the wire: what a broken till would do, done for it. */
  readonly http?: (port: Http) => Http
  readonly printer?: (port: PrinterPort) => PrinterPort
}

export type Change = {
  /** Overrides what the seed chose. */
  readonly options?: Partial<Options>
  /** Of the day's script only this happens. */
  readonly only?: ReadonlySet<string>
  /** The power goes in this one moment, counted from 1, and in no other. */
  readonly cutAt?: number
  readonly sabotage?: Sabotage
  /** All of the timeline, not only the end of it that concerns the breach. */
  readonly whole?: boolean
}

/** Runs one seed to its end. */
export async function simulate(seed: number, change: Change = {}): Promise<Outcome> {
  const { sabotage = {} } = change
  const rng = createRng(`seed ${seed}`)
  const options: Options = { ...optionsOf(seed, rng.fork('options')), ...change.options }
  const script = createScript(change.only ?? null)
  const time = createTime()
  const wall = createWallClock(time, startsAt)
  const timeline = createTimeline(time.now)
  const providers = providersOf(options.shop, {
    rng: rng.fork('provider'),
    now: () => startsAt + time.now(),
    after: time.after,
    bills: {
      referenceOf: (inquiryId) => referenceOfBill(disk.current(), inquiryId),
      billOf: (reference) => billOf(disk.current(), reference),
    },
  })
  const trouble = createTrouble({
    options,
    rng: rng.fork('trouble'),
    script,
    time,
    wall,
    timeline,
  })
  const power = createPower({
    chance: options.powerCuts,
    only: change.cutAt ?? null,
    rng: rng.fork('power'),
    script,
    isOver: trouble.isOver,
    cut: (why) => shop.crash(why),
  })
  const disk = createDisk(
    {
      failsNow: trouble.diskFailsNow,
      committing: power.beforeCommit,
      committed: power.afterCommit,
    },
    { mayFill: options.diskFull > 0 },
  )
  trouble.onDiskFull(disk.setFull)
  const oracle = createOracle({
    now: time.now,
    db: disk.current,
    inTransaction: disk.inTransaction,
    touched: disk.touched,
    providers,
    leastSpacingMs: () => (trouble.clockDrifted() ? 900 : 4_900),
    maxAgeMs: () => (trouble.clockLied() ? null : options.queuedMaxAgeMs),
  })
  const network = createNetwork({
    time,
    rng: rng.fork('network'),
    script,
    providers,
    timeline,
    oracle,
    power,
    nameOf: (reference) => draftOf(disk.current(), reference) ?? reference,
    latestMs: options.latestMs,
    line: trouble.line,
    mood: trouble.mood,
  })
  const printer = createSimulatedPrinter({
    time,
    rng: rng.fork('printer'),
    timeline,
    oracle,
    power,
    mood: trouble.printer,
  })
  const shop = createShop({
    time,
    wall,
    rng: rng.fork('shop'),
    timeline,
    oracle,
    disk,
    power,
    provisioning: provisioningOf(options.shop, providers, options.queuedMaxAgeMs),
    http: (isAlive) => {
      const port = network.portFor(isAlive)
      return sabotage.http?.(port) ?? port
    },
    printer: (isAlive) => {
      const port = printer.portFor(isAlive)
      return sabotage.printer?.(port) ?? port
    },
    diskIsWell: trouble.diskIsWell,
    whileOff: trouble.whileOff,
  })
  const cashiers = Array.from({ length: options.cashiers }, (_, i) => {
    const name = ['ada', 'musa', 'ife'][i] ?? `cashier${i}`
    return createCashier({
      name,
      time,
      rng: rng.fork(name),
      script,
      timeline,
      oracle,
      power,
      shop,
      providers,
      maxSales: options.maxSales,
      impatient: options.impatient,
      pages: printer.pages,
    })
  })
  const world: World = {
    now: time.now,
    providers,
    oracle,
    shop,
    cashiers,
    network,
    printer,
    db: disk.current,
  }

  let steps = 0
  let seenCommits = 0
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
      if (disk.commits() !== seenCommits && shop.isUp()) {
        seenCommits = disk.commits()
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
  await runUntil(() => time.now() >= options.dayMs)
  timeline.note('world', 'trouble is over')
  trouble.end()
  for (const cashier of cashiers) cashier.goHome()
  await runUntil(shop.isUp)
  await settle()
  if (steps >= maxSteps) oracle.accuse('the till never rests')
  if (!oracle.breach()) await carryOut(reckon.reviewed(world))
  if (!oracle.breach()) await carryOut(reckon.atTheEnd(world))
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
