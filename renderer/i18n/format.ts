// Money, times and lengths in the reader's language, by Intl. Amounts stay decimal text all the way:
// Intl formats the text itself, so no sum passes through binary floating point.

import { type Currency, formatAmount, minorDigits, parseAmount } from '../../shared/money/money.ts'

/** Making a format costs more than a touch may: each is made once for what it is made of. */
function madeOnce<Of extends readonly (string | boolean)[], Format>(
  make: (...of: Of) => Format,
): (...of: Of) => Format {
  const made = new Map<string, Format>()
  return (...of) => {
    const key = of.join(' ')
    const format = made.get(key) ?? make(...of)
    made.set(key, format)
    return format
  }
}

const moneyFormat = madeOnce((locale: string, currency: Currency, whole: boolean) => {
  const digits = whole ? 0 : minorDigits[currency]
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
})

const roundFormat = madeOnce(
  (locale: string, currency: Currency) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'code',
      notation: 'compact',
      maximumFractionDigits: 1,
    }),
)

const plainFormat = madeOnce((locale: string) => new Intl.NumberFormat(locale))

const timeFormat = madeOnce(
  (locale: string, timeZone: string, seconds: boolean) =>
    new Intl.DateTimeFormat(locale, {
      hour: '2-digit',
      minute: '2-digit',
      ...(seconds ? { second: '2-digit' } : {}),
      hourCycle: 'h23',
      timeZone,
    }),
)

const dateFormat = madeOnce(
  (locale: string, timeZone: string) =>
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
    }),
)

const lengthFormat = madeOnce(
  (locale: string, unit: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'narrow' }),
)

/**
 * Intl's own direction marks would turn a sum around inside a sentence. A sum of a right-to-left
 * language is isolated as such instead, so it looks the same on a key, in a line and in a sentence.
 */
function settled(locale: string, shown: string): string {
  const bare = shown.replaceAll(/[\u200e\u200f]/g, '')
  return locale.startsWith('ar') ? `\u2067${bare}\u2069` : bare
}

/** "NGN 2,000", "NGN 2,000.50". Text that is no amount comes back as it is. */
export function showMoney(locale: string, amount: string, currency: Currency): string {
  const parsed = parseAmount(amount, currency)
  if (!parsed.ok) return `${currency} ${amount}`
  return showMinor(locale, parsed.value, currency)
}

export function showMinor(locale: string, amountMinor: number, currency: Currency): string {
  const text = formatAmount(amountMinor, currency)
  const whole = /^-?\d+(\.0+)?$/.test(text)
  const shown = moneyFormat(locale, currency, whole).format(text as Intl.StringNumericLiteral)
  return settled(locale, shown)
}

/** "NGN 50M" from a million up: for the strip, where the exact sum is one touch away. */
export function showRound(locale: string, amount: string, currency: Currency): string {
  const parsed = parseAmount(amount, currency)
  if (!parsed.ok || parsed.value < 10 ** (6 + minorDigits[currency])) {
    return showMoney(locale, amount, currency)
  }
  const shown = roundFormat(locale, currency).format(amount as Intl.StringNumericLiteral)
  return settled(locale, shown)
}

/** What stands before the fraction: "." or ",". */
const decimalSign = madeOnce((locale: string): string => {
  const parts = plainFormat(locale).formatToParts(1.5)
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.'
})

/** "2,000", "2 000,5": an amount as it is typed, in digits; keeps a trailing sign. */
export function showTyped(locale: string, amount: string): string {
  const [whole = '', fraction] = amount.split('.')
  const shown = /^\d+$/.test(whole) ? plainFormat(locale).format(BigInt(whole)) : whole
  return fraction === undefined ? shown : `${shown}${decimalSign(locale)}${fraction}`
}

/** What `showTyped` showed and a person changed, with the point that amounts have. A comma a person
 *  means as one is not a thousand times the sum. */
export const readTyped = (locale: string, typed: string): string =>
  decimalSign(locale) === ',' ? typed.replaceAll(',', '.') : typed

/** "10:04:01" (or "10:04"), in the shop's time zone. */
export function showTime(locale: string, at: number, timeZone: string, seconds = false): string {
  return timeFormat(locale, timeZone, seconds).format(at)
}

/** "21 Nov 2026, 10:04". */
export function showDate(locale: string, at: number, timeZone: string): string {
  return dateFormat(locale, timeZone).format(at)
}

const unitOf = (seconds: number): readonly [number, string] => {
  // "60s" reads better beside "4s" than a minute does.
  if (seconds < 90) return [seconds, 'second']
  if (seconds < 3600) return [Math.floor(seconds / 60), 'minute']
  if (seconds < 86_400) return [Math.floor(seconds / 3600), 'hour']
  return [Math.floor(seconds / 86_400), 'day']
}

/** "4s", "12m", "2h": how long something is. Never negative. */
export function showLength(locale: string, lengthMs: number): string {
  const [value, unit] = unitOf(Math.max(0, Math.floor(lengthMs / 1000)))
  return lengthFormat(locale, unit).format(value)
}
