// Days of a shop's own clock and calendar, the stretches reports are about, and rates as people type them.

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { commissionOn } from '../../shared/report/commission.ts'
import { percentile } from '../../shared/report/providers.ts'
import { daysOf, firstDayOfWeek, periodOf, stepped } from '../../shared/report/period.ts'
import {
  addDays,
  dayOf,
  daysBetween,
  isDay,
  momentsIn,
  momentOf,
  momentsOf,
  startOfDay,
  weekdayOf,
} from '../../shared/time/days.ts'
import { startOfToday } from '../../electron/till/status/status.ts'
import { readRate } from '../../renderer/reports/rate.ts'

const hour = 3_600_000
const zones = [
  'Africa/Lagos',
  'Africa/Cairo',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Chatham',
]
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((n) => new Date(n * 24 * hour).toISOString().slice(0, 10))

describe('a day of the shop', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '', '2026-00-10'])(
    '%j is none',
    (text) => expect(isDay(text)).toBe(false),
  )

  it('begins at its first moment and ends before the next begins, in every zone', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...zones), (one, zone) => {
        const { fromAt, untilAt } = momentsOf(one, one, zone)
        expect(dayOf(fromAt, zone)).toBe(one)
        expect(dayOf(fromAt - 1, zone)).toBe(addDays(one, -1))
        expect(dayOf(untilAt, zone)).toBe(one)
        expect(dayOf(untilAt + 1, zone)).toBe(addDays(one, 1))
      }),
    )
  })

  it('begins at one in the morning where the clock skips midnight', () => {
    // Cairo, 24 April 2026: 23:59 is followed by 01:00.
    expect(momentOf(startOfDay('2026-04-24', 'Africa/Cairo'), 'Africa/Cairo')).toEqual({
      day: '2026-04-24',
      hour: 1,
    })
  })

  it('began for the strip when it began for a report, also where the clock was set that day', () => {
    for (const [zone, one] of [
      ['Africa/Cairo', '2026-04-24'],
      ['Africa/Cairo', '2026-10-30'],
      ['America/New_York', '2026-11-01'],
    ] as const) {
      const { fromAt, untilAt } = momentsOf(one, one, zone)
      for (const at of [fromAt, fromAt + 5 * hour, untilAt]) {
        expect(startOfToday(at, zone)).toBe(fromAt)
      }
    }
  })

  it('has 23 or 25 hours where clocks change', () => {
    const length = (one: string): number => {
      const { fromAt, untilAt } = momentsOf(one, one, 'America/New_York')
      return (untilAt + 1 - fromAt) / hour
    }
    expect([length('2026-03-08'), length('2026-11-01'), length('2026-11-02')]).toEqual([23, 25, 24])
  })

  it('is the same asked one by one and by quarters of an hour', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000_000_000 }),
        fc.constantFrom(...zones),
        (at, zone) => {
          expect(momentsIn(zone)(at)).toEqual(momentOf(at, zone))
        },
      ),
    )
  })
})

describe('a stretch of days', () => {
  it('holds its day, meets the one before and the one after, and weeks begin where they should', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom('day' as const, 'week' as const, 'month' as const),
        fc.integer({ min: 1, max: 7 }),
        (one, kind, firstDay) => {
          const period = periodOf(kind, one, firstDay)
          expect(period.from <= one && one <= period.until).toBe(true)
          const next = periodOf(kind, stepped(kind, one, 1, firstDay), firstDay)
          const before = periodOf(kind, stepped(kind, one, -1, firstDay), firstDay)
          expect(daysBetween(period.until, next.from)).toBe(1)
          expect(daysBetween(before.until, period.from)).toBe(1)
          if (kind === 'week') {
            expect(weekdayOf(period.from)).toBe(firstDay)
            expect(daysOf(period)).toHaveLength(7)
          }
          if (kind === 'month')
            expect(new Set(daysOf(period).map((d) => d.slice(0, 7))).size).toBe(1)
        },
      ),
    )
  })

  it('weeks begin on Monday in Lagos and Nairobi, on Saturday in Cairo', () => {
    expect(['en-NG', 'sw', 'ar-EG-u-nu-latn'].map(firstDayOfWeek)).toEqual([1, 1, 6])
  })
})

it('a commission is the share of its sale, halves up, however large the sale', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000_000_000_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      (amount, points) => {
        const exact = BigInt(amount) * BigInt(points)
        expect(BigInt(commissionOn(amount, points))).toBe((exact * 2n + 10_000n) / 20_000n)
      },
    ),
  )
})

it('a percentile is a time that was really measured, by nearest rank', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1 }),
      fc.constantFrom(0.5, 0.95),
      (all, share) => {
        const took = new Map<number, number>()
        for (const ms of all) took.set(ms, (took.get(ms) ?? 0) + 1)
        const sorted = all.toSorted((a, b) => a - b)
        expect(percentile(took, share)).toBe(sorted[Math.ceil(sorted.length * share) - 1])
      },
    ),
  )
  expect(percentile(new Map(), 0.5)).toBeNull()
})

test.each([
  ['1.5', 150],
  ['1,55', 155],
  [' 2 % ', 200],
  ['0', 0],
  ['100', 10_000],
  ['', null],
  ['100.01', undefined],
  ['1.555', undefined],
  ['-1', undefined],
  ['one', undefined],
])('%j typed as a rate is %j basis points', (typed, points) => {
  expect(readRate(typed)).toBe(points)
})
