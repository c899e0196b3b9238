// Watches a till's database file as the power could leave it: after every commit the bytes of the file and
// of its log are kept, with what the world outside had seen by then. Kept as differences, for a log grows
// by a few pages a commit.

import { existsSync, readFileSync } from 'node:fs'
import Database from 'better-sqlite3'

/** What left the till, in order: nothing of it may be unknown to a disk that was written before. */
export type Seen = {
  /** References of orders whose request has left. */
  readonly sent: readonly string[]
  /** References somebody was told are placed. */
  readonly promised: readonly string[]
}

export type Moment = {
  readonly database: Buffer
  readonly log: Buffer
  /** All of it happened before this commit began. */
  readonly before: Seen
  /** And this before the next one was on disk. */
  readonly until: Seen
}

export type Recorder = {
  /** For `TillWorldOptions.database`. */
  readonly open: (path: string) => Database.Database
  readonly sent: (reference: string) => void
  readonly promised: (reference: string) => void
  /** Every moment so far, oldest first. */
  readonly moments: () => readonly Moment[]
}

type Kept = {
  readonly database: Buffer
  /** The log is these pieces, one after the other. */
  readonly pieces: readonly Buffer[]
  readonly sentCount: number
  readonly promisedCount: number
}

const bytesOf = (path: string): Buffer => (existsSync(path) ? readFileSync(path) : Buffer.alloc(0))

export function createRecorder(): Recorder {
  const kept: Kept[] = []
  const sent: string[] = []
  const promised: string[] = []

  function keep(path: string): void {
    const last = kept.at(-1)
    const now = bytesOf(path)
    const database = last?.database.equals(now) ? last.database : now
    const log = bytesOf(`${path}-wal`)
    const before = Buffer.concat(last?.pieces ?? [])
    const goesOn = log.length >= before.length && log.subarray(0, before.length).equals(before)
    const pieces =
      last && goesOn ? [...last.pieces, Buffer.from(log.subarray(before.length))] : [log]
    kept.push({ database, pieces, sentCount: sent.length, promisedCount: promised.length })
  }

  const seenAt = ({
    sentCount,
    promisedCount,
  }: Pick<Kept, 'sentCount' | 'promisedCount'>): Seen => ({
    sent: sent.slice(0, sentCount),
    promised: promised.slice(0, promisedCount),
  })

  return {
    open: (path) => {
      const db = new Database(path, { timeout: 0 })
      const begin = db.transaction.bind(db)
      const transaction = (work: (...given: unknown[]) => unknown): unknown => {
        const run = begin(work)
        const immediate = (...given: unknown[]): unknown => {
          const isOutermost = !db.inTransaction
          const value = run.immediate(...given)
          if (isOutermost) keep(path)
          return value
        }
        return { immediate, exclusive: run.exclusive }
      }
      Object.assign(db, { transaction })
      return db
    },
    sent: (reference) => sent.push(reference),
    promised: (reference) => promised.push(reference),
    moments: () =>
      kept.map((one, at) => ({
        database: one.database,
        log: Buffer.concat(one.pieces),
        before: seenAt(one),
        until: seenAt(kept[at + 1] ?? { sentCount: sent.length, promisedCount: promised.length }),
      })),
  }
}
