// Claims a batch for one exchange: the intent is committed, and only then may the caller send.

import type { Provider } from '../providers/account.ts'
import { openBatchAttempt } from '../store/batch-attempts.ts'
import { moveRowsTogether, type RowRecord, rowsOf } from '../store/batch-rows.ts'
import { batchBySeq, type BatchRecord, moveBatch, setSentAt } from '../store/batches.ts'
import type { Writable } from '../store/database.ts'
import { sql } from '../store/statement.ts'
import { transact } from '../store/transaction.ts'

export type BatchClaim =
  | {
      readonly kind: 'claimed'
      readonly batch: BatchRecord
      readonly rows: readonly RowRecord[]
      readonly attemptSeq: number
      readonly attempt: 'send' | 'ask'
      readonly deadlineAt: number
      /** Asked by hand this long before the schedule would have; null: the schedule's own turn. */
      readonly aheadMs: number | null
    }
  /** Too old to send: it was expired instead. */
  | { readonly kind: 'expired'; readonly batch: BatchRecord }
  /** Somebody else moved it meanwhile; nothing to do. */
  | { readonly kind: 'gone' }

/** Commits the attempt (and `sending` for a send). `ask` forces a question whatever was planned. */
export function claimBatch(
  store: Writable,
  provider: Provider,
  seq: number,
  now: number,
  ask: boolean,
): BatchClaim {
  return transact(store, () => {
    const batch = batchBySeq(store, seq)
    if (!batch) return { kind: 'gone' }
    if (!ask && (batch.next === null || batch.dueAt === null || batch.dueAt > now)) {
      return { kind: 'gone' }
    }
    // Nothing of it was ever sent: there is nothing to ask.
    if (ask && batch.sentAt === null) return { kind: 'gone' }
    const attempt = ask || batch.next === 'ask' ? 'ask' : 'send'
    const { waits } = provider.account
    const deadlineAt = now + waits.connectMs + (attempt === 'send' ? waits.answerMs : waits.askMs)
    if (attempt === 'ask') {
      const attemptSeq = openBatchAttempt(store, seq, { kind: attempt, startedAt: now, deadlineAt })
      const isAhead = batch.next === 'ask' && batch.dueAt !== null && batch.dueAt > now
      const aheadMs = isAhead ? (batch.dueAt ?? now) - now : null
      // Off the schedule while the question is out; the answer plans what follows.
      sql(store, 'UPDATE batches SET next = NULL, due_at = NULL WHERE seq = ?').run(seq)
      const rows = rowsOf(store, seq)
      return { kind: 'claimed', batch, rows, attemptSeq, attempt, deadlineAt, aheadMs }
    }
    if (batch.expiresAt !== null && batch.expiresAt <= now) {
      expireBatch(store, batch, now)
      return { kind: 'expired', batch: batchBySeq(store, seq) ?? batch }
    }
    const attemptSeq = openBatchAttempt(store, seq, { kind: attempt, startedAt: now, deadlineAt })
    setSentAt(store, seq, now)
    moveBatch(store, batch, { to: 'sending', cause: 'claimed', at: now })
    moveRowsTogether(store, seq, { from: ['waiting'], to: 'sending', at: now })
    return {
      kind: 'claimed',
      batch: batchBySeq(store, seq) ?? batch,
      rows: rowsOf(store, seq),
      attemptSeq,
      attempt,
      deadlineAt,
      aheadMs: null,
    }
  })
}

/** A queued batch that grew too old, with its rows. Must run inside a transaction. */
export function expireBatch(store: Writable, batch: BatchRecord, at: number): void {
  moveBatch(store, batch, { to: 'expired', cause: 'too-old', at })
  moveRowsTogether(store, batch.seq, { from: ['waiting'], to: 'expired', at })
}
