// One simulated day: trouble while the cashiers sell, then fair weather until everything has settled,
// then the reckoning. Deterministic: the seed decides everything, and the till's own code is the only
// thing that is not the simulation's.

import type { Http, PrinterPort } from '../../electron/till/ports.ts'
import type { Provisioning } from '../../shared/config/provisioning.ts'
import { createCashier } from './cashier.ts'
import { createDisk } from './disk.ts'
import { createNetwork } from './network.ts'
import { type Breach, createOracle } from './oracle.ts'
import { createSimulatedPrinter } from './printer.ts'
import { createSimulatedBuyPower } from './provider.ts'
import { reckon, reviewed } from './reckoning.ts'
import { createRng } from './rng.ts'
import { createShop } from './shop.ts'
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
  readonly facts: {
    readonly vends: number
    readonly states: Readonly<Record<string, number>>
    readonly crashes: number
    readonly commits: number
    readonly steps: number
    readonly virtualMs: number
  }
}

const startsAt = Date.UTC(2026, 2, 14, 6, 30)
/** After trouble ends everything must have settled within this. */
const settleMs = 5 * 3_600_000
const settleLookMs = 30_000
const maxSteps = 400_000

const macrotask = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

function provisioningFor(o: Options, baseUrl: string, apiKey: string): Provisioning {
  return {
    shop: { name: 'Mama Ngozi Stores', till: '1', currency: 'NGN', timeZone: 'Africa/Lagos' },
    training: false,
    cashiers: [{ id: 'ada', name: 'Ada', pin: '1234', role: 'supervisor' }],
    providers: [
      { id: 'buypower', system: 'buypower', label: 'BuyPower', baseUrl, credentials: { apiKey } },
    ],
    printers: [{ id: 'counter', transport: 'tcp', host: 'printer.sim', port: 9100, columns: 48 }],
    limits: { queuedMaxAgeMs: o.queuedMaxAgeMs },
  }
}

export type Sabotage = {
  /** Stands between the till and the wire: what a broken till would do, done for it. */
  readonly http?: (port: Http) => Http
  readonly printer?: (port: PrinterPort) => PrinterPort
}

/** Runs one seed to its end. `change` overrides what the seed chose. */
export async function simulate(
  seed: number,
  change: Partial<Options> = {},
  sabotage: Sabotage = {},
): Promise<Outcome> {
  const rng = createRng(`seed ${seed}`)
  const options: Options = { ...optionsOf(seed, rng.fork('options')), ...change }
  const time = createTime()
  const wall = createWallClock(time, startsAt)
  const timeline = createTimeline(time.now)
  const provider = createSimulatedBuyPower(rng.fork('provider'), () => startsAt + time.now())
  const trouble = createTrouble({ options, rng: rng.fork('trouble'), time, wall, timeline })

  const disk = createDisk({
    failsNow: trouble.diskFailsNow,
    committed: () => {
      if (trouble.crashesAtThisCommit()) shop.crash('right after a commit')
    },
  })
  trouble.onDiskFull(disk.setFull)
  const oracle = createOracle({
    now: time.now,
    db: disk.current,
    provider,
    leastSpacingMs: () => (trouble.clockDrifted() ? 900 : 4_900),
    maxAgeMs: () => (trouble.clockLied() ? null : options.queuedMaxAgeMs),
  })
  const network = createNetwork({
    time,
    rng: rng.fork('network'),
    provider,
    timeline,
    oracle,
    line: trouble.line,
    mood: trouble.mood,
  })
  const printer = createSimulatedPrinter({
    time,
    rng: rng.fork('printer'),
    timeline,
    oracle,
    mood: trouble.printer,
  })
  const shop = createShop({
    time,
    wall,
    rng: rng.fork('shop'),
    timeline,
    oracle,
    disk,
    provisioning: provisioningFor(options, provider.baseUrl, provider.credentials['apiKey'] ?? ''),
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
  const cashiers = Array.from({ length: options.cashiers }, (_, i) =>
    createCashier({
      name: ['ada', 'musa', 'ife'][i] ?? `cashier${i}`,
      time,
      rng: rng.fork(`cashier ${i}`),
      timeline,
      oracle,
      shop,
      maxSales: options.maxSales,
      impatient: options.impatient,
      pages: printer.pages,
    }),
  )
  const world = { time, provider, oracle, shop, cashiers, network, printer, db: disk.current }

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
      await macrotask()
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
    await macrotask()
    await runUntil(() => done)
  }

  shop.start()
  trouble.begin(shop)
  for (const cashier of cashiers) cashier.begin()
  await runUntil(() => time.now() >= options.dayMs)
  timeline.note('world', 'trouble is over')
  trouble.end()
  for (const cashier of cashiers) cashier.goHome()
  await runUntil(shop.isUp)
  const patienceEndsAt = time.now() + settleMs
  for (;;) {
    const lookAt = time.now() + settleLookMs
    await runUntil(() => time.now() >= lookAt && shop.isUp())
    if (oracle.breach() || steps >= maxSteps) break
    for (const cashier of cashiers) await carryOut(cashier.tidyUp())
    if (reckon.isSettled(world)) break
    if (time.now() > patienceEndsAt) {
      oracle.accuse('something never settled', reckon.unsettled(world))
    }
  }
  if (steps >= maxSteps) oracle.accuse('the till never rests')
  if (!oracle.breach()) await carryOut(reviewed(world))
  if (!oracle.breach()) await carryOut(reckon.atTheEnd(world))
  const breach = oracle.breach()
  const facts = {
    ...reckon.facts(world),
    crashes: shop.crashes(),
    commits: disk.commits(),
    steps,
    virtualMs: time.now(),
  }
  disk.release()
  return {
    seed,
    options,
    breach,
    timeline: breach ? timeline.text(80, breach.reference) : '',
    facts,
  }
}
