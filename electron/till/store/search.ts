// Finding vends: newest first, by state, day and what stands on a slip or a customer's phone. A till
// keeps every sale for years, so each question does a bounded piece of work, whatever is typed: what fits
// few sales comes from its index, what fits many is soon met walking back from the newest. A page may so
// be short, or empty, and still have a next one.

import type { VendState } from '../../../shared/vend/states.ts'
import type { Readable } from './database.ts'
import { heapOf, isOpen } from './partial.ts'
import { seqsBetween } from './period.ts'
import { type Clause, clausesOf, sparseSeqs } from './search-text.ts'
import { sql } from './statement.ts'
import { stretchLength } from './vend-events.ts'
import { type RawVend, type VendRow, vendOf } from './vend-row.ts'

export type Search = {
  readonly states: readonly VendState[]
  /** Meter, phone, reference from their start, receipt number, amount; a token from its end. */
  readonly text: string
  /** Placed in this stretch of time, epoch ms. */
  readonly day?: { readonly fromAt: number; readonly untilAt: number } | undefined
  /** The text as an amount of the shop's currency, where it is one. */
  readonly amountMinor?: number | null
  readonly limit: number
  readonly beforeSeq: number | null
}

export type Found = {
  readonly vends: readonly VendRow[]
  /** Older ones are asked for before this; null: there are none. */
  readonly next: number | null
}

/** Rows a walk looks at before it answers with what it has. */
const walkRows = 1_200
/** A state with more sales than this is met soon enough on a walk. */
const smallHeap = 1_000

type Bounds = { readonly first: number; readonly before: number }

function boundsOf(store: Readable, search: Search): Bounds | null {
  const newest = sql<{ seq: number | null }>(store, 'SELECT max(seq) AS seq FROM vends').get()?.seq
  if (newest === null || newest === undefined) return null
  const before = Math.min(search.beforeSeq ?? newest + 1, newest + 1)
  if (!search.day) return { first: 1, before }
  const span = seqsBetween(store, search.day.fromAt, search.day.untilAt)
  return span && { first: span.first, before: Math.min(before, span.last + 1) }
}

/** What every row must fulfil beside the text. */
function filtersOf({ states, day }: Search): Clause {
  const state = states.length === 0 ? [] : [`state IN (${states.map(() => '?').join(',')})`]
  const time = day ? ['placed_at BETWEEN ? AND ?'] : []
  const all = [...state, ...time]
  return {
    where: all.length === 0 ? '1' : all.join(' AND '),
    values: [...states, ...(day ? [day.fromAt, day.untilAt] : [])],
  }
}

/** Every sale of these states when they are few; null when they are not, or no index holds them. */
function heapSeqs(store: Readable, states: readonly VendState[]): readonly number[] | null {
  const heap = heapOf(states)
  if (heap === null) return null
  const index = heap === isOpen ? 'vends_open' : 'vends_owed'
  const rows = sql<{ seq: number }>(
    store,
    `SELECT seq FROM vends INDEXED BY ${index} WHERE ${heap}
     AND state IN (${states.map(() => '?').join(',')}) LIMIT ${smallHeap + 1}`,
  ).all(...states)
  return rows.length > smallHeap ? null : rows.map(({ seq }) => seq)
}

export function searchVends(store: Readable, search: Search): Found {
  const bounds = boundsOf(store, search)
  if (!bounds || bounds.before <= bounds.first) return { vends: [], next: null }
  const clauses = clausesOf(search.text, search.amountMinor ?? null)
  const heap = heapSeqs(store, search.states)
  if (heap) return amongFew(store, search, bounds, heap, textOf(store, clauses))
  const few = sparseSeqs(store, clauses)
  if (clauses.length > 0 && few.dense.length === 0) {
    return amongFew(store, search, bounds, few.seqs, null)
  }
  return walk(store, search, bounds, {
    where: [
      ...few.dense.map(({ where }) => where),
      ...(few.seqs.length === 0 ? [] : ['seq IN (SELECT value FROM json_each(?))']),
    ].join(' OR '),
    values: [
      ...few.dense.flatMap(({ values }) => values),
      ...(few.seqs.length === 0 ? [] : [JSON.stringify(few.seqs)]),
    ],
  })
}

/** The text as a condition on single rows; null: none was typed. */
function textOf(store: Readable, clauses: ReturnType<typeof clausesOf>): Clause | null {
  if (clauses.length === 0) return null
  const { seqs, dense } = sparseSeqs(store, clauses)
  return {
    where: [...dense.map(({ where }) => where), 'seq IN (SELECT value FROM json_each(?))'].join(
      ' OR ',
    ),
    values: [...dense.flatMap(({ values }) => values), JSON.stringify(seqs)],
  }
}

const chunkRows = 400

/** Looks at the sales named, newest first, until the page is full. */
function amongFew(
  store: Readable,
  search: Search,
  { first, before }: Bounds,
  seqs: readonly number[],
  text: Clause | null,
): Found {
  const ordered = [...new Set(seqs)]
    .filter((seq) => seq >= first && seq < before)
    .toSorted((a, b) => b - a)
  const filters = filtersOf(search)
  const vends: VendRow[] = []
  for (let at = 0; at < ordered.length && vends.length <= search.limit; at += chunkRows) {
    const found = sql<RawVend>(
      store,
      `SELECT * FROM vends WHERE seq IN (SELECT value FROM json_each(?)) AND ${filters.where}
       AND (${text?.where ?? '1'}) ORDER BY seq DESC LIMIT ?`,
    ).all(
      JSON.stringify(ordered.slice(at, at + chunkRows)),
      ...filters.values,
      ...(text?.values ?? []),
      search.limit + 1 - vends.length,
    )
    vends.push(...found.map(vendOf))
  }
  return pageOf(vends, search.limit, null)
}

/** Walks back from `before`, as far as a question may take. */
function walk(store: Readable, search: Search, { first, before }: Bounds, text: Clause): Found {
  const floor = Math.max(first, before - walkRows)
  const filters = filtersOf(search)
  const vends = sql<RawVend>(
    store,
    `SELECT * FROM vends NOT INDEXED WHERE seq < CAST(? AS INTEGER) AND seq >= CAST(? AS INTEGER)
     AND ${filters.where} AND (${text.where === '' ? '1' : text.where})
     ORDER BY seq DESC LIMIT CAST(? AS INTEGER)`,
  )
    .all(before, floor, ...filters.values, ...text.values, search.limit + 1)
    .map(vendOf)
  return pageOf(vends, search.limit, floor > first ? floor : null)
}

function pageOf(found: readonly VendRow[], limit: number, next: number | null): Found {
  const vends = found.slice(0, limit)
  const last = vends.at(-1)
  return { vends, next: found.length > limit && last ? last.seq : next }
}

/** The latest vends, for the list of recent customers. */
export function latestVends(store: Readable, limit: number): readonly VendRow[] {
  return sql<RawVend>(store, 'SELECT * FROM vends ORDER BY seq DESC LIMIT ?').all(limit).map(vendOf)
}

/** Last four digits of the credit token of each vend named, where there is one. */
export function tokenEnds(store: Readable, seqs: readonly number[]): ReadonlyMap<number, string> {
  const rows = sql<{ vendSeq: number; digits: string }>(
    store,
    `SELECT vend_seq AS vendSeq, digits FROM json_each(?) CROSS JOIN tokens
       ON seq BETWEEN value * ${stretchLength} AND value * ${stretchLength} + ${stretchLength - 1}
     WHERE trusted = 1 AND kind <> 'key-change' ORDER BY seq DESC`,
  ).all(JSON.stringify(seqs))
  return new Map(rows.map(({ vendSeq, digits }) => [vendSeq, digits.slice(-4)]))
}
