// Sales the order log knows better than the database. One it does not know is entered as it stood at its
// worst, "may have been sold", so that the provider is asked and nothing is sent; one it would send though
// it was sent since is held. Runs inside the transaction of the start.

import type { VendState } from '../../../shared/vend/states.ts'
import type { Provider } from '../providers/account.ts'
import { endAttempt, openAttempt } from '../store/attempts.ts'
import type { Writable } from '../store/database.ts'
import { sql } from '../store/statement.ts'
import { noteEvent } from '../store/vend-events.ts'
import type { VendRow } from '../store/vend-row.ts'
import { insertVend, moveVend, planVend, vendByDraft, vendByReference } from '../store/vends.ts'
import type { PlacedLine } from './lines.ts'
import type { VendStory } from './story.ts'

/** Never sent again, whatever the provider says and the clock shows: the customer has long gone. */
const longAgo = 0

export const fromLog = 'known from the order log after the data folder was put back from a backup'

export type Entered =
  /** The database knows all of it. */
  | 'known'
  /** It was not in the database; it is now. */
  | 'missing'
  /** The till would have sent or sold it again; it does not. */
  | 'held'
  /** The log tells too little to enter it: a person must look. */
  | 'lost'

export function enterVend(
  store: Writable,
  story: VendStory,
  providers: ReadonlyMap<string, Provider>,
  now: number,
): Entered {
  const vend = vendByReference(store, story.reference)
  if (vend) return holdVend(store, vend, story, providers.get(vend.providerId), now)
  const { placed } = story
  // A draft is one sale: the same one placed again after the restore is this sale.
  if (placed === null || vendByDraft(store, placed.order.draftId)) return 'lost'
  enterMissing(store, placed, story, providers.get(placed.order.providerId), now)
  return 'missing'
}

function holdVend(
  store: Writable,
  vend: VendRow,
  { sentAts, last }: VendStory,
  provider: Provider | undefined,
  now: number,
): Entered {
  const unknown = sentAts.filter((at) => !knowsSending(store, vend.seq, at))
  const sentAt = unknown.at(-1) ?? now
  if (vend.state === 'queued') {
    if (last === 'cancelled' || last === 'expired') {
      endUnsent(store, vend, last, now)
      return 'held'
    }
    const isOver = last === 'confirmed' || last === 'refused'
    if (unknown.length === 0 && !isOver) return 'known'
    neverAgain(store, vend.seq)
    mayHaveSold(store, vend.seq, sentAt, now, provider)
    return 'held'
  }
  if (vend.state === 'unconfirmed' && unknown.length > 0) {
    neverAgain(store, vend.seq)
    noteSending(store, vend.seq, sentAt, now)
    noteEvent(store, vend, { at: now, cause: 'restarted', evidence: fromLog })
    // "No such order" was said before that send: it says nothing about it, and nothing is sent again.
    const { asked, waitsMs } = vend
    planVend(store, vend.seq, { next: 'requery', dueAt: now, asked, notFound: 0, waitsMs })
    return 'held'
  }
  return 'known'
}

const neverAgain = (store: Writable, seq: number): unknown =>
  sql(store, 'UPDATE vends SET expires_at = ? WHERE seq = ?').run(longAgo, seq)

/** The very sending the log tells of is in the database too. Clocks jump, so only the same moment counts. */
const knowsSending = (store: Writable, vendSeq: number, at: number): boolean =>
  sql(store, "SELECT 1 FROM attempts WHERE vend_seq = ? AND kind = 'vend' AND started_at = ?").get(
    vendSeq,
    at,
  ) !== undefined

function enterMissing(
  store: Writable,
  { reference, at, order }: PlacedLine,
  { sentAts, last }: VendStory,
  provider: Provider | undefined,
  now: number,
): void {
  const seq = insertVend(store, {
    ...order,
    reference,
    customer: null,
    placedAt: at,
    expiresAt: longAgo,
  })
  if (last === 'cancelled' || last === 'expired') {
    endUnsent(store, { seq, state: 'queued' }, last, now)
    return
  }
  // Even one of which no sending is noted: the log's own last lines may be what was lost.
  mayHaveSold(store, seq, sentAts.at(-1) ?? at, now, provider)
}

function endUnsent(
  store: Writable,
  vend: Pick<VendRow, 'seq' | 'state'>,
  to: Extract<VendState, 'cancelled' | 'expired'>,
  now: number,
): void {
  const cause = to === 'cancelled' ? 'cancelled-by-cashier' : 'too-old'
  moveVend(store, vend, { to, cause, at: now, evidence: fromLog })
}

/** Queued no more: an attempt nobody knows the end of stands for what may have been sent. */
function mayHaveSold(
  store: Writable,
  seq: number,
  sentAt: number,
  now: number,
  provider: Provider | undefined,
): void {
  const attempt = openAttempt(store, seq, { kind: 'vend', startedAt: sentAt, deadlineAt: sentAt })
  moveVend(store, { seq, state: 'queued' }, { to: 'sending', cause: 'claimed', at: now })
  endUnknown(store, attempt, now)
  const unconfirmed = { to: 'unconfirmed', cause: 'restarted', at: now, evidence: fromLog } as const
  moveVend(store, { seq, state: 'sending' }, unconfirmed)
  if (provider && !provider.schedule.requeryByReference) {
    const review = { to: 'review', cause: 'no-way-to-ask', at: now } as const
    moveVend(store, { seq, state: 'unconfirmed' }, review)
    return
  }
  planVend(store, seq, { next: 'requery', dueAt: now, asked: 0, notFound: 0, waitsMs: null })
}

/** A sending the database does not know, beside those it does. One question may still be open. */
function noteSending(store: Writable, seq: number, sentAt: number, now: number): void {
  const open = sql<{ seq: number }>(
    store,
    'SELECT seq FROM attempts WHERE vend_seq = ? AND ended_at IS NULL',
  ).get(seq)
  if (open) endUnknown(store, open.seq, now)
  const attempt = openAttempt(store, seq, { kind: 'vend', startedAt: sentAt, deadlineAt: sentAt })
  endUnknown(store, attempt, now)
}

const endUnknown = (store: Writable, attempt: number, now: number): void =>
  endAttempt(store, attempt, {
    endedAt: now,
    outcome: { kind: 'unknown', reason: 'till-stopped', detail: fromLog },
    evidence: null,
  })
