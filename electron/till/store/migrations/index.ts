// The registry of schema versions. A migration is added, never edited: shops hold files of every one.

import type Database from 'better-sqlite3'
import { ledger } from './0001-ledger.ts'
import { batches } from './0002-batches.ts'
import { catalogs } from './0003-catalogs.ts'
import { audit } from './0004-audit.ts'
import { shifts } from './0005-shifts.ts'
import { search } from './0006-search.ts'
import { languages } from './0007-languages.ts'
import { people } from './0008-people.ts'
import { settings } from './0009-settings.ts'
import { late } from './0010-late.ts'
import { reports } from './0011-reports.ts'
import { drawer } from './0012-drawer.ts'
import { lean } from './0013-lean.ts'
import { days } from './0014-days.ts'
import { customers } from './0015-customers.ts'
import { restored } from './0016-restored.ts'
import { plainChecks, plainWords } from './0017-plain-words.ts'
import { onePack } from './0018-one-pack.ts'
import { countDrafts } from './0019-count-drafts.ts'
import { type Rewording, reword } from './reword.ts'

export type Migration = {
  readonly version: number
  readonly sql: string
  /** Checks that are said in other words, after `sql`. */
  readonly checks?: readonly Rewording[]
}

export const migrations: readonly Migration[] = [
  { version: 1, sql: ledger },
  { version: 2, sql: batches },
  { version: 3, sql: catalogs },
  { version: 4, sql: audit },
  { version: 5, sql: shifts },
  { version: 6, sql: search },
  { version: 7, sql: languages },
  { version: 8, sql: people },
  { version: 9, sql: settings },
  { version: 10, sql: late },
  { version: 11, sql: reports },
  { version: 12, sql: drawer },
  { version: 13, sql: lean },
  { version: 14, sql: days },
  { version: 15, sql: customers },
  { version: 16, sql: restored },
  { version: 17, sql: plainWords, checks: plainChecks },
  { version: 18, sql: onePack },
  { version: 19, sql: countDrafts },
]

export const latestVersion = migrations.at(-1)?.version ?? 0

/**
 * Brings a database from `from` to the latest version, each step in a transaction of its own. A new file
 * gets all of them at once: one wait for the disk instead of twenty, and no version in it that nobody sold with.
 */
export function migrate(
  db: Database.Database,
  from: number,
  steps: readonly Migration[] = migrations,
): void {
  const ahead = steps.filter(({ version }) => version > from)
  for (const together of from === 0 ? [ahead] : ahead.map((step) => [step])) {
    db.transaction(() => {
      for (const step of together) take(db, step)
    }).exclusive()
  }
}

function take(db: Database.Database, { version, sql, checks }: Migration): void {
  db.exec(sql)
  if (checks) reword(db, checks)
  db.pragma(`user_version = ${version}`)
}
