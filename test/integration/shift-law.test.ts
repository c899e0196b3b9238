// The drawer and the journal must make the same sum whatever happened, and the database itself keeps the
// promises of a shift: stretches that meet, Z numbers without gaps, nothing given back twice.

import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ledger } from '../../electron/till/store/migrations/0001-ledger.ts'
import { batches } from '../../electron/till/store/migrations/0002-batches.ts'
import { catalogs } from '../../electron/till/store/migrations/0003-catalogs.ts'
import { audit } from '../../electron/till/store/migrations/0004-audit.ts'
import { migrate } from '../../electron/till/store/migrations/index.ts'
import type { Writable } from '../../electron/till/store/database.ts'
import { insertReportJob, latestJobs } from '../../electron/till/store/print-jobs.ts'
import { note } from '../../shared/notes/notes.ts'
import { raiseAlarm } from '../../electron/till/store/alarms.ts'
import { latestReports, reportHash } from '../../electron/till/store/reports.ts'
import { refundsDue } from '../../electron/till/store/totals.ts'
import type { TenderFacts } from '../../electron/till/store/vend-row.ts'
import { insertVend, vendBySeq } from '../../electron/till/store/vends.ts'
import { unresolvedHeap } from '../../shared/shift/figures.ts'
import { type End, type ShiftStore, startShiftStore, walkJournal } from '../world/shift-store.ts'

let w: ShiftStore
beforeEach(() => {
  w = startShiftStore()
})
afterEach(() => w.stop())

const cash = (tenderedMinor: number): TenderFacts => ({ kind: 'cash', tenderedMinor })
const run = (text: string): void => void w.store.db.exec(text)

const ends: readonly End[] = [
  'queued',
  'sending',
  'unconfirmed',
  'review',
  'confirmed',
  'confirmed',
  'refused',
  'cancelled',
]
const amount = fc.integer({ min: 1, max: 9_999_999 })
const tender = fc.oneof(
  amount.map((minor) => ({ minor, facts: cash(minor + 500) })),
  amount.map((minor) => ({ minor, facts: { kind: 'card', tenderedMinor: minor } as const })),
  fc.tuple(amount, amount, amount).map(([a, b, c]) => ({
    minor: a + b + c,
    facts: {
      kind: 'split',
      tenderedMinor: a + b + c,
      parts: [
        { kind: 'cash', amountMinor: a },
        { kind: 'card', amountMinor: b },
        { kind: 'mobile', amountMinor: c },
      ],
    } as const,
  })),
)
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('sale' as const),
      tender,
      end: fc.constantFrom(...ends),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('batch' as const), bought: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('drop', 'pay-out', 'pay-in'), amount }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('refund' as const) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('shift' as const), float: amount }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

describe('whatever happens in a day', () => {
  it('the drawers and what is owed tie to the journal to the minor unit, by two reckonings', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
        const world = startShiftStore()
        try {
          expectTied(world, steps)
        } finally {
          world.stop()
        }
      }),
      { numRuns: 60 },
    )
  })
})

function expectTied(world: ShiftStore, steps: readonly Step[]): void {
  const owed: (() => void)[] = []
  let [floats, counted, shift] = [0n, 0n, 0]
  const open = (float: number): void => {
    shift = world.open(float)
    floats += BigInt(float)
  }
  const close = (): void => {
    counted += BigInt(world.figures(shift).drawer.expectedMinor)
    world.close()
  }
  /** Nobody takes out of a drawer what is not in it. */
  const afford = (minor: number): void => {
    if (world.figures(shift).drawer.expectedMinor < minor) world.move('pay-in', minor)
  }
  open(10_000)
  for (const one of steps) {
    if (one.do === 'sale') {
      const { minor, facts } = one.tender
      const vendSeq = world.sale(facts, minor, one.end)
      if (one.end === 'refused' || one.end === 'cancelled') {
        owed.push(() => {
          afford(minor)
          world.refund({ kind: 'vend', vendSeq }, minor)
        })
      }
    } else if (one.do === 'batch') {
      const batchSeq = world.batchIn(one.bought ? 'settled' : 'refused')
      if (!one.bought) {
        owed.push(() => world.refund({ kind: 'row', batchSeq, n: 2 }, 1_000, 'card'))
      }
    } else if (one.do === 'refund') owed.shift()?.()
    else if (one.do === 'shift') {
      close()
      open(one.float)
    } else {
      if (one.do !== 'pay-in') afford(one.amount)
      world.move(one.do, one.amount)
    }
  }
  const figures = world.figures(shift)
  close()
  const journal = walkJournal(world.store.db)
  // Every drawer, less the floats that were put in, is all the cash that ever came and went.
  expect(counted - floats).toBe(journal.drawer)
  expect(BigInt(unresolvedHeap(figures.liabilities).amountMinor)).toBe(journal.open)
  expect(BigInt(figures.liabilities.refundsDue.amountMinor)).toBe(journal.owed)
  expect(BigInt(refundsDue(world.store))).toBe(journal.owed)
  // And every Z says where its own takings are.
  const bodies = latestReports(world.store, { limit: 100, beforeSeq: null, kind: null }).map(
    ({ body }) => JSON.parse(body).figures,
  )
  const sum = (pick: (body: ReturnType<ShiftStore['figures']>) => number): bigint =>
    bodies.reduce((all, body) => all + BigInt(pick(body)), 0n)
  expect(sum(({ taken }) => taken.amountMinor)).toBe(journal.taken)
  for (const body of bodies as readonly ReturnType<ShiftStore['figures']>[]) {
    const standing = body.standings.reduce((all, { amountMinor }) => all + amountMinor, 0)
    const tenders = body.tenders.reduce((all, { amountMinor }) => all + amountMinor, 0)
    expect([standing, tenders]).toEqual([body.taken.amountMinor, body.taken.amountMinor])
    for (const lines of [body.products, body.providers, body.cashiers]) {
      expect(lines.reduce((all, line) => all + line.taken.amountMinor, 0)).toBe(
        body.taken.amountMinor,
      )
    }
  }
}

describe('the database', () => {
  it('lets one shift be open, and begins and ends it where the journal stands', () => {
    w.sale(cash(100), 100, 'confirmed')
    w.open(5_000)
    expect(() => w.open(5_000)).toThrow(/shifts|UNIQUE/)
    w.sale(cash(700), 700, 'confirmed')
    expect(w.figures(1)).toMatchObject({
      taken: { count: 1, amountMinor: 700 },
      outside: { taken: { count: 1, amountMinor: 100 }, cashMinor: 100 },
      drawer: { expectedMinor: 5_700 },
    })
    expect(() => run('UPDATE shifts SET first_vend = 1')).toThrow(/the law/)
    expect(() => run('UPDATE shifts SET float_minor = 1')).toThrow(/the law/)
    w.close()
    expect(() => run("UPDATE shifts SET note = 'x'")).toThrow(/the law/)
    expect(() => run('DELETE FROM shifts')).toThrow(/the law/)
  })

  it('closes no shift without its Z, or over a difference without a note', () => {
    w.open(0)
    expect(() => w.close({ withZ: false })).toThrow(/closes with its Z/)
    expect(() => w.close({ offMinor: 1 })).toThrow(/a difference with a note/)
  })

  it('closes no shift over sales that have no end yet', () => {
    w.open(0)
    w.sale(cash(100), 100, 'unconfirmed')
    expect(() => w.close({ handedOverBy: null })).toThrow(/a supervisor hands over/)
  })

  it('hands over rows of batches as it does sales', () => {
    w.open(0)
    w.batchIn('unconfirmed')
    expect(() => w.close({ handedOverBy: null })).toThrow(/a supervisor hands over/)
  })

  it('asks no supervisor where every sale has its end', () => {
    w.open(0)
    w.sale(cash(100), 100, 'confirmed')
    w.batchIn('queued', 'collect')
    expect(w.close({ handedOverBy: null })).toBe(1)
  })

  it('numbers Z reports without gaps and keeps every report word for word, in a chain', () => {
    w.open(0)
    expect(() => w.close({ number: 2 })).toThrow(/without gaps/)
    w.close()
    w.open(0)
    w.close({ offMinor: 50, note: 'A note' })
    const reports = latestReports(w.store, { limit: 10, beforeSeq: null, kind: null }).toReversed()
    expect(reports.map(({ number }) => number)).toEqual([1, 2])
    let before = ''
    for (const { previous, hash, body } of reports) {
      expect([previous, hash]).toEqual([before, reportHash(before, body)])
      before = hash
    }
    expect(() => run("UPDATE reports SET body = '{}'")).toThrow(/the law/)
    expect(() => run('DELETE FROM reports')).toThrow(/the law/)
  })

  it('gives back once, all of it, and only what is owed', () => {
    w.open(9_000)
    const vendSeq = w.sale(cash(800), 800, 'refused')
    const sold = w.sale(cash(800), 800, 'confirmed')
    const unknown = w.sale(cash(800), 800, 'unconfirmed')
    expect(() => w.refund({ kind: 'vend', vendSeq }, 799)).toThrow(/all of it/)
    expect(() => w.refund({ kind: 'vend', vendSeq: sold }, 800)).toThrow(/only what is owed/)
    expect(() => w.refund({ kind: 'vend', vendSeq: unknown }, 800)).toThrow(/only what is owed/)
    w.refund({ kind: 'vend', vendSeq }, 800)
    expect(() => w.refund({ kind: 'vend', vendSeq }, 800)).toThrow(/UNIQUE/)
    expect(w.figures(1).drawer).toMatchObject({ refundsMinor: 800, expectedMinor: 10_600 })
    expect(refundsDue(w.store)).toBe(0)
    expect(() => run('DELETE FROM refunds')).toThrow(/the law/)
  })

  it('gives nothing back for what the provider said later was sold', () => {
    const vendSeq = w.sale(cash(800), 800, 'refused')
    raiseAlarm(w.store, { at: 1, kind: 'late-contradiction', vendSeq, notes: [note('sold-after')] })
    expect(() => w.refund({ kind: 'vend', vendSeq }, 800)).toThrow(/may have been sold/)
  })

  it('takes drops and refunds into the open shift alone', () => {
    expect(() => w.move('drop', 10)).toThrow(/no shift is open/)
    w.open(100)
    w.close()
    expect(() =>
      run(`INSERT INTO drawer_moves (draft_id, shift_seq, kind, amount_minor, reason, at, cashier_id, cashier_name)
           VALUES ('d', 1, 'drop', 10, 'x', 1, 'ada', 'Ada')`),
    ).toThrow(/the shift that is open/)
  })
})

it('a till of before shifts keeps its sales and its paper, and its next shift begins after them', () => {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  const before: Writable = { db, writable: true }
  for (const text of [ledger, batches, catalogs, audit]) db.exec(text)
  db.pragma('user_version = 4')
  const seq = insertVend(before, {
    reference: 'T1',
    draftId: 'd1',
    providerId: 'provider',
    product: 'electricity',
    account: '04123456781',
    phone: null,
    amountMinor: 1_000,
    currency: 'NGN',
    tender: { kind: 'cash', tenderedMinor: 1_000 },
    options: {},
    customer: null,
    cashierId: 'ada',
    cashierName: 'Ada',
    training: false,
    placedAt: 1,
    expiresAt: null,
  })
  db.exec(`INSERT INTO print_jobs (vend_seq, printer_id, kind, copy, state, created_at, ended_at, detail)
    VALUES (${seq}, 'counter', 'slip', 0, 'printed', 1, 2, 'as it was')`)
  const rows = (table: string) => db.prepare<[], object>(`SELECT * FROM ${table}`).all()
  const [vendsBefore, eventsBefore] = [rows('vends'), rows('events')]
  migrate(db, 4)
  // Columns are added, none is changed.
  expect([rows('vends'), rows('events')]).toMatchObject([vendsBefore, eventsBefore])
  expect(latestJobs(before, 5)).toMatchObject([
    {
      seq: 1,
      vendSeq: seq,
      reportSeq: null,
      kind: 'slip',
      state: 'printed',
      detail: 'as it was',
    },
  ])
  expect(vendBySeq(before, seq)?.tender).toEqual({ kind: 'cash', tenderedMinor: 1_000 })
  expect(() =>
    insertReportJob(before, { reportSeq: 1, printerId: 'counter', copy: 0, at: 1 }),
  ).toThrow(/FOREIGN KEY/)
  expect(db.pragma('foreign_key_check')).toEqual([])
  db.close()
})
