// What Blueprint reads of a request's body before it does anything.

import { parseAmount } from '../../../shared/money/money.ts'

const minimumMinor = 1_000

export type Wanted = {
  readonly transID: string
  readonly meter: string
  readonly amountMinor: number
  readonly field: (name: string) => string
}

/** A body's fields, or null: it is a validation error. `extra` names what else must be there. */
export function readBody(text: string, extra: readonly string[]): Wanted | null {
  const body = parsed(text)
  if (body === null) return null
  const field = (name: string): string => (typeof body[name] === 'string' ? body[name] : '')
  const wanted = ['transID', 'meterNumber', ...extra]
  if (wanted.some((name) => field(name) === '')) return null
  const amount = parseAmount(String(body['amount'] ?? ''), 'BWP')
  if (!amount.ok || amount.value < minimumMinor) return null
  return {
    transID: field('transID'),
    meter: field('meterNumber'),
    amountMinor: amount.value,
    field,
  }
}

/** Email and password as they stand in a body. */
export function signInOf(text: string): { readonly email: unknown; readonly password: unknown } {
  const body = parsed(text)
  return { email: body?.['email'], password: body?.['password'] }
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}
