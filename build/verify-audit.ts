// `npm run -s verify-audit -- --data DIR [--head HASH]`: walks the audit trail of a till that is not
// running, reads only, and says in one line per database what it found. `--head` is the newest hash that
// somebody wrote down: the trail must still hold it. Exit code 0: whole; 1: broken; 2: not checked.

import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { type AuditCheck, verifyAudit } from '../electron/till/store/audit.ts'
import { databaseFile } from '../electron/till/store/database.ts'
import { readOptions } from './options.ts'

const usage = 'npm run -s verify-audit -- --data DIR [--head HASH]'

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function refuse(line: string): never {
  process.stderr.write(`${line}\n`)
  process.exit(2)
}

/** The database of DIR itself, or those of the shop and of the practice under it. */
function databasesOf(folder: string): readonly string[] {
  const own = join(folder, databaseFile)
  if (existsSync(own)) return [own]
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name, databaseFile))
    .filter((path) => existsSync(path))
}

type Checked = AuditCheck & { readonly holdsHead: boolean }

function check(path: string, head: string | undefined): Checked {
  const db = new Database(path, { readonly: true, timeout: 0 })
  try {
    const found = db.transaction(() => ({
      ...verifyAudit({ db }),
      holdsHead:
        head === undefined ||
        db.prepare('SELECT 1 FROM audit WHERE hash = ?').get(head) !== undefined,
    }))
    return found()
  } finally {
    db.close()
  }
}

const wordsOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
    ? 'a till is running on it; close it first, or ask it (audit.verify)'
    : `it cannot be read (${error instanceof Error ? error.message : String(error)})`

const { values } = readOptions(usage, { data: { type: 'string' }, head: { type: 'string' } })
if (!values.data) refuse(`usage: ${usage}`)
const folder = resolve(process.env.INIT_CWD ?? '.', values.data)
const databases = databasesOf(folder)
if (databases.length === 0) refuse(`${folder}: there is no ${databaseFile} here`)

let headSeen = values.head === undefined
const results = databases.map((path): number => {
  try {
    const { rows, broken, head, holdsHead } = check(path, values.head)
    headSeen ||= holdsHead
    say(
      broken === null
        ? `${path}: ${rows} rows, whole, head ${head === '' ? 'none yet' : head}`
        : `${path}: BROKEN at row ${broken.seq}: ${broken.why} (${rows} rows before it hold, head ${head})`,
    )
    return broken === null ? 0 : 1
  } catch (error) {
    say(`${path}: not checked: ${wordsOf(error)}`)
    return 2
  }
})
const worst = Math.max(...results)
if (!headSeen && worst < 2) {
  say(`BROKEN: the head ${values.head} is nowhere in it: rows were cut off its end`)
  process.exit(1)
}
process.exit(worst)
