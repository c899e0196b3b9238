// STS tokens (IEC 62055-41): 20 decimal digits = 66 bits, whose class can be read without a key.
// This module warns and sorts. It never decides that a token is wrong: documentation and test
// systems invent tokens that fail every rule here, and a token somebody paid for is money.

export type StsClass = 0 | 1 | 2 | 3

/** What a token is for, in the order a customer enters them. */
export type TokenKind = 'key-change' | 'management' | 'credit' | 'free' | 'test' | 'unknown'

export type Token = {
  readonly kind: TokenKind
  /** Digits only, as many as the provider gave; 20 for an STS token. */
  readonly digits: string
  /** Null where the digits cannot be an STS token. */
  readonly stsClass: StsClass | null
  /** The provider's own words for it, if any. */
  readonly label?: string
  /** Decimal text with the provider's own precision, kWh. */
  readonly units?: string
  /** Printed whole because nothing could split it: a person must read it. */
  readonly unsplittable?: true
}

const tokenDigits = 20
const tokenLimit = 2n ** 66n

/** The digits of "1234-5678 …"; everything else is a separator. */
export const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** The STS class of 20 digits, or null when they cannot be a token (length, or at or above 2^66). */
export function stsClassOf(digits: string): StsClass | null {
  if (!/^\d{20}$/.test(digits)) return null
  const value = BigInt(digits)
  if (value >= tokenLimit) return null
  return Number((value >> 27n) & 3n) as StsClass
}

function kindOfClass(stsClass: StsClass | null): TokenKind {
  switch (stsClass) {
    case 0:
      return 'credit'
    case 1:
      return 'test'
    case 2:
      return 'key-change'
    case 3:
    case null:
      return 'unknown'
  }
}

/**
 * Reads a token field, which may hold several tokens glued together.
 * Length a multiple of 20 → split and classified by STS class; anything else is kept whole and flagged.
 * `fallback` names the kind when the class says nothing (invented tokens of test systems).
 */
export function readTokens(
  text: string,
  more: { label?: string; units?: string; fallback?: TokenKind } = {},
): readonly Token[] {
  const digits = digitsOf(text)
  if (digits === '') return []
  const label = more.label === undefined ? {} : { label: more.label }
  const units = more.units === undefined ? {} : { units: more.units }
  if (digits.length % tokenDigits !== 0) {
    return [
      {
        kind: more.fallback ?? 'unknown',
        digits,
        stsClass: null,
        unsplittable: true,
        ...label,
        ...units,
      },
    ]
  }
  const parts = digits.match(/\d{20}/g) ?? []
  return parts.map((part) => {
    const stsClass = stsClassOf(part)
    const byClass = kindOfClass(stsClass)
    const kind = byClass === 'unknown' || byClass === 'test' ? (more.fallback ?? byClass) : byClass
    const single = parts.length === 1
    return {
      kind,
      digits: part,
      stsClass,
      ...label,
      ...(single || kind !== 'key-change' ? units : {}),
    }
  })
}

const order: Readonly<Record<TokenKind, number>> = {
  'key-change': 0,
  management: 1,
  credit: 2,
  free: 3,
  test: 4,
  unknown: 5,
}

/** The order to enter: key-change tokens first, then the credit, then free units. Stable within a kind. */
export function inEntryOrder(tokens: readonly Token[]): readonly Token[] {
  return tokens.toSorted((a, b) => order[a.kind] - order[b.kind])
}

/** "1234 5678 9012 3456 7890": groups of four, the way a customer keys it. */
export const groupToken = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ')
