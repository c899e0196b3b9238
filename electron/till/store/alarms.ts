// Alarms: what a person must see. Raised with the row they belong to, acknowledged, never deleted.

import { type Note, packNotes } from '../../../shared/notes/notes.ts'
import type { Readable, Writable } from './database.ts'
import { sql } from './statement.ts'

export type AlarmKind =
  | 'late-contradiction'
  | 'bad-signature'
  | 'token-out-of-place'
  | 'clock'
  | 'storage'
  | 'no-paper-job'
  | 'provider-missing'
  | 'restored'
  | 'callbacks'
  | 'batch-review'

export type AlarmRow = {
  readonly seq: number
  readonly at: number
  readonly kind: AlarmKind
  readonly reference: string | null
  readonly batchReference: string | null
  /** Notes as they are kept, or the words of an older till. */
  readonly message: string
  readonly acknowledgedAt: number | null
}

/** Must run inside a transaction. The same open alarm of one vend or batch is raised once. */
export function raiseAlarm(
  store: Writable,
  alarm: {
    at: number
    kind: AlarmKind
    vendSeq: number | null
    batchSeq?: number | null
    /** What it is about, what to do, whether money moved. */
    notes: readonly Note[]
  },
): void {
  const message = packNotes(alarm.notes)
  const batchSeq = alarm.batchSeq ?? null
  const open = sql(
    store,
    `SELECT 1 FROM alarms
     WHERE acknowledged_at IS NULL AND kind = CAST(? AS TEXT) AND vend_seq IS CAST(? AS INTEGER)
       AND batch_seq IS CAST(? AS INTEGER) AND message = CAST(? AS TEXT)`,
  ).get(alarm.kind, alarm.vendSeq, batchSeq, message)
  if (open) return
  sql(
    store,
    'INSERT INTO alarms (at, kind, vend_seq, batch_seq, message) VALUES (?, ?, ?, ?, ?)',
  ).run(alarm.at, alarm.kind, alarm.vendSeq, batchSeq, message)
}

const columns = `a.seq, a.at, a.kind, v.reference, b.reference AS batchReference, a.message,
  a.acknowledged_at AS acknowledgedAt`
const from = `FROM alarms a LEFT JOIN vends v ON v.seq = a.vend_seq
  LEFT JOIN batches b ON b.seq = a.batch_seq`

export function openAlarms(store: Readable): readonly AlarmRow[] {
  return sql<AlarmRow>(
    store,
    `SELECT ${columns} ${from} WHERE a.acknowledged_at IS NULL ORDER BY a.seq DESC LIMIT 50`,
  ).all()
}

/** Newest first, whether seen or not. */
export const latestAlarms = (
  store: Readable,
  limit: number,
  beforeSeq: number | null,
): readonly (AlarmRow & { readonly acknowledgedBy: string | null })[] =>
  sql<AlarmRow & { readonly acknowledgedBy: string | null }>(
    store,
    `SELECT ${columns}, a.acknowledged_by AS acknowledgedBy ${from}
     WHERE a.seq < ? ORDER BY a.seq DESC LIMIT ?`,
  ).all(beforeSeq ?? Number.MAX_SAFE_INTEGER, limit)

export const openAlarmCount = (store: Readable): number =>
  sql<{ count: number }>(
    store,
    'SELECT count(*) AS count FROM alarms WHERE acknowledged_at IS NULL',
  ).get()?.count ?? 0

/** False when there is no such open alarm. */
export function acknowledgeAlarm(store: Writable, seq: number, by: string, at: number): boolean {
  const { changes } = sql(
    store,
    'UPDATE alarms SET acknowledged_at = ?, acknowledged_by = ? WHERE seq = ? AND acknowledged_at IS NULL',
  ).run(at, by, seq)
  return changes === 1
}
