// What the provider delivered: facts and tokens, and what was said when it did: those are mostly the same
// words, so they are packed together. Append-only; nothing that arrives later changes a row.

import type { StsClass, Token, TokenKind } from '../../../shared/sts/token.ts'
import type { Delivery } from '../../../shared/vend/outcome.ts'
import type { Evidence } from '../providers/adapter.ts'
import type { Readable, Writable } from './database.ts'
import { pack, packAll, textsOf, unpack } from './packed.ts'
import { sql } from './statement.ts'
import { nextInStretch, stretchOf } from './vend-events.ts'

const insertDelivery = `INSERT INTO deliveries (seq, vend_seq, attempt_seq, at, facts)
  VALUES (${nextInStretch('deliveries')}, ?, ?, ?, ?)`

/** What was sent and what came back. */
export type Said = Pick<Evidence, 'request' | 'answer'>

/**
 * Keeps a delivery and its tokens, whatever state the vend is in. `said` is of the attempt, whose own row does
 * not hold it then. Must run inside a transaction.
 */
export function saveDelivery(
  store: Writable,
  vendSeq: number,
  found: { attemptSeq: number | null; at: number; delivery: Delivery; said: Said | null },
): void {
  const { tokens, ...facts } = found.delivery
  const { said } = found
  const text = JSON.stringify(facts)
  const { first, last } = stretchOf(vendSeq)
  sql(store, insertDelivery).run(
    first,
    last,
    first - 1,
    vendSeq,
    found.attemptSeq,
    found.at,
    said === null ? pack(text) : packAll([text, said.request, said.answer]),
  )
  saveTokens(store, vendSeq, { attemptSeq: found.attemptSeq, tokens, trusted: true })
}

/** Keeps tokens. The same digits seen again are the same token. Must run inside a transaction. */
export function saveTokens(
  store: Writable,
  vendSeq: number,
  found: { attemptSeq: number | null; tokens: readonly Token[]; trusted: boolean },
): void {
  if (found.tokens.length === 0) return
  const trusted = found.trusted ? 1 : 0
  const { first, last } = stretchOf(vendSeq)
  const kept = sql<{ seq: number; digits: string; trusted: number }>(
    store,
    `SELECT seq, digits, trusted FROM tokens
     WHERE seq BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER) ORDER BY seq`,
  ).all(first, last)
  const known = new Set(kept.filter((one) => one.trusted === trusted).map(({ digits }) => digits))
  let seq = (kept.at(-1)?.seq ?? first - 1) + 1
  for (const token of found.tokens) {
    if (known.has(token.digits)) continue
    known.add(token.digits)
    sql(
      store,
      `INSERT INTO tokens (seq, vend_seq, attempt_seq, trusted, kind, digits, sts_class, label, units, unsplittable)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      seq,
      vendSeq,
      found.attemptSeq,
      trusted,
      token.kind,
      token.digits,
      token.stsClass,
      token.label ?? null,
      token.units ?? null,
      token.unsplittable ? 1 : 0,
    )
    seq += 1
  }
}

type RawToken = {
  kind: TokenKind
  digits: string
  stsClass: StsClass | null
  label: string | null
  units: string | null
  unsplittable: number
}

/** The tokens a trusted answer delivered, in the order they were kept (the order to enter). */
export const tokensOf = (store: Readable, vendSeq: number): readonly Token[] =>
  keptTokens(store, vendSeq, true)

/** Tokens of answers that could not be trusted: evidence for a person, never printed by themselves. */
export const untrustedTokensOf = (store: Readable, vendSeq: number): readonly Token[] =>
  keptTokens(store, vendSeq, false)

function keptTokens(store: Readable, vendSeq: number, trusted: boolean): readonly Token[] {
  const { first, last } = stretchOf(vendSeq)
  return sql<RawToken>(
    store,
    `SELECT kind, digits, sts_class AS stsClass, label, units, unsplittable
     FROM tokens WHERE seq BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)
       AND trusted = CAST(? AS INTEGER) ORDER BY seq`,
  )
    .all(first, last, trusted ? 1 : 0)
    .map(({ kind, digits, stsClass, label, units, unsplittable }) => ({
      kind,
      digits,
      stsClass,
      ...(label === null ? {} : { label }),
      ...(units === null ? {} : { units }),
      ...(unsplittable === 1 ? { unsplittable: true as const } : {}),
    }))
}

type Kept = { readonly facts: Buffer | string }

/** `said`: null where a person typed it in, or an older version kept it with the attempt. */
function partsOf({ facts }: Kept): { readonly text: string; readonly said: Said | null } {
  const kept = unpack(facts)
  if (kept.startsWith('{')) return { text: kept, said: null }
  const [text, request, answer = null] = textsOf(kept)
  if (typeof text !== 'string' || typeof request !== 'string')
    throw new Error('a delivery is packed in a way that is not known')
  return { text, said: { request, answer } }
}

/** By attempt, what was said in those of a vend that delivered something. */
export function saidWithDeliveries(store: Readable, vendSeq: number): ReadonlyMap<number, Said> {
  const { first, last } = stretchOf(vendSeq)
  const rows = sql<Kept & { readonly attemptSeq: number }>(
    store,
    `SELECT attempt_seq AS attemptSeq, facts FROM deliveries
     WHERE seq BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER) AND attempt_seq IS NOT NULL`,
  ).all(first, last)
  return new Map(
    rows.flatMap((row) => {
      const { said } = partsOf(row)
      return said === null ? [] : [[row.attemptSeq, said]]
    }),
  )
}

/** The first delivery of a vend with its tokens; null when nothing was delivered. */
export function deliveryOf(
  store: Readable,
  vendSeq: number,
): { readonly at: number; readonly delivery: Delivery } | null {
  const { first, last } = stretchOf(vendSeq)
  const row = sql<Kept & { readonly at: number }>(
    store,
    `SELECT at, facts FROM deliveries
     WHERE seq BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER) ORDER BY seq LIMIT 1`,
  ).get(first, last)
  if (!row) return null
  const facts = JSON.parse(partsOf(row).text) as Omit<Delivery, 'tokens'>
  return { at: row.at, delivery: { ...facts, tokens: tokensOf(store, vendSeq) } }
}
