// The one sender of batches. Claims what is due, a few per provider, carries out one exchange per claim,
// and commits what came back before anybody hears of it. A batch is sent at most once; what an outcome
// means is decided elsewhere (shared/vend/batch-decide.ts).

import type { Result } from '../../../shared/result.ts'
import type { Clock, Log } from '../ports.ts'
import type { Provider } from '../providers/account.ts'
import type { BatchAdapter } from '../providers/batch-adapter.ts'
import type { Health } from '../providers/health.ts'
import {
  bringBatchesForward,
  dueBatches,
  expiredBatches,
  nextBatchDueAt,
  nextBatchExpiryAt,
} from '../store/batch-due.ts'
import type { BatchRecord } from '../store/batches.ts'
import { batchBySeq } from '../store/batches.ts'
import type { Writable } from '../store/database.ts'
import { storageErrorOf } from '../store/errors.ts'
import { transact } from '../store/transaction.ts'
import type { ClockWatch } from '../vend/clock-watch.ts'
import type { Persist } from '../vend/persist.ts'
import { type CallbackFault, fileCallback } from './callback.ts'
import { type BatchClaim, claimBatch, expireBatch } from './claim.ts'
import { batchAdapterOf, batchScheduleOf } from './order.ts'
import { type BatchSettlement, keepBatchForPerson, settleBatch, type Settling } from './settle.ts'
import { speakOfBatch } from './speak.ts'

const longestSleepMs = 15_000
const sickSleepMs = 1_000
/** Exchanges about batches out at once with one provider: sheets are large, and nobody waits for one. */
const perProvider = 2

export type BatchWaiting = {
  readonly kind: 'send' | 'ask'
  readonly sinceAt: number
  readonly deadlineAt: number
}

type Out = {
  readonly providerId: string
  readonly waiting: BatchWaiting
  readonly done: Promise<void>
}

export type RunnerOptions = {
  readonly store: Writable
  readonly providers: readonly Provider[]
  readonly health: Health
  readonly clock: Clock
  readonly watch: ClockWatch
  readonly persist: Persist
  readonly log: Log
  readonly slipPrinterId: string
  /** After `sending` is committed, before a byte leaves. */
  readonly onSending: (batch: BatchRecord) => void
  /** After every commit that touched a batch. */
  readonly onBatch: (batch: BatchRecord) => void
}

export class BatchRunner {
  private readonly o: RunnerOptions
  private readonly providers: ReadonlyMap<string, Provider>
  private readonly out = new Map<number, Out>()
  private stopTimer: () => void = () => undefined
  private stopped = true

  constructor(options: RunnerOptions) {
    this.o = options
    // What takes no batches has none that could be due.
    const takers = options.providers.filter(({ adapter }) => (adapter.batches ?? []).length > 0)
    this.providers = new Map(takers.map((provider) => [provider.id, provider]))
  }

  start(): void {
    this.stopped = false
    this.kick()
  }

  /** Takes no new work and waits for what is out, so that its answers are kept. */
  async stop(graceMs: number): Promise<void> {
    this.stopped = true
    this.stopTimer()
    const done = Promise.allSettled([...this.out.values()].map((one) => one.done))
    await Promise.race([done, new Promise<void>((resolve) => this.o.clock.after(graceMs, resolve))])
  }

  /** Something may be due: looks soon, never inside the caller's own step. */
  kick(): void {
    if (this.stopped || this.providers.size === 0) return
    this.stopTimer()
    this.stopTimer = this.o.clock.after(0, () => this.pump())
  }

  /** A provider that could not be reached answers again. */
  recovered(providerId: string): void {
    if (!this.providers.has(providerId)) return
    try {
      transact(this.o.store, () =>
        bringBatchesForward(this.o.store, providerId, this.o.clock.now()),
      )
    } catch (error) {
      this.trouble(error)
    }
    this.kick()
  }

  /** Batches on their way to a provider now. */
  sendings(): number {
    return [...this.out.values()].filter(({ waiting }) => waiting.kind === 'send').length
  }

  /** The exchange that is out for a batch now, if one is. */
  waiting(seq: number): BatchWaiting | null {
    return this.out.get(seq)?.waiting ?? null
  }

  /** Asks the provider about a batch now; ends when the answer is committed. Joins a request that is out. */
  async askNow(batch: BatchRecord): Promise<void> {
    const running = this.out.get(batch.seq)
    if (running) return running.done
    const provider = this.providers.get(batch.providerId)
    if (!provider || this.stopped) return
    await this.run(provider, batch, true)
  }

  /**
   * A result somebody posted to a batch's address, committed when this returns. The same post twice
   * changes nothing. An error says why nothing was filed; it says nothing else about our batches.
   */
  receiveCallback(secret: string, body: Uint8Array): Result<null, CallbackFault> {
    const filed = fileCallback(this.o.store, {
      providerOf: (id) => this.providers.get(id) ?? null,
      slipPrinterId: this.o.slipPrinterId,
      secret,
      body,
      at: this.o.clock.now(),
    })
    if (!filed.ok) {
      this.o.log.warn('a posted result was not filed', { why: filed.error.detail })
      if (filed.error.kind === 'not-saved') this.o.persist.failed(filed.error.cause)
      return filed
    }
    if (filed.value) this.o.onBatch(filed.value)
    return { ok: true, value: null }
  }

  private pump(): void {
    if (this.stopped) return
    const { persist, store } = this.o
    try {
      if (!persist.healthy()) persist.probe(store)
      this.o.watch.check()
      const expiryAt = this.expire()
      this.claimDue()
      this.sleep(expiryAt)
    } catch (error) {
      this.trouble(error)
      this.stopTimer = this.o.clock.after(sickSleepMs, () => this.pump())
    }
  }

  /** The disk, or a bug of ours: neither may end the till or leave batches without their next look. */
  private trouble(error: unknown): void {
    this.o.persist.trouble(error, 'the batch runner failed; it tries again')
  }

  private free(providerId: string): number {
    const taken = [...this.out.values()].filter((one) => one.providerId === providerId).length
    return Math.max(0, perProvider - taken)
  }

  private claimDue(): void {
    const now = this.o.clock.now()
    for (const provider of this.providers.values()) {
      if (this.o.health.gated(provider.id)) continue
      for (const batch of dueBatches(this.o.store, provider.id, now, this.free(provider.id))) {
        if (!this.out.has(batch.seq)) void this.run(provider, batch, false)
      }
    }
  }

  /** Ends what waited too long. When the next one will have; null when none can. */
  private expire(): number | null {
    const { store } = this.o
    const now = this.o.clock.now()
    const nextAt = nextBatchExpiryAt(store)
    if (nextAt === null || nextAt > now) return nextAt
    for (const batch of expiredBatches(store, now)) {
      transact(store, () => expireBatch(store, batch, now))
      this.o.onBatch(batchBySeq(store, batch.seq) ?? batch)
    }
    return nextBatchExpiryAt(store)
  }

  /** `expiryAt` may be of a batch that was sent since: then it wakes once for nothing. */
  private sleep(expiryAt: number | null): void {
    this.stopTimer()
    if (this.stopped) return
    const now = this.o.clock.now()
    const times = [...this.providers.keys()]
      // A gated provider wakes the pump itself when it answers again, a full one when a place is free.
      .filter((id) => !this.o.health.gated(id) && this.free(id) > 0)
      .map((id) => nextBatchDueAt(this.o.store, id))
    const soonest = [...times, expiryAt].filter((at) => at !== null)
    const wakeMs = Math.min(longestSleepMs, ...soonest.map((at) => Math.max(1, at - now)))
    this.stopTimer = this.o.clock.after(this.o.persist.healthy() ? wakeMs : sickSleepMs, () =>
      this.pump(),
    )
  }

  private run(provider: Provider, { seq, kind }: BatchRecord, ask: boolean): Promise<void> {
    // Set up for something else by now: the start has told a person.
    const adapter = batchAdapterOf(provider, kind)
    if (!adapter) return Promise.resolve()
    const claim = this.claim(provider, seq, ask)
    if (claim === null || claim.kind === 'gone') return Promise.resolve()
    if (claim.kind === 'expired') {
      this.o.onBatch(claim.batch)
      return Promise.resolve()
    }
    if (claim.attempt === 'send') this.o.onSending(claim.batch)
    const done = this.exchange(provider, adapter, claim)
      .catch((error: unknown) => this.trouble(error))
      .finally(() => {
        if (this.out.get(seq)?.done === done) this.out.delete(seq)
        this.kick()
      })
    const { attempt, deadlineAt } = claim
    const waiting = { kind: attempt, sinceAt: this.o.clock.now(), deadlineAt }
    this.out.set(seq, { providerId: provider.id, waiting, done })
    this.o.onBatch(claim.batch)
    return done
  }

  private claim(provider: Provider, seq: number, ask: boolean): BatchClaim | null {
    try {
      this.o.watch.check()
      return claimBatch(this.o.store, provider, seq, this.o.clock.now(), ask)
    } catch (error) {
      // Not committed, so not sent: the batch stays where it was and is tried again.
      this.o.persist.failed(error)
      return null
    }
  }

  private async exchange(
    provider: Provider,
    adapter: BatchAdapter,
    claim: Extract<BatchClaim, { kind: 'claimed' }>,
  ): Promise<void> {
    const { batch, rows, attempt, attemptSeq } = claim
    const startedAt = this.o.clock.monotonic()
    const { store, log } = this.o
    const port = { store, http: this.o.health.httpFor(provider.id), log }
    const exchange = await speakOfBatch(port, provider, adapter, { batch, rows, attempt })
    const tookMs = Math.round(this.o.clock.monotonic() - startedAt)
    const aheadMs = claim.aheadMs === null ? null : Math.max(0, claim.aheadMs - tookMs)
    const how: Settling = {
      adapter,
      schedule: batchScheduleOf(provider, adapter),
      providerLabel: provider.label,
      slipPrinterId: this.o.slipPrinterId,
    }
    const settlement = { batchSeq: batch.seq, attemptSeq, attempt, aheadMs, exchange }
    const settled = await this.o.persist.surely(() => this.settle(how, settlement))
    if (settled === null) return
    this.out.delete(batch.seq)
    const { kind } = exchange.outcome
    const facts = { reference: batch.reference, attempt, outcome: kind, state: settled.state }
    log.info('an exchange about a batch is filed', facts)
    this.o.onBatch(settled)
  }

  /** A settlement that fails for a reason other than the disk is our bug; what arrived is kept all the same. */
  private settle(how: Settling, settlement: Omit<BatchSettlement, 'at'>): BatchRecord {
    // Before a wait is written by a clock that jumped while the answer was out.
    this.o.watch.check()
    const at = this.o.clock.now()
    try {
      return settleBatch(this.o.store, how, { ...settlement, at })
    } catch (error) {
      if (storageErrorOf(error)) throw error
      this.o.log.error('an outcome of a batch could not be settled; it is kept for a person', {
        batch: settlement.batchSeq,
        outcome: settlement.exchange.outcome.kind,
        error: String(error),
      })
      return keepBatchForPerson(this.o.store, how, { ...settlement, at })
    }
  }
}
