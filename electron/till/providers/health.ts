// How each provider is, learned from every exchange with it, and asked for when nothing else is said.
// A provider that provably cannot be reached gates its queue: nothing is claimed until it answers
// again, so hours without a line cost no attempts. Health never decides what happened to a vend.

import type { Clock, Http, HttpAnswer, HttpFailure } from '../ports.ts'
import type { Provider } from './account.ts'
import type { Outage } from './adapter.ts'

export type ProviderState = 'reachable' | 'slow' | 'down' | 'not-authorised' | 'unknown'

export type ProviderHealth = {
  readonly state: ProviderState
  readonly sinceAt: number
  readonly lastAnswerMs: number | null
  readonly balance: { readonly amountMinor: number; readonly at: number } | null
  /** Choices the provider says it cannot serve now. */
  readonly outages: readonly Outage[]
}

const slowMs = 5_000
const silentUntilDown = 3
const heartbeatMs = 60_000
/** A float that stays the same is told again after this, so that a screen knows how old it is. */
const tellBalanceMs = 120_000
const probeWaitsMs = [1_000, 2_000, 4_000, 8_000, 15_000]

type OnAnswer = (provider: Provider, answer: HttpAnswer, askedAt: number) => void

type Entry = {
  readonly provider: Provider
  readonly http: Http
  health: ProviderHealth
  gated: boolean
  silent: number
  probes: number
  balanceToldAt: number
  lastSpokenAt: number
  stopTimer: () => void
}

export class Health {
  private readonly entries: ReadonlyMap<string, Entry>
  private readonly clock: Clock
  private readonly onChange: (recovered: string | null) => void
  private readonly onAnswer: OnAnswer
  private stopped = false

  constructor(options: {
    readonly providers: readonly Provider[]
    readonly clock: Clock
    readonly http: Http
    /** `recovered`: the id of a gated provider that answers again, its queue may go. */
    readonly onChange: (recovered: string | null) => void
    /** Every answer, whatever it says, and when it was asked for by the wall clock. */
    readonly onAnswer?: OnAnswer
  }) {
    this.clock = options.clock
    this.onAnswer = options.onAnswer ?? (() => undefined)
    this.onChange = options.onChange
    const sinceAt = options.clock.now()
    this.entries = new Map(
      options.providers.map((provider) => [
        provider.id,
        {
          provider,
          http: { exchange: (request) => this.observe(provider.id, options.http, request) },
          health: { state: 'unknown', sinceAt, lastAnswerMs: null, balance: null, outages: [] },
          gated: false,
          silent: 0,
          probes: 0,
          balanceToldAt: 0,
          lastSpokenAt: -heartbeatMs,
          stopTimer: () => undefined,
        },
      ]),
    )
  }

  start(): void {
    for (const entry of this.entries.values()) this.schedule(entry, 0)
  }

  stop(): void {
    this.stopped = true
    for (const entry of this.entries.values()) entry.stopTimer()
  }

  /** The HTTP port to use for this provider: what it sees is what health knows. */
  httpFor(providerId: string): Http {
    return this.entry(providerId).http
  }

  of(providerId: string): ProviderHealth {
    return this.entry(providerId).health
  }

  /** True while the provider provably cannot be reached. */
  gated(providerId: string): boolean {
    return this.entry(providerId).gated
  }

  private entry(providerId: string): Entry {
    const entry = this.entries.get(providerId)
    if (!entry) throw new Error(`no provider ${providerId}`)
    return entry
  }

  private async observe(
    providerId: string,
    http: Http,
    request: Parameters<Http['exchange']>[0],
  ): Promise<HttpAnswer | HttpFailure> {
    const entry = this.entry(providerId)
    const startedAt = this.clock.monotonic()
    const askedAt = this.clock.now()
    const answer = await http.exchange(request)
    entry.lastSpokenAt = this.clock.monotonic()
    if (answer.kind === 'answer' && !this.stopped) this.onAnswer(entry.provider, answer, askedAt)
    this.learn(entry, answer, entry.lastSpokenAt - startedAt)
    return answer
  }

  private learn(entry: Entry, answer: HttpAnswer | HttpFailure, tookMs: number): void {
    if (this.stopped) return
    const wasGated = entry.gated
    switch (answer.kind) {
      case 'answer': {
        entry.gated = false
        entry.silent = 0
        entry.probes = 0
        const state =
          answer.status === 401 ? 'not-authorised' : tookMs > slowMs ? 'slow' : 'reachable'
        this.become(entry, state, Math.round(tookMs), wasGated)
        if (wasGated) this.schedule(entry, heartbeatMs)
        return
      }
      case 'no-answer':
        entry.silent += 1
        this.become(entry, entry.silent >= silentUntilDown ? 'down' : 'slow', null, false)
        if (entry.silent >= silentUntilDown) this.schedule(entry, this.probeWait(entry))
        return
      case 'not-sent':
        entry.gated = true
        this.become(entry, 'down', null, false)
        if (wasGated) return
        this.schedule(entry, this.probeWait(entry))
        this.askTheOthers(entry)
    }
  }

  /** One that cannot be reached may be the line: the others are asked now, not in a minute. */
  private askTheOthers(unreachable: Entry): void {
    for (const entry of this.entries.values()) {
      if (entry === unreachable || entry.gated) continue
      entry.lastSpokenAt = -heartbeatMs
      this.schedule(entry, 0)
    }
  }

  private become(
    entry: Entry,
    state: ProviderState,
    lastAnswerMs: number | null,
    recovered: boolean,
  ): void {
    const same = entry.health.state === state
    entry.health = {
      ...entry.health,
      state,
      sinceAt: same ? entry.health.sinceAt : this.clock.now(),
      lastAnswerMs: lastAnswerMs ?? entry.health.lastAnswerMs,
    }
    if (!same || recovered) this.onChange(recovered ? entry.provider.id : null)
  }

  private probeWait(entry: Entry): number {
    if (entry.provider.probeMs !== null) return entry.provider.probeMs
    return probeWaitsMs[Math.min(entry.probes, probeWaitsMs.length - 1)] ?? heartbeatMs
  }

  private schedule(entry: Entry, delayMs: number): void {
    entry.stopTimer()
    if (this.stopped) return
    entry.stopTimer = this.clock.after(delayMs, () => void this.beat(entry))
  }

  /** One cheap question, only where nothing else was said lately; then the next one is planned. */
  private async beat(entry: Entry): Promise<void> {
    const quietMs = this.clock.monotonic() - entry.lastSpokenAt
    if (entry.health.state === 'down') {
      entry.probes += 1
      await entry.provider.adapter.probe(entry.provider.account, entry.http)
    } else if (quietMs >= heartbeatMs && !entry.provider.adapter.balance) {
      await entry.provider.adapter.probe(entry.provider.account, entry.http)
    }
    if (entry.health.state !== 'down') await this.readBalance(entry)
    if (entry.health.state !== 'down') await this.readOutages(entry)
    if (this.stopped) return
    this.schedule(entry, entry.health.state === 'down' ? this.probeWait(entry) : heartbeatMs)
  }

  private async readBalance(entry: Entry): Promise<void> {
    const found = await entry.provider.adapter.balance?.(entry.provider.account, entry.http)
    if (!found?.ok || this.stopped) return
    const changed = entry.health.balance?.amountMinor !== found.value
    const at = this.clock.now()
    entry.health = { ...entry.health, balance: { amountMinor: found.value, at } }
    if (!changed && at - entry.balanceToldAt < tellBalanceMs) return
    entry.balanceToldAt = at
    this.onChange(null)
  }

  private async readOutages(entry: Entry): Promise<void> {
    const found = await entry.provider.adapter.outages?.(entry.provider.account, entry.http)
    if (!found?.ok || this.stopped) return
    const changed = JSON.stringify(entry.health.outages) !== JSON.stringify(found.value)
    entry.health = { ...entry.health, outages: found.value }
    if (changed) this.onChange(null)
  }
}
