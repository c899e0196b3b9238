// A copy that knows it is one: a till that starts on it asks what came after.

import Database from 'better-sqlite3'
import { copiedAtFact } from '../store/facts.ts'

/** One file without a log of its own, marked with the moment it was made. */
export function markAsCopy(path: string, at: number): void {
  const db = new Database(path)
  try {
    db.pragma('journal_mode = DELETE')
    db.prepare(
      'INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    ).run(copiedAtFact, String(at))
  } finally {
    db.close()
  }
}
