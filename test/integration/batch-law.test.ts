// The database holds the law of batches even where the code forgets it.

import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { batchMoves, batchStates, rowMoves, rowStates } from '../../shared/vend/batch.ts'
import { ledger } from '../../electron/till/store/migrations/0001-ledger.ts'
import { batches } from '../../electron/till/store/migrations/0002-batches.ts'
import { endBatchAttempt, openBatchAttempt } from '../../electron/till/store/batch-attempts.ts'
import { insertVend } from '../../electron/till/store/vends.ts'
import { type BatchStore, rowPath, startBatchStore } from '../world/batch-store.ts'

let w: BatchStore
beforeEach(() => {
  w = startBatchStore()
})
afterEach(() => w.stop())

const run = (text: string): void => void w.store.db.exec(text)

describe('the database', () => {
  it('allows exactly the batch’s moves of the table', () => {
    for (const from of batchStates) {
      for (const to of batchStates) {
        if (from === to) continue
        const listed = batchMoves.some(([a, b]) => a === from && b === to)
        const seq = w.batchIn(from)
        if (to === 'sending' && from === 'queued') {
          openBatchAttempt(w.store, seq, { kind: 'send', startedAt: 1, deadlineAt: 2 })
          run(`UPDATE batches SET sent_at = 1 WHERE seq = ${seq}`)
        }
        if (listed && to === 'settled') {
          if (from === 'unconfirmed') w.setRows(seq, 'unconfirmed')
          w.setRows(seq, 'refused')
          w.slip(seq)
        }
        if (listed && to === 'refused') w.setRows(seq, 'refused')
        const move = (): void => w.setBatch(seq, to)
        if (listed) expect(move, `${from} → ${to}`).not.toThrow()
        else expect(move, `${from} → ${to}`).toThrow(/the law|CHECK/)
      }
    }
  })

  it('allows exactly the row’s moves of the table', () => {
    const collects = new Set<string>([
      'pending',
      'paid',
      'failed',
      'lapsed',
      'not-asked',
      'not-member',
      'unclear',
    ])
    for (const from of rowStates) {
      for (const to of rowStates) {
        if (from === to) continue
        const isBulk = from === 'confirmed' || to === 'confirmed'
        // No row is both: cash was taken for it, and its customer was asked to pay.
        if (isBulk && (collects.has(from) || collects.has(to))) continue
        const listed = rowMoves.some(([a, b]) => a === from && b === to)
        const kind = isBulk ? 'bulk' : 'collect'
        const start =
          from === 'waiting'
            ? 'queued'
            : from === 'cancelled' || from === 'expired'
              ? from
              : 'sending'
        const seq = w.batchIn(start, kind)
        for (const step of rowPath[from]) w.setRow(seq, 1, step)
        if (listed && to === 'waiting') {
          run(`UPDATE batches SET state = 'queued', sent_at = NULL WHERE seq = ${seq}`)
        }
        if (listed && to === 'sending') {
          openBatchAttempt(w.store, seq, { kind: 'send', startedAt: 1, deadlineAt: 2 })
          run(
            `UPDATE batches SET state = 'sending', sent_at = 1, next = NULL, due_at = NULL WHERE seq = ${seq}`,
          )
        }
        if (listed && (to === 'cancelled' || to === 'expired')) w.setBatch(seq, to)
        const move = (): void => w.setRow(seq, 1, to)
        if (listed) expect(move, `${from} → ${to}`).not.toThrow()
        else expect(move, `${from} → ${to}`).toThrow(/the law/)
      }
    }
  })

  it('takes no cash for a collect, calls no bulk row paid and no collect row bought', () => {
    const bulk = w.batchIn('sending', 'bulk')
    const collect = w.batchIn('sending', 'collect')
    expect(() => w.setRow(bulk, 1, 'paid')).toThrow(/CHECK/)
    expect(() => w.setRow(collect, 1, 'confirmed')).toThrow(/CHECK/)
    expect(() => w.batch({ kind: 'collect', tender: { kind: 'cash', tenderedMinor: 1 } })).toThrow(
      /CHECK/,
    )
    expect(() => w.batch({ tender: null })).toThrow(/CHECK/)
  })

  it('sends only after an open attempt, and only the rows and the total that were agreed', () => {
    const seq = w.batch()
    run(`UPDATE batches SET sent_at = 1 WHERE seq = ${seq}`)
    expect(() => w.setBatch(seq, 'sending')).toThrow(/attempt row stands/)
    openBatchAttempt(w.store, seq, { kind: 'ask', startedAt: 1, deadlineAt: 2 })
    expect(() => w.setBatch(seq, 'sending')).toThrow(/attempt row stands/)
    expect(() => w.send(w.batch({ totalMinor: 2_001 }))).toThrow(/rows and the total/)
    expect(() => w.send(w.batch({ rowCount: 3 }))).toThrow(/rows and the total/)
  })

  it('never sends or cancels again what may have arrived', () => {
    for (const outcome of ['unknown', 'accepted', 'not-found'] as const) {
      const seq = w.batch()
      const attempt = openBatchAttempt(w.store, seq, { kind: 'send', startedAt: 1, deadlineAt: 2 })
      expect(() => w.setBatch(seq, 'cancelled')).toThrow(/never cancelled/)
      const said =
        outcome === 'unknown'
          ? { kind: outcome, reason: 'no-answer', detail: '' }
          : { kind: outcome, detail: '' }
      endBatchAttempt(w.store, attempt, { endedAt: 3, outcome: said as never, evidence: null })
      expect(() => w.send(seq)).toThrow(/never sent again/)
      expect(() => w.setBatch(seq, 'expired')).toThrow(/never cancelled/)
    }
    const seq = w.batch()
    const attempt = openBatchAttempt(w.store, seq, { kind: 'send', startedAt: 1, deadlineAt: 2 })
    const outcome = { kind: 'not-sent', reason: 'dns', detail: '' } as const
    endBatchAttempt(w.store, attempt, { endedAt: 3, outcome, evidence: null })
    expect(() => w.send(seq)).not.toThrow()
  })

  it('settles only with every row’s end and with paper, and refuses only whole', () => {
    const seq = w.batchIn('unconfirmed')
    w.setRows(seq, 'unconfirmed')
    w.setRow(seq, 1, 'confirmed')
    w.slip(seq)
    expect(() => w.setBatch(seq, 'settled')).toThrow(/every row has its end/)
    const bare = w.batchIn('sending')
    w.setBatch(bare, 'unconfirmed')
    w.setRows(bare, 'confirmed')
    expect(() => w.setBatch(bare, 'settled')).toThrow(/print job/)
    w.setRow(seq, 2, 'refused')
    expect(() => w.setBatch(seq, 'settled')).not.toThrow()
    expect(() => w.slip(seq)).toThrow(/UNIQUE/)
    const other = w.batchIn('sending')
    w.setRow(other, 1, 'refused')
    expect(() => w.setBatch(other, 'refused')).toThrow(/every row/)
  })

  it('moves a row into sending, cancelled or expired only with its batch', () => {
    const seq = w.batch()
    for (const state of ['sending', 'cancelled', 'expired']) {
      expect(() => w.setRow(seq, 1, state)).toThrow(/with its batch/)
    }
  })

  it('lets one request of a batch be out at a time, and an attempt end once', () => {
    const seq = w.batchIn('sending')
    expect(() =>
      openBatchAttempt(w.store, seq, { kind: 'ask', startedAt: 1, deadlineAt: 2 }),
    ).toThrow(/UNIQUE/)
    const outcome = { kind: 'accepted', detail: '' } as const
    endBatchAttempt(w.store, 1, { endedAt: 3, outcome, evidence: null })
    expect(() => endBatchAttempt(w.store, 1, { endedAt: 4, outcome, evidence: null })).toThrow(
      /ends once/,
    )
  })

  it('never changes what was agreed, never deletes a row, never rewrites the journal', () => {
    const seq = w.batchIn('unconfirmed')
    run(`UPDATE batches SET provider_batch = 'X1' WHERE seq = ${seq}`)
    for (const change of [
      `UPDATE batches SET total_minor = 1 WHERE seq = ${seq}`,
      `UPDATE batches SET reference = 'X' WHERE seq = ${seq}`,
      `UPDATE batches SET name = 'X' WHERE seq = ${seq}`,
      `UPDATE batches SET provider_batch = 'X2' WHERE seq = ${seq}`,
      `UPDATE batches SET provider_batch = NULL WHERE seq = ${seq}`,
      `UPDATE batch_rows SET amount_minor = 1 WHERE batch_seq = ${seq}`,
      `UPDATE batch_rows SET account = 'X' WHERE batch_seq = ${seq}`,
      `UPDATE batch_rows SET reference = n || 'X' WHERE batch_seq = ${seq}`,
      `INSERT INTO batch_rows (batch_seq, n, reference, account, amount_minor, options, cash, state, state_at)
         VALUES (${seq}, 3, 'late', '1', 1, '{}', 1, 'waiting', 1)`,
      `DELETE FROM batches WHERE seq = ${seq}`,
      `DELETE FROM batch_rows WHERE batch_seq = ${seq}`,
      `DELETE FROM batch_events WHERE batch_seq = ${seq}`,
      `DELETE FROM batch_attempts WHERE batch_seq = ${seq}`,
      `UPDATE batch_events SET cause = 'x' WHERE batch_seq = ${seq}`,
    ]) {
      expect(() => run(change), change).toThrow(/the law/)
    }
  })

  it('gives a reference once, to a vend, a batch or a row', () => {
    const seq = w.batch()
    const [{ reference } = { reference: '' }] = w.store.db
      .prepare<[number], { reference: string }>('SELECT reference FROM batches WHERE seq = ?')
      .all(seq)
    const vend = (taken: string): number =>
      insertVend(w.store, {
        reference: taken,
        draftId: `vend-${taken}`,
        providerId: 'p',
        product: 'airtime',
        account: '1',
        phone: null,
        amountMinor: 1,
        currency: 'NGN',
        tender: { kind: 'cash', tenderedMinor: 1 },
        options: {},
        customer: null,
        cashierId: 'ada',
        cashierName: 'Ada',
        training: true,
        placedAt: 1,
        expiresAt: null,
      })
    expect(() => vend(reference)).toThrow(/given once/)
    expect(() => vend(`${reference}-1`)).toThrow(/given once/)
    expect(() => w.batch({ reference: `${reference}-2` })).toThrow(/given once/)
    vend('free')
    expect(() => w.batch({ reference: 'free' })).toThrow(/given once/)
  })
})

it('a database of version 1 is brought along with every row as it was', () => {
  const old = new Database(':memory:')
  old.pragma('foreign_keys = ON')
  old.exec(ledger)
  const draft = { db: old, writable: true } as const
  const reference = 'TOLD'
  const seq = insertVend(draft, {
    reference,
    draftId: 'old',
    providerId: 'buypower',
    product: 'electricity',
    account: '12345678910',
    phone: '0803',
    amountMinor: 200_000,
    currency: 'NGN',
    tender: { kind: 'cash', tenderedMinor: 250_000 },
    options: { disco: 'ABUJA' },
    customer: null,
    cashierId: 'ada',
    cashierName: 'Ada',
    training: false,
    placedAt: 1_000,
    expiresAt: 9_000,
  })
  old.exec(`
    INSERT INTO events (seq, vend_seq, at, to_state, cause)
      VALUES (${seq} * 65536, ${seq}, 1000, 'queued', 'placed');
    INSERT INTO attempts (vend_seq, kind, started_at, deadline_at) VALUES (${seq}, 'vend', 2, 3);
    INSERT INTO print_jobs (vend_seq, printer_id, kind, copy, state, created_at)
      VALUES (${seq}, 'counter', 'order-slip', 0, 'waiting', 4), (NULL, 'counter', 'test', 0, 'printed', 5);
    INSERT INTO alarms (at, kind, vend_seq, message) VALUES (6, 'clock', ${seq}, 'm');
    INSERT INTO facts (name, value) VALUES ('a', 'b');
  `)
  const tables = [
    'vends',
    'events',
    'attempts',
    'print_jobs',
    'alarms',
    'facts',
    'tokens',
    'deliveries',
  ]
  const all = () =>
    tables.map((table) => old.prepare(`SELECT * FROM ${table} ORDER BY rowid`).all() as object[])
  const before = all()
  old.exec(batches)
  const without = all().map((rows) =>
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'batch_seq')),
    ),
  )
  expect(without).toEqual(before)
  expect(before.flat().length).toBeGreaterThan(6)
  expect(old.pragma('foreign_key_check')).toEqual([])
  expect(old.pragma('integrity_check', { simple: true })).toBe('ok')
  old.close()
})
