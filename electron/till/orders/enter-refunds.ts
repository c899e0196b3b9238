// Money that went back after a backup was made, entered again as the order log tells it. What it went back
// for had ended without a sale, as somebody had heard: that end is entered with it, so that it is not asked
// about until a person has to decide it once more. Runs inside the transaction of the start.

import { formatMoney } from '../../../shared/money/money.ts'
import { endAttempt } from '../store/attempts.ts'
import { noteBatch } from '../store/batch-events.ts'
import { changeRow, noteRow, rowByNumber, type RowRecord } from '../store/batch-rows.ts'
import { batchBySeq, type BatchRecord } from '../store/batches.ts'
import type { Writable } from '../store/database.ts'
import { insertRefund, refundOf } from '../store/refunds.ts'
import { enterReport } from '../store/reports.ts'
import { shiftBySeq } from '../store/shifts.ts'
import { sql } from '../store/statement.ts'
import { noteEvent } from '../store/vend-events.ts'
import type { VendRow } from '../store/vend-row.ts'
import { moveVend, vendByReference } from '../store/vends.ts'
import { type DrawerLineOf, reportOf } from './drawer-lines.ts'
import { fromLog } from './enter-vends.ts'

type Line = DrawerLineOf<'refund'>

export function enterRefund(store: Writable, line: Line): 'known' | 'missing' | 'lost' {
  const vend = vendByReference(store, line.reference)
  if (vend) return refundOfVend(store, vend, line)
  const of = sql<{ batchSeq: number; n: number }>(
    store,
    'SELECT batch_seq AS batchSeq, n FROM batch_rows WHERE reference = ?',
  ).get(line.reference)
  const batch = of && batchBySeq(store, of.batchSeq)
  const row = of && rowByNumber(store, of.batchSeq, of.n)
  return batch && row ? refundOfRow(store, batch, row, line) : 'lost'
}

function refundOfVend(store: Writable, vend: VendRow, line: Line): 'known' | 'missing' {
  const of = { kind: 'vend', vendSeq: vend.seq } as const
  if (refundOf(store, of)) return 'known'
  const { at } = line
  let { state } = vend
  if (state === 'sending' || state === 'unconfirmed' || state === 'review') {
    endOpenAttempt(store, vend.seq, at)
    const move = { to: 'refused', cause: 'refused-by-provider', at, evidence: fromLog } as const
    moveVend(store, vend, move)
    state = 'refused'
  }
  insert(store, of, line)
  noteEvent(
    store,
    { seq: vend.seq, state },
    {
      at,
      cause: 'refund-paid',
      evidence: wordsOf(line, vend),
      by: line.supervisor ?? line.cashierName,
    },
  )
  return 'missing'
}

function endOpenAttempt(store: Writable, vendSeq: number, at: number): void {
  const open = sql<{ seq: number }>(
    store,
    'SELECT seq FROM attempts WHERE vend_seq = ? AND ended_at IS NULL',
  ).get(vendSeq)
  if (!open) return
  const outcome = { kind: 'unknown', reason: 'till-stopped', detail: fromLog } as const
  endAttempt(store, open.seq, { endedAt: at, outcome, evidence: null })
}

function refundOfRow(
  store: Writable,
  batch: BatchRecord,
  row: RowRecord,
  line: Line,
): 'known' | 'missing' {
  const of = { kind: 'row', batchSeq: batch.seq, n: row.n } as const
  if (refundOf(store, of)) return 'known'
  const { at } = line
  if (row.state === 'sending' || row.state === 'unconfirmed' || row.state === 'review') {
    const { calledBack } = row
    changeRow(store, batch.seq, row, {
      to: 'refused',
      at,
      detail: null,
      providerRef: null,
      calledBack,
    })
    noteRow(store, batch.seq, row, { to: 'refused', at, cause: 'heard', evidence: fromLog })
  }
  insert(store, of, line)
  noteBatch(store, batch, {
    at,
    cause: 'refund-paid',
    evidence: `row ${row.n}: ${wordsOf(line, batch)}`,
    by: line.supervisor ?? line.cashierName,
  })
  return 'missing'
}

const wordsOf = (line: Line, { currency }: Pick<VendRow, 'currency'>): string =>
  `${formatMoney(line.amountMinor, currency)}, ${line.kind}: ${line.reason}; ${fromLog}`

function insert(store: Writable, of: Parameters<typeof refundOf>[1], line: Line): void {
  const shiftSeq = line.shift !== null && shiftBySeq(store, line.shift) ? line.shift : null
  const { kind, amountMinor, reason, at, cashierId, cashierName, supervisor } = line
  const refundSeq = insertRefund(store, {
    of,
    shiftSeq,
    kind,
    amountMinor,
    reason,
    at,
    cashierId,
    cashierName,
    supervisor,
    restored: true,
  })
  enterReport(store, { ...reportOf(line, 'refund'), refundSeq, shiftSeq })
}
