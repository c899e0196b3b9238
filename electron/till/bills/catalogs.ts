// What the bills providers sell, kept on disk: shown at once, read again when it is old or asked for,
// readable without a line. Nothing of money rests on it: what a bill costs is asked each time.

import type { TillError } from '../../../shared/contract/errors.ts'
import { type Result, assertNever, err, ok } from '../../../shared/result.ts'
import type { Clock, Log } from '../ports.ts'
import type { Provider } from '../providers/account.ts'
import type {
  BillAdapter,
  BillCatalog,
  BillError,
  BillLanguage,
  ClockNews,
} from '../providers/bill-adapter.ts'
import type { Health } from '../providers/health.ts'
import { type KeptCatalog, keepCatalog, keptCatalog } from '../store/catalogs.ts'
import type { Writable } from '../store/database.ts'
import type { Persist } from '../vend/persist.ts'
import { ageWords, billError } from './words.ts'

export type BillProvider = Provider & { readonly adapter: { readonly bills: BillAdapter } }

const oldMs = 6 * 3_600_000
/** One that came with holes is tried again sooner. */
const holedMs = 10 * 60_000
const languages: readonly BillLanguage[] = ['ar', 'en']

export type ReadCatalog = KeptCatalog & {
  /** Why it is older than it should be; null: it is not. */
  readonly stale: string | null
}

type Port = {
  readonly store: Writable
  readonly clock: Clock
  readonly log: Log
  readonly health: Health
  readonly persist: Persist
  readonly onClock: (providerId: string, news: ClockNews | null) => void
  readonly clockOf: (providerId: string) => ClockNews | null
}

type Reading = Promise<Result<KeptCatalog, BillError>>

export class Catalogs {
  private readonly port: Port
  private readonly kept = new Map<string, KeptCatalog>()
  private readonly reading = new Map<string, Reading>()
  /** Why the last try failed, until one works. */
  private readonly trouble = new Map<string, string>()
  private stopped = false

  constructor(port: Port) {
    this.port = port
  }

  /** The catalog, from disk where there is one. `refresh` asks the provider first, however new it is. */
  async read(
    provider: BillProvider,
    language: BillLanguage,
    refresh: boolean,
  ): Promise<Result<ReadCatalog, TillError>> {
    const kept = this.recall(provider, language)
    if (kept && !refresh) {
      if (this.isOld(kept)) void this.renew(provider, language)
      return ok({ ...kept, stale: this.whyOld(provider, language, kept, false) })
    }
    const heard = await this.ask(provider, language)
    if (heard.ok) return ok({ ...heard.value, stale: null })
    const known = kept ?? this.inAnyLanguage(provider)
    if (!known) return err(billError(provider.label, heard.error, this.port.clockOf(provider.id)))
    return ok({ ...known, stale: this.whyOld(provider, language, known, true) })
  }

  /** Reads again what is old, where the provider can be reached. */
  async renewOld(provider: BillProvider): Promise<void> {
    const own = provider.adapter.bills.language(provider.account)
    for (const language of languages) {
      const kept = this.recall(provider, language)
      // The other language is read once somebody wanted it.
      if (kept ? this.isOld(kept) : language === own) await this.renew(provider, language)
    }
  }

  /** What is still asked is not kept any more. */
  stop(): void {
    this.stopped = true
  }

  /** Nobody waits for this one, so nobody is told when it fails. */
  private async renew(provider: BillProvider, language: BillLanguage): Promise<void> {
    if (this.stopped || this.port.health.gated(provider.id)) return
    try {
      await this.ask(provider, language)
    } catch (error) {
      this.port.log.error('a catalog was not read', { provider: provider.id, error: String(error) })
    }
  }

  /** One question at a time per provider and language: who comes meanwhile waits for the same answer. */
  private ask(provider: BillProvider, language: BillLanguage): Reading {
    const key = keyOf(provider, language)
    const running = this.reading.get(key)
    if (running) return running
    const reading = this.askNow(provider, language).finally(() => this.reading.delete(key))
    this.reading.set(key, reading)
    return reading
  }

  private async askNow(
    provider: BillProvider,
    language: BillLanguage,
  ): Promise<Result<KeptCatalog, BillError>> {
    const { health, clock, onClock } = this.port
    const { account, adapter, id } = provider
    const before = this.recall(provider, language)
    const heard = await adapter.bills.catalog(account, language, health.httpFor(id))
    onClock(id, heard.clock)
    const key = keyOf(provider, language)
    if (!heard.result.ok) {
      this.trouble.set(key, this.reason(provider, heard.result.error))
      return heard.result
    }
    const fresh = merged(heard.result.value, before, clock.now())
    this.trouble.delete(key)
    this.kept.set(key, fresh)
    this.save(provider, language, fresh)
    return ok(fresh)
  }

  private save(provider: BillProvider, language: BillLanguage, fresh: KeptCatalog): void {
    if (this.stopped) return
    try {
      keepCatalog(this.port.store, provider.id, language, fresh)
    } catch (error) {
      // It is known until the till stops, and read again after that.
      this.port.log.warn('a catalog could not be saved', { provider: provider.id })
      this.port.persist.failed(error)
    }
  }

  private recall(provider: BillProvider, language: BillLanguage): KeptCatalog | null {
    const key = keyOf(provider, language)
    const known = this.kept.get(key)
    if (known) return known
    const stored = keptCatalog(this.port.store, provider.id, language)
    if (stored) this.kept.set(key, stored)
    return stored
  }

  private inAnyLanguage(provider: BillProvider): KeptCatalog | null {
    return languages.map((one) => this.recall(provider, one)).find((one) => one !== null) ?? null
  }

  private isOld(kept: KeptCatalog): boolean {
    return this.isPast(kept, kept.missing.length > 0 ? holedMs : oldMs)
  }

  /** One from the future was read before the clock was set back: nobody knows how old it is. */
  private isPast({ readAt }: KeptCatalog, lifeMs: number): boolean {
    const ageMs = this.port.clock.now() - readAt
    return ageMs >= lifeMs || ageMs < -holedMs
  }

  /** `failed`: it was asked for just now, and in vain. */
  private whyOld(
    provider: BillProvider,
    language: BillLanguage,
    kept: KeptCatalog,
    failed: boolean,
  ): string | null {
    if (!failed && !this.isPast(kept, oldMs)) return null
    const age = `This list was read ${ageWords(this.port.clock.now() - kept.readAt)} ago.`
    const trouble = this.trouble.get(keyOf(provider, language))
    if (trouble !== undefined) return `${trouble} ${age}`
    return this.port.health.gated(provider.id)
      ? `${provider.label} cannot be reached. ${age}`
      : `${age} A newer one is being read.`
  }

  private reason({ id, label }: BillProvider, error: BillError): string {
    switch (error.kind) {
      case 'not-authorised':
        return this.port.clockOf(id)?.message ?? `${label} does not accept this till's key.`
      case 'unreachable':
        return this.port.health.gated(id)
          ? `${label} cannot be reached.`
          : `${label} gave no list that can be read.`
      case 'refused':
      case 'not-allowed':
        return `${label} did not show its list: ${error.message}`
      default:
        return assertNever(error)
    }
  }
}

const keyOf = ({ id }: Provider, language: BillLanguage): string => `${language} ${id}`

/** What was told now; a category that was not keeps what was known of it. */
function merged(told: BillCatalog, before: KeptCatalog | null, readAt: number): KeptCatalog {
  const missing: { name: string; message: string }[] = []
  const categories = told.flatMap((category) => {
    if (category.billers !== null) return [category]
    missing.push({ name: category.name, message: category.trouble })
    const known = before?.categories.find(({ id }) => id === category.id)
    return known ? [{ ...known, name: category.name }] : []
  })
  return { readAt, categories, missing }
}
