// The last draft a sale was placed of. Screens make drafts that grow with time: one that comes after it is new, and
// the journal need not be asked, which is a quarter of what a placing takes before it writes.

import type Database from 'better-sqlite3'
import type { Readable } from './database.ts'
import { sql } from './statement.ts'

const lastOf = new WeakMap<Database.Database, string>()

/** SQLite orders them by byte, we by code unit: the same wherever one of the two is plain. */
const isPlain = (draftId: string): boolean => /^[ -~]*$/.test(draftId)

function last(store: Readable): string {
  const known = lastOf.get(store.db)
  if (known !== undefined) return known
  const row = sql<{ draftId: string | null }>(
    store,
    'SELECT max(draft_id) AS draftId FROM vends',
  ).get()
  const read = row?.draftId ?? ''
  lastOf.set(store.db, read)
  return read
}

/** A sale of this draft was written; whether it is committed does not matter: one too late only has the journal asked. */
export function noteDraft(store: Readable, draftId: string): void {
  if (draftId > last(store)) lastOf.set(store.db, draftId)
}

/** True: no sale has this draft, and the journal need not be asked. */
export const isNewDraft = (store: Readable, draftId: string): boolean =>
  draftId > last(store) && isPlain(draftId)
