// A drawer straight in a real database: sales brought to any end, shifts, drops and refunds, and a second
// reckoning that shares nothing with the till's: it walks the journal row by row and adds in big integers.

import Database from 'better-sqlite3'
import type { MoveKind, PayKind } from '../../shared/shift/figures.ts'
import type { ZBody } from '../../shared/shift/report.ts'
import { type BatchStore, startBatchStore } from './batch-store.ts'
import { openAttempt } from '../../electron/till/store/attempts.ts'
import { insertJob } from '../../electron/till/store/print-jobs.ts'
import { insertRefund, type RefundOf } from '../../electron/till/store/refunds.ts'
import {
  closeShift,
  insertCount,
  insertMove,
  insertShift,
  openShift,
} from '../../electron/till/store/shifts.ts'
import type { TenderFacts } from '../../electron/till/store/vend-row.ts'
import { insertVend, moveVend, type NewVend, vendBySeq } from '../../electron/till/store/vends.ts'
import { figuresOf } from '../../electron/till/shift/figures.ts'
import { keepReport } from '../../electron/till/shift/reports.ts'

export const shop = { name: 'Corner Shop', till: '1', timeZone: 'Africa/Lagos' } as const
const ada = { cashierId: 'ada', cashierName: 'Ada' } as const
const labels = new Map([['provider', 'Provider']])

export type End =
  | 'queued'
  | 'sending'
  | 'unconfirmed'
  | 'review'
  | 'confirmed'
  | 'refused'
  | 'cancelled'

export type ShiftStore = BatchStore & {
  readonly open: (floatMinor: number) => number
  readonly sale: (
    tender: TenderFacts,
    amountMinor: number,
    end: End,
    more?: Partial<NewVend>,
  ) => number
  /** Brings a sale that is open to an end. */
  readonly finish: (seq: number, end: End) => void
  readonly move: (kind: MoveKind, amountMinor: number) => void
  readonly refund: (of: RefundOf, amountMinor: number, kind?: PayKind, at?: number) => void
  readonly figures: (shift: number) => ReturnType<typeof figuresOf>
  /** Counts exactly what must be there, or `offMinor` beside it, and closes with a supervisor. */
  readonly close: (how?: Close) => number
}

type Close = {
  readonly offMinor?: number
  readonly note?: string | null
  readonly handedOverBy?: string | null
  readonly number?: number
  readonly withZ?: boolean
}

export function startShiftStore(): ShiftStore {
  const base = startBatchStore()
  const { store } = base
  let count = 0
  const shiftNow = () => {
    const shift = openShift(store)
    if (!shift) throw new Error('no shift is open')
    return shift
  }
  const finish = (seq: number, end: End): void => {
    const move = (to: End, cause: Parameters<typeof moveVend>[2]['cause']): void => {
      const vend = vendBySeq(store, seq)
      if (vend) moveVend(store, vend, { to, cause, at: 2_000 })
    }
    if (end === 'queued') return
    if (end === 'cancelled') return move('cancelled', 'cancelled-by-cashier')
    openAttempt(store, seq, { kind: 'vend', startedAt: 1, deadlineAt: 2 })
    move('sending', 'claimed')
    if (end === 'sending') return
    if (end === 'confirmed') {
      insertJob(store, { vendSeq: seq, printerId: 'counter', kind: 'slip', copy: 0, at: 1 })
      return move('confirmed', 'delivered')
    }
    if (end === 'refused') return move('refused', 'refused-by-provider')
    move('unconfirmed', 'no-answer')
    if (end === 'review') move('review', 'schedule-ended')
  }
  const figures: ShiftStore['figures'] = () => figuresOf(store, shiftNow(), labels, 3_000)
  return {
    ...base,
    open: (floatMinor) =>
      insertShift(store, {
        ...ada,
        draftId: `shift-${(count += 1)}`,
        currency: 'NGN',
        training: true,
        openedAt: 1_000,
        floatMinor,
        notes: null,
      }),
    finish,
    sale: (tender, amountMinor, end, more = {}) => {
      count += 1
      const seq = insertVend(store, {
        ...ada,
        reference: `T${count}`,
        draftId: `sale-${count}`,
        providerId: 'provider',
        product: count % 2 === 0 ? 'electricity' : 'airtime',
        account: '04123456781',
        phone: null,
        amountMinor,
        currency: 'NGN',
        tender,
        options: {},
        customer: null,
        training: true,
        placedAt: 1_000,
        expiresAt: null,
        ...more,
      })
      finish(seq, end)
      return seq
    },
    move: (kind, amountMinor) =>
      insertMove(store, {
        ...ada,
        draftId: `move-${(count += 1)}`,
        shiftSeq: shiftNow().seq,
        kind,
        amountMinor,
        reason: 'A reason',
        at: 1_500,
      }),
    refund: (of, amountMinor, kind = 'cash', at = 1_700) => {
      insertRefund(store, {
        ...ada,
        of,
        shiftSeq: openShift(store)?.seq ?? null,
        kind,
        amountMinor,
        reason: 'Not sold',
        at,
        supervisor: 'Musa',
      })
    },
    figures,
    close: (how = {}) => {
      const shift = shiftNow()
      const now = figures(shift.seq)
      const { offMinor = 0, note = null, handedOverBy = 'Musa', withZ = true } = how
      const { expectedMinor } = now.drawer
      const countSeq = insertCount(store, {
        ...ada,
        draftId: crypto.randomUUID(),
        shiftSeq: shift.seq,
        at: 2_500,
        countedMinor: expectedMinor + offMinor,
        expectedMinor,
        notes: null,
      })
      const body: ZBody = {
        kind: 'z',
        shop,
        number: how.number ?? shift.seq,
        by: 'Ada',
        figures: now,
        counts: [],
        note,
        handedOver: null,
      }
      const paper = { shiftSeq: shift.seq, refundSeq: null, at: 2_600, printerId: 'counter' }
      if (withZ) keepReport(store, { body, ...paper })
      closeShift(store, shift.seq, { at: 2_600, by: 'Ada', countSeq, note, handedOverBy })
      return shift.seq
    },
  }
}

type Row = Readonly<Record<string, string | number | bigint | null>>

/** The whole till as the journal has it, reckoned without the till's own questions. */
export function walkJournal(db: Database.Database) {
  const all = (table: string): readonly Row[] => db.prepare<[], Row>(`SELECT * FROM ${table}`).all()
  const states = new Map<number, string>()
  for (const event of all('events')) {
    if (event.from_state !== event.to_state)
      states.set(Number(event.vend_seq), String(event.to_state))
  }
  let [cash, open, sold, ended, returned] = [0n, 0n, 0n, 0n, 0n]
  const settle = (state: string, amount: bigint): void => {
    if (state === 'confirmed') sold += amount
    else if (['refused', 'cancelled', 'expired'].includes(state)) ended += amount
    else open += amount
  }
  const cashOf = (tender: TenderFacts, amount: bigint): bigint => {
    if (tender.kind === 'cash') return amount
    const parts = tender.parts?.filter(({ kind }) => kind === 'cash') ?? []
    return parts.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), 0n)
  }
  for (const vend of all('vends')) {
    const amount = BigInt(Number(vend.amount_minor))
    cash += cashOf(JSON.parse(String(vend.tender)) as TenderFacts, amount)
    settle(states.get(Number(vend.seq)) ?? '', amount)
  }
  for (const batch of all('batches')) {
    if (batch.tender === null) continue
    const amount = BigInt(Number(batch.total_minor))
    cash += cashOf(JSON.parse(String(batch.tender)) as TenderFacts, amount)
  }
  for (const row of all('batch_rows')) {
    if (row.cash === 1) settle(String(row.state), BigInt(Number(row.amount_minor)))
  }
  let drawer = cash
  for (const refund of all('refunds')) {
    returned += BigInt(Number(refund.amount_minor))
    if (refund.kind === 'cash') drawer -= BigInt(Number(refund.amount_minor))
  }
  for (const move of all('drawer_moves')) {
    const amount = BigInt(Number(move.amount_minor))
    drawer += move.kind === 'pay-in' ? amount : -amount
  }
  return { drawer, open, sold, owed: ended - returned, returned, taken: open + sold + ended }
}
