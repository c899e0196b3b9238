// The copies of the database a till keeps beside it: their names, and which of them are old enough to
// go. Names carry the moment, so they sort by age and nobody needs the file system's own times.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'

export type Copy = { readonly name: string; readonly at: number }

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** One copy per hour of the last day, and one per day of the last two weeks. */
const hours = 24
const days = 14

export const copiesFolder = (dataDir: string): string => join(dataDir, 'backups')
/** Where files lie that were set aside, never to be deleted. */
export const asideFolder = (dataDir: string): string => join(dataDir, 'damaged')

/** "till-20261121T100500Z.db" */
export const copyName = (at: number): string =>
  `till-${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z.db`

/** When a copy was made, by its name; null for any other file. */
export function copyOf(name: string): Copy | null {
  const match = /^till-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.db$/.exec(name)
  if (!match) return null
  const [, year, month, day, hour, minute, second] = match
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(at) ? null : { name, at }
}

const named = (folder: string, ending: string): readonly Copy[] => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .map((name) => copyOf(name.slice(0, name.length - ending.length)))
      .filter((copy) => copy !== null)
      .toSorted((a, b) => b.at - a.at)
  } catch {
    return []
  }
}

/** Checked copies, newest first. */
export const copiesIn = (folder: string): readonly Copy[] => named(folder, '')

const damagedEnding = '.damaged'
export const damagedName = (copy: Copy): string => `${copy.name}${damagedEnding}`
/** Copies that did not pass their check, newest first; named without their ending. */
export const damagedIn = (folder: string): readonly Copy[] => named(folder, damagedEnding)

export const partialName = (copy: Copy): string => `${copy.name}.partial`
/** What a copy that came to no end has left, with SQLite's own files beside it. */
export function leftIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => /\.partial(-journal|-wal|-shm)?$/.test(name))
  } catch {
    return []
  }
}

/** The copies that may go. The newest one never does, whatever the clock says. */
export function outdated(copies: readonly Copy[], now: number): readonly Copy[] {
  const newestFirst = copies.toSorted((a, b) => b.at - a.at)
  const kept = new Set<string>()
  return newestFirst.filter(({ at }, index) => {
    const age = now - at
    const slot =
      age < hours * hourMs
        ? `hour ${Math.floor(at / hourMs)}`
        : age < days * dayMs
          ? `day ${Math.floor(at / dayMs)}`
          : null
    if (index === 0 || (slot !== null && !kept.has(slot))) {
      if (slot !== null) kept.add(slot)
      return false
    }
    return true
  })
}
