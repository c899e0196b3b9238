// Every token an answer holds: the main one, which may have others glued to it, and the parcels.
// The STS class says what a token is; a parcel's `type` is only its label, except that it alone can
// tell free units from bought ones.

import {
  type Token,
  type TokenKind,
  inEntryOrder,
  readTokens,
} from '../../../../shared/sts/token.ts'
import { type Json, field, isList, isObject, textOf } from '../json.ts'

const maxParcels = 20
const maxTokenText = 600

/** Tokens of a vend's or requery's payload, in the order to enter. */
export function tokensOf(payload: Json | undefined): readonly Token[] {
  const units = unitsText(field(payload, 'units'))
  const main = readTokens(tokenText(field(payload, 'token')), {
    fallback: 'credit',
    ...(units === null ? {} : { units }),
  })
  const parcels = field(payload, 'parcels')
  const further = isList(parcels) ? parcels.slice(0, maxParcels).flatMap(parcelTokens) : []
  const freeUnits = unitsText(field(payload, 'freeUnits'))
  const all = withCredit(main, further, units).filter(
    (token, index, list) => list.findIndex((one) => one.digits === token.digits) === index,
  )
  return inEntryOrder(
    all.map((token) =>
      token.kind === 'free' && freeUnits !== null && !isZero(freeUnits)
        ? { ...token, units: freeUnits }
        : token,
    ),
  )
}

/**
 * A sale of units has its credit in `token`, the last there; and the only token of a sale is its credit, wherever it
 * stands. Whatever their class: test systems invent tokens.
 */
function withCredit(
  main: readonly Token[],
  further: readonly Token[],
  units: string | null,
): readonly Token[] {
  const all = [...main, ...further]
  if (all.some(({ kind }) => kind === 'credit')) return all
  const last = all.length === 1 ? 0 : units !== null && !isZero(units) ? main.length - 1 : -1
  return all.map((token, at) =>
    at === last && token.kind === 'key-change' ? { ...token, kind: 'credit' } : token,
  )
}

function parcelTokens(parcel: Json): readonly Token[] {
  const label = textOf(field(parcel, 'type'))?.slice(0, 60)
  const isFree = label !== undefined && /free|fbe|bonus/i.test(label)
  const tokens = readTokens(tokenText(field(parcel, 'content')), {
    fallback: isFree ? 'free' : 'credit',
    ...(label === undefined ? {} : { label }),
  })
  return isFree ? tokens.map((token) => ({ ...token, kind: freeKind(token.kind) })) : tokens
}

const tokenText = (value: Json | undefined): string => textOf(value)?.slice(0, maxTokenText) ?? ''

const freeKind = (kind: TokenKind): TokenKind => (kind === 'credit' ? 'free' : kind)

/** "32.1" or "32.1 kWh" as decimal text. */
export function unitsText(value: Json | undefined): string | null {
  const text = textOf(value)?.replace(/\s*kwh$/i, '') ?? ''
  return /^\d{1,9}(\.\d{1,6})?$/.test(text) ? text : null
}

export const isZero = (text: string): boolean => /^[0.]*$/.test(text)

/** Tokens anywhere a payload may sit, in an answer nobody may trust. */
export function seenIn(body: Json): readonly Token[] {
  const result = field(body, 'result')
  const places = [field(body, 'data'), field(result, 'data'), result, body]
  return places.filter(isObject).flatMap(tokensOf)
}

/** Tokens in an answer that is not even JSON: a cut one may still show its token. */
export function seenInText(text: string): readonly Token[] {
  return [...text.matchAll(/"(?:token|content)"\s*:\s*"([\d\s-]{20,300})/g)].flatMap((match) =>
    readTokens(match[1] ?? '', { fallback: 'credit' }),
  )
}
