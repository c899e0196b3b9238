// The arithmetic of a report over days, from rows of the journal. A sale counts on the day its money was
// taken, as it stands now: sold (also where that was found out late), without an end yet, or not sold. What a provider
// collected for the shop (a collect) is no money of the drawer and stands beside it, on the day it was
// paid. Pure; sums of integers. What does not tie throws: a wrong report must reach nobody.

import { type Currency } from '../money/money.ts'
import {
  type Heap,
  type PayKind,
  type PayLine,
  type Standing,
  payKinds,
  standings,
} from '../shift/figures.ts'
import { type Day, type Moment } from '../time/days.ts'
import { type Period, daysOf } from './period.ts'

/** The ways the same money is cut. Each cut holds all of it. */
export const cuts = ['days', 'hours', 'products', 'providers', 'cashiers'] as const
export type Cut = (typeof cuts)[number]

export type ReportLine = {
  /** A day, an hour "0" to "23", a product, a provider's or a cashier's id. */
  readonly key: string
  /** As the shop calls it; the same as the key where there is no name. */
  readonly label: string
  /** Sold, open and unsold make it. */
  readonly taken: Heap
  readonly sold: Heap
  readonly open: Heap
  readonly unsold: Heap
  /** By a provider, for the shop. */
  readonly collected: Heap
  readonly commissionMinor: number
}

export type SalesFigures = {
  readonly period: Period
  readonly timeZone: string
  readonly currency: Currency
  readonly training: boolean
  /** When this was so. */
  readonly at: number
  readonly taken: Heap
  /** Every standing, in order, those without anything too. They make `taken`. */
  readonly standings: readonly (Heap & { readonly standing: Standing })[]
  /** How what was taken was paid. They make `taken`. */
  readonly tenders: readonly PayLine[]
  readonly collected: Heap
  /** Given back in these days, for sales of any day. */
  readonly refunds: readonly PayLine[]
  readonly commission: {
    readonly minor: number
    /** Sold or collected with no rule for it. */
    readonly without: Heap
  }
  /** Sold here, and the provider said later that it was refused. Part of what was sold. */
  readonly contradicted: Heap
  /** Sales in these days in another currency or another kind of till: in no sum here. */
  readonly leftOut: number
  readonly cuts: Readonly<Record<Cut, readonly ReportLine[]>>
}

/** Sales that are alike. */
export type SalesFact = {
  readonly moment: Moment
  readonly product: string
  readonly providerId: string
  readonly cashierId: string
  readonly cashierName: string
  readonly standing: Standing | 'collected'
  readonly count: number
  readonly amountMinor: number
  /** Null: no rule says. Counts for what was sold or collected only. */
  readonly commissionMinor: number | null
  readonly contradicted: boolean
}

type Sum = { count: number; amountMinor: number }

type Line = { label: string; commissionMinor: number } & Record<
  'sold' | 'open' | 'unsold' | 'collected',
  Sum
>

const parts = {
  sold: 'sold',
  queued: 'open',
  sending: 'open',
  unconfirmed: 'open',
  review: 'open',
  owed: 'unsold',
  returned: 'unsold',
  late: 'sold',
  lost: 'unsold',
  collected: 'collected',
} as const satisfies Readonly<Record<SalesFact['standing'], keyof Line>>

const nothing = (): Sum => ({ count: 0, amountMinor: 0 })

const emptyLine = (label: string): Line => ({
  label,
  commissionMinor: 0,
  sold: nothing(),
  open: nothing(),
  unsold: nothing(),
  collected: nothing(),
})

function add(sum: Sum, count: number, amountMinor: number): void {
  sum.count += count
  sum.amountMinor += amountMinor
}

const together = (...sums: readonly Heap[]): Heap => {
  const all = nothing()
  for (const { count, amountMinor } of sums) add(all, count, amountMinor)
  return all
}

export type SalesBook = {
  readonly sale: (fact: SalesFact) => void
  readonly paid: (kind: PayKind, count: number, amountMinor: number) => void
  readonly refunded: (kind: PayKind, amountMinor: number) => void
  readonly leftOut: () => void
  /** Throws when the cuts and the whole are not the same money. */
  readonly figures: (facts: Head) => SalesFigures
}

type Head = Pick<SalesFigures, 'period' | 'timeZone' | 'currency' | 'training' | 'at'>

/** `labels`: how the shop calls its providers. */
export function openSalesBook(labels: ReadonlyMap<string, string>): SalesBook {
  const lines: Readonly<Record<Cut, Map<string, Line>>> = {
    days: new Map(),
    hours: new Map(),
    products: new Map(),
    providers: new Map(),
    cashiers: new Map(),
  }
  const byStanding = new Map<SalesFact['standing'], Sum>()
  const tenders = new Map<PayKind, Sum>(payKinds.map((kind) => [kind, nothing()]))
  const refunds = new Map<PayKind, Sum>(payKinds.map((kind) => [kind, nothing()]))
  const without = nothing()
  const contradicted = nothing()
  let commissionMinor = 0
  let leftOut = 0

  const lineOf = (cut: Cut, key: string, label: string): Line => {
    let line = lines[cut].get(key)
    if (!line) {
      line = emptyLine(label)
      lines[cut].set(key, line)
    }
    return line
  }
  return {
    sale: (fact) => {
      const { moment, product, providerId, cashierId, count, amountMinor, standing } = fact
      const part = parts[standing]
      const earns = part === 'sold' || part === 'collected'
      const earned = earns ? (fact.commissionMinor ?? 0) : 0
      for (const line of [
        lineOf('days', moment.day, moment.day),
        lineOf('hours', String(moment.hour), String(moment.hour)),
        lineOf('products', product, product),
        lineOf('providers', providerId, labels.get(providerId) ?? providerId),
        lineOf('cashiers', cashierId, fact.cashierName),
      ]) {
        add(line[part], count, amountMinor)
        line.commissionMinor += earned
      }
      let sum = byStanding.get(standing)
      if (!sum) byStanding.set(standing, (sum = nothing()))
      add(sum, count, amountMinor)
      commissionMinor += earned
      if (earns && fact.commissionMinor === null) add(without, count, amountMinor)
      if (fact.contradicted) add(contradicted, count, amountMinor)
    },
    paid: (kind, count, amountMinor) => add(tenders.get(kind) ?? nothing(), count, amountMinor),
    refunded: (kind, amountMinor) => add(refunds.get(kind) ?? nothing(), 1, amountMinor),
    leftOut: () => {
      leftOut += 1
    },
    figures: (head) => {
      const figures: SalesFigures = {
        ...head,
        taken: together(...standings.map((standing) => byStanding.get(standing) ?? nothing())),
        standings: standings.map((standing) => ({
          standing,
          ...(byStanding.get(standing) ?? nothing()),
        })),
        tenders: payKinds.map((kind) => ({ kind, ...(tenders.get(kind) ?? nothing()) })),
        refunds: payKinds.map((kind) => ({ kind, ...(refunds.get(kind) ?? nothing()) })),
        collected: byStanding.get('collected') ?? nothing(),
        commission: { minor: commissionMinor, without },
        contradicted,
        leftOut,
        cuts: {
          days: inOrder(linesOf(lines.days), daysOf(head.period)),
          hours: inOrder(linesOf(lines.hours), hoursOf(lines.hours)),
          products: bySize(linesOf(lines.products)),
          providers: bySize(linesOf(lines.providers)),
          cashiers: bySize(linesOf(lines.cashiers)),
        },
      }
      mustTie(figures)
      return figures
    },
  }
}

const lineView = (key: string, { label, sold, open, unsold, ...rest }: Line): ReportLine => ({
  key,
  label,
  taken: together(sold, open, unsold),
  sold,
  open,
  unsold,
  ...rest,
})

const linesOf = (lines: ReadonlyMap<string, Line>): readonly ReportLine[] =>
  [...lines].map(([key, line]) => lineView(key, line))

/** Largest first, so that the eye finds what matters. */
const bySize = (lines: readonly ReportLine[]): readonly ReportLine[] =>
  lines.toSorted(
    (a, b) =>
      b.taken.amountMinor +
        b.collected.amountMinor -
        a.taken.amountMinor -
        a.collected.amountMinor || (a.key < b.key ? -1 : 1),
  )

/** From the first hour anything was sold to the last: a gap is a quiet hour, and shown. */
function hoursOf(hours: ReadonlyMap<string, Line>): readonly string[] {
  const seen = [...hours.keys()].map(Number)
  const first = Math.min(...seen)
  return seen.length === 0
    ? []
    : Array.from({ length: Math.max(...seen) - first + 1 }, (_, n) => String(first + n))
}

function inOrder(
  lines: readonly ReportLine[],
  keys: readonly (Day | string)[],
): readonly ReportLine[] {
  const known = new Map(lines.map((line) => [line.key, line]))
  const ordered = keys.map((key) => known.get(key) ?? lineView(key, emptyLine(key)))
  const strange = lines.find(({ key }) => !keys.includes(key))
  if (strange) throw new Error(`a sale of ${strange.key} is in a report it is not of`)
  return ordered
}

function mustBeSame(what: string, a: Heap, b: Heap): void {
  if (a.amountMinor === b.amountMinor && a.count === b.count) return
  throw new Error(`${what}: ${a.count} of ${a.amountMinor} and ${b.count} of ${b.amountMinor}`)
}

function mustTie({ taken, tenders, collected, commission, ...figures }: SalesFigures): void {
  // One sale may be paid in two ways, so only the money is compared.
  mustBeSame('payments', taken, { ...together(...tenders), count: taken.count })
  for (const cut of cuts) {
    const lines = figures.cuts[cut]
    mustBeSame(cut, taken, together(...lines.map((line) => line.taken)))
    mustBeSame(cut, collected, together(...lines.map((line) => line.collected)))
    const earned = lines.reduce((sum, line) => sum + line.commissionMinor, 0)
    if (earned !== commission.minor) {
      throw new Error(`${cut}: commission of ${earned} and of ${commission.minor}`)
    }
  }
}
