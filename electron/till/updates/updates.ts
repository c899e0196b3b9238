// When a newer version may take the place of this one: looked for once a day, fetched when a supervisor
// asks, installed when one says so or in the night, and never over a sale without an end, a slip that
// is not out or an open shift. The plan is kept in the database and survives a restart.

import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { plural } from '../../../shared/plural.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import type { Provisioning } from '../../../shared/config/provisioning.ts'
import type { Clock, Log, Ports } from '../ports.ts'
import type { TillStatus } from '../status/status.ts'
import { writeAudit } from '../store/audit.ts'
import type { Writable } from '../store/database.ts'
import { forgetFact, readFact, versionFact, updatePlanFact, writeFact } from '../store/facts.ts'
import { transact } from '../store/transaction.ts'
import { type Held, heldBy } from './held.ts'
import type { UpdatesPort } from './port.ts'

export type Feed = {
  readonly feed: string
  readonly hour?: number | undefined
  readonly unattended?: boolean | undefined
}

const firstMs = 60_000
const everyMs = 24 * 3_600_000
const nightTickMs = 60_000
const defaultHour = 2
/** How many hours of a night it is tried. */
const nightHours = 3

export type Plan = { readonly version: string; readonly by: string; readonly at: number }

type Options = {
  readonly port: UpdatesPort
  readonly feed: Feed
  readonly version: string
  readonly timeZone: string
  readonly store: Writable
  readonly clock: Clock
  readonly log: Log
  readonly status: () => TillStatus
}

export class Updates {
  private readonly o: Options
  private stopTimers: (() => void)[] = []
  private night: (() => void) | null = null
  private stopped = false
  private going = false

  constructor(options: Options) {
    this.o = options
  }

  start(): void {
    this.noteVersion()
    this.lookEvery(firstMs)
    if (this.plan()) this.watchNight()
  }

  stop(): void {
    this.stopped = true
    for (const stop of this.stopTimers) stop()
    this.night?.()
  }

  /** The till is about to make room for the new one: nothing new is begun. */
  leaving(): boolean {
    return this.going
  }

  feed(): Feed {
    return this.o.feed
  }

  hour(): number {
    return this.o.feed.hour ?? defaultHour
  }

  state() {
    return this.o.port.state()
  }

  /** The system asks nobody, or the operator said that it does not. */
  mayRunAlone(): boolean {
    return this.o.port.asks === 'nobody' || this.o.feed.unattended === true
  }

  held(): Held {
    return heldBy(this.o.status())
  }

  plan(): Plan | null {
    const text = readFact(this.o.store, updatePlanFact)
    return text === null ? null : (JSON.parse(text) as Plan)
  }

  check(): Promise<void> {
    return this.o.port.check(this.o.feed.feed)
  }

  download(): Promise<void> {
    return this.o.port.download()
  }

  /** Null takes the plan back. */
  setPlan(plan: Plan | null): void {
    transact(this.o.store, () => {
      if (plan) writeFact(this.o.store, updatePlanFact, JSON.stringify(plan))
      else forgetFact(this.o.store, updatePlanFact)
    })
    if (plan) this.watchNight()
    else this.night?.()
  }

  /** Starts to, or says what it would be installed over. */
  installNow(): Result<void, TillError> {
    const held = this.held()
    if (!held.isFree) return err(notOver(held))
    if (this.going) return ok(undefined)
    this.going = true
    this.o.log.info('an update is installed', { version: this.state().found?.version })
    void this.o.port.install().finally(() => {
      // Only where it came to nothing is there still a till to say so.
      this.going = false
    })
    return ok(undefined)
  }

  private lookEvery(delayMs: number): void {
    if (this.stopped) return
    this.stopTimers = [
      ...this.stopTimers,
      this.o.clock.after(delayMs, () => {
        void this.check().finally(() => this.lookEvery(everyMs))
      }),
    ]
  }

  private watchNight(): void {
    this.night?.()
    if (this.stopped) return
    this.night = this.o.clock.after(nightTickMs, () => {
      void this.tryTonight()
        .catch((error: unknown) => this.o.log.warn('no update tonight', { error: String(error) }))
        .finally(() => {
          if (this.plan()) this.watchNight()
        })
    })
  }

  private isNight(): boolean {
    const { clock, timeZone } = this.o
    const hour = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' })
    const since = (Number(hour.format(clock.now())) - this.hour() + 24) % 24
    return since < nightHours
  }

  /** Fetched and verified anew, which costs little where it is here already. */
  private async tryTonight(): Promise<void> {
    const plan = this.plan()
    if (!plan || !this.isNight() || !this.held().isFree) return
    if (this.state().step === 'idle') await this.check()
    if (this.state().found?.version !== plan.version) return
    if (this.state().step === 'found') await this.download()
    if (this.state().step !== 'ready') return
    this.installNow()
  }

  /** Which version sold from when on stands in the audit trail; a plan that was carried out is over. */
  private noteVersion(): void {
    const { store, clock, version } = this.o
    const last = readFact(store, versionFact)
    if (last === version) return
    transact(store, () => {
      writeFact(store, versionFact, version)
      const by = { at: clock.now(), who: null, role: null, act: 'till.version', subject: version }
      if (last !== null) writeAudit(store, { ...by, detail: `before: ${last}` })
      if (this.plan()?.version === version) forgetFact(store, updatePlanFact)
    })
  }
}

function notOver(held: Held): TillError {
  const what = [
    ...(held.sales > 0 ? [plural(held.sales, 'unfinished sale', 'unfinished sales')] : []),
    ...(held.slips > 0
      ? [plural(held.slips, 'slip that is not out', 'slips that are not out')]
      : []),
    ...(held.shift === null ? [] : [`shift ${held.shift}, which is open`]),
  ]
  return tillError(
    'not-possible',
    `No update is installed over ${what.join(', ')}. Nothing was done.`,
    { reason: 'held', sales: held.sales, slips: held.slips, shift: held.shift ?? 0 },
  )
}

/** Null: this program is not renewed by itself, or the shop names no feed. */
export function updatesOf(o: {
  readonly provisioning: Provisioning
  readonly ports: Ports
  readonly version: string
  readonly store: Writable
  readonly status: () => TillStatus
}): Updates | null {
  const { provisioning, ports, version, store, status } = o
  const { updates: feed, shop } = provisioning
  const { updates: port, clock, log } = ports
  if (!port || !feed) return null
  return new Updates({ port, feed, version, timeZone: shop.timeZone, store, clock, log, status })
}
