// SQL stands beside the function it serves and is prepared once per database.

import type Database from 'better-sqlite3'
import type { Readable } from './database.ts'

const prepared = new WeakMap<Database.Database, Map<string, Database.Statement>>()

/** The prepared statement for `text`, shared by every call on the same database. */
export function sql<Row = unknown>(
  { db }: Readable,
  text: string,
): Database.Statement<unknown[], Row> {
  let statements = prepared.get(db)
  if (!statements) {
    statements = new Map()
    prepared.set(db, statements)
  }
  let statement = statements.get(text)
  if (!statement) {
    statement = db.prepare(text)
    statements.set(text, statement)
  }
  return statement as Database.Statement<unknown[], Row>
}
