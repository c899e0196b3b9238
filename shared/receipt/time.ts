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

const months = new Map<SlipLanguage, Intl.DateTimeFormat>()

/** "Nov", "nov", "نوفمبر": month 1 to 12, without the full stop some languages set. */
function monthName(month: number, language: SlipLanguage): string {
  let format = months.get(language)
  if (!format) {
    format = new Intl.DateTimeFormat(slipLocales[language], {
      month: 'short',
      timeZone: 'UTC',
      calendar: 'gregory',
    })
    months.set(language, format)
  }
  return format.format(Date.UTC(2000, month - 1, 1)).replace(/\.$/, '')
}

/** `at`: epoch ms. An unknown zone gives UTC. */
export function slipTime(at: number, timeZone: string, language: SlipLanguage = 'en'): string {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  const month = monthName(Number(part('month')), language)
  const clock = `${part('hour')}:${part('minute')}:${part('second')}`
  // Two numbers side by side would change places where text runs from the right.
  const gap = isSlipRightToLeft(language) ? '، ' : ' '
  return `${part('day')} ${month} ${part('year')}${gap}${clock} ${part('timeZoneName')}`
}
