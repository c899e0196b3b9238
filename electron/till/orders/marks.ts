// How much of the database the order log was told: the last row of each table the log tells of. What
// stands after them and is not in the log was kept from it by a kill, a power cut or a full disk.

import type { Readable, Writable } from '../store/database.ts'
import { orderLogToldFact, readFact, writeFact } from '../store/facts.ts'
import { sql } from '../store/statement.ts'

const tables = {
  vends: 'vends',
  batches: 'batches',
  attempts: 'attempts',
  batchAttempts: 'batch_attempts',
  audit: 'audit',
  printJobs: 'print_jobs',
  shifts: 'shifts',
  moves: 'drawer_moves',
  counts: 'shift_counts',
  reports: 'reports',
} as const

export type Marks = Readonly<Record<keyof typeof tables, number>>

const names = Object.keys(tables) as (keyof Marks)[]

/** Where everything stands now. */
export const marksOf = (store: Readable): Marks =>
  Object.fromEntries(
    names.map((name) => [
      name,
      sql<{ seq: number }>(store, `SELECT seq FROM ${tables[name]} ORDER BY seq DESC LIMIT 1`).get()
        ?.seq ?? 0,
    ]),
  ) as Marks

/** As it was written down; where nothing was, what is there now counts as told. */
export function toldMarks(store: Readable): Marks {
  const now = marksOf(store)
  const text = readFact(store, orderLogToldFact)
  if (text === null) return now
  const kept = JSON.parse(text) as Partial<Record<keyof Marks, unknown>>
  const of = (name: keyof Marks): number =>
    typeof kept[name] === 'number' ? kept[name] : now[name]
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Marks
}

/** Must run inside a transaction. */
export const keepMarks = (store: Writable, marks: Marks): void =>
  writeFact(store, orderLogToldFact, JSON.stringify(marks))
