// The whole of one simulated day, put together from its seed: the shop, its people, the wire, the
// providers, the printer, the disk, the power and the clocks. Everything but the till's own code.

import type { Http, PrinterPort } from '../../electron/till/ports.ts'
import { type Cashier, createCashier } from './cashier.ts'
import { createDisk, type Disk } from './disk.ts'
import { createDrawer, type Drawer } from './drawer.ts'
import { billOf, contradictionsOf, draftOf, referenceOfBill, vendNamed } from './journal.ts'
import { createNetwork, type Network } from './network.ts'
import { createOracle, type Oracle } from './oracle.ts'
import { createPost, type Post } from './post.ts'
import { createPower, type Power } from './power.ts'
import { createSimulatedPrinter, type SimulatedPrinter } from './printer.ts'
import { createRng } from './rng.ts'
import { createScript, type Script } from './script.ts'
import { sheetNamed, sheetNumbered } from './sheet-journal.ts'
import { createShop, type Shop } from './shop.ts'
import type { SimulatedProvider } from './systems/provider.ts'
import { providersOf, provisioningOf } from './systems/shops.ts'
import { createTime, createWallClock, type VirtualTime } from './time.ts'
import { createTimeline, type Timeline } from './timeline.ts'
import { createTrouble, type Trouble } from './trouble.ts'
import { type Options, optionsOf } from './weather.ts'

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

export type World = {
  readonly options: Options
  readonly script: Script
  readonly time: VirtualTime
  readonly now: () => number
  readonly timeline: Timeline
  readonly trouble: Trouble
  readonly power: Power
  readonly disk: Disk
  readonly db: Disk['current']
  readonly providers: readonly SimulatedProvider[]
  readonly oracle: Oracle
  readonly shop: Shop
  readonly cashiers: readonly Cashier[]
  readonly drawer: Drawer
  readonly network: Network
  readonly post: Post
  readonly printer: SimulatedPrinter
  /** Changes when something was committed or a provider did something: then all is compared. */
  readonly moves: () => string
}

const morning = Date.UTC(2026, 2, 14, 6, 30)
/** Two hours before the day ends in India: those asked to pay "today" have little time. */
const indianEvening = Date.UTC(2026, 2, 14, 16, 30)

/** `isReckoned`: the day is over and looked at, so nothing befalls it any more. */
export function createWorld(seed: number, change: Change, isReckoned: () => boolean): World {
  const { sabotage = {} } = change
  const rng = createRng(`seed ${seed}`)
  const options: Options = { ...optionsOf(seed, rng.fork('options')), ...change.options }
  const startsAt = options.shop === 'mumbai' ? indianEvening : morning
  const script = createScript(change.only ?? null)
  const time = createTime()
  const wall = createWallClock(time, startsAt)
  const timeline = createTimeline(time.now)
  let deeds = 0
  const providers = providersOf(options.shop, {
    rng: rng.fork('provider'),
    now: () => startsAt + time.now(),
    after: (delayMs, run) => {
      time.after(delayMs, () => {
        deeds += 1
        run()
      })
    },
    bills: {
      referenceOf: (inquiryId) => referenceOfBill(disk.current(), inquiryId),
      billOf: (reference) => billOf(disk.current(), reference),
    },
    sheets: {
      named: (name) => sheetNamed(disk.current(), name),
      numbered: (providerBatch) => sheetNumbered(disk.current(), providerBatch),
    },
    post: (name, url, body) => post.post(name, url, body),
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
    isReckoned,
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
    deeds: () => network.arrived() + deeds,
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
  const post = createPost({
    time,
    rng: rng.fork('post'),
    script,
    timeline,
    power,
    latestMs: options.latestMs,
    line: trouble.line,
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
    provisioning: provisioningOf(options, providers),
    http: (isAlive) => {
      const port = network.portFor(isAlive)
      return sabotage.http?.(port) ?? port
    },
    printer: (isAlive) => {
      const port = printer.portFor(isAlive)
      return sabotage.printer?.(port) ?? port
    },
    callbacks: post.portFor,
    diskIsWell: trouble.diskIsWell,
    looksAtStrip: options.screen,
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
  const drawer = createDrawer({
    time,
    rng: rng.fork('drawer'),
    script,
    timeline,
    oracle,
    power,
    shop,
    cashiers,
    shifts: options.shifts,
    isContradicted: (reference) => {
      const vend = vendNamed(disk.current(), reference)
      return vend !== null && contradictionsOf(disk.current(), vend.seq) > 0
    },
  })
  return {
    options,
    script,
    time,
    now: time.now,
    timeline,
    trouble,
    power,
    disk,
    db: disk.current,
    providers,
    oracle,
    shop,
    cashiers,
    drawer,
    network,
    post,
    printer,
    moves: () => `${disk.commits()} ${network.arrived() + deeds}`,
  }
}
