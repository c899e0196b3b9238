// The stretch a report is about: a day, a week that begins where the reader's weeks begin, a month.

import { type Day, addDays, daysBetween, weekdayOf } from '../time/days.ts'

export const periodKinds = ['day', 'week', 'month'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** Both days included. */
export type Period = { readonly from: Day; readonly until: Day }

/** A year and a day: what one report reads at most. */
export const longestPeriodDays = 366

export const lengthOf = ({ from, until }: Period): number => daysBetween(from, until) + 1

export const daysOf = (period: Period): readonly Day[] =>
  Array.from({ length: lengthOf(period) }, (_, n) => addDays(period.from, n))

const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`

/** The day, week or month `day` lies in. `firstDay`: of a week, 1 Monday … 7 Sunday. */
export function periodOf(kind: PeriodKind, day: Day, firstDay: number): Period {
  switch (kind) {
    case 'day':
      return { from: day, until: day }
    case 'week': {
      const from = addDays(day, -((weekdayOf(day) - firstDay + 7) % 7))
      return { from, until: addDays(from, 6) }
    }
    case 'month': {
      const from = firstOfMonth(day)
      return { from, until: addDays(firstOfMonth(addDays(from, 31)), -1) }
    }
  }
}

/** A day of the period `count` periods on. */
export function stepped(kind: PeriodKind, day: Day, count: -1 | 1, firstDay: number): Day {
  const { from, until } = periodOf(kind, day, firstDay)
  return count === 1 ? addDays(until, 1) : addDays(from, -1)
}

type WeekInfo = { readonly firstDay: number }

/** The first day of a week where `locale` is spoken, 1 Monday … 7 Sunday. */
export function firstDayOfWeek(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & {
    readonly getWeekInfo?: () => WeekInfo
    readonly weekInfo?: WeekInfo
  }
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1
}
