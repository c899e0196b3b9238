// Changes the words of a table's CHECK where it stands. SQLite cannot alter a constraint; its manual
// ("Making Other Kinds Of Table Schema Changes") gives two ways: copying the table, with every index and
// trigger of it, which for years of sales takes minutes, or this one, which writes one row of the schema.
// Only for words that allow exactly the same rows: nothing that lies in the table is looked at.

import type Database from 'better-sqlite3'

/** Words of a table's own text, and what stands there instead. */
export type Rewording = { readonly table: string; readonly from: string; readonly to: string }

/**
 * Must run inside a transaction. Throws where the words do not stand there exactly once: a table that our
 * migrations did not make is not touched.
 */
export function reword(db: Database.Database, changes: readonly Rewording[]): void {
  const read = db.prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?").pluck()
  // SQLite refuses it else.
  db.unsafeMode(true)
  try {
    db.pragma('writable_schema = ON')
    const write = db.prepare("UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = ?")
    for (const { table, from, to } of changes) {
      const parts = String(read.get(table)).split(from)
      if (parts.length !== 2) throw new Error(`the table ${table} does not say: ${from}`)
      write.run(parts.join(to), table)
    }
    const version = Number(db.pragma('schema_version', { simple: true }))
    db.pragma(`schema_version = ${version + 1}`)
  } finally {
    // Read anew from what was written, whatever this connection knew before.
    db.pragma('writable_schema = RESET')
    db.unsafeMode(false)
  }
}
