// Which rows were written since the last look, told by triggers of the watcher's own: of a journal of
// many sales only those are read again. What was rolled back is among them too, and does no harm.

import type Database from 'better-sqlite3'

export type Touched = {
  /** The sales written since this was asked last, themselves or something that hangs on them. */
  readonly vends: () => readonly number[]
  readonly batches: () => readonly number[]
  readonly clear: () => void
}

/** Each table with the column that says whose row it is. */
const watched = {
  vend: { vends: 'seq', attempts: 'vend_seq', tokens: 'vend_seq', print_jobs: 'vend_seq' },
  batch: {
    batches: 'seq',
    batch_rows: 'batch_seq',
    batch_attempts: 'batch_seq',
    print_jobs: 'batch_seq',
  },
} as const

export function watchRows(db: Database.Database): Touched {
  const seen = { vend: new Set<number>(), batch: new Set<number>() }
  for (const kind of ['vend', 'batch'] as const) {
    db.function(`touched_${kind}`, { directOnly: false }, (seq) => {
      if (typeof seq === 'number') seen[kind].add(seq)
      return null
    })
    for (const [table, column] of Object.entries(watched[kind])) {
      for (const [event, row] of [
        ['INSERT', 'new'],
        ['UPDATE', 'new'],
        ['DELETE', 'old'],
      ] as const) {
        db.exec(
          `CREATE TEMP TRIGGER watch_${kind}_${table}_${event} AFTER ${event} ON main.${table}
           BEGIN SELECT touched_${kind}(${row}.${column}); END`,
        )
      }
    }
  }
  const take = (set: Set<number>): readonly number[] => {
    const all = [...set]
    set.clear()
    return all
  }
  return {
    vends: () => take(seen.vend),
    batches: () => take(seen.batch),
    clear: () => {
      seen.vend.clear()
      seen.batch.clear()
    },
  }
}
