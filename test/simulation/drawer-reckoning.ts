// The reckoning of shifts: Zs numbered without gaps, each tying with the journal it is made of and with
// what truly lay in the drawer; every refund once, for what was not sold.

import type Database from 'better-sqlite3'
import { reportHash } from '../../electron/till/store/reports.ts'
import { sql } from '../../electron/till/store/statement.ts'
import type { ReportBody, ZBody } from '../../shared/shift/report.ts'
import type { World } from './world.ts'

type ShiftFacts = {
  readonly seq: number
  readonly firstVend: number
  readonly lastVend: number | null
  readonly firstBatch: number
  readonly lastBatch: number | null
  readonly closedAt: number | null
  readonly floatMinor: number
}

const shiftsOf = (db: Database.Database): readonly ShiftFacts[] =>
  sql<ShiftFacts>(
    { db },
    `SELECT seq, first_vend AS firstVend, last_vend AS lastVend, first_batch AS firstBatch,
       last_batch AS lastBatch, closed_at AS closedAt, float_minor AS floatMinor
     FROM shifts ORDER BY seq`,
  ).all()

const sumOf = (db: Database.Database, text: string, ...values: readonly number[]): number =>
  sql<{ sum: number | null }>({ db }, text).get(...values)?.sum ?? 0

const takenSql = `SELECT coalesce((SELECT sum(amount_minor) FROM vends WHERE seq BETWEEN ? AND ?), 0)
  + coalesce((SELECT sum(r.amount_minor) FROM batch_rows r
      WHERE r.cash = 1 AND r.batch_seq BETWEEN ? AND ?), 0) AS sum`
const movesSql = `SELECT sum(CASE kind WHEN 'pay-in' THEN amount_minor ELSE -amount_minor END) AS sum
  FROM drawer_moves WHERE shift_seq = ?`
const refundsSql = `SELECT sum(amount_minor) AS sum FROM refunds WHERE shift_seq = ? AND kind = 'cash'`

type Report = {
  readonly seq: number
  readonly kind: string
  readonly number: number | null
  readonly body: string
  readonly previous: string
  readonly hash: string
}

export function reckonDrawer(world: World): void {
  const { db, oracle, drawer } = world
  const reports = sql<Report>(
    { db: db() },
    'SELECT seq, kind, number, body, previous, hash FROM reports ORDER BY seq',
  ).all()
  let previous = ''
  for (const report of reports) {
    const { seq, hash, body } = report
    if (report.previous !== previous || hash !== reportHash(previous, body))
      oracle.accuse(`the chain of reports breaks at ${seq}`)
    previous = hash
  }
  const zs = reports.filter(({ kind }) => kind === 'z')
  if (zs.some(({ number }, at) => number !== at + 1))
    oracle.accuse(`Zs are numbered ${zs.map(({ number }) => number).join(', ')}`)
  for (const [number, seq] of drawer.zs()) {
    if (!zs.some((z) => z.number === number && z.seq === seq)) oracle.accuse(`Z ${number} is gone`)
  }
  const shifts = shiftsOf(db())
  for (const [at, shift] of shifts.entries()) {
    const before = shifts[at - 1]
    const isApart =
      shift.firstVend > (before?.lastVend ?? 0) && shift.firstBatch > (before?.lastBatch ?? 0)
    if (!isApart) oracle.accuse(`a sale is in two shifts, ${shift.seq} and the one before`)
    const z = zs.find(({ number }) => number === shift.seq)
    if ((shift.closedAt === null) === (z !== undefined))
      oracle.accuse(`shift ${shift.seq} is ${z ? 'open and has a Z' : 'closed without a Z'}`)
    if (z) reckonZ(world, shift, JSON.parse(z.body) as ReportBody)
  }
  reckonRefunds(world)
}

function reckonZ({ db, oracle }: World, shift: ShiftFacts, body: ReportBody): void {
  if (body.kind !== 'z') return
  const { figures, counts }: ZBody = body
  const { firstVend, lastVend, firstBatch, lastBatch, seq, floatMinor } = shift
  const taken = sumOf(db(), takenSql, firstVend, lastVend ?? 0, firstBatch, lastBatch ?? 0)
  const say = (what: string): void => oracle.accuse(`Z ${seq}: ${what}`)
  if (figures.taken.amountMinor !== taken)
    say(`${figures.taken.amountMinor} taken, the journal says ${taken}`)
  const standing = figures.standings.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  if (standing !== taken) say(`its standings make ${standing} of ${taken}`)
  // Every sale of a simulated shop is paid in cash.
  const expected = floatMinor + taken + sumOf(db(), movesSql, seq) - sumOf(db(), refundsSql, seq)
  if (figures.drawer.expectedMinor !== expected)
    say(`${figures.drawer.expectedMinor} expected in the drawer, the journal says ${expected}`)
  if (counts.at(-1)?.countedMinor !== expected)
    say(`${counts.at(-1)?.countedMinor} counted, ${expected} expected`)
}

function reckonRefunds({ db, oracle, drawer, providers }: World): void {
  type Raw = {
    readonly reference: string
    readonly providerId: string
    readonly sheet: string | null
    readonly state: string
    readonly amountMinor: number
    readonly owedMinor: number
  }
  const paid = sql<Raw>(
    { db: db() },
    `SELECT coalesce(v.reference, r.reference) AS reference, b.reference AS sheet,
       coalesce(v.provider_id, b.provider_id) AS providerId, coalesce(v.state, r.state) AS state,
       f.amount_minor AS amountMinor, coalesce(v.amount_minor, r.amount_minor) AS owedMinor
     FROM refunds f LEFT JOIN vends v ON v.seq = f.vend_seq
       LEFT JOIN batch_rows r ON r.batch_seq = f.batch_seq AND r.n = f.n
       LEFT JOIN batches b ON b.seq = f.batch_seq`,
  ).all()
  const told = drawer.refunds()
  for (const { reference, providerId, sheet, state, amountMinor, owedMinor } of paid) {
    if (amountMinor !== owedMinor)
      oracle.accuse(`${amountMinor} given back of ${owedMinor}`, reference)
    if (told.get(reference) !== amountMinor)
      oracle.accuse('a refund is in the journal that nobody gave', reference)
    if (!['refused', 'cancelled', 'expired'].includes(state))
      oracle.accuse(`money went back for a sale that is ${state}`, reference)
    const provider = providers.find((one) => one.config.id === providerId)
    const truth = sheet === null ? provider?.truth(reference) : null
    if (truth?.state === 'sold' && !truth.lied)
      oracle.accuse('money went back for what was sold', reference)
  }
  if (paid.length !== told.size)
    oracle.accuse(`${told.size} refunds were given, ${paid.length} are in the journal`)
}
