// Small facts the till keeps about its own database, by name.

import type { Readable, Writable } from './database.ts'
import { sql } from './statement.ts'

/** In a copy: when it was made. A till that starts on it was restored. */
export const copiedAtFact = 'copied-at'
/** Tells this till's database from any other, and so its order log. */
export const tillIdFact = 'till-id'
/** How far the order log had been written when this database was last known to agree with it. */
export const orderLogFact = 'order-log'
/** How much of this database the order log had been told then. */
export const orderLogToldFact = 'order-log-told'
/** Numbers nothing may have again: the order log knows of one this database does not. */
export const highestFacts = {
  shift: 'highest-shift',
  day: 'highest-day',
  banking: 'highest-banking',
} as const
/** When the clock was last set by minutes or more, as far as the till could see, by the clock as it was set, epoch ms. */
export const clockSetFact = 'clock-set-at'
/** The newest sale and the newest event of the journal when the clock was set, as numbers. */
export const journalAtClockSetFact = 'clock-set-journal'
/** Which version of the program last opened it. */
export const versionFact = 'version'
/** A trial on this printer broke off, and no paper has come out behind it since. */
export const trialInDoubtFact = (printerId: string): string => `trial-in-doubt:${printerId}`
/** Of a sale or sheet that has no end here yet: what is known of its slip of before the data folder was put back. */
export const slipBeforeFact = (reference: string): string => `slip-before:${reference}`
/** A newer version to be installed in the night. */
export const updatePlanFact = 'update-plan'

export const readFact = (store: Readable, name: string): string | null =>
  sql<{ value: string }>(store, 'SELECT value FROM facts WHERE name = ?').get(name)?.value ?? null

export function writeFact(store: Writable, name: string, value: string): void {
  sql(
    store,
    'INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, value)
}

export function forgetFact(store: Writable, name: string): void {
  sql(store, 'DELETE FROM facts WHERE name = ?').run(name)
}

/** The highest number one of these ever had, be it one this database does not know. */
export const highestKnown = (store: Readable, of: keyof typeof highestFacts): number =>
  Number(readFact(store, highestFacts[of]) ?? 0)
