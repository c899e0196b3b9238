// A cashier who is told that nothing was saved, believes it, and taps again.

import type { TillError } from '../../../shared/contract/errors.ts'
import type { Result } from '../../../shared/result.ts'
import type { FaultyDisk } from '../../world/faulty-disk.ts'

const tries = 200

/** What the till said at last. A "nothing was saved" that is not true is noted as wrong. */
export async function placeDespite<T>(
  disk: FaultyDisk,
  draftId: string,
  place: () => Promise<Result<T, TillError>>,
  wrong: string[],
): Promise<T> {
  for (let i = 0; i < tries; i += 1) {
    const placed = await place()
    if (placed.ok) return placed.value
    const { code, moneyMoved, message } = placed.error
    const saved = ['vends', 'batches'].some(
      (table) => disk.ask(`SELECT 1 FROM ${table} WHERE draft_id = ?`, draftId).length > 0,
    )
    if (saved && moneyMoved === 'no') wrong.push(`"${message}", and it was saved`)
    if (!code.startsWith('storage')) wrong.push(`${code}: ${message}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error(`${draftId} was never placed`)
}
