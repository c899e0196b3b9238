// The vends table: placing, reading one, moving one. Every move writes its event in the same transaction.

import { type MoveCause, type VendState, mayMove } from '../../../shared/vend/states.ts'
import type { Readable, Writable } from './database.ts'
import { isNewDraft, noteDraft } from './drafts.ts'
import { isOpen, type OpenState } from './partial.ts'
import { sql } from './statement.ts'
import { writeEvent } from './vend-events.ts'
import { type NextKind, type RawVend, type VendRow, vendOf } from './vend-row.ts'

export type NewVend = Omit<
  VendRow,
  'seq' | 'state' | 'stateAt' | 'next' | 'dueAt' | 'asked' | 'notFound' | 'waitsMs' | 'forgotten'
>

/**
 * Saves a new vend as `queued`, due now. Must run inside a transaction. Returns its seq. That it was
 * placed is told by the row itself (`placingOf`); its journal begins with what comes after.
 */
export function insertVend(store: Writable, vend: NewVend): number {
  const { lastInsertRowid } = sql(
    store,
    `INSERT INTO vends (reference, draft_id, provider_id, product, account, phone, amount_minor, currency,
       tender, options, customer, cashier_id, cashier_name, training, placed_at, state, state_at, next,
       due_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?, 'send', ?, ?)`,
  ).run(
    vend.reference,
    vend.draftId,
    vend.providerId,
    vend.product,
    vend.account,
    vend.phone,
    vend.amountMinor,
    vend.currency,
    JSON.stringify(vend.tender),
    JSON.stringify(vend.options),
    vend.customer === null ? null : JSON.stringify(vend.customer),
    vend.cashierId,
    vend.cashierName,
    vend.training ? 1 : 0,
    vend.placedAt,
    vend.placedAt,
    vend.placedAt,
    vend.expiresAt,
  )
  noteDraft(store, vend.draftId)
  return Number(lastInsertRowid)
}

/**
 * Moves a vend along the table and writes the event. Must run inside a transaction.
 * A move the table does not allow is a bug and throws before anything is written.
 */
export function moveVend(
  store: Writable,
  vend: Pick<VendRow, 'seq' | 'state'>,
  move: {
    to: VendState
    cause: MoveCause
    at: number
    evidence?: string | null
    by?: string | null
  },
): void {
  if (!mayMove(vend.state, move.to, move.cause)) {
    throw new Error(`the law: ${vend.state} → ${move.to} because ${move.cause} is not in the table`)
  }
  const { changes } = sql(
    store,
    'UPDATE vends SET state = ?, state_at = ?, next = NULL, due_at = NULL WHERE seq = ? AND state = ?',
  ).run(move.to, move.at, vend.seq, vend.state)
  if (changes !== 1) throw new Error(`vend ${vend.seq} was not ${vend.state} any more`)
  writeEvent(store, vend.seq, { ...move, from: vend.state })
}

/** What the till does next by itself, and the counters that steer it. Must run inside a transaction. */
export function planVend(
  store: Writable,
  seq: number,
  plan: {
    next: NextKind | null
    dueAt: number | null
    asked: number
    notFound: number
    waitsMs: readonly number[] | null
  },
): void {
  sql(
    store,
    'UPDATE vends SET next = ?, due_at = ?, asked = ?, not_found = ?, waits = ? WHERE seq = ?',
  ).run(
    plan.next,
    plan.next === null ? null : plan.dueAt,
    plan.asked,
    plan.notFound,
    plan.waitsMs === null ? null : JSON.stringify(plan.waitsMs),
    seq,
  )
}

export function vendBySeq(store: Readable, seq: number): VendRow | null {
  const raw = sql<RawVend>(store, 'SELECT * FROM vends WHERE seq = ?').get(seq)
  return raw ? vendOf(raw) : null
}

export function vendByReference(store: Readable, reference: string): VendRow | null {
  const raw = sql<RawVend>(store, 'SELECT * FROM vends WHERE reference = ?').get(reference)
  return raw ? vendOf(raw) : null
}

export function vendByDraft(store: Readable, draftId: string): VendRow | null {
  if (isNewDraft(store, draftId)) return null
  const raw = sql<RawVend>(store, 'SELECT * FROM vends WHERE draft_id = ?').get(draftId)
  return raw ? vendOf(raw) : null
}

/** Every vend in one of the open states, which a restart or a timer must look at. */
export function vendsInState(
  store: Readable,
  state: OpenState,
  limit = 10_000,
): readonly VendRow[] {
  return sql<RawVend>(
    store,
    `SELECT * FROM vends INDEXED BY vends_open WHERE ${isOpen} AND state = CAST(? AS TEXT)
     ORDER BY seq LIMIT CAST(? AS INTEGER)`,
  )
    .all(state, limit)
    .map(vendOf)
}
