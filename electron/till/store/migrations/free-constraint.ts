// Makes a column's UNIQUE an index of its own name, which can then be dropped or made anew. SQLite keeps the index
// of a constraint with the table's own words and lets nobody at it; its manual ("Making Other Kinds Of Table
// Schema Changes") gives two ways to change those words: copying the table, with every index and trigger of it,
// which for years of sales takes minutes, or this one, which writes two rows of the schema. No row of the table
// is looked at, and the index stays as it lies on disk.

import type Database from 'better-sqlite3'
import { writeSchema } from './reword.ts'

export type FreedConstraint = {
  readonly table: string
  readonly column: string
  /** The column's own text, and what stands there instead. */
  readonly from: string
  readonly to: string
  /** What its index is called from now on. */
  readonly index: string
}

/** Must run inside a transaction. Throws where the table is not one that our migrations made. */
export function freeConstraint(db: Database.Database, freed: FreedConstraint): void {
  const { table, column, from, to, index } = freed
  const constraints = (db.pragma(`index_list(${table})`) as { name: string; origin: string }[])
    .filter(({ origin }) => origin === 'u')
    .filter(({ name }) => {
      const columns = db.pragma(`index_info(${name})`) as { name: string }[]
      return columns.length === 1 && columns[0]?.name === column
    })
  const [constraint] = constraints
  if (!constraint || constraints.length > 1) {
    throw new Error(`${table}.${column} is not unique by one constraint`)
  }
  writeSchema(db, () => {
    const words = `CREATE UNIQUE INDEX ${index} ON ${table} (${column})`
    db.prepare("UPDATE sqlite_schema SET name = ?, sql = ? WHERE type = 'index' AND name = ?").run(
      index,
      words,
      constraint.name,
    )
    return [{ table, from, to }]
  })
}
