// The one sender. Claims what is due, bounded per provider and fair between them, carries out one
// exchange per claim, and commits what came back before anybody hears of it. It never decides what
// an outcome means (shared/vend/decide.ts) and never sends what is not committed (claim.ts). What was
// answered in one turn of the event loop and what takes its place of a queue are one commit (store/commits.ts).

import type { Clock, Log } from '../ports.ts'
import type { Provider } from '../providers/account.ts'
import type { Health } from '../providers/health.ts'
import type { Commits } from '../store/commits.ts'
import type { Writable } from '../store/database.ts'
import { bringForward, type DueVend } from '../store/due.ts'
import { transact } from '../store/transaction.ts'
import type { VendRow } from '../store/vend-row.ts'
import type { ClockWatch } from './clock-watch.ts'
import { Expiry } from './expiry.ts'
import { claim, type Exchange, exchange } from './exchange.ts'
import { createPace } from './pace.ts'
import type { Persist } from './persist.ts'
import { createPlaces, type Places } from './places.ts'
import type { Heard } from './window.ts'

/** The longest the dispatcher sleeps: it notices a jumped clock within this. */
const longestSleepMs = 15_000
/** While the disk refuses writes: how often a small one is tried. */
const sickSleepMs = 1_000

export type Waiting = {
  readonly kind: 'vend' | 'requery'
  readonly sinceAt: number
  readonly deadlineAt: number
}

/** A vend that is claimed, or about to be. */
type Out = { readonly kind: Waiting['kind']; waiting: Waiting | null; done: Promise<void> }

export class Dispatcher {
  private readonly store: Writable
  private readonly commits: Commits
  private readonly providers: readonly Provider[]
  private readonly byId: ReadonlyMap<string, Provider>
  private readonly health: Health
  private readonly clock: Clock
  private readonly watch: ClockWatch
  private readonly persist: Persist
  private readonly places: Places
  private readonly expiry: Expiry
  private readonly parts: Exchange
  private readonly onSending: (vend: VendRow) => void
  private readonly onVend: (vend: VendRow) => void
  private readonly out = new Map<number, Out>()
  private turn = 0
  private stopTimer: () => void = () => undefined
  /** The next look is this turn's: nothing puts it off. */
  private isDue = false
  /** The last look left no place free at some provider: more may wait there. */
  private isFull = false
  private stopped = true

  constructor(options: {
    readonly store: Writable
    readonly commits: Commits
    readonly providers: readonly Provider[]
    readonly health: Health
    readonly clock: Clock
    readonly watch: ClockWatch
    readonly persist: Persist
    readonly log: Log
    /** The most that are out at one provider at once. */
    readonly perProvider: number
    readonly slipPrinterId: string
    readonly onPaper: () => void
    readonly onPaperSoon: () => void
    /** After `sending` is committed, before a byte leaves. */
    readonly onSending: (vend: VendRow) => void
    /** After every commit that touched a vend. */
    readonly onVend: (vend: VendRow) => void
  }) {
    this.store = options.store
    this.commits = options.commits
    this.providers = options.providers
    this.byId = new Map(options.providers.map((provider) => [provider.id, provider]))
    this.health = options.health
    this.clock = options.clock
    this.watch = options.watch
    this.persist = options.persist
    this.places = createPlaces(options.perProvider, options.clock)
    this.parts = { ...options, pace: createPace() }
    this.onSending = options.onSending
    this.onVend = options.onVend
    this.expiry = new Expiry(options)
    // Of a queue, what goes out next is claimed in the commit that keeps what was answered.
    this.commits.beforeEach(() => {
      if (this.isDue && this.isFull) this.look()
    })
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
    if (this.stopped || this.isDue) return
    this.isDue = true
    this.stopTimer()
    this.stopTimer = this.clock.after(0, () => this.pump())
  }

  /** A sale was placed. A full or gated provider wakes the pump itself, so it need not be woken for that. */
  placed(providerId: string, expiresAt: number): void {
    const tooOldLater = this.expiry.at !== null && this.expiry.at <= expiresAt
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
    return [...this.out.values()].filter(({ kind }) => kind === 'vend').length
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
    await this.run(provider, vend.seq, 'requery', true)
  }

  /** What a timer brings: a look, but first what waits for a commit, where no queue stands behind it. */
  private pump(): void {
    if (this.stopped || this.isFull || !this.commits.areWaited) return this.look()
    // The slip of an answer comes before the look for more, which stays due and is put off this once.
    this.isDue = true
    this.stopTimer = this.clock.after(0, () => this.look())
    this.guarded(() => this.commits.commit())
  }

  private look(): void {
    this.isDue = false
    if (this.stopped) return
    this.stopTimer()
    this.guarded(() => {
      if (!this.persist.healthy()) this.persist.probe(this.store)
      this.watch.check()
      this.expiry.check()
      this.claimDue()
      // Now, not at the end of the turn: what is due waits no longer.
      this.commits.commit()
      // Whoever waited for that goes first. The sleep looks at what is.
      this.stopTimer = this.clock.after(0, () => this.guarded(() => this.sleep()))
    })
  }

  /** Whatever fails in it, the queue gets its next look, if not at once. */
  private guarded(step: () => void): void {
    try {
      step()
    } catch (error) {
      this.trouble(error)
      this.rest()
    }
  }

  /** The disk, or a bug of ours: neither may end the till or leave the queue without its next look. */
  private trouble(error: unknown): void {
    this.persist.trouble(error, 'the dispatcher failed; it tries again')
  }

  /** One vend per provider and round, so a long queue at one never starves another. */
  private claimDue(): void {
    const now = this.clock.now()
    const due = new Map<string, DueVend[]>()
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
        void this.run(provider, vend.seq, vend.next === 'requery' ? 'requery' : 'vend', false)
        claimed = true
      }
    }
    this.isFull = this.providers.some(({ id }) => !this.health.gated(id) && !this.places.free(id))
  }

  private sleep(): void {
    if (this.stopped || this.isDue) return
    this.stopTimer()
    const now = this.clock.now()
    if (!this.persist.healthy()) return this.rest()
    let wakeMs = longestSleepMs
    const expiryAt = this.expiry.at
    if (expiryAt !== null) wakeMs = Math.min(wakeMs, Math.max(1, expiryAt - now))
    for (const provider of this.providers) {
      // A gated provider wakes the pump itself when it answers again; a full one when a place is free.
      if (this.health.gated(provider.id)) continue
      const dueAt = this.places.nextDueAt(this.store, provider.id)
      if (dueAt !== null) wakeMs = Math.min(wakeMs, Math.max(1, dueAt - now))
    }
    this.stopTimer = this.clock.after(wakeMs, () => this.pump())
  }

  /** Something failed: the next look is not at once. */
  private rest(): void {
    if (this.stopped || this.isDue) return
    this.stopTimer()
    this.stopTimer = this.clock.after(sickSleepMs, () => this.pump())
  }

  private run(
    provider: Provider,
    seq: number,
    attempt: 'vend' | 'requery',
    ask: boolean,
  ): Promise<void> {
    const out: Out = { kind: attempt, waiting: null, done: Promise.resolve() }
    this.out.set(seq, out)
    let giveBack: ((heard: Heard | null) => void) | null = this.places.take(provider.id, attempt)
    const free = (heard: Heard | null): void => {
      giveBack?.(heard)
      giveBack = null
    }
    out.done = this.carryOut(provider, seq, ask, out, free)
      .catch((error: unknown) => {
        this.trouble(error)
        this.rest()
      })
      .finally(() => {
        // Whoever heard of the outcome may have asked again already: that entry is not ours.
        if (this.out.get(seq) === out) this.out.delete(seq)
        free(null)
      })
    return out.done
  }

  /** `free` gives the place back; the end gives it back where that was not done. */
  private async carryOut(
    provider: Provider,
    seq: number,
    ask: boolean,
    out: Out,
    free: (heard: Heard | null) => void,
  ): Promise<void> {
    const claimed = await claim(this.parts, provider, seq, ask)
    if (claimed?.kind !== 'claimed') {
      if (claimed?.kind === 'too-old') this.onVend(claimed.vend)
      free(null)
      this.out.delete(seq)
      // The sleep that counted on it is too long.
      this.sleep()
      return
    }
    const { attempt, deadlineAt } = claimed
    if (attempt === 'vend') this.onSending(claimed.vend)
    out.waiting = { kind: attempt, sinceAt: this.clock.now(), deadlineAt }
    this.onVend(claimed.vend)
    const settled = await exchange(this.parts, provider, claimed, (heard) => {
      free(heard)
      this.kick()
    })
    if (settled === null) return
    if (settled.state === 'queued') this.expiry.forget()
    // Before anybody hears: who asks again at once must find nothing out.
    this.out.delete(seq)
    this.onVend(settled)
    this.kick()
  }
}
