// Which sale a draft became: one draft is one sale. Sales that have left the queue once are found by their index
// (`begun`, version 19); those still in it, as many as wait now, are known by heart. What is known is only where
// to look: the row itself says whether it is there, so a placing that was rolled back leaves nothing behind.

import type Database from 'better-sqlite3'
import type { Readable } from './database.ts'
import { isOpen } from './partial.ts'
import { sql } from './statement.ts'

/** More than this were placed since it was read: sales that have long left the queue are forgotten. */
const mostKept = 10_000

type Known = {
  /** By draft, of the sales in the queue. */
  readonly seqs: Map<string, number>
  readonly mostKept: number
  /** No sale of this till has a draft that comes after it. Screens make drafts that grow with time. */
  last: string
}

const knownOf = new WeakMap<Database.Database, Known>()

/** SQLite orders them by byte, we by code unit: the same wherever one of the two is plain. */
const isPlain = (draftId: string): boolean => /^[ -~]*$/.test(draftId)

function known(store: Readable): Known {
  const before = knownOf.get(store.db)
  // Not within a transaction: what it moved out of the queue may be back in it when it is rolled back.
  if (before && (before.seqs.size < before.mostKept || store.db.inTransaction)) return before
  const rows = sql<{ draftId: string; seq: number }>(
    store,
    `SELECT draft_id AS draftId, seq FROM vends INDEXED BY vends_open
     WHERE ${isOpen} AND state = 'queued'`,
  ).all()
  const newest = sql<{ draftId: string | null }>(
    store,
    'SELECT max(draft_id) AS draftId FROM vends WHERE begun = 1',
  ).get()
  const read: Known = {
    seqs: new Map(rows.map(({ draftId, seq }) => [draftId, seq])),
    mostKept: rows.length + mostKept,
    last: [newest?.draftId ?? '', ...rows.map(({ draftId }) => draftId)].reduce(later),
  }
  knownOf.set(store.db, read)
  return read
}

const later = (one: string, other: string): string => (one > other ? one : other)

/** A sale of this draft was written; whether it is committed does not matter here. */
export function noteDraft(store: Readable, draftId: string, seq: number): void {
  const mine = known(store)
  mine.seqs.set(draftId, seq)
  mine.last = later(mine.last, draftId)
}

/** Where the sale of a draft is, as long as it was not begun. The row must be asked. */
export const queuedDraft = (store: Readable, draftId: string): number | null =>
  known(store).seqs.get(draftId) ?? null

/** True: no sale has this draft, and the journal need not be asked. */
export const isNewDraft = (store: Readable, draftId: string): boolean =>
  draftId > known(store).last && isPlain(draftId)
