// Loaded before a till under test (`--import`): kills the till at a named point of a sale. The till
// itself is the built one and knows nothing of it. A point is "before" or "after" the commit that
// writes a given thing; it is armed by writing its name into the file TOKENTILL_KILL_FILE.

import { existsSync, readFileSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { BatchKillPoint, KillPoint } from './kill-points.ts'

const file = process.env['TOKENTILL_KILL_FILE'] ?? ''

/** What a commit writes last, as a word of the points' names. */
function writes(db: Database.Database): string {
  const row = db
    .prepare(
      `SELECT (SELECT coalesce((SELECT cause FROM events e WHERE e.vend_seq = v.seq
             ORDER BY e.seq DESC LIMIT 1), 'placed') FROM vends v ORDER BY v.seq DESC LIMIT 1) AS cause,
         (SELECT kind FROM attempts WHERE ended_at IS NULL ORDER BY vend_seq DESC, seq DESC LIMIT 1) AS asking,
         (SELECT state FROM print_jobs ORDER BY seq DESC LIMIT 1) AS job`,
    )
    .get() as { cause: string | null; asking: string | null; job: string | null }
  const { cause, asking, job } = row
  if (asking === 'requery') return 'asking'
  if (cause === 'delivered' && (job === 'printing' || job === 'printed')) return job
  return cause ?? ''
}

/** The same of the newest batch. */
function writesOfBatch(db: Database.Database): string {
  const row = db
    .prepare(
      `SELECT (SELECT cause FROM batch_events WHERE n IS NULL ORDER BY seq DESC LIMIT 1) AS cause,
         (SELECT kind FROM batch_attempts WHERE ended_at IS NULL ORDER BY seq DESC LIMIT 1) AS asking`,
    )
    .get() as { cause: string | null; asking: string | null }
  return `batch ${row.asking === 'ask' ? 'asking' : (row.cause ?? '')}`
}

function reached(db: Database.Database, when: 'before' | 'after'): void {
  if (!existsSync(file)) return
  const point = readFileSync(file, 'utf8').trim()
  const here: readonly string[] = [
    `${when} ${writes(db)}` as KillPoint,
    `${when} ${writesOfBatch(db)}` as BatchKillPoint,
  ]
  if (!here.includes(point)) return
  rmSync(file)
  process.kill(process.pid, 'SIGKILL')
}

const { transaction } = Database.prototype
Database.prototype.transaction = function patched(this: Database.Database, work: never) {
  const inside = (...given: never[]): unknown => {
    const value = (work as (...given: never[]) => unknown)(...given)
    reached(this, 'before')
    return value
  }
  const run = transaction.call(this, inside)
  const immediate = (...given: never[]): unknown => {
    const value = run.immediate(...given)
    reached(this, 'after')
    return value
  }
  // The schema's transactions have no tables to look at yet.
  return { immediate, exclusive: transaction.call(this, work).exclusive }
} as never
