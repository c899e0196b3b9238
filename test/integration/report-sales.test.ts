// A report over days and the journal must make the same sums, to the minor unit, however the days are cut
// and whatever became of the sales; and reading it must neither miss nor count twice what moves meanwhile.

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { salesOver } from '../../electron/till/report/sales.ts'
import { inSteps } from '../../electron/till/report/steps.ts'
import { note } from '../../shared/notes/notes.ts'
import { raiseAlarm } from '../../electron/till/store/alarms.ts'
import { insertCommissionRule } from '../../electron/till/store/commission.ts'
import type { TenderFacts } from '../../electron/till/store/vend-row.ts'
import { reportCsv } from '../../shared/report/csv.ts'
import { type Period, daysOf } from '../../shared/report/period.ts'
import { type SalesFigures, cuts } from '../../shared/report/sales.ts'
import { addDays, dayOf, momentsOf, startOfDay } from '../../shared/time/days.ts'
import { reckon, reportFacts, reportOf } from '../world/report-store.ts'
import { type End, type ShiftStore, startShiftStore } from '../world/shift-store.ts'

let w: ShiftStore
beforeEach(() => {
  w = startShiftStore()
})
afterEach(() => w.stop())

/** In these days New York's clocks went back (1 November 2026) and, earlier, Cairo's went forward. */
const zones = ['Africa/Lagos', 'America/New_York', 'Africa/Cairo', 'Asia/Kolkata'] as const
const spring = Date.UTC(2026, 3, 22)
const autumn = Date.UTC(2026, 9, 29)
const dayMs = 86_400_000

const ends: readonly End[] = [
  'queued',
  'sending',
  'unconfirmed',
  'review',
  'confirmed',
  'confirmed',
  'refused',
  'cancelled',
]
const amount = fc.integer({ min: 1, max: 9_999_999 })
const moment = fc.oneof(
  fc.integer({ min: 0, max: 6 * dayMs }),
  // The edges of days, to the millisecond, in whole hours of any zone.
  fc
    .tuple(fc.integer({ min: 0, max: 143 }), fc.integer({ min: -1, max: 1 }))
    .map(([hour, ms]) => hour * 3_600_000 + ms),
)
const tender = fc.oneof(
  amount.map((minor): { minor: number; facts: TenderFacts } => ({
    minor,
    facts: { kind: 'cash', tenderedMinor: minor },
  })),
  fc.tuple(amount, amount).map(([a, b]): { minor: number; facts: TenderFacts } => ({
    minor: a + b,
    facts: {
      kind: 'split',
      tenderedMinor: a + b,
      parts: [
        { kind: 'cash', amountMinor: a },
        { kind: 'mobile', amountMinor: b },
      ],
    },
  })),
)
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('sale' as const),
      at: moment,
      tender,
      end: fc.constantFrom(...ends),
      provider: fc.constantFrom('provider', 'other'),
      product: fc.constantFrom('electricity' as const, 'airtime' as const, 'tv' as const),
      cashier: fc.constantFrom('ada', 'musa'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('bulk' as const),
      at: moment,
      state: fc.constantFrom(
        'queued' as const,
        'settled' as const,
        'cancelled' as const,
        'refused' as const,
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('collect' as const), at: moment, paidAt: moment }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('refund' as const), at: moment }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('rule' as const),
      product: fc.constantFrom(
        'electricity' as const,
        'airtime' as const,
        'bulk' as const,
        'collect' as const,
      ),
      provider: fc.constantFrom(null, 'provider'),
      from: fc.integer({ min: 0, max: 3 }),
      lasts: fc.option(fc.integer({ min: 0, max: 4 })),
      basisPoints: fc.option(fc.integer({ min: 0, max: 10_000 }), { freq: 8 }),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never
type Rule = Extract<Step, { do: 'rule' }>

/** Plays a week; returns its rules in the order they were written. */
function play(world: ShiftStore, steps: readonly Step[], startAt: number): readonly Rule[] {
  const { store } = world
  const owed: (() => { refund: (at: number) => void })[] = []
  const rules: Rule[] = []
  const firstDay = new Date(startAt).toISOString().slice(0, 10)
  for (const one of steps) {
    if (one.do === 'sale') {
      const seq = world.sale(one.tender.facts, one.tender.minor, one.end, {
        placedAt: startAt + one.at,
        providerId: one.provider,
        product: one.product,
        cashierId: one.cashier,
        cashierName: one.cashier,
      })
      if (one.end === 'refused' || one.end === 'cancelled') {
        owed.push(() => ({
          refund: (at) =>
            world.refund({ kind: 'vend', vendSeq: seq }, one.tender.minor, 'card', at),
        }))
      }
    } else if (one.do === 'bulk') {
      const seq = world.batchIn(one.state)
      store.db.exec('DROP TRIGGER IF EXISTS batches_keep_what_was_agreed')
      store.db.prepare('UPDATE batches SET placed_at = ? WHERE seq = ?').run(startAt + one.at, seq)
      if (one.state === 'refused' || one.state === 'cancelled') {
        owed.push(() => ({
          refund: (at) => world.refund({ kind: 'row', batchSeq: seq, n: 1 }, 1_000, 'cash', at),
        }))
      }
    } else if (one.do === 'collect') {
      const seq = world.batchIn('settled', 'collect')
      store.db
        .prepare('UPDATE batch_rows SET state_at = ? WHERE batch_seq = ? AND n = 1')
        .run(startAt + one.paidAt, seq)
      store.db
        .prepare('UPDATE batch_rows SET state_at = ? WHERE batch_seq = ? AND n = 2')
        .run(startAt + one.at, seq)
    } else if (one.do === 'refund')
      owed
        .shift()?.()
        .refund(startAt + one.at)
    else {
      rules.push(one)
      insertCommissionRule(store, {
        product: one.product,
        providerId: one.provider,
        from: addDays(firstDay, one.from),
        until: one.lasts === null ? null : addDays(firstDay, one.from + one.lasts),
        basisPoints: one.basisPoints,
        at: 1,
        by: 'Musa',
        reason: 'agreed',
      })
    }
  }
  return rules
}

/** The rule book read by somebody who knows only its words. */
const earning =
  (rules: readonly Rule[], firstDay: string) =>
  (product: string, providerId: string, day: string, amountMinor: bigint): bigint => {
    const inForce = (place: string | null): Rule | null => {
      let best: Rule | null = null
      for (const rule of rules) {
        if (rule.product !== product || rule.provider !== place) continue
        if (day < addDays(firstDay, rule.from)) continue
        if (rule.lasts !== null && day > addDays(firstDay, rule.from + rule.lasts)) continue
        if (best === null || rule.from >= best.from) best = rule
      }
      return best
    }
    const own = inForce(providerId)?.basisPoints ?? null
    const points = own ?? inForce(null)?.basisPoints ?? 0
    return (amountMinor * BigInt(points) * 2n + 10_000n) / 20_000n
  }

function compare(figures: SalesFigures, expected: ReturnType<typeof reckon>): void {
  const { all } = expected
  const part = (minor: number): bigint => BigInt(minor)
  expect(part(figures.taken.amountMinor)).toBe(all.taken)
  expect(figures.taken.count).toBe(expected.count)
  expect(part(figures.collected.amountMinor)).toBe(all.collected)
  expect(part(figures.commission.minor)).toBe(all.commission)
  expect(figures.refunds.reduce((sum, line) => sum + part(line.amountMinor), 0n)).toBe(
    expected.refunds,
  )
  expect(figures.tenders.reduce((sum, line) => sum + part(line.amountMinor), 0n)).toBe(all.taken)
  for (const cut of cuts) {
    const busy = figures.cuts[cut].filter(
      ({ taken, collected }) => taken.count + collected.count > 0,
    )
    expect(busy.map(({ key }) => key).toSorted()).toEqual([...expected.cuts[cut].keys()].toSorted())
    for (const line of busy) {
      expect({
        taken: part(line.taken.amountMinor),
        sold: part(line.sold.amountMinor),
        open: part(line.open.amountMinor),
        unsold: part(line.unsold.amountMinor),
        collected: part(line.collected.amountMinor),
        commission: part(line.commissionMinor),
      }).toEqual(expected.cuts[cut].get(line.key))
    }
  }
}

const together = (reports: readonly SalesFigures[], of: (report: SalesFigures) => number): number =>
  reports.reduce((sum, report) => sum + of(report), 0)

describe('whatever happened in a week, in whatever zone', () => {
  it('every cut of every stretch of days makes what the journal makes, and days add up to their week', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 25, maxLength: 45 }),
        fc.constantFrom(...zones),
        fc.constantFrom(spring, autumn),
        fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 2, max: 6 })),
        async (steps, zone, startAt, [a, b]) => {
          const world = startShiftStore()
          try {
            world.store.db.exec('DROP TRIGGER IF EXISTS batches_keep_what_was_agreed')
            const rules = play(world, steps, startAt)
            const firstDay = new Date(startAt).toISOString().slice(0, 10)
            const period: Period = {
              from: addDays(firstDay, Math.min(a, b)),
              until: addDays(firstDay, Math.max(a, b)),
            }
            const whole = await reportOf(world.store, period, zone)
            compare(whole, reckon(world.store.db, period, zone, earning(rules, firstDay)))
            const days: SalesFigures[] = []
            for (const day of daysOf(period))
              days.push(await reportOf(world.store, { from: day, until: day }, zone))
            expect(together(days, ({ taken }) => taken.amountMinor)).toBe(whole.taken.amountMinor)
            expect(together(days, ({ commission }) => commission.minor)).toBe(
              whole.commission.minor,
            )
            expect(together(days, ({ collected }) => collected.amountMinor)).toBe(
              whole.collected.amountMinor,
            )
            expect(days.map(({ taken }) => taken)).toEqual(
              whole.cuts.days.map(({ taken }) => taken),
            )
          } finally {
            world.stop()
          }
        },
      ),
      { numRuns: 15 },
    )
  }, 120_000)
})

const cash = (minor: number): TenderFacts => ({ kind: 'cash', tenderedMinor: minor })
const lagos = 'Africa/Lagos'
const today = '2026-11-28'
const noon = startOfDay(today, lagos) + 12 * 3_600_000
const sheetOf = (sales: SalesFigures): string =>
  reportCsv(
    {
      sales,
      providers: [],
      shop: { name: 'Mama Ngozi Stores', till: '1', timeZone: lagos },
      by: 'Musa',
      supervises: false,
    },
    'en',
  )
const oneDay: Period = { from: today, until: today }

it('a day begins and ends on the shop’s clock, to the millisecond', async () => {
  const { fromAt, untilAt } = momentsOf(today, today, lagos)
  w.sale(cash(1), 1, 'confirmed', { placedAt: fromAt - 1 })
  w.sale(cash(10), 10, 'confirmed', { placedAt: fromAt })
  w.sale(cash(100), 100, 'confirmed', { placedAt: untilAt })
  w.sale(cash(1000), 1000, 'confirmed', { placedAt: untilAt + 1 })
  expect((await reportOf(w.store, oneDay, lagos)).taken).toEqual({ count: 2, amountMinor: 110 })
})

it('a sale that ends while the report is read is counted once, as it was when the report began', async () => {
  const open = Array.from({ length: 40 }, (_, n) =>
    w.sale(cash(100), 100, 'unconfirmed', { placedAt: noon + n * 2 }),
  )
  for (let n = 0; n < 600; n += 1) w.sale(cash(100), 100, 'confirmed', { placedAt: noon + n })
  let steps = 0
  const busy = {
    now: () => noon,
    monotonic: () => 0,
    after: (_: number, run: () => void) => {
      steps += 1
      // The till goes on between two steps: some end, others are placed.
      const seq = open.shift()
      if (seq !== undefined) {
        w.store.db.prepare("UPDATE vends SET state = 'refused' WHERE seq = ?").run(seq)
      }
      w.sale(cash(7), 7, 'confirmed', { placedAt: noon + 1 })
      queueMicrotask(run)
      return () => undefined
    },
  }
  const figures = await salesOver(
    reportFacts(w.store, oneDay, lagos),
    inSteps(busy, () => true),
    () => undefined,
  )
  expect(steps).toBeGreaterThan(3)
  expect(figures?.taken).toEqual({ count: 640, amountMinor: 64_000 })
  expect(figures?.standings.find(({ standing }) => standing === 'unconfirmed')?.count).toBe(40)
})

it('what nobody wants any more is not read to its end', async () => {
  for (let n = 0; n < 900; n += 1) w.sale(cash(1), 1, 'confirmed', { placedAt: noon + n })
  let asked = 0
  const clock = {
    now: () => noon,
    monotonic: () => 0,
    after: (_: number, run: () => void) => {
      queueMicrotask(run)
      return () => undefined
    },
  }
  const wanted = () => (asked += 1) < 2
  expect(
    await salesOver(reportFacts(w.store, oneDay, lagos), inSteps(clock, wanted), () => undefined),
  ).toBeNull()
})

it('refused, given back and contradicted sales stand where a shop owner looks for them', async () => {
  const yesterday = noon - dayMs
  const returned = w.sale(cash(500), 500, 'refused', { placedAt: yesterday })
  w.sale(cash(300), 300, 'refused', { placedAt: noon })
  const late = w.sale(cash(200), 200, 'cancelled', { placedAt: noon })
  const odd = w.sale(cash(100), 100, 'confirmed', { placedAt: noon })
  w.refund({ kind: 'vend', vendSeq: returned }, 500, 'cash', noon)
  for (const vendSeq of [late, odd]) {
    raiseAlarm(w.store, {
      at: noon,
      kind: 'late-contradiction',
      vendSeq,
      notes: [note('sold-after')],
    })
  }
  const figures = await reportOf(w.store, oneDay, lagos)
  const of = (name: string) => figures.standings.find(({ standing }) => standing === name)
  expect(figures.taken).toEqual({ count: 3, amountMinor: 600 })
  expect(of('sold')).toMatchObject({ count: 1, amountMinor: 100 })
  expect(of('owed')).toMatchObject({ count: 1, amountMinor: 300 })
  // Called off here, sold by the provider all the same: the shop has its money and owes nothing.
  expect(of('late')).toMatchObject({ count: 1, amountMinor: 200 })
  expect(figures.cuts.days[0]).toMatchObject({ sold: { count: 2, amountMinor: 300 } })
  expect(figures.contradicted).toEqual({ count: 1, amountMinor: 100 })
  // Given back today, for a sale of yesterday: today's cash, yesterday's sale.
  expect(figures.refunds.find(({ kind }) => kind === 'cash')).toMatchObject({
    count: 1,
    amountMinor: 500,
  })
  expect(sheetOf(figures)).toContain(
    '\r\n,"1 sale (NGN 1.00) was sold here, and the provider said later that it was refused. A supervisor must ask the provider.",1,1.00\r\n',
  )
  const day = dayOf(yesterday, lagos)
  const before = await reportOf(w.store, { from: day, until: day }, lagos)
  expect(before.standings.find(({ standing }) => standing === 'returned')).toMatchObject({
    count: 1,
    amountMinor: 500,
  })
  expect(before.refunds.every(({ count }) => count === 0)).toBe(true)
})

it('sales in another currency or of another kind of till are in no sum, and are said to be left out', async () => {
  w.sale(cash(100), 100, 'confirmed', { placedAt: noon })
  w.sale(cash(900), 900, 'confirmed', { placedAt: noon, currency: 'GHS' })
  w.sale(cash(900), 900, 'confirmed', { placedAt: noon, training: false })
  const figures = await reportOf(w.store, oneDay, lagos)
  expect(figures.taken.amountMinor).toBe(100)
  expect(figures.leftOut).toBe(2)
  expect(sheetOf(figures)).toMatch(/^,"2 sales in another currency.*,2\r$/m)
  expect(sheetOf(figures)).toContain('Collected by providers for the shop,0,0.00\r\n')
})
