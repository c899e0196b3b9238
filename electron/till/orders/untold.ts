// What the database has and the order log was not told, because the till was killed in between or the log
// could not be written: told on start, while nothing is sent.

import type { OrderLogPort } from '../ports.ts'
import { batchBySeq, openBatches } from '../store/batches.ts'
import { rowsOf } from '../store/batch-rows.ts'
import type { Readable } from '../store/database.ts'
import { sql } from '../store/statement.ts'
import { vendBySeq, vendsInState } from '../store/vends.ts'
import { drawerLinesAfter, nameOfDrawerLine } from './drawer-log.ts'
import { type Marks, toldMarks } from './marks.ts'
import { createOrderLog } from './order-log.ts'
import type { Stories } from './story.ts'

/** More than this were not made since the log was last known to be whole. */
const most = 10_000
const mayHaveArrived = "coalesce(outcome, '') NOT IN ('not-sent','not-authorised')"

export function tellUntold(store: Readable, port: OrderLogPort, stories: Stories): void {
  const marks = toldMarks(store)
  tellPlaced(store, port, stories, marks)
  tellSent(store, port, stories, marks)
  tellCancelled(store, port, stories, marks)
  tellSlips(store, port, stories, marks)
  const told = new Set(
    stories.steps.flatMap((step) => (step.kind === 'drawer' ? [nameOfDrawerLine(step.line)] : [])),
  )
  for (const line of drawerLinesAfter(store, marks)) {
    if (!told.has(nameOfDrawerLine(line))) port.append(JSON.stringify(line), true)
  }
}

function tellPlaced(
  store: Readable,
  port: OrderLogPort,
  { vends, batches }: Stories,
  marks: Marks,
): void {
  const log = createOrderLog(port, store)
  const told = new Set(
    [...vends, ...batches].filter(({ placed }) => placed).map(({ reference }) => reference),
  )
  const after = (table: 'vends' | 'batches'): readonly number[] =>
    sql<{ seq: number }>(store, `SELECT seq FROM ${table} WHERE seq > ? ORDER BY seq LIMIT ${most}`)
      .all(marks[table])
      .map(({ seq }) => seq)
  const fresh = after('vends').flatMap((seq) => vendBySeq(store, seq) ?? [])
  for (const vend of [...vendsInState(store, 'queued'), ...fresh]) {
    if (told.has(vend.reference)) continue
    told.add(vend.reference)
    log.placed(vend)
  }
  const freshSheets = after('batches').flatMap((seq) => batchBySeq(store, seq) ?? [])
  const queued = openBatches(store).filter(({ state }) => state === 'queued')
  for (const batch of [...queued, ...freshSheets]) {
    if (told.has(batch.reference)) continue
    told.add(batch.reference)
    log.batchPlaced(batch, rowsOf(store, batch.seq))
  }
}

/** Sendings: a backup from before one would send again. */
function tellSent(
  store: Readable,
  port: OrderLogPort,
  { vends, batches }: Stories,
  marks: Marks,
): void {
  const told = new Set(
    [...vends, ...batches].flatMap(({ reference, sentAts }) =>
      sentAts.map((at) => `${reference} ${at}`),
    ),
  )
  const log = createOrderLog(port, store)
  for (const { reference, at } of sql<{ reference: string; at: number }>(
    store,
    `SELECT v.reference, a.started_at AS at FROM attempts a JOIN vends v ON v.seq = a.vend_seq
     WHERE a.seq > ? AND a.kind = 'vend' AND ${mayHaveArrived} ORDER BY a.seq LIMIT ${most}`,
  ).all(marks.attempts)) {
    if (told.has(`${reference} ${at}`)) continue
    log.moved({ reference, state: 'sending', stateAt: at })
  }
  for (const { seq, at } of sql<{ seq: number; at: number }>(
    store,
    `SELECT batch_seq AS seq, started_at AS at FROM batch_attempts
     WHERE seq > ? AND kind = 'send' AND ${mayHaveArrived} ORDER BY seq LIMIT ${most}`,
  ).all(marks.batchAttempts)) {
    const batch = batchBySeq(store, seq)
    if (!batch || told.has(`${batch.reference} ${at}`)) continue
    log.batchMoved({ ...batch, state: 'sending', sentAt: at })
    log.batchMoved(batch)
  }
}

/** Cancelled: a backup from before would send what nobody wants any more. */
function tellCancelled(
  store: Readable,
  port: OrderLogPort,
  { vends, batches }: Stories,
  marks: Marks,
): void {
  const told = new Set(
    [...vends, ...batches].filter(({ last }) => last === 'cancelled').map((one) => one.reference),
  )
  const log = createOrderLog(port, store)
  type Cancelled = { readonly reference: string; readonly at: number; readonly act: string }
  for (const { reference, at, act } of sql<Cancelled>(
    store,
    `SELECT a.subject AS reference, a.at, a.act FROM audit a
       LEFT JOIN vends v ON v.reference = a.subject LEFT JOIN batches b ON b.reference = a.subject
     WHERE a.seq > ? AND a.act IN ('vend.cancel','batch.cancel')
       AND (v.state = 'cancelled' OR b.state = 'cancelled') LIMIT ${most}`,
  ).all(marks.audit)) {
    if (told.has(reference)) continue
    told.add(reference)
    if (act === 'vend.cancel') log.moved({ reference, state: 'cancelled', stateAt: at })
    else {
      const state = 'cancelled' as const
      log.batchMoved({ reference, state, stateAt: at, sentAt: null, providerBatch: null })
    }
  }
}

/** Sales that asked for their slips: a till on a backup from before would print those again. */
function tellSlips(
  store: Readable,
  port: OrderLogPort,
  { vends, batches }: Stories,
  marks: Marks,
): void {
  const told = new Map([...vends, ...batches].map(({ reference, slip }) => [reference, slip]))
  const log = createOrderLog(port, store)
  type Slip = {
    readonly vend: string | null
    readonly batchSeq: number | null
    readonly at: number
    readonly isOut: number
  }
  for (const { vend, batchSeq, at, isOut } of sql<Slip>(
    store,
    `SELECT v.reference AS vend, j.batch_seq AS batchSeq, j.created_at AS at,
       j.state IN ('printed','answered-yes') AS isOut
     FROM print_jobs j LEFT JOIN vends v ON v.seq = j.vend_seq
     WHERE j.seq > ? AND j.kind = 'slip' ORDER BY j.seq LIMIT ${most}`,
  ).all(marks.printJobs)) {
    const batch = batchSeq === null ? null : batchBySeq(store, batchSeq)
    const known = told.get(vend ?? batch?.reference ?? '') ?? null
    if (vend !== null) {
      if (known === null) log.moved({ reference: vend, state: 'confirmed', stateAt: at })
      if (isOut === 1 && known !== 'printed') log.slipOut({ at, reference: vend, slip: 'printed' })
    }
    if (batch) {
      if (known === null) log.batchMoved(batch)
      if (isOut === 1 && known !== 'printed')
        log.slipOut({ at, batch: batch.reference, slip: 'printed' })
    }
  }
}
