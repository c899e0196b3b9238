// What keeps a till's records beyond one database file: copies of it made while it sells, and the order
// log outside its folder. Says on start when the file was put back from a copy or a damaged one set aside.

import type { PrintJobView } from '../../shared/contract/print.ts'
import type { TillEvent } from '../../shared/contract/events.ts'
import { Backups } from './backup/backups.ts'
import type { Restored } from './backup/open.ts'
import { createOrderLog, type OrderLog } from './orders/order-log.ts'
import { agreeWithLog, doubtWithoutLog, reconcileOrders } from './orders/reconcile.ts'
import type { OrderLogPort, Ports } from './ports.ts'
import type { Provider } from './providers/account.ts'
import { type Note, note } from '../../shared/notes/notes.ts'
import { raiseAlarm } from './store/alarms.ts'
import { batchByReference } from './store/batches.ts'
import type { Writable } from './store/database.ts'
import { readFact, tillIdFact, writeFact } from './store/facts.ts'
import { transact } from './store/transaction.ts'

export type Keeping = {
  /** Null in training and where the machine gives no place for one. */
  readonly orderLog: OrderLog | null
  readonly backups: Backups | null
  /** Before anything is sent. */
  readonly begin: (providers: ReadonlyMap<string, Provider>) => void
  readonly start: () => void
  /** Everything that is told is committed: what the order log wants of it is written down. */
  readonly heard: (event: TillEvent) => void
  readonly stop: () => Promise<void>
}

export function createKeeping(options: {
  readonly store: Writable
  /** Null: in memory, or a handle a test holds. */
  readonly dataDir: string | null
  readonly ports: Ports
  readonly training: boolean
  readonly slipPrinterId: string
  readonly restored: Restored | null
}): Keeping {
  const { store, dataDir, ports, restored, slipPrinterId } = options
  const { clock, log } = ports
  const opened = options.training || dataDir === null ? null : openOrderLog(store, ports)
  const port = opened?.port ?? null
  const orderLog = port && createOrderLog(port, store)
  const alarm = (notes: readonly Note[]): void =>
    transact(store, () =>
      raiseAlarm(store, { at: clock.now(), kind: 'storage', vendSeq: null, notes }),
    )
  const backups =
    dataDir === null || !ports.verifyCopy
      ? null
      : new Backups({ store, dataDir, clock, log, verify: ports.verifyCopy, onTrouble: alarm })
  return {
    orderLog,
    backups,
    begin: (providers) => {
      if (restored) alarm([noteOf(restored)])
      const now = clock.now()
      if (!opened) return doubtWithoutLog(store, now)
      const startsEmpty = opened.isInherited
      const how = { providers, slipPrinterId, startsEmpty, now, log }
      reconcileOrders(store, opened.port, how)
      orderLog?.begin()
    },
    start: () => backups?.start(),
    heard: ({ name, body }) => {
      if (name === 'vend.changed' && body.state !== 'sending') {
        orderLog?.moved({ reference: body.vendId, state: body.state, stateAt: clock.now() })
      }
      if (name === 'print.changed' && orderLog) tellSlip(orderLog, body.job, clock.now())
      if (name !== 'batch.changed' || body.state === 'sending' || !orderLog) return
      const batch = batchByReference(store, body.batchId)
      if (batch) orderLog.batchMoved(batch)
    },
    stop: async () => {
      await backups?.stop()
      if (!port) return
      try {
        // What could not be written is told on the next start.
        if (orderLog?.isWhole()) agreeWithLog(store, port)
      } catch (error) {
        // The next start reads more of the log than it must.
        log.warn('the place in the order log was not kept', { error: String(error) })
      }
      port.close()
    },
  }
}

/** The slip of a sale or a sheet, or a copy of it, is on paper, as the printer or a person says. */
function tellSlip(log: OrderLog, { kind, state, vendId, batchId }: PrintJobView, at: number): void {
  if (kind !== 'slip' && kind !== 'reprint') return
  if (state !== 'printed' && state !== 'answered-yes') return
  if (vendId !== null) log.slipOut({ at, reference: vendId, slip: 'printed' })
  else if (batchId !== null) log.slipOut({ at, batch: batchId, slip: 'printed' })
}

type OpenedLog = {
  readonly port: OrderLogPort
  /** The database is new, the log is of the till that was in this folder before. */
  readonly isInherited: boolean
}

function openOrderLog(store: Writable, { orderLogs, random }: Ports): OpenedLog | null {
  if (!orderLogs) return null
  const known = readFact(store, tillIdFact)
  // A till that starts empty where one sold before goes on with its log: whatever became of the file,
  // those sales were made.
  const inherited = known === null ? orderLogs.lastTillId() : null
  const tillId = known ?? inherited ?? Buffer.from(random.bytes(10)).toString('hex')
  if (known === null) transact(store, () => writeFact(store, tillIdFact, tillId))
  return { port: orderLogs.open(tillId), isInherited: inherited !== null }
}

const noteOf = ({ copyAt, asideIn }: Restored): Note =>
  copyAt === null
    ? note('damaged-empty', { where: asideIn })
    : note('damaged', { at: new Date(copyAt).toISOString(), where: asideIn })
