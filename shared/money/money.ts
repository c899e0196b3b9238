// Money is integer minor units with its currency, read from and written as text.
// Nothing here passes through binary floating point; nothing elsewhere may either.

import { type Result, err, ok } from '../result.ts'

/** Digits after the point, per ISO 4217. The currencies of the five provider systems and their neighbours. */
export const minorDigits = {
  NGN: 2,
  GHS: 2,
  USD: 2,
  BWP: 2,
  EGP: 2,
  INR: 2,
  ZAR: 2,
  KES: 2,
  XOF: 0,
} as const

export type Currency = keyof typeof minorDigits

export const currencies = Object.keys(minorDigits) as [Currency, ...Currency[]]

export type Money = { readonly amountMinor: number; readonly currency: Currency }

/** Why a text is not an amount. `too-precise`: more digits than the currency has. */
export type AmountFault = 'not-a-number' | 'too-precise' | 'too-large'

/** The largest amount a till handles: 10^13 minor units stays far inside exact integers when summed. */
export const maxAmountMinor = 10_000_000_000_000

const decimal = /^(-?)(\d{1,16})(?:\.(\d{1,16}))?$/

/**
 * Reads a decimal text ("1000", "1000.5", "0.05") as minor units.
 * Trailing zeros past the currency's digits are allowed ("500.0000"), other digits there are not.
 */
export function parseAmount(text: string, currency: Currency): Result<number, AmountFault> {
  const match = decimal.exec(text.trim())
  if (!match) return err('not-a-number')
  const digits = minorDigits[currency]
  const fraction = match[3] ?? ''
  if (/[1-9]/.test(fraction.slice(digits))) return err('too-precise')
  // One run of digits: an integer, and what is too long to be held exactly is beyond the largest amount.
  const minor = `${match[2] ?? ''}${fraction.slice(0, digits).padEnd(digits, '0')}`
  const value = Number(minor)
  if (value > maxAmountMinor) return err('too-large')
  return ok(match[1] === '-' && value !== 0 ? -value : value)
}

/**
 * Reads a decimal text that may have more digits than the currency, rounding half away from zero.
 * For amounts somebody else computed and only paper shows, such as a tax of 69.76744186. Never for
 * an amount that is taken, sent or compared.
 */
export function roundAmount(text: string, currency: Currency): Result<number, AmountFault> {
  const match = /^(-?\d{1,16})\.(\d{1,40})$/.exec(text.trim())
  const digits = minorDigits[currency]
  const fraction = match?.[2] ?? ''
  if (!match || fraction.length <= digits) return parseAmount(text, currency)
  const cut = parseAmount(`${match[1]}.${fraction.slice(0, digits) || '0'}`, currency)
  if (!cut.ok || (fraction[digits] ?? '0') < '5') return cut
  return ok(text.trim().startsWith('-') ? cut.value - 1 : cut.value + 1)
}

/** "1000.00": canonical decimal text with all the currency's digits. The contract speaks this. */
export function formatAmount(amountMinor: number, currency: Currency): string {
  const digits = minorDigits[currency]
  const sign = amountMinor < 0 ? '-' : ''
  const text = Math.abs(amountMinor)
    .toString()
    .padStart(digits + 1, '0')
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** "1000" or "1000.50": as providers want it, no point when there is nothing behind it. */
export function formatAmountShort(amountMinor: number, currency: Currency): string {
  return formatAmount(amountMinor, currency).replace(/\.0+$/, '')
}

/** "NGN 2,000.00": for paper and for texts that no locale formats. */
export function formatMoney(amountMinor: number, currency: Currency): string {
  const [whole = '0', fraction] = formatAmount(amountMinor, currency).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${currency} ${fraction === undefined ? grouped : `${grouped}.${fraction}`}`
}
