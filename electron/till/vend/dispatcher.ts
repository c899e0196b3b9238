// The one sender. Claims what is due, bounded per provider and fair between them, carries out one
// exchange per claim, and commits what came back before anybody hears of it. It never decides what
// an outcome means (shared/vend/decide.ts) and never sends what is not committed (claim.ts).

import type { Clock, Log } from '../ports.ts'
import type { Provider } from '../providers/account.ts'
import type { Health } from '../providers/health.ts'
import type { Writable } from '../store/database.ts'
import { storageErrorOf } from '../store/errors.ts'
import { bringForward, expiredVends, nextExpiryAt } from '../store/due.ts'
import { transact } from '../store/transaction.ts'
import { moveVend, type VendRow } from '../store/vends.ts'
import { type Claim, claimVend } from './claim.ts'
import type { ClockWatch } from './clock-watch.ts'
import type { Persist } from './persist.ts'
import { createPlaces, type Places } from './places.ts'
import { keepForPerson, settle, type Settlement } from './settle.ts'
import { speak } from './speak.ts'

/** The longest the dispatcher sleeps: it notices a jumped clock within this. */
const longestSleepMs = 15_000
/** While the disk refuses writes: how often a small one is tried. */
const sickSleepMs = 1_000

export type Waiting = {
  readonly kind: 'vend' | 'requery'
  readonly sinceAt: number
  readonly deadlineAt: number
}

export class Dispatcher {
  private readonly store: Writable
  private readonly providers: readonly Provider[]
  private readonly byId: ReadonlyMap<string, Provider>
  private readonly health: Health
  private readonly clock: Clock
  private readonly watch: ClockWatch
  private readonly persist: Persist
  private readonly log: Log
  private readonly places: Places
  private readonly slipPrinterId: string
  private readonly onSending: (vend: VendRow) => void
  private readonly onVend: (vend: VendRow) => void
  private readonly out = new Map<
    number,
    { readonly waiting: Waiting; readonly done: Promise<void> }
  >()
  private turn = 0
  /**
   * No order in the queue grows too old before this; null while that is not known. An order placed
   * later grows old later, so the journal is asked again only when a moment has come, an order went
   * back to the queue, or the clock was set.
   */
  private expiryAt: number | null = null
  private clockJumpedByMs = 0
  private stopTimer: () => void = () => undefined
  private stopped = true

  constructor(options: {
    readonly store: Writable
    readonly providers: readonly Provider[]
    readonly health: Health
    readonly clock: Clock
    readonly watch: ClockWatch
    readonly persist: Persist
    readonly log: Log
    readonly perProvider: number
    readonly slipPrinterId: string
    /** After `sending` is committed, before a byte leaves. */
    readonly onSending: (vend: VendRow) => void
    /** After every commit that touched a vend. */
    readonly onVend: (vend: VendRow) => void
  }) {
    this.store = options.store
    this.providers = options.providers
    this.byId = new Map(options.providers.map((provider) => [provider.id, provider]))
    this.health = options.health
    this.clock = options.clock
    this.watch = options.watch
    this.persist = options.persist
    this.log = options.log
    this.places = createPlaces(options.perProvider)
    this.slipPrinterId = options.slipPrinterId
    this.onSending = options.onSending
    this.onVend = options.onVend
  }

  start(): void {
    this.stopped = false
    this.kick()
  }

  /** Takes no new work and waits for what is out, so that its answers are kept. */
  async stop(graceMs: number): Promise<void> {
    this.stopped = true
    this.stopTimer()
    const done = Promise.allSettled([...this.out.values()].map((exchange) => exchange.done))
    await Promise.race([done, new Promise<void>((resolve) => this.clock.after(graceMs, resolve))])
  }

  /** Something may be due: looks soon, never inside the caller's own step. */
  kick(): void {
    if (this.stopped) return
    this.stopTimer()
    this.stopTimer = this.clock.after(0, () => this.pump())
  }

  /** A sale was placed. A full or gated provider wakes the pump itself, so it need not be woken for that. */
  placed(providerId: string, expiresAt: number): void {
    const tooOldLater = this.expiryAt !== null && this.expiryAt <= expiresAt
    const canGo = !this.health.gated(providerId) && this.places.free(providerId)
    if (canGo || !tooOldLater || !this.persist.healthy()) this.kick()
  }

  /** A provider that could not be reached answers again: its queue goes now. */
  recovered(providerId: string): void {
    try {
      transact(this.store, () => bringForward(this.store, providerId, this.clock.now()))
    } catch (error) {
      this.trouble(error)
    }
    this.kick()
  }

  /** Sales on their way to a provider now. */
  sendings(): number {
    return [...this.out.values()].filter(({ waiting }) => waiting.kind === 'vend').length
  }

  /** The exchange that is out for a vend now, if one is. */
  waiting(seq: number): Waiting | null {
    return this.out.get(seq)?.waiting ?? null
  }

  /** Asks the provider about a vend now; ends when the answer is committed. Joins a request that is out. */
  async askNow(vend: VendRow): Promise<void> {
    const running = this.out.get(vend.seq)
    if (running) return running.done
    const provider = this.byId.get(vend.providerId)
    if (!provider || this.stopped) return
    await this.run(provider, vend.seq, true)
  }

  private pump(): void {
    if (this.stopped) return
    try {
      if (!this.persist.healthy()) this.persist.probe(this.store)
      this.watch.check()
      this.expire()
      this.claimDue()
      this.sleep()
    } catch (error) {
      this.trouble(error)
      this.stopTimer = this.clock.after(sickSleepMs, () => this.pump())
    }
  }

  /** The disk, or a bug of ours: neither may end the till or leave the queue without its next look. */
  private trouble(error: unknown): void {
    if (storageErrorOf(error)) this.persist.failed(error)
    else this.log.error('the dispatcher failed; it tries again', { error })
  }

  /** One vend per provider and round, so a long queue at one never starves another. */
  private claimDue(): void {
    const now = this.clock.now()
    const due = new Map<string, VendRow[]>()
    for (const provider of this.providers) {
      if (this.health.gated(provider.id)) continue
      due.set(provider.id, this.places.due(this.store, provider.id, now))
    }
    this.turn += 1
    let claimed = true
    while (claimed) {
      claimed = false
      for (let i = 0; i < this.providers.length; i += 1) {
        const provider = this.providers[(i + this.turn) % this.providers.length]
        const vend = provider && due.get(provider.id)?.shift()
        if (!provider || !vend || this.out.has(vend.seq)) continue
        void this.run(provider, vend.seq, false)
        claimed = true
      }
    }
  }

  private expire(): void {
    const now = this.clock.now()
    if (this.clockJumpedByMs !== this.watch.jumpedByMs) this.expiryAt = null
    this.clockJumpedByMs = this.watch.jumpedByMs
    this.expiryAt ??= nextExpiryAt(this.store)
    if (this.expiryAt === null || this.expiryAt > now) return
    this.expiryAt = null
    for (const vend of expiredVends(this.store, now)) {
      transact(this.store, () =>
        moveVend(this.store, vend, { to: 'expired', cause: 'too-old', at: now }),
      )
      this.onVend({ ...vend, state: 'expired', stateAt: now, next: null, dueAt: null })
    }
    this.expiryAt = nextExpiryAt(this.store)
  }

  private sleep(): void {
    this.stopTimer()
    if (this.stopped) return
    const now = this.clock.now()
    if (!this.persist.healthy()) {
      this.stopTimer = this.clock.after(sickSleepMs, () => this.pump())
      return
    }
    let wakeMs = longestSleepMs
    if (this.expiryAt !== null) wakeMs = Math.min(wakeMs, Math.max(1, this.expiryAt - now))
    for (const provider of this.providers) {
      // A gated provider wakes the pump itself when it answers again; a full one when a place is free.
      if (this.health.gated(provider.id)) continue
      const dueAt = this.places.nextDueAt(this.store, provider.id)
      if (dueAt !== null) wakeMs = Math.min(wakeMs, Math.max(1, dueAt - now))
    }
    this.stopTimer = this.clock.after(wakeMs, () => this.pump())
  }

  private run(provider: Provider, seq: number, ask: boolean): Promise<void> {
    const claim = this.claim(provider, seq, ask)
    if (claim === null || claim.kind === 'gone') return Promise.resolve()
    if (claim.kind === 'expired') {
      this.onVend(claim.vend)
      return Promise.resolve()
    }
    if (claim.attempt === 'vend') this.onSending(claim.vend)
    const giveBack = this.places.take(provider.id, claim.attempt)
    const done = this.exchange(provider, claim)
      .catch((error: unknown) => this.trouble(error))
      .finally(() => {
        // Whoever heard of the outcome may have asked again already: that entry is not ours.
        if (this.out.get(seq)?.done === done) this.out.delete(seq)
        giveBack()
        this.kick()
      })
    const waiting = { kind: claim.attempt, sinceAt: this.clock.now(), deadlineAt: claim.deadlineAt }
    this.out.set(seq, { waiting, done })
    this.onVend(claim.vend)
    return done
  }

  private claim(
    provider: Provider,
    seq: number,
    ask: boolean,
  ): ReturnType<typeof claimVend> | null {
    try {
      this.watch.check()
      return claimVend(this.store, provider, seq, this.clock.now(), ask)
    } catch (error) {
      // Not committed, so not sent: the vend stays where it was and is tried again.
      this.persist.failed(error)
      return null
    }
  }

  private async exchange(
    provider: Provider,
    { vend, attemptSeq, attempt, aheadMs: plannedMs }: Extract<Claim, { kind: 'claimed' }>,
  ): Promise<void> {
    const startedAt = this.clock.monotonic()
    const port = { store: this.store, http: this.health.httpFor(provider.id), log: this.log }
    const { outcome, evidence } = await speak(port, provider, vend, attempt)
    const tookMs = Math.round(this.clock.monotonic() - startedAt)
    const aheadMs = plannedMs === null ? null : Math.max(0, plannedMs - tookMs)
    const settlement = { vendSeq: vend.seq, attemptSeq, attempt, aheadMs, outcome, evidence }
    const settled = await this.persist.surely(() => this.settle(provider, settlement))
    if (settled === null) return
    if (settled.state === 'queued') this.expiryAt = null
    this.out.delete(vend.seq)
    this.log.info('vend settled', {
      reference: vend.reference,
      attempt,
      outcome: outcome.kind,
      state: settled.state,
    })
    this.onVend(settled)
  }

  /** A settlement that fails for a reason other than the disk is our bug; what arrived is kept all the same. */
  private settle(provider: Provider, settlement: Omit<Settlement, 'at'>): VendRow | null {
    // Before a wait is written by a clock that jumped while the answer was out.
    this.watch.check()
    const at = this.clock.now()
    try {
      return settle(this.store, provider, this.slipPrinterId, { ...settlement, at })
    } catch (error) {
      if (storageErrorOf(error)) throw error
      this.log.error('an outcome could not be settled; it is kept for a person', {
        vend: settlement.vendSeq,
        outcome: settlement.outcome.kind,
        error: String(error),
      })
      return keepForPerson(this.store, { ...settlement, at })
    }
  }
}
