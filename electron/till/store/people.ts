// The people of the till, as they are now. Rows are added and changed, never deleted; the triggers hold
// that the last supervisor stays.

import type { SlipLanguage } from '../../../shared/receipt/languages.ts'
import type { CashierView } from '../../../shared/contract/status.ts'
import type { Readable, Writable } from './database.ts'
import { sql } from './statement.ts'

export type PersonRow = CashierView & {
  /** scrypt$N$r$p$salt$hash */
  readonly pinHash: string
  readonly language: SlipLanguage | null
  readonly active: boolean
  readonly createdAt: number
  readonly createdBy: string | null
  readonly changedAt: number
  readonly changedBy: string | null
}

type Raw = Omit<PersonRow, 'active'> & { readonly active: number }

const columns = `id, name, role, pin_hash AS pinHash, language, active, created_at AS createdAt,
  created_by AS createdBy, changed_at AS changedAt, changed_by AS changedBy`

const personOf = (raw: Raw): PersonRow => ({ ...raw, active: raw.active === 1 })

/** In the order they came. */
export const allPeople = (store: Readable): readonly PersonRow[] =>
  sql<Raw>(store, `SELECT ${columns} FROM people ORDER BY created_at, rowid`).all().map(personOf)

export function personById(store: Readable, id: string): PersonRow | null {
  const raw = sql<Raw>(store, `SELECT ${columns} FROM people WHERE id = ?`).get(id)
  return raw ? personOf(raw) : null
}

/** Must run inside a transaction. */
export function insertPerson(
  store: Writable,
  person: Omit<PersonRow, 'active' | 'changedAt' | 'changedBy'>,
): void {
  sql(
    store,
    `INSERT INTO people (id, name, role, pin_hash, language, active, created_at, created_by, changed_at,
       changed_by) VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?)`,
  ).run(
    person.id,
    person.name,
    person.role,
    person.pinHash,
    person.language,
    person.createdAt,
    person.createdBy,
    person.createdAt,
    person.createdBy,
  )
}

export type PersonChange = Partial<Pick<PersonRow, 'name' | 'role' | 'active' | 'pinHash'>>

/** What is not named stays. Must run inside a transaction. */
export function changePerson(
  store: Writable,
  id: string,
  { name, role, active, pinHash }: PersonChange,
  { at, by }: { readonly at: number; readonly by: string },
): void {
  sql(
    store,
    `UPDATE people SET name = coalesce(?, name), role = coalesce(?, role), active = coalesce(?, active),
       pin_hash = coalesce(?, pin_hash), changed_at = ?, changed_by = ? WHERE id = ?`,
  ).run(
    name ?? null,
    role ?? null,
    active === undefined ? null : Number(active),
    pinHash ?? null,
    at,
    by,
    id,
  )
}

/** The language somebody works in, as their screen last said: no change of who they are. */
export function setLanguage(store: Writable, id: string, language: SlipLanguage): void {
  sql(store, 'UPDATE people SET language = ? WHERE id = ?').run(language, id)
}

/** Somebody who may sign in has this name, in whatever letters. */
export const isNameTaken = (store: Readable, name: string, butId: string | null): boolean =>
  sql(
    store,
    'SELECT 1 FROM people WHERE active = 1 AND name = ? COLLATE NOCASE AND id IS NOT ?',
  ).get(name, butId) !== undefined

/** Nobody else who may sign in is a supervisor. */
export const isLastSupervisor = (store: Readable, { id, role, active }: PersonRow): boolean =>
  active &&
  role === 'supervisor' &&
  sql(store, "SELECT 1 FROM people WHERE active = 1 AND role = 'supervisor' AND id <> ?").get(
    id,
  ) === undefined
