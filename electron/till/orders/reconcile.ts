// On start: does the database know everything the order log saw? If not, the data folder was put back
// from a backup. What was placed since is entered again as it stood at its worst, "may have been sold",
// so that the till asks the provider and never sends it; what the backup would send though it was sent
// or cancelled since is stopped. One transaction, before anything is sent.

import type { VendState } from '../../../shared/vend/states.ts'
import type { Log, OrderLogPort } from '../ports.ts'
import type { Provider } from '../providers/account.ts'
import { raiseAlarm } from '../store/alarms.ts'
import { endAttempt, openAttempt } from '../store/attempts.ts'
import type { Writable } from '../store/database.ts'
import { copiedAtFact, forgetFact, orderLogFact, readFact, writeFact } from '../store/facts.ts'
import { sql } from '../store/statement.ts'
import { transact } from '../store/transaction.ts'
import { insertVend, moveVend, planVend, vendByDraft, vendByReference } from '../store/vends.ts'
import { type MovedLine, type OrderLine, type PlacedLine, readOrderLine } from './order-log.ts'

export type Reconciled = {
  /** Orders the database did not know; they are open now and asked about. */
  readonly missing: number
  /** Orders it would have sent again. */
  readonly held: number
}

const nothing: Reconciled = { missing: 0, held: 0 }

export function reconcileOrders(
  store: Writable,
  port: OrderLogPort,
  providers: ReadonlyMap<string, Provider>,
  now: number,
  log: Log,
): Reconciled {
  const copiedAt = readFact(store, copiedAtFact)
  const known = readFact(store, orderLogFact)
  const read = port.readFrom(known)
  return transact(store, () => {
    const found = read === null ? nothing : enter(store, linesOf(read.lines), providers, now)
    if (read === null && (known !== null || copiedAt !== null)) raiseBlind(store, copiedAt, now)
    if (found.missing + found.held > 0 || copiedAt !== null) {
      raiseRestored(store, copiedAt, found, now)
      log.warn('the data folder was put back from a backup', { ...found })
    }
    forgetFact(store, copiedAtFact)
    if (read !== null) writeFact(store, orderLogFact, read.position)
    return found
  })
}

const linesOf = (lines: readonly string[]): readonly OrderLine[] =>
  lines.map(readOrderLine).filter((line) => line !== null)

function enter(
  store: Writable,
  lines: readonly OrderLine[],
  providers: ReadonlyMap<string, Provider>,
  now: number,
): Reconciled {
  const last = new Map<string, MovedLine>()
  for (const line of lines) if ('state' in line) last.set(line.reference, line)
  let missing = 0
  let held = 0
  for (const line of lines) {
    if (!('order' in line) || vendByReference(store, line.reference)) continue
    if (vendByDraft(store, line.order.draftId)) continue
    enterMissing(store, line, last.get(line.reference)?.state ?? null, providers, now)
    missing += 1
  }
  for (const { reference, state, at } of last.values()) {
    const vend = vendByReference(store, reference)
    if (vend?.state !== 'queued') continue
    if (state === 'cancelled' || state === 'expired') {
      const cause = state === 'cancelled' ? 'cancelled-by-cashier' : 'too-old'
      moveVend(store, vend, { to: state, cause, at: now, evidence: fromLog, by: null })
    } else if (knowsSending(store, vend.seq, at)) {
      continue
    } else {
      mayHaveSold(store, vend.seq, now, providers.get(vend.providerId))
    }
    held += 1
  }
  return { missing, held }
}

/** The sending the log tells of is in the database too, with whatever came of it. */
const knowsSending = (store: Writable, vendSeq: number, at: number): boolean =>
  sql(store, "SELECT 1 FROM attempts WHERE vend_seq = ? AND kind = 'vend' AND started_at >= ?").get(
    vendSeq,
    at,
  ) !== undefined

const fromLog = 'known from the order log after the data folder was put back from a backup'

function enterMissing(
  store: Writable,
  { reference, at, order }: PlacedLine,
  last: VendState | null,
  providers: ReadonlyMap<string, Provider>,
  now: number,
): void {
  const { tender } = order
  const seq = insertVend(store, {
    ...order,
    reference,
    tender: {
      kind: tender.kind,
      tenderedMinor: tender.tenderedMinor,
      ...(tender.reference === undefined ? {} : { reference: tender.reference }),
    },
    customer: null,
    placedAt: at,
    // Never sent again, whatever the provider says: the customer has long gone.
    expiresAt: at,
  })
  if (last === 'cancelled' || last === 'expired') {
    const cause = last === 'cancelled' ? 'cancelled-by-cashier' : 'too-old'
    moveVend(store, { seq, state: 'queued' }, { to: last, cause, at: now, evidence: fromLog })
    return
  }
  // Even one of which no sending is noted: the log's own last lines may be what was lost.
  mayHaveSold(store, seq, now, providers.get(order.providerId))
}

/** Queued no more: an attempt nobody knows the end of stands for what may have been sent. */
function mayHaveSold(
  store: Writable,
  seq: number,
  now: number,
  provider: Provider | undefined,
): void {
  const attempt = openAttempt(store, seq, { kind: 'vend', startedAt: now, deadlineAt: now })
  moveVend(store, { seq, state: 'queued' }, { to: 'sending', cause: 'claimed', at: now })
  endAttempt(store, attempt, {
    endedAt: now,
    outcome: { kind: 'unknown', reason: 'till-stopped', detail: fromLog },
    evidence: null,
  })
  const unconfirmed = { to: 'unconfirmed', cause: 'restarted', at: now, evidence: fromLog } as const
  moveVend(store, { seq, state: 'sending' }, unconfirmed)
  if (provider && !provider.schedule.requeryByReference) {
    const review = { to: 'review', cause: 'no-way-to-ask', at: now } as const
    moveVend(store, { seq, state: 'unconfirmed' }, review)
    return
  }
  planVend(store, seq, { next: 'requery', dueAt: now, asked: 0, notFound: 0, waitsMs: null })
}

function raiseRestored(
  store: Writable,
  copiedAt: string | null,
  { missing, held }: Reconciled,
  now: number,
): void {
  const since = copiedAt === null ? '' : ` of ${new Date(Number(copiedAt)).toISOString()}`
  raiseAlarm(store, {
    at: now,
    kind: 'restored',
    vendSeq: null,
    message:
      `This till runs on a backup${since}. ${missing} sale(s) made after it are open again and the providers are ` +
      `asked about them; ${held} order(s) it would have sent again are held. Their tokens were printed then; ` +
      'what no provider can tell is in the queue for a person.',
  })
}

function raiseBlind(store: Writable, copiedAt: string | null, now: number): void {
  const since = copiedAt === null ? '' : ` of ${new Date(Number(copiedAt)).toISOString()}`
  raiseAlarm(store, {
    at: now,
    kind: 'restored',
    vendSeq: null,
    message:
      `The record of orders this till keeps outside its data folder is missing, so it cannot tell whether sales were made after the data${since} was saved. ` +
      'Compare the providers’ statements with the sales here before refunding anybody.',
  })
}

/** Everything up to here is in the database: what a later start need not read again. */
export function agreeWithLog(store: Writable, port: OrderLogPort): void {
  const position = port.position()
  if (position !== null) writeFact(store, orderLogFact, position)
}
