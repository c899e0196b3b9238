// The journal of a million sales, written once and read by every part that asks for it.

import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { makeManySales, type ManySales } from '../world/many-sales.ts'
import { openDatabase } from '../../electron/till/store/database.ts'
import { benchFolder } from './subject.ts'

export const manySales = 1_000_000

type Kept = { readonly folder: ReturnType<typeof benchFolder>; readonly made: ManySales }

let kept: Kept | null = null

/** A data folder of the desktop till whose shop has sold that often; nobody holds its database. */
export function folderOfManySales(): string {
  return madeOnce().folder.path
}

/** Reads it; the handle is closed afterwards. */
export async function amongManySales<T>(read: (many: ManySales) => Promise<T>): Promise<T> {
  const { folder, made } = madeOnce()
  const opened = openDatabase(shopIn(folder.path))
  if (!opened.ok) throw new Error(opened.error.message)
  try {
    return await read({ ...made, store: opened.value })
  } finally {
    opened.value.db.close()
  }
}

export function forgetManySales(): void {
  kept?.folder.remove()
  kept = null
}

const shopIn = (dataDir: string): string => join(dataDir, 'shop')

function madeOnce(): Kept {
  if (kept) return kept
  process.stderr.write(`writing ${manySales.toLocaleString('en')} sales …\n`)
  const folder = benchFolder()
  const made = makeManySales(shopIn(folder.path), manySales)
  made.store.db.close()
  sweepUp()
  kept = { folder, made }
  return kept
}

/** What writing a million sales left in memory is not the till's: else the first to read would wait while it is collected. */
function sweepUp(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  setFlagsFromString('--no-expose-gc')
  collect()
}
