// What was changed of the settings: rows that are added and never changed. `document` is the whole as it
// then stood, without its keys, so that a change made by hand in the file can be told from it later.

import type { SettingChange } from '../../../shared/config/masked.ts'
import type { Readable, Writable } from './database.ts'
import { sql } from './statement.ts'

export type SettingsSource = 'screen' | 'file' | 'undone'

export type SettingsRow = {
  readonly seq: number
  readonly at: number
  readonly who: string | null
  readonly role: string | null
  readonly source: SettingsSource
  readonly reason: string | null
  readonly versionFrom: string | null
  readonly versionTo: string
  readonly changes: readonly SettingChange[]
  readonly document: unknown
}

type Raw = Omit<SettingsRow, 'changes' | 'document'> & {
  readonly changes: string
  readonly document: string
}

const columns = `seq, at, who, role, source, reason, version_from AS versionFrom,
  version_to AS versionTo, changes, document`

const rowOf = ({ changes, document, ...row }: Raw): SettingsRow => ({
  ...row,
  changes: JSON.parse(changes) as SettingsRow['changes'],
  document: JSON.parse(document),
})

/** Must run inside a transaction. */
export function writeSettingsRow(store: Writable, row: Omit<SettingsRow, 'seq'>): void {
  sql(
    store,
    `INSERT INTO settings_changes
       (at, who, role, source, reason, version_from, version_to, changes, document)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    row.at,
    row.who,
    row.role,
    row.source,
    row.reason,
    row.versionFrom,
    row.versionTo,
    JSON.stringify(row.changes),
    JSON.stringify(row.document),
  )
}

/** Newest first. */
export const settingsRows = (
  store: Readable,
  limit: number,
  beforeSeq: number | null,
): readonly SettingsRow[] =>
  sql<Raw>(store, `SELECT ${columns} FROM settings_changes WHERE seq < ? ORDER BY seq DESC LIMIT ?`)
    .all(beforeSeq ?? Number.MAX_SAFE_INTEGER, limit)
    .map(rowOf)

export const newestSettings = (store: Readable): SettingsRow | null =>
  settingsRows(store, 1, null)[0] ?? null
