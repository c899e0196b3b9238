// A month of days to pick one from, its days large enough for a thumb. Arrow keys walk over the days, Page
// keys over the months, and a reader hears each day's whole name in the language of the screen: it is our
// own because a calendar of the library speaks a third of our languages.

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type Day, addDays } from '../../shared/time/days.ts'
import { type Period, periodOf } from '../../shared/report/period.ts'
import { languages } from '../i18n/dictionary.ts'
import { useText } from '../i18n/use-text.ts'
import { Key } from './Key.tsx'
import './calendar.css'

type Props = {
  readonly value: Day
  readonly today: Day
  /** The first and the last that may be picked. Left out: any, until today. */
  readonly from?: Day
  readonly until?: Day | null
  /** Shown as chosen. */
  readonly marked: Period
  /** 1 Monday … 7 Sunday. */
  readonly firstDay: number
  readonly onPick: (day: Day) => void
}

const atNoon = (day: Day): number => Date.parse(`${day}T12:00:00Z`)
const weekdays = [0, 1, 2, 3, 4, 5, 6] as const

function useNames(locale: string) {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return (day: Day): string => made.format(atNoon(day))
  }
  return {
    month: format({ month: 'long', year: 'numeric' }),
    whole: format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    short: format({ weekday: 'short' }),
    long: format({ weekday: 'long' }),
    number: format({ day: 'numeric' }),
  }
}

/** The same day of another month, or its last. */
function inMonth(day: Day, count: 1 | -1): Day {
  const { from, until } = periodOf('month', day, 1)
  const other = periodOf('month', count === 1 ? addDays(until, 1) : addDays(from, -1), 1)
  const wanted = `${other.from.slice(0, 8)}${day.slice(8)}`
  return wanted > other.until ? other.until : wanted
}

/** A day no till will see. */
const never: Day = '9999-12-31'

export function Calendar({ value, today, from, until = today, marked, firstDay, onPick }: Props) {
  const { t, language } = useText()
  const { locale, dir } = languages[language]
  const names = useNames(locale)
  const earliest = from ?? ''
  const latest = until ?? never
  const within = (day: Day): Day => (day > latest ? latest : day < earliest ? earliest : day)
  const [at, setAt] = useState<Day>(within(value))
  const [walking, setWalking] = useState(false)
  const grid = useRef<HTMLTableElement>(null)
  const month = periodOf('month', at, firstDay)
  const first = periodOf('week', month.from, firstDay).from
  useEffect(() => {
    if (walking) grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus()
  }, [at, walking])
  const go = (day: Day, byKey: boolean): void => {
    setWalking(byKey)
    setAt(within(day))
  }
  const onKey = (event: KeyboardEvent): void => {
    const ahead = dir === 'rtl' ? -1 : 1
    const week = periodOf('week', at, firstDay)
    const days: Readonly<Record<string, Day>> = {
      ArrowRight: addDays(at, ahead),
      ArrowLeft: addDays(at, -ahead),
      ArrowDown: addDays(at, 7),
      ArrowUp: addDays(at, -7),
      Home: week.from,
      End: week.until,
      PageDown: inMonth(at, 1),
      PageUp: inMonth(at, -1),
    }
    const day = days[event.key]
    if (day === undefined) return
    event.preventDefault()
    event.stopPropagation()
    go(day, true)
  }
  const rows = weekdays.map((n) => addDays(first, 7 * n)).filter((day) => day <= month.until)
  return (
    <div className="calendar">
      <div className="calendar-head">
        <Key
          icon="back"
          label={t('calendar.earlier')}
          disabled={month.from <= earliest}
          onPress={() => go(inMonth(at, -1), false)}
        />
        <p className="calendar-month" aria-live="polite">
          {names.month(at)}
        </p>
        <Key
          icon="next"
          label={t('calendar.later')}
          disabled={month.until >= latest}
          onPress={() => go(inMonth(at, 1), false)}
        />
      </div>
      {/* Arrow keys walk in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table ref={grid} role="grid" aria-label={names.month(at)} onKeyDown={onKey}>
        <thead>
          <tr>
            {weekdays.map((n) => (
              <th key={n} scope="col" abbr={names.long(addDays(first, n))} className="soft">
                {names.short(addDays(first, n))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((week) => (
            <tr key={week}>
              {weekdays.map((n) => {
                const day = addDays(week, n)
                const chosen = marked.from <= day && day <= marked.until
                return (
                  <td key={day} aria-selected={chosen}>
                    {day < month.from || day > month.until ? null : (
                      <button
                        type="button"
                        className="key"
                        data-day={day}
                        tabIndex={day === at ? 0 : -1}
                        disabled={day > latest || day < earliest}
                        aria-label={names.whole(day)}
                        {...(day === today ? { 'aria-current': 'date' } : {})}
                        data-chosen={chosen}
                        onClick={() => onPick(day)}
                      >
                        {names.number(day)}
                      </button>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
