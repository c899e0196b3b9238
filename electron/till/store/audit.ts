// Who did what at this till: rows are added, chained by their hashes, and never changed. The chain
// shows that nothing in the middle was touched; that nothing was cut off the end, the head shows
// (`auditHead`), wherever it was written down.

import { hash } from 'node:crypto'
import type { Readable, Writable } from './database.ts'
import { sql } from './statement.ts'

export type AuditEntry = {
  readonly at: number
  /** Null: the till itself, or nobody yet. */
  readonly who: string | null
  readonly role: string | null
  /** A command of the contract, or what the till did by itself. */
  readonly act: string
  /** What it was done to: a sale, a print job, a cashier. */
  readonly subject: string | null
  /** Plain words or JSON; never a PIN, a key or a token. */
  readonly detail: string | null
}

export type AuditRow = AuditEntry & {
  readonly seq: number
  readonly previous: string
  readonly hash: string
}

const columns = 'seq, at, who, role, act, subject, detail, previous, hash'

/** The row as its hash is over it, in the order of the columns. */
const chained = (row: Omit<AuditRow, 'hash'>) => [
  row.seq,
  row.at,
  row.who,
  row.role,
  row.act,
  row.subject,
  row.detail,
  row.previous,
]

/** SHA-256 over the row's own text and the hash before it, hex. */
const hashOf = (row: Omit<AuditRow, 'hash'>): string => hash('sha256', JSON.stringify(chained(row)))

/** The newest row's number and hash; zero and "" before the first. */
const auditHead = (store: Readable): Pick<AuditRow, 'seq' | 'hash'> =>
  sql<Pick<AuditRow, 'seq' | 'hash'>>(
    store,
    'SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1',
  ).get() ?? { seq: 0, hash: '' }

/** Must run inside a transaction. */
export function writeAudit(store: Writable, entry: AuditEntry): void {
  const head = auditHead(store)
  const row = { ...entry, seq: head.seq + 1, previous: head.hash }
  sql(store, `INSERT INTO audit (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`).run(
    ...chained(row),
    hashOf(row),
  )
}

/** Newest first. */
export const auditRows = (
  store: Readable,
  limit: number,
  beforeSeq: number | null,
): readonly AuditRow[] =>
  sql<AuditRow>(store, `SELECT ${columns} FROM audit WHERE seq < ? ORDER BY seq DESC LIMIT ?`).all(
    beforeSeq ?? Number.MAX_SAFE_INTEGER,
    limit,
  )

export type AuditCheck = {
  readonly rows: number
  /** The first row that does not fit; null when all do. */
  readonly broken: { readonly seq: number; readonly why: string } | null
  readonly head: string
}

/** Walks the whole chain. */
export function verifyAudit({ db }: Readable): AuditCheck {
  let rows = 0
  let previous = ''
  let seq = 0
  const broken = (at: number, why: string): AuditCheck => ({
    rows,
    broken: { seq: at, why },
    head: previous,
  })
  const all = db.prepare(`SELECT ${columns} FROM audit ORDER BY seq`).iterate()
  for (const row of all as IterableIterator<AuditRow>) {
    if (row.seq !== seq + 1) return broken(seq + 1, 'a row is missing here')
    if (row.previous !== previous) return broken(row.seq, 'it does not follow the row before it')
    if (row.hash !== hashOf(row)) return broken(row.seq, 'its text was changed')
    rows += 1
    seq = row.seq
    previous = row.hash
  }
  return { rows, broken: null, head: previous }
}
