// A till that keeps backups and an order log, as a real shop's does; and last night's copy put back in
// the place of its data.

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLog } from '../../electron/ports/log.ts'
import { createOrderLogs } from '../../electron/ports/order-log.ts'
import { verifyCopy } from '../../electron/ports/verify-copy.ts'
import { databaseFile } from '../../electron/till/store/database.ts'
import type { TillWorld, TillWorldOptions } from './till.ts'

export type Keeping = {
  /** Where its order log lies. */
  readonly stateDir: string
  /** For `startTillWorld` and the worlds made of it: it sells for real money as far as it knows. */
  readonly options: Pick<TillWorldOptions, 'shop' | 'ports'>
} & Disposable

export function keeping(): Keeping {
  const stateDir = mkdtempSync(join(tmpdir(), 'state-'))
  return {
    stateDir,
    options: {
      shop: (plain) => ({ ...plain, training: false }),
      ports: (dataDir) => ({
        orderLogs: createOrderLogs({ stateDir, dataDir, log: createLog(() => 0) }),
        verifyCopy,
      }),
    },
    [Symbol.dispose]: () => rmSync(stateDir, { recursive: true, force: true }),
  }
}

type Kept = Pick<TillWorld, 'must' | 'dataDir'>

/** A copy made now, by the supervisor. Its path. */
export async function backUp(w: Kept): Promise<string> {
  await w.must('session.signIn', { cashierId: 'musa', pin: '9999' })
  const { file } = await w.must('backup.make', {})
  await w.must('session.signIn', { cashierId: 'ada', pin: '1234' })
  return join(w.dataDir, 'backups', file)
}

/** While the till is off: its database is that copy again. */
export function putBack(w: Pick<TillWorld, 'dataDir'>, copy: string): void {
  rmSync(join(w.dataDir, `${databaseFile}-wal`), { force: true })
  rmSync(join(w.dataDir, `${databaseFile}-shm`), { force: true })
  copyFileSync(copy, join(w.dataDir, databaseFile))
}

export const alarmsOf = async (w: Kept) => (await w.must('status.get', {})).alarms
