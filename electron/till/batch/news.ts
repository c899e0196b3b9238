// Files what was heard of single rows. A row that is paid, bought or refused stays so: what says
// otherwise is kept beside it and raises an alarm. The same news twice changes nothing.

import { type NoteCode, note } from '../../../shared/notes/notes.ts'
import { contradictsRow, isRowEnd, isRowFinal, mayMoveRow } from '../../../shared/vend/batch.ts'
import type { RowNews } from '../providers/batch-adapter.ts'
import { raiseAlarm } from '../store/alarms.ts'
import { changeRow, countHeard, noteRow, type RowRecord } from '../store/batch-rows.ts'
import type { BatchRecord } from '../store/batches.ts'
import type { Writable } from '../store/database.ts'

export type Filed = {
  readonly rows: readonly RowRecord[]
  /** Something is known now that was not. */
  readonly changed: boolean
}

/** Must run inside a transaction. Returns every row as it stands after the news. */
export function fileNews(
  store: Writable,
  batch: Pick<BatchRecord, 'seq' | 'name' | 'kind'>,
  rows: readonly RowRecord[],
  news: readonly RowNews[],
  heard: { readonly at: number; readonly cause: 'heard' | 'called-back' },
): Filed {
  const byNumber = new Map(rows.map((row) => [row.n, row]))
  let changed = false
  for (const one of news) {
    const row = byNumber.get(one.n)
    if (!row) continue
    const after = fileOne(store, batch, row, one, heard)
    changed ||= after !== row
    byNumber.set(row.n, after)
    if (after.calledBack && !row.calledBack) countHeard(store, batch.seq)
  }
  return { rows: [...byNumber.values()], changed }
}

function fileOne(
  store: Writable,
  batch: Pick<BatchRecord, 'seq' | 'name' | 'kind'>,
  row: RowRecord,
  news: RowNews,
  { at, cause }: { readonly at: number; readonly cause: 'heard' | 'called-back' },
): RowRecord {
  const calledBack = row.calledBack || cause === 'called-back'
  const contradiction = contradictsRow(row.state, news.state)
  const detail = contradiction ? contradictionOf(row, news) : (news.detail ?? row.detail)
  // In review only an end, or money, takes a row out again: else the person would lose sight of it.
  const moves =
    !isRowFinal(row.state) &&
    mayMoveRow(row.state, news.state) &&
    (row.state !== 'review' || isRowEnd(news.state))
  const to = moves ? news.state : row.state
  const otherRef =
    news.providerRef !== null && row.providerRef !== null && news.providerRef !== row.providerRef
  const providerRef = row.providerRef ?? news.providerRef
  const same =
    to === row.state &&
    detail === row.detail &&
    providerRef === row.providerRef &&
    calledBack === row.calledBack
  if (same && !otherRef) return row
  if (contradiction) tellContradiction(store, batch, row, news, at)
  // A final row keeps its own words, unless something speaks against it.
  const keptDetail = isRowFinal(row.state) && !contradiction ? row.detail : detail
  const change = { to, at, detail: keptDetail, providerRef: news.providerRef, calledBack }
  changeRow(store, batch.seq, row, change)
  if (to !== row.state || contradiction || otherRef) {
    noteRow(store, batch.seq, row, {
      to,
      at,
      cause: contradiction ? 'late-answer' : cause,
      evidence: evidenceOf(news),
    })
  }
  const stateAt = to === row.state ? row.stateAt : at
  return { ...row, state: to, stateAt, detail: keptDetail, providerRef, calledBack }
}

const evidenceOf = ({ state, detail, providerRef }: RowNews): string =>
  [detail ?? state, ...(providerRef === null ? [] : [`ref ${providerRef}`])].join(', ')

const was = {
  paid: 'Paid',
  confirmed: 'Bought',
  refused: 'Refused',
  cancelled: 'Cancelled',
  expired: 'Never sent',
} as Readonly<Record<string, string>>

const toldOf = ({ detail, state }: RowNews): string => (detail ?? state).replace(/[.\s]+$/, '')

const contradictionOf = (row: RowRecord, news: RowNews): string =>
  `${was[row.state] ?? row.state} before; the provider now says: ${toldOf(news)}.`

const wasNotes: Readonly<Record<string, NoteCode>> = { paid: 'row-paid', confirmed: 'row-bought' }

function tellContradiction(
  store: Writable,
  batch: Pick<BatchRecord, 'seq' | 'name'>,
  row: RowRecord,
  news: RowNews,
  at: number,
): void {
  raiseAlarm(store, {
    at,
    kind: 'late-contradiction',
    vendSeq: null,
    batchSeq: batch.seq,
    notes: [
      note(wasNotes[row.state] ?? 'row-not', {
        row: row.n,
        account: row.account,
        batch: batch.name,
        words: toldOf(news),
      }),
      note('row-ask'),
    ],
  })
}
