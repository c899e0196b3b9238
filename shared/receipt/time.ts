// A moment as a slip prints it: "21 Nov 2026 10:04:01 WAT". One fixed layout in the shop's zone,
// because a slip is compared, not admired; the month is said in the slip's language. Must never throw:
// a slip with a token waits behind it.

import { isSlipRightToLeft, type SlipLanguage, slipLocales } from './languages.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** en-ZA because its data names African zones (WAT, CAT, EAT, SAST) where others print GMT+1. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = makeFormat(timeZone) ?? makeFormat('UTC')
  if (!format) throw new Error('this runtime has no time zones')
  formats.set(timeZone, format)
  return format
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-ZA', {
      timeZone,
      day: '2-digit',
      month: 'numeric',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
      numberingSystem: 'latn',
      calendar: 'gregory',
    })
  } catch {
    return null
  }
}

const months = new Map<SlipLanguage, readonly string[]>()

/** "Nov", "nov", "نوفمبر": month 1 to 12, without the full stop some languages set. */
function monthName(month: number, language: SlipLanguage): string {
  let names = months.get(language)
  if (!names) {
    const format = new Intl.DateTimeFormat(slipLocales[language], {
      month: 'short',
      timeZone: 'UTC',
      calendar: 'gregory',
    })
    names = Array.from({ length: 12 }, (_, at) =>
      format.format(Date.UTC(2000, at, 1)).replace(/\.$/, ''),
    )
    months.set(language, names)
  }
  return names[month - 1] ?? ''
}

const quarterMs = 900_000

/** A quarter of an hour in a zone: no clock on earth is set within one. */
type Quarter = {
  readonly timeZone: string
  readonly startsAt: number
  readonly day: string
  readonly month: number
  readonly year: string
  readonly hour: string
  readonly minute: number
  readonly zone: string
}

/** The one asked about last: the stamps of a slip, and of the next slips, lie mostly in it. */
let lastAsked: Quarter | null = null

function quarterOf(at: number, timeZone: string): Quarter {
  const startsAt = Math.floor(at / quarterMs) * quarterMs
  if (lastAsked?.startsAt === startsAt && lastAsked.timeZone === timeZone) return lastAsked
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(startsAt)
      .map(({ type, value }) => [type, value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  lastAsked = {
    timeZone,
    startsAt,
    day: part('day'),
    month: Number(part('month')),
    year: part('year'),
    hour: part('hour'),
    minute: Number(part('minute')),
    zone: part('timeZoneName'),
  }
  return lastAsked
}

const two = (n: number): string => String(n).padStart(2, '0')

/** `at`: epoch ms. An unknown zone gives UTC. */
export function slipTime(at: number, timeZone: string, language: SlipLanguage = 'en'): string {
  const { startsAt, day, month, year, hour, minute, zone } = quarterOf(at, timeZone)
  const seconds = Math.floor((at - startsAt) / 1000)
  const clock = `${hour}:${two(minute + Math.floor(seconds / 60))}:${two(seconds % 60)}`
  // Two numbers side by side would change places where text runs from the right.
  const gap = isSlipRightToLeft(language) ? '، ' : ' '
  return `${day} ${monthName(month, language)} ${year}${gap}${clock} ${zone}`
}
