// Claims a vend for one exchange: the intent is written, and only when it is committed may the caller send.

import { longestMs, type Provider } from '../providers/account.ts'
import { openAttempt } from '../store/attempts.ts'
import type { Writable } from '../store/database.ts'
import { sql } from '../store/statement.ts'
import type { VendRow } from '../store/vend-row.ts'
import { moveVend, vendBySeq } from '../store/vends.ts'

export type Claim =
  | {
      readonly kind: 'claimed'
      readonly vend: VendRow
      readonly attemptSeq: number
      readonly attempt: 'vend' | 'requery'
      readonly deadlineAt: number
      /** Asked by hand this long before the schedule would have; null: the schedule's own turn. */
      readonly aheadMs: number | null
    }
  /** Too old to send: it was expired instead, or, where it had been sent before, a person must decide. */
  | { readonly kind: 'too-old'; readonly vend: VendRow }
  /** Somebody else moved it meanwhile; nothing to do. */
  | { readonly kind: 'gone' }

/**
 * Writes the attempt (and `sending` for a send). Must run inside a transaction; a byte may leave once that
 * is committed. `ask` forces a requery whatever was planned.
 */
export function claimVend(
  store: Writable,
  provider: Provider,
  seq: number,
  now: number,
  ask: boolean,
): Claim {
  const vend = vendBySeq(store, seq)
  if (!vend) return { kind: 'gone' }
  if (!ask && (vend.next === null || vend.dueAt === null || vend.dueAt > now))
    return { kind: 'gone' }
  const attempt = ask || vend.next === 'requery' ? 'requery' : 'vend'
  const deadlineAt = now + longestMs(provider, attempt)
  if (attempt === 'requery') {
    const attemptSeq = openAttempt(store, seq, { kind: attempt, startedAt: now, deadlineAt })
    const isAhead = vend.next === 'requery' && vend.dueAt !== null && vend.dueAt > now
    const aheadMs = isAhead ? (vend.dueAt ?? now) - now : null
    // Off the schedule while the question is out; the answer plans what follows.
    sql(store, 'UPDATE vends SET next = NULL, due_at = NULL WHERE seq = ?').run(seq)
    return { kind: 'claimed', vend, attemptSeq, attempt, deadlineAt, aheadMs }
  }
  if (vend.expiresAt !== null && vend.expiresAt <= now) {
    // The power may have gone for days between "no such order" and this.
    const move =
      vend.next === 'resend'
        ? ({ to: 'review', cause: 'unknown-to-provider' } as const)
        : ({ to: 'expired', cause: 'too-old' } as const)
    moveVend(store, vend, { ...move, at: now })
    return { kind: 'too-old', vend: vendBySeq(store, seq) ?? vend }
  }
  const attemptSeq = openAttempt(store, seq, { kind: attempt, startedAt: now, deadlineAt })
  moveVend(store, vend, {
    to: 'sending',
    cause: vend.next === 'resend' ? 'unknown-to-provider' : 'claimed',
    at: now,
  })
  const sending = { ...vend, state: 'sending', stateAt: now } as const
  return { kind: 'claimed', vend: sending, attemptSeq, attempt, deadlineAt, aheadMs: null }
}
