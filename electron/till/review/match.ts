// A statement held against the journal. Our reference makes a match certain, as long as account and
// amount do not speak against it; anything else is at most possible. Reads only, settles nothing.

import type {
  Difference,
  OurSale,
  StatementRow,
  StatementView,
} from '../../../shared/contract/statement.ts'
import { type Currency, formatAmount, parseAmount } from '../../../shared/money/money.ts'
import { lacksCredit, owesToken, readHandToken } from '../../../shared/review/hand-token.ts'
import type { RowState } from '../../../shared/vend/batch.ts'
import { pageOfRows, rowByReference, type RowRecord } from '../store/batch-rows.ts'
import { batchBySeq, type BatchRecord, bulkBetween, openBatches } from '../store/batches.ts'
import type { Readable } from '../store/database.ts'
import { lateOf } from '../store/late.ts'
import { soldBetween } from '../store/period.ts'
import type { RefundOf } from '../store/refunds.ts'
import type { VendRow } from '../store/vend-row.ts'
import { vendByReference, vendsInState } from '../store/vends.ts'
import { plainAccount } from '../batch/cells.ts'
import type { Statement } from './statement.ts'

export type Ours =
  | { readonly kind: 'sale'; readonly vend: VendRow }
  | { readonly kind: 'row'; readonly batch: BatchRecord; readonly row: RowRecord }

export type Certain = {
  readonly ours: Ours
  readonly theirs: StatementRow
  readonly decision: 'delivered' | 'not-delivered'
}
type Pair = { readonly ours: Ours; readonly theirs: StatementRow }

export type Matches = {
  readonly certain: readonly Certain[]
  readonly tokenMissing: readonly Pair[]
  readonly differs: readonly (Pair & { readonly reason: Difference })[]
  readonly possible: readonly Pair[]
  readonly oursAlone: readonly Ours[]
  readonly theirsAlone: readonly StatementRow[]
  readonly same: number
}

const dayMs = 86_400_000
const mostOurs = 2_000

export const findOurs = (store: Readable, providerId: string, text: string | null): Ours | null => {
  if (text === null || text.length < 8 || text.length > 80) return null
  for (const reference of [text, text.toUpperCase()]) {
    const vend = vendByReference(store, reference)
    if (vend) return vend.providerId === providerId ? { kind: 'sale', vend } : null
    const found = rowByReference(store, reference)
    const batch = found && batchBySeq(store, found.batchSeq)
    if (found && batch?.kind === 'bulk' && batch.providerId === providerId) {
      return { kind: 'row', batch, row: found.row }
    }
  }
  return null
}

const factsOf = (ours: Ours) => (ours.kind === 'sale' ? ours.vend : ours.row)
const placedAtOf = (ours: Ours): number =>
  ours.kind === 'sale' ? ours.vend.placedAt : ours.batch.placedAt
const idOf = (ours: Ours): string => factsOf(ours).reference
const currencyOf = (ours: Ours): Currency =>
  ours.kind === 'sale' ? ours.vend.currency : ours.batch.currency

/** Null: not told, or not readable, so it speaks neither for nor against. */
function isAmount(ours: Ours, { amount }: StatementRow): boolean | null {
  const read = amount === null ? null : parseAmount(amount, currencyOf(ours))
  return read?.ok ? read.value === factsOf(ours).amountMinor : null
}
const isAccount = (ours: Ours, { account }: StatementRow): boolean | null =>
  account === null ? null : plainAccount(factsOf(ours).account) === account

/** Where several rows carry one reference and do not say the same, none of them is certain. */
function unanimous(rows: readonly StatementRow[]): boolean {
  return new Set(rows.map(({ says, token }) => `${says} ${token ?? ''}`)).size === 1
}

const words: Readonly<Record<Difference, string>> = {
  several: 'The statement says several things of it.',
  account: 'Another account.',
  amount: 'Another amount.',
  unclear: 'The statement says nothing clear of it.',
  'sold-here': 'Sold here; not sold there.',
  'sold-there': 'Not sold here; sold there.',
  asking: 'The till still asks about it.',
}

const unsold: ReadonlySet<string> = new Set(['refused', 'cancelled', 'expired'])

/** Confirmed, or called refused and found out to be sold: what every sum counts as sold. */
function isSoldHere(store: Readable, ours: Ours): boolean {
  const { state } = factsOf(ours)
  const of: RefundOf =
    ours.kind === 'sale'
      ? { kind: 'vend', vendSeq: ours.vend.seq }
      : { kind: 'row', batchSeq: ours.batch.seq, n: ours.row.n }
  return state === 'confirmed' || lateOf(store, of, state)?.decided?.sold === true
}

type Judged =
  | { readonly kind: 'same' }
  | { readonly kind: 'certain'; readonly decision: Certain['decision'] }
  | { readonly kind: 'token-missing' }
  | { readonly kind: 'differs'; readonly reason: Difference }

/** The credit alone makes a sale certain: a key change, or a test, is not what was paid for. */
export function tokenOf({ token }: StatementRow): boolean {
  const read = token === null ? null : readHandToken(token)
  return read?.ok === true && !lacksCredit([read.token])
}

function judge(store: Readable, ours: Ours, rows: readonly StatementRow[]): Judged {
  const [theirs] = rows
  if (!theirs) return { kind: 'same' }
  const { state } = factsOf(ours)
  if (!unanimous(rows)) return { kind: 'differs', reason: 'several' }
  if (isAccount(ours, theirs) === false) return { kind: 'differs', reason: 'account' }
  if (isAmount(ours, theirs) === false) return { kind: 'differs', reason: 'amount' }
  if (theirs.says === 'unclear') {
    return state === 'review' ? { kind: 'differs', reason: 'unclear' } : { kind: 'same' }
  }
  const sold = theirs.says === 'sold'
  if (state === 'review') {
    const owes = ours.kind === 'sale' && owesToken(ours.vend.product, ours.vend.options)
    if (sold && owes && !tokenOf(theirs)) return { kind: 'token-missing' }
    return { kind: 'certain', decision: sold ? 'delivered' : 'not-delivered' }
  }
  if (isSoldHere(store, ours)) {
    return sold ? { kind: 'same' } : { kind: 'differs', reason: 'sold-here' }
  }
  if (unsold.has(state)) {
    return sold ? { kind: 'differs', reason: 'sold-there' } : { kind: 'same' }
  }
  return { kind: 'differs', reason: 'asking' }
}

export function matchStatement(store: Readable, providerId: string, { rows }: Statement): Matches {
  const byReference = new Map<string, { readonly ours: Ours; readonly rows: StatementRow[] }>()
  const strange: StatementRow[] = []
  for (const theirs of rows) {
    const ours = findOurs(store, providerId, theirs.reference)
    if (!ours) strange.push(theirs)
    else {
      const known = byReference.get(idOf(ours))
      if (known) known.rows.push(theirs)
      else byReference.set(idOf(ours), { ours, rows: [theirs] })
    }
  }
  const certain: Certain[] = []
  const tokenMissing: Pair[] = []
  const differs: (Pair & { reason: Difference })[] = []
  let same = 0
  for (const { ours, rows: found } of byReference.values()) {
    const [theirs] = found
    if (!theirs) continue
    const judged = judge(store, ours, found)
    if (judged.kind === 'certain') certain.push({ ours, theirs, decision: judged.decision })
    else if (judged.kind === 'token-missing') tokenMissing.push({ ours, theirs })
    else if (judged.kind === 'differs') differs.push({ ours, theirs, reason: judged.reason })
    else same += 1
  }
  const alone = oursIn(store, providerId, rows).filter((ours) => !byReference.has(idOf(ours)))
  const possible = possibleOf(alone, strange)
  const maybe = new Set(possible.map(({ theirs }) => theirs.line))
  const maybeOurs = new Set(possible.map(({ ours }) => idOf(ours)))
  return {
    certain,
    tokenMissing,
    differs,
    possible,
    oursAlone: alone.filter((ours) => !maybeOurs.has(idOf(ours))),
    theirsAlone: strange.filter(({ line }) => !maybe.has(line)),
    same,
  }
}

const ofVend = (vend: VendRow): Ours => ({ kind: 'sale', vend })

/** The customers of a sheet that stand so. */
const rowsOf = (store: Readable, batch: BatchRecord, states: readonly RowState[]) =>
  pageOfRows(store, batch.seq, { states, text: '', after: 0, limit: mostOurs }).map(
    (row): Ours => ({ kind: 'row', batch, row }),
  )

/** What of ours a statement of this time should have; without times, what waits for a person. */
function oursIn(
  store: Readable,
  providerId: string,
  rows: readonly StatementRow[],
): readonly Ours[] {
  const times = rows.map(({ at }) => at).filter((at) => at !== null)
  const inReview = [
    ...vendsInState(store, 'review')
      .filter((vend) => vend.providerId === providerId)
      .map(ofVend),
    ...openBatches(store)
      .filter((batch) => batch.providerId === providerId && batch.kind === 'bulk')
      .flatMap((batch) => rowsOf(store, batch, ['review'])),
  ]
  if (times.length === 0) return inReview
  const fromAt = times.reduce((a, b) => Math.min(a, b))
  const untilAt = times.reduce((a, b) => Math.max(a, b))
  const inTime = [
    ...soldBetween(store, providerId, { fromAt, untilAt, limit: mostOurs }).map(ofVend),
    ...bulkBetween(store, providerId, fromAt, untilAt).flatMap((batch) =>
      rowsOf(store, batch, ['confirmed', 'unconfirmed', 'review']),
    ),
  ]
  const known = new Set(inTime.map(idOf))
  return [...inReview.filter((ours) => !known.has(idOf(ours))), ...inTime]
}

/** Same account, same amount, and not a day apart where both times are known. */
function possibleOf(alone: readonly Ours[], strange: readonly StatementRow[]): readonly Pair[] {
  const byAccount = Map.groupBy(strange, ({ account }) => account ?? '')
  return alone.flatMap((ours) =>
    (byAccount.get(plainAccount(factsOf(ours).account)) ?? [])
      .filter((theirs) => isAmount(ours, theirs) === true)
      .filter(({ at }) => at === null || Math.abs(at - placedAtOf(ours)) <= dayMs)
      .map((theirs) => ({ ours, theirs })),
  )
}

const ourView = (ours: Ours): OurSale => {
  const { reference, account, amountMinor, state } = factsOf(ours)
  return {
    vendId: ours.kind === 'sale' ? reference : null,
    batchId: ours.kind === 'row' ? ours.batch.reference : null,
    n: ours.kind === 'row' ? ours.row.n : null,
    reference,
    account,
    amount: formatAmount(amountMinor, currencyOf(ours)),
    placedAt: placedAtOf(ours),
    state,
  }
}

const shownAtMost = 500
const pairView = ({ ours, theirs }: Pair) => ({ ours: ourView(ours), theirs: { ...theirs } })

/** Long lists are cut for the screen; settling works on all of `certain`. */
export function statementViewOf(statement: Statement, matches: Matches): StatementView {
  return {
    heading: [...statement.heading],
    columns: { ...statement.columns },
    sample: statement.sample.map((cells) => [...cells]),
    rows: statement.rows.length,
    certain: matches.certain.map((one) => ({ ...pairView(one), decision: one.decision })),
    tokenMissing: matches.tokenMissing.map(pairView),
    differs: matches.differs
      .slice(0, shownAtMost)
      .map((one) => ({ ...pairView(one), reason: one.reason, why: words[one.reason] })),
    possible: matches.possible.slice(0, shownAtMost).map(pairView),
    oursAlone: matches.oursAlone.slice(0, shownAtMost).map(ourView),
    theirsAlone: matches.theirsAlone.slice(0, shownAtMost).map((one) => ({ ...one })),
    same: matches.same,
  }
}
