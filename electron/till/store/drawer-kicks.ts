// The cash drawer as rows: asked for in the transaction of the sale, and ended once.

import type { Readable, Writable } from './database.ts'
import { sql } from './statement.ts'

export type KickCause = 'sale' | 'refund' | 'move' | 'by-hand'
/** `shut`: the pulse did not leave. `late`: it was not sent in time, and is not sent any more. */
export type KickEnd = 'opened' | 'shut' | 'unknown' | 'late'

export type KickRow = {
  readonly seq: number
  readonly printerId: string
  readonly cause: KickCause
  readonly askedAt: number
  readonly state: 'asked' | 'sent' | KickEnd
}

/** Asks for it. Must run inside a transaction. A sale asks once, ever: the second time throws. */
export function insertKick(
  store: Writable,
  kick: {
    readonly vendSeq?: number
    readonly batchSeq?: number
    readonly cause: KickCause
    readonly by: string
    readonly printerId: string
    readonly at: number
  },
): number {
  const { lastInsertRowid } = sql(
    store,
    `INSERT INTO drawer_kicks (vend_seq, batch_seq, cause, by_name, printer_id, asked_at, state)
     VALUES (?, ?, ?, ?, ?, ?, 'asked')`,
  ).run(kick.vendSeq ?? null, kick.batchSeq ?? null, kick.cause, kick.by, kick.printerId, kick.at)
  return Number(lastInsertRowid)
}

/** Not ended yet, oldest first. */
export const openKicks = (store: Readable): readonly KickRow[] =>
  sql<KickRow>(
    store,
    `SELECT seq, printer_id AS printerId, cause, asked_at AS askedAt, state FROM drawer_kicks
     WHERE state IN ('asked','sent') ORDER BY seq`,
  ).all()

export function setKick(
  store: Writable,
  seq: number,
  change: {
    readonly state: 'sent' | KickEnd
    readonly endedAt: number | null
    readonly detail: string | null
  },
): void {
  sql(store, 'UPDATE drawer_kicks SET state = ?, ended_at = ?, detail = ? WHERE seq = ?').run(
    change.state,
    change.endedAt,
    change.detail,
    seq,
  )
}
