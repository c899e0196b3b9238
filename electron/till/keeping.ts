// What keeps a till's records beyond one database file: copies of it made while it sells, and the order
// log outside its folder. Says on start when the file was put back from a copy or a damaged one set aside.

import type { TillEvent } from '../../shared/contract/events.ts'
import { Backups } from './backup/backups.ts'
import type { Restored } from './backup/open.ts'
import { createOrderLog, type OrderLog } from './orders/order-log.ts'
import { agreeWithLog, reconcileOrders } from './orders/reconcile.ts'
import type { OrderLogPort, Ports } from './ports.ts'
import type { Provider } from './providers/account.ts'
import { raiseAlarm } from './store/alarms.ts'
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
  readonly restored: Restored | null
}): Keeping {
  const { store, dataDir, ports, restored } = options
  const { clock, log } = ports
  const port = options.training || dataDir === null ? null : openOrderLog(options)
  const orderLog = port && createOrderLog(port)
  const alarm = (message: string): void =>
    transact(store, () =>
      raiseAlarm(store, { at: clock.now(), kind: 'storage', vendSeq: null, message }),
    )
  const backups =
    dataDir === null || !ports.verifyCopy
      ? null
      : new Backups({ store, dataDir, clock, log, verify: ports.verifyCopy, onTrouble: alarm })
  return {
    orderLog,
    backups,
    begin: (providers) => {
      if (restored) alarm(wordsOf(restored))
      if (port) reconcileOrders(store, port, providers, clock.now(), log)
    },
    start: () => backups?.start(),
    heard: ({ name, body }) => {
      if (name !== 'vend.changed' || body.state === 'sending') return
      orderLog?.moved({ reference: body.vendId, state: body.state, stateAt: clock.now() })
    },
    stop: async () => {
      await backups?.stop()
      if (!port) return
      try {
        agreeWithLog(store, port)
      } catch (error) {
        // The next start reads more of the log than it must.
        log.warn('the place in the order log was not kept', { error: String(error) })
      }
      port.close()
    },
  }
}

function openOrderLog({
  store,
  ports,
  restored,
}: {
  readonly store: Writable
  readonly ports: Ports
  readonly restored: Restored | null
}): OrderLogPort | null {
  if (!ports.orderLogs) return null
  const known = readFact(store, tillIdFact)
  // A till that starts empty because its file was damaged goes on with the log it had.
  const lost = known === null && restored !== null ? ports.orderLogs.lastTillId() : null
  const tillId = known ?? lost ?? Buffer.from(ports.random.bytes(10)).toString('hex')
  if (known === null) transact(store, () => writeFact(store, tillIdFact, tillId))
  return ports.orderLogs.open(tillId)
}

const wordsOf = ({ copyAt, asideIn }: Restored): string =>
  copyAt === null
    ? `The database of this till was damaged and there was no backup of it: it starts empty. The damaged files are kept in ${asideIn}. Call support before you refund anybody.`
    : `The database of this till was damaged. It runs on its backup of ${new Date(copyAt).toISOString()}; the damaged files are kept in ${asideIn}. Call support.`
