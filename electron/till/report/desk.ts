// Where reports are asked for: reads them beside the selling, tells how far it is, and stops reading what
// whoever asked wants no more.

import type { Currency } from '../../../shared/money/money.ts'
import type { Period } from '../../../shared/report/period.ts'
import type { ProviderFigures } from '../../../shared/report/providers.ts'
import type { SalesFigures } from '../../../shared/report/sales.ts'
import { momentsOf } from '../../../shared/time/days.ts'
import type { Clock } from '../ports.ts'
import { commissionRules } from '../store/commission.ts'
import type { Readable } from '../store/database.ts'
import { serviceOver } from './providers.ts'
import { type Progress, type ReportFacts, salesOver } from './sales.ts'
import { type Steps, inSteps } from './steps.ts'

export type ReportProgress = {
  readonly asker: string
  readonly sales: number
  readonly percent: number
}

const tellEveryMs = 250

export class ReportDesk {
  private readonly store: Readable
  private readonly clock: Clock
  private readonly labels: ReadonlyMap<string, string>
  private readonly onProgress: (progress: ReportProgress) => void
  /** The latest question of each asker: one that is not it any more is given up. */
  private readonly latest = new Map<string, symbol>()
  private stopped = false
  readonly shop: {
    readonly timeZone: string
    readonly currency: Currency
    readonly training: boolean
  }

  constructor(options: {
    readonly store: Readable
    readonly clock: Clock
    readonly labels: ReadonlyMap<string, string>
    readonly shop: ReportDesk['shop']
    readonly onProgress: (progress: ReportProgress) => void
  }) {
    this.store = options.store
    this.clock = options.clock
    this.labels = options.labels
    this.shop = options.shop
    this.onProgress = options.onProgress
  }

  /** Nothing is read after this. */
  stop(): void {
    this.stopped = true
  }

  /** Null: whoever asked wants it no more, or the till closes. `asker`: null for one who waits for all. */
  sales(period: Period, asker: string | null): Promise<SalesFigures | null> {
    return this.read(period, asker && `sales ${asker}`, asker, salesOver)
  }

  providers(period: Period, asker: string | null): Promise<readonly ProviderFigures[] | null> {
    return this.read(period, asker && `providers ${asker}`, asker, serviceOver)
  }

  private async read<T>(
    period: Period,
    place: string | null,
    asker: string | null,
    over: (facts: ReportFacts, steps: Steps, progress: Progress) => Promise<T | null>,
  ): Promise<T | null> {
    const question = Symbol('question')
    if (place !== null) this.latest.set(place, question)
    const wanted = (): boolean =>
      !this.stopped && (place === null || this.latest.get(place) === question)
    const facts: ReportFacts = {
      ...this.shop,
      store: this.store,
      period,
      labels: this.labels,
      rules: commissionRules(this.store),
      at: this.clock.now(),
    }
    try {
      return await over(facts, inSteps(this.clock, wanted), this.progressOf(period, asker))
    } finally {
      if (place !== null && this.latest.get(place) === question) this.latest.delete(place)
    }
  }

  private progressOf(period: Period, asker: string | null): Progress {
    if (asker === null) return () => undefined
    const { fromAt, untilAt } = momentsOf(period.from, period.until, this.shop.timeZone)
    const endAt = Math.max(fromAt + 1, Math.min(untilAt, this.clock.now()))
    // What is ready at once needs no word about how far it is.
    let toldAt = this.clock.monotonic()
    return (sales, at) => {
      const now = this.clock.monotonic()
      if (now - toldAt < tellEveryMs) return
      toldAt = now
      const percent = Math.round((100 * (at - fromAt)) / (endAt - fromAt))
      this.onProgress({ asker, sales, percent: Math.max(0, Math.min(100, percent)) })
    }
  }
}
