// Every token of a receipt: std_tokens, fbe_tokens and any other list that calls itself tokens. Codes
// may have key-change tokens glued in front; the STS class says what each part is. Blueprint's own
// sample has a code of 64 digits that nothing can split: it is kept whole and flagged, never cut.

import { type Token, inEntryOrder, readTokens } from '../../../../shared/sts/token.ts'
import { type Json, type JsonObject, field, isObject, textOf } from '../json.ts'
import { entriesOf, firstText, isZero, unitsText } from './values.ts'

const maxCode = 600
const maxLabel = 60

/** Tokens of `receiptItems`, in the order to enter. None twice. */
export function tokensOf(receipt: Json | undefined): readonly Token[] {
  if (!isObject(receipt)) return []
  const units = unitsText(field(field(receipt, 'totals'), 'units'))
  const paid = withCredit(bySortOrder(receipt['std_tokens']).flatMap(paidTokens), units)
  const free = freeTokens(receipt)
  const others = Object.keys(receipt)
    .filter((name) => name.endsWith('_tokens') && name !== 'std_tokens' && name !== 'fbe_tokens')
    .flatMap((name) => bySortOrder(receipt[name]))
    .flatMap((entry) => readTokens(codeOf(entry), { fallback: 'unknown', ...labelOf(entry) }))
  const all = [...paid, ...others, ...free]
  return inEntryOrder(
    all.filter((token, at) => all.findIndex(({ digits }) => digits === token.digits) === at),
  )
}

function paidTokens(entry: JsonObject): readonly Token[] {
  const units = unitsText(entry['units'])
  const read = readTokens(codeOf(entry), {
    fallback: 'credit',
    ...labelOf(entry),
    ...(units === null ? {} : { units }),
  })
  const credits = read.filter(({ kind }) => kind === 'credit').length
  return read.map(({ label, units: own, ...token }) => ({
    ...token,
    // The entry's words and units are the credit's, not those of a key change glued to it.
    ...(token.kind === 'key-change' || label === undefined ? {} : { label }),
    ...(token.kind === 'key-change' || own === undefined || credits > 1 ? {} : { units: own }),
  }))
}

/** A sale of units has a credit token: where no class says which it is, it is the last one. */
function withCredit(tokens: readonly Token[], units: string | null): readonly Token[] {
  if (tokens.some(({ kind }) => kind === 'credit')) return tokens
  const owesCredit = tokens.length === 1 || (units !== null && !isZero(units))
  return tokens.map((token, at) =>
    owesCredit && at === tokens.length - 1 ? { ...token, kind: 'credit' } : token,
  )
}

function freeTokens(receipt: JsonObject): readonly Token[] {
  const entries = bySortOrder(receipt['fbe_tokens'])
  const total = unitsText(field(field(receipt, 'totals'), 'fbe_units'))
  return entries.flatMap((entry) => {
    const units = unitsText(entry['units']) ?? (entries.length === 1 ? total : null)
    const read = readTokens(codeOf(entry), {
      fallback: 'free',
      ...labelOf(entry),
      ...(units === null ? {} : { units }),
    })
    return read.map((token) => ({
      ...token,
      kind: read.length === 1 || token.kind === 'credit' ? ('free' as const) : token.kind,
    }))
  })
}

/** Entries by their `sort_order`; those without one keep their places at the end. */
function bySortOrder(value: Json | undefined): readonly JsonObject[] {
  return entriesOf(value).toSorted((a, b) => {
    const [first, second] = [orderOf(a), orderOf(b)]
    return first === second ? 0 : first - second
  })
}

function orderOf(entry: JsonObject): number {
  const text = textOf(entry['sort_order']) ?? ''
  return /^\d{1,6}$/.test(text) ? Number(text) : Infinity
}

const codeOf = (entry: JsonObject): string => textOf(entry['code'])?.slice(0, maxCode) ?? ''

function labelOf(entry: JsonObject): { readonly label?: string } {
  const label = firstText(entry, 'desc', 'description')?.slice(0, maxLabel)
  return label === undefined ? {} : { label }
}

/** A test system's answer: noughts open no meter, whatever else the answer says. */
export const isNoToken = ({ digits }: Token): boolean => /^0*$/.test(digits)
