// Days and hours of a shop's own clock. A day is text, "2026-11-28", and lasts as long as the zone says:
// where clocks change it has 23 or 25 hours, and in some lands it begins at one in the morning.

export type Day = string

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/
const minuteMs = 60_000
const dayMs = 86_400_000

/** Midnight of that date in UTC; null: there is no such day. */
function utcOf(day: Day): number | null {
  const match = dayForm.exec(day)
  if (!match) return null
  const [, year = '', month = '', date = ''] = match
  const at = Date.UTC(Number(year), Number(month) - 1, Number(date))
  return new Date(at).toISOString().slice(0, 10) === day ? at : null
}

export const isDay = (text: string): boolean => utcOf(text) !== null

function mustBe(day: Day): number {
  const utc = utcOf(day)
  if (utc === null) throw new Error(`"${day}" is no day`)
  return utc
}

export const addDays = (day: Day, count: number): Day =>
  new Date(mustBe(day) + count * dayMs).toISOString().slice(0, 10)

/** How many days from the first to the second; below zero where the second is earlier. */
export const daysBetween = (from: Day, until: Day): number =>
  Math.round((mustBe(until) - mustBe(from)) / dayMs)

/** 1 Monday … 7 Sunday, as Intl counts. */
export const weekdayOf = (day: Day): number => new Date(mustBe(day)).getUTCDay() || 7

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      hourCycle: 'h23',
    })
    formats.set(timeZone, format)
  }
  return format
}

export type Moment = { readonly day: Day; readonly hour: number }

/** What the shop's clock and calendar show at that moment. */
export function momentOf(at: number, timeZone: string): Moment {
  const parts = formatOf(timeZone).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((one) => one.type === type)?.value ?? ''
  return {
    day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    hour: Number(part('hour')),
  }
}

export const dayOf = (at: number, timeZone: string): Day => momentOf(at, timeZone).day

/** No zone is further than this from UTC. */
const farthestMs = 15 * 3_600_000

/** The first moment of a day, epoch ms. Found, not reckoned: whole minutes around it are tried. */
export function startOfDay(day: Day, timeZone: string): number {
  const utc = mustBe(day)
  // The first minute whose day is this one or a later one.
  let before = utc - farthestMs
  let from = utc + farthestMs
  while (from - before > minuteMs) {
    const middle = before + Math.floor((from - before) / 2 / minuteMs) * minuteMs
    if (dayOf(middle, timeZone) < day) before = middle
    else from = middle
  }
  return from
}

/** The moments a stretch of days lasts: from the first of `from` to just before the day after `until`. */
export const momentsOf = (
  from: Day,
  until: Day,
  timeZone: string,
): { readonly fromAt: number; readonly untilAt: number } => ({
  fromAt: startOfDay(from, timeZone),
  untilAt: startOfDay(addDays(until, 1), timeZone) - 1,
})

/** No clock on earth changes in between. */
const slotMs = 15 * minuteMs

/** `momentOf` for many moments of one zone: asked once for each quarter of an hour. */
export function momentsIn(timeZone: string): (at: number) => Moment {
  const slots = new Map<number, Moment>()
  return (at) => {
    const slot = Math.floor(at / slotMs)
    let moment = slots.get(slot)
    if (!moment) {
      moment = momentOf(slot * slotMs, timeZone)
      slots.set(slot, moment)
    }
    return moment
  }
}
