// Times as statements write them, in the shop's time zone unless they say another. Null for what is
// read in no way, or in two: a time only narrows a search, so none is better than a wrong one.

const iso =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/
/** Day before month, as everywhere the till sells but one. */
const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/

export function readMoment(text: string, timeZone: string): number | null {
  const epoch = /^\d{10}(\d{3})?$/.exec(text)
  if (epoch) return epoch[1] === undefined ? Number(text) * 1000 : Number(text)
  const found = iso.exec(text)
  if (found) {
    const [, year, month, day, hour, minute, second, zone] = found
    const utc = utcOf([year, month, day, hour, minute, second])
    if (utc === null) return null
    return zone === undefined ? utc - offsetAt(utc, timeZone) : utc - zoneMs(zone)
  }
  const other = dayFirst.exec(text)
  if (!other) return null
  const [, day, month, year, hour, minute, second] = other
  const utc = utcOf([year, month, day, hour, minute, second])
  return utc === null ? null : utc - offsetAt(utc, timeZone)
}

function utcOf(parts: readonly (string | undefined)[]): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    part === undefined ? 0 : Number(part),
  )
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59) return null
  const at = Date.UTC(year, month - 1, day, hour, minute, second)
  // The 31st of February would be a day in March.
  return new Date(at).getUTCDate() === day ? at : null
}

function zoneMs(zone: string): number {
  if (zone === 'Z') return 0
  const digits = zone.replace(/\D/g, '')
  const ms = (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))) * 60_000
  return zone.startsWith('-') ? -ms : ms
}

/** How far the zone's clock is ahead of UTC at that moment. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at)
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value ?? 0)
  const there = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return there - Math.floor(at / 1000) * 1000
}
