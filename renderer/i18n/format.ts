// Money, times and lengths in the reader's language, by Intl. Amounts stay decimal text all the way:
// Intl formats the text itself, so no sum passes through binary floating point.

import { type Currency, formatAmount, minorDigits, parseAmount } from '../../shared/money/money.ts'

const money = new Map<string, Intl.NumberFormat>()

function moneyFormat(locale: string, currency: Currency, whole: boolean): Intl.NumberFormat {
  const key = `${locale} ${currency} ${whole}`
  let found = money.get(key)
  if (!found) {
    const digits = whole ? 0 : minorDigits[currency]
    found = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'code',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    money.set(key, found)
  }
  return found
}

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
  const shown = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    notation: 'compact',
    maximumFractionDigits: 1,
  }).format(amount as Intl.StringNumericLiteral)
  return settled(locale, shown)
}

const signs = new Map<string, string>()

/** What stands before the fraction: "." or ",". */
function decimalSign(locale: string): string {
  let found = signs.get(locale)
  if (found === undefined) {
    const parts = new Intl.NumberFormat(locale).formatToParts(1.5)
    found = parts.find(({ type }) => type === 'decimal')?.value ?? '.'
    signs.set(locale, found)
  }
  return found
}

/** "2,000", "2 000,5": an amount as it is typed, in digits; keeps a trailing sign. */
export function showTyped(locale: string, amount: string): string {
  const [whole = '', fraction] = amount.split('.')
  const shown = /^\d+$/.test(whole) ? new Intl.NumberFormat(locale).format(BigInt(whole)) : whole
  return fraction === undefined ? shown : `${shown}${decimalSign(locale)}${fraction}`
}

/** What `showTyped` showed and a person changed, with the point that amounts have. A comma a person
 *  means as one is not a thousand times the sum. */
export const readTyped = (locale: string, typed: string): string =>
  decimalSign(locale) === ',' ? typed.replaceAll(',', '.') : typed

/** "10:04:01" (or "10:04"), in the shop's time zone. */
export function showTime(locale: string, at: number, timeZone: string, seconds = false): string {
  return new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
    timeZone,
  }).format(at)
}

/** "21 Nov 2026, 10:04". */
export function showDate(locale: string, at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at)
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
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'narrow' }).format(value)
}
