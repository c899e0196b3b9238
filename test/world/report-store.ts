// A report over days out of a real database, and a second reckoning that shares nothing with it: every
// row of the journal is walked, its day and hour are asked of Intl one by one, sums are big integers.

import type Database from 'better-sqlite3'
import { createClock } from '../../electron/ports/clock.ts'
import { type ReportFacts, salesOver } from '../../electron/till/report/sales.ts'
import { inSteps } from '../../electron/till/report/steps.ts'
import { commissionRules } from '../../electron/till/store/commission.ts'
import type { Readable } from '../../electron/till/store/database.ts'
import type { Period } from '../../shared/report/period.ts'
import { type Cut, type SalesFigures, cuts } from '../../shared/report/sales.ts'

export const reportFacts = (store: Readable, period: Period, timeZone: string): ReportFacts => ({
  store,
  period,
  timeZone,
  currency: 'NGN',
  training: true,
  labels: new Map([['provider', 'Provider']]),
  rules: commissionRules(store),
  at: 5_000,
})

export async function reportOf(
  store: Readable,
  period: Period,
  timeZone: string,
): Promise<SalesFigures> {
  const steps = inSteps(createClock(), () => true)
  const figures = await salesOver(reportFacts(store, period, timeZone), steps, () => undefined)
  if (!figures) throw new Error('the report was ended')
  return figures
}

type Row = Readonly<Record<string, string | number | null>>
type Purse = {
  taken: bigint
  sold: bigint
  open: bigint
  unsold: bigint
  collected: bigint
  commission: bigint
}

const emptyPurse = (): Purse => ({
  taken: 0n,
  sold: 0n,
  open: 0n,
  unsold: 0n,
  collected: 0n,
  commission: 0n,
})

export type Reckoning = {
  readonly all: Purse
  readonly count: number
  readonly refunds: bigint
  readonly paid: bigint
  readonly cuts: Readonly<Record<Cut, ReadonlyMap<string, Purse>>>
}

function clockFace(at: number, timeZone: string): { day: string; hour: string } {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at)
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', hourCycle: 'h23' })
  return { day, hour: String(Number(hour.format(at))) }
}

/** `earns`: the commission of one sale, reckoned by the test itself. */
export function reckon(
  db: Database.Database,
  { from, until }: Period,
  timeZone: string,
  earns: (product: string, providerId: string, day: string, amountMinor: bigint) => bigint,
): Reckoning {
  const all = (table: string): readonly Row[] => db.prepare<[], Row>(`SELECT * FROM ${table}`).all()
  const total = emptyPurse()
  const byCut = new Map<Cut, Map<string, Purse>>(cuts.map((cut) => [cut, new Map()]))
  let [count, refunds, paid] = [0, 0n, 0n]
  const enter = (
    at: number,
    who: Row,
    product: string,
    amountMinor: number,
    part: 'sold' | 'open' | 'unsold' | 'collected',
  ): void => {
    const { day, hour } = clockFace(at, timeZone)
    if (day < from || day > until) return
    const amount = BigInt(amountMinor)
    const earned =
      part === 'sold' || part === 'collected'
        ? earns(product, String(who.provider_id), day, amount)
        : 0n
    const keys: Readonly<Record<Cut, string>> = {
      days: day,
      hours: hour,
      products: product,
      providers: String(who.provider_id),
      cashiers: String(who.cashier_id),
    }
    const purses = cuts.map((cut) => {
      const lines = byCut.get(cut) ?? new Map<string, Purse>()
      const purse = lines.get(keys[cut]) ?? emptyPurse()
      lines.set(keys[cut], purse)
      return purse
    })
    for (const purse of [total, ...purses]) {
      purse[part] += amount
      purse.commission += earned
      if (part !== 'collected') purse.taken += amount
    }
    if (part !== 'collected') count += 1
  }
  const partOf = (state: unknown): 'sold' | 'open' | 'unsold' =>
    state === 'confirmed'
      ? 'sold'
      : ['refused', 'cancelled', 'expired'].includes(String(state))
        ? 'unsold'
        : 'open'
  for (const vend of all('vends')) {
    enter(
      Number(vend.placed_at),
      vend,
      String(vend.product),
      Number(vend.amount_minor),
      partOf(vend.state),
    )
    const { day } = clockFace(Number(vend.placed_at), timeZone)
    if (day >= from && day <= until) paid += BigInt(Number(vend.amount_minor))
  }
  const batches = new Map(all('batches').map((batch) => [batch.seq, batch]))
  for (const row of all('batch_rows')) {
    const batch = batches.get(row.batch_seq)
    if (!batch) continue
    const amount = Number(row.amount_minor)
    if (row.cash === 1) enter(Number(batch.placed_at), batch, 'bulk', amount, partOf(row.state))
    else if (row.state === 'paid')
      enter(Number(row.state_at), batch, 'collect', amount, 'collected')
  }
  for (const refund of all('refunds')) {
    const { day } = clockFace(Number(refund.at), timeZone)
    if (day >= from && day <= until) refunds += BigInt(Number(refund.amount_minor))
  }
  return { all: total, count, refunds, paid, cuts: Object.fromEntries(byCut) as never }
}
