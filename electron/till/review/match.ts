// A statement held against the journal. Our reference makes a match certain, as long as account and
// amount do not speak against it; anything else is at most possible. Reads only, settles nothing.

import type { OurSale, StatementRow, StatementView } from '../../../shared/contract/statement.ts'
import { type Currency, formatAmount, parseAmount } from '../../../shared/money/money.ts'
import { lacksCredit, owesToken, readHandToken } from '../../../shared/review/hand-token.ts'
import { rowByReference, type RowRecord } from '../store/batch-rows.ts'
import { batchBySeq, type BatchRecord } from '../store/batches.ts'
import type { Readable } from '../store/database.ts'
import { soldBetween } from '../store/period.ts'
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
  readonly differs: readonly (Pair & { readonly why: string })[]
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

type Judged =
  | { readonly kind: 'same' }
  | { readonly kind: 'certain'; readonly decision: Certain['decision'] }
  | { readonly kind: 'token-missing' }
  | { readonly kind: 'differs'; readonly why: string }

/** The credit alone makes a sale certain: a key change, or a test, is not what was paid for. */
export function tokenOf({ token }: StatementRow): boolean {
  const read = token === null ? null : readHandToken(token)
  return read?.ok === true && !lacksCredit([read.token])
}

function judge(ours: Ours, rows: readonly StatementRow[]): Judged {
  const [theirs] = rows
  if (!theirs) return { kind: 'same' }
  const { state } = factsOf(ours)
  if (!unanimous(rows)) return { kind: 'differs', why: 'The statement says several things of it.' }
  if (isAccount(ours, theirs) === false) return { kind: 'differs', why: 'Another account.' }
  if (isAmount(ours, theirs) === false) return { kind: 'differs', why: 'Another amount.' }
  if (theirs.says === 'unclear') {
    return state === 'review'
      ? { kind: 'differs', why: 'The statement says nothing clear of it.' }
      : { kind: 'same' }
  }
  const sold = theirs.says === 'sold'
  if (state === 'review') {
    const owes = ours.kind === 'sale' && owesToken(ours.vend.product, ours.vend.options)
    if (sold && owes && !tokenOf(theirs)) return { kind: 'token-missing' }
    return { kind: 'certain', decision: sold ? 'delivered' : 'not-delivered' }
  }
  if (state === 'confirmed') {
    return sold ? { kind: 'same' } : { kind: 'differs', why: 'Sold here; not sold there.' }
  }
  if (['refused', 'cancelled', 'expired'].includes(state)) {
    return sold ? { kind: 'differs', why: 'Not sold here; sold there.' } : { kind: 'same' }
  }
  return { kind: 'differs', why: 'The till still asks about it.' }
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
  const differs: (Pair & { why: string })[] = []
  let same = 0
  for (const { ours, rows: found } of byReference.values()) {
    const [theirs] = found
    if (!theirs) continue
    const judged = judge(ours, found)
    if (judged.kind === 'certain') certain.push({ ours, theirs, decision: judged.decision })
    else if (judged.kind === 'token-missing') tokenMissing.push({ ours, theirs })
    else if (judged.kind === 'differs') differs.push({ ours, theirs, why: judged.why })
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

/** What of ours a statement of this time should have; without times, what waits for a person. */
function oursIn(
  store: Readable,
  providerId: string,
  rows: readonly StatementRow[],
): readonly Ours[] {
  const times = rows.map(({ at }) => at).filter((at) => at !== null)
  const inReview = vendsInState(store, 'review').filter((vend) => vend.providerId === providerId)
  if (times.length === 0) return inReview.map((vend) => ({ kind: 'sale', vend }))
  const fromAt = times.reduce((a, b) => Math.min(a, b))
  const untilAt = times.reduce((a, b) => Math.max(a, b))
  const inTime = soldBetween(store, providerId, { fromAt, untilAt, limit: mostOurs })
  const known = new Set(inTime.map(({ seq }) => seq))
  return [...inReview.filter(({ seq }) => !known.has(seq)), ...inTime].map((vend) => ({
    kind: 'sale',
    vend,
  }))
}

/** Same account, same amount, and not a day apart where both times are known. */
function possibleOf(alone: readonly Ours[], strange: readonly StatementRow[]): readonly Pair[] {
  const byAccount = Map.groupBy(strange, ({ account }) => account ?? '')
  return alone.flatMap((ours) =>
    (byAccount.get(plainAccount(factsOf(ours).account)) ?? [])
      .filter((theirs) => isAmount(ours, theirs) === true)
      .filter(
        ({ at }) =>
          at === null || ours.kind !== 'sale' || Math.abs(at - ours.vend.placedAt) <= dayMs,
      )
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
    placedAt: ours.kind === 'sale' ? ours.vend.placedAt : ours.batch.placedAt,
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
      .map((one) => ({ ...pairView(one), why: one.why })),
    possible: matches.possible.slice(0, shownAtMost).map(pairView),
    oursAlone: matches.oursAlone.slice(0, shownAtMost).map(ourView),
    theirsAlone: matches.theirsAlone.slice(0, shownAtMost).map((one) => ({ ...one })),
    same: matches.same,
  }
}
