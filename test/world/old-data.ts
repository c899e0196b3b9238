// A till's data as an older TokenTill left it: the schema of that version, made by its own migrations, with
// a real till's rows in it.

import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { applicationId, databaseFile } from '../../electron/till/store/database.ts'
import { migrate, migrations } from '../../electron/till/store/migrations/index.ts'
import { unpack } from '../../electron/till/store/packed.ts'

export type Rows = Readonly<Record<string, readonly unknown[]>>
type Named = { readonly name: string; readonly sql: string }

const tablesOf = (db: Database.Database): readonly string[] =>
  db
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all() as string[]

const columnsOf = (db: Database.Database, table: string, of = 'main'): readonly string[] =>
  db.prepare('SELECT name FROM pragma_table_info(?, ?)').pluck().all(table, of) as string[]

/** Every row of every table, in the columns of `shape` where it is given. */
export function rowsOf(path: string, shape?: Readonly<Record<string, readonly string[]>>): Rows {
  const db = new Database(path, { readonly: true })
  try {
    const wanted = shape ?? shapeOf(db)
    return Object.fromEntries(
      Object.entries(wanted).map(([table, columns]) => {
        const list = columns.map((name) => `"${name}"`).join(', ')
        return [table, db.prepare(`SELECT ${list} FROM "${table}" ORDER BY ${list}`).raw().all()]
      }),
    )
  } finally {
    db.close()
  }
}

const shapeOf = (db: Database.Database): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(tablesOf(db).map((table) => [table, columnsOf(db, table)]))

export function shapeOfFile(path: string): Readonly<Record<string, readonly string[]>> {
  const db = new Database(path, { readonly: true })
  try {
    return shapeOf(db)
  } finally {
    db.close()
  }
}

/** Tables, indexes, triggers: everything that is in a file beside rows. */
export function schemaOf(path: string): readonly Named[] {
  const db = new Database(path, { readonly: true })
  try {
    return db
      .prepare('SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name')
      .all() as Named[]
  } finally {
    db.close()
  }
}

/** Replaces the database of a closed till by one of `version` with the same rows. */
export function makeOld(dataDir: string, version: number): void {
  const path = join(dataDir, databaseFile)
  const source = `${path}.now`
  copyFileSync(path, source)
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true })
  const db = new Database(path)
  try {
    db.pragma('page_size = 2048')
    db.pragma('journal_mode = WAL')
    db.pragma(`application_id = ${applicationId}`)
    migrate(
      db,
      0,
      migrations.filter((one) => one.version <= version),
    )
    db.prepare('ATTACH ? AS source').run(source)
    db.pragma('foreign_keys = OFF')
    // What the rows went through is not gone through again: the law watches moves, not copies.
    const triggers = db
      .prepare(`SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'`)
      .all() as Named[]
    for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`)
    // Packed since; a version that knows nothing of that has the plain text.
    db.function('unpacked', (kept) => unpack(kept as Buffer | string))
    for (const table of tablesOf(db)) {
      const there = new Set(columnsOf(db, table, 'source'))
      const columns = columnsOf(db, table).filter((name) => there.has(name))
      const list = columns.map((name) => `"${name}"`).join(', ')
      const values = columns.map((name) => (name === 'facts' ? 'unpacked(facts)' : `"${name}"`))
      db.exec(
        `INSERT INTO main."${table}" (${list}) SELECT ${values.join(', ')} FROM source."${table}"`,
      )
    }
    for (const { sql } of triggers) db.exec(sql)
    db.exec('DETACH source')
  } finally {
    db.close()
    rmSync(source)
  }
}
