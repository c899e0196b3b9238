// SQL stands beside the function it serves and is prepared once per database.
//
// An ordered or limited question that compares with a bare parameter is planned anew each time it is
// asked, at ten times its price: SQLite thinks that another value may want another plan. A cast,
// `= CAST(? AS INTEGER)`, keeps the plan; what is asked often is written so.

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
