// On start: does the database know everything the order log saw? If not, the data folder was put back
// from a backup, or the disk lost what it had promised. What was placed since is entered again as it
// stood at its worst, "may have been sold", so that the till asks the provider and never sends it; what
// the backup would send though it was sent or cancelled since is stopped. One transaction, before
// anything is sent.

import type { Log, OrderLogPort } from '../ports.ts'
import type { Provider } from '../providers/account.ts'
import { openBatches } from '../store/batches.ts'
import { rowsOf } from '../store/batch-rows.ts'
import type { Writable } from '../store/database.ts'
import { copiedAtFact, forgetFact, orderLogFact, readFact, writeFact } from '../store/facts.ts'
import { transact } from '../store/transaction.ts'
import { vendsInState } from '../store/vends.ts'
import { enterBatch } from './enter-batches.ts'
import { type Entered, enterVend } from './enter-vends.ts'
import { readOrderLine } from './lines.ts'
import { createOrderLog } from './order-log.ts'
import { type Stories, storiesOf } from './story.ts'
import { raiseBlind, raiseLost, raiseRestored, raiseUnwritten } from './words.ts'

export type Reconciled = {
  /** Orders the database did not know; they are open now and asked about. */
  readonly missing: number
  /** Orders it would have sent again. */
  readonly held: number
  /** Orders it does not know and cannot enter: a person is told their references. */
  readonly lost: readonly string[]
}

const nothing: Reconciled = { missing: 0, held: 0, lost: [] }

export function reconcileOrders(
  store: Writable,
  port: OrderLogPort,
  options: {
    readonly providers: ReadonlyMap<string, Provider>
    readonly slipPrinterId: string
    /** The database is new and the log is not: its file was lost. */
    readonly startsEmpty: boolean
    readonly now: number
    readonly log: Log
  },
): Reconciled {
  const { startsEmpty, now, log } = options
  const copiedAt = readFact(store, copiedAtFact)
  const known = readFact(store, orderLogFact)
  const read = port.readFrom(known)
  const stories = storiesOf((read?.lines ?? []).map(readOrderLine).filter((line) => line !== null))
  const found = transact(store, () => {
    const found = enter(store, stories, options)
    const { missing, held, lost } = found
    if (read === null || !read.whole) {
      // A new till has nothing behind it that could be missing.
      if (known !== null || copiedAt !== null || startsEmpty) raiseBlind(store, copiedAt, now)
    }
    if (missing + held + lost.length > 0 || copiedAt !== null || startsEmpty) {
      raiseRestored(store, { copiedAt, startsEmpty, missing, held, now })
      log.warn('the database does not know what the order log knows', { ...found, copiedAt })
    }
    raiseLost(store, lost, now)
    forgetFact(store, copiedAtFact)
    if (read !== null) writeFact(store, orderLogFact, read.position)
    if (port.position() === null) raiseUnwritten(store, now)
    return found
  })
  tellUntold(store, port, stories)
  return found
}

function enter(
  store: Writable,
  { vends, batches }: Stories,
  where: Parameters<typeof reconcileOrders>[2],
): Reconciled {
  let { missing, held } = nothing
  const lost: string[] = []
  const each = (reference: string, enterOne: () => Entered): void => {
    let entered: Entered
    try {
      // A transaction of its own inside the start's: a line that breaks the law is told, and is
      // no reason not to open.
      entered = transact(store, enterOne)
    } catch (error) {
      where.log.error('an order of the log could not be entered', { reference, error })
      entered = 'lost'
    }
    if (entered === 'missing') missing += 1
    if (entered === 'held') held += 1
    if (entered === 'lost') lost.push(reference)
  }
  for (const story of vends) {
    each(story.reference, () => enterVend(store, story, where.providers, where.now))
  }
  for (const story of batches) {
    each(story.reference, () => enterBatch(store, story, where))
  }
  return { missing, held, lost }
}

/** A till killed between saving an order and telling the log of it tells it now, while nothing is sent. */
function tellUntold(store: Writable, port: OrderLogPort, { vends, batches }: Stories): void {
  const log = createOrderLog(port)
  const told = new Set(
    [...vends, ...batches].filter(({ placed }) => placed).map(({ reference }) => reference),
  )
  for (const vend of vendsInState(store, 'queued')) {
    if (!told.has(vend.reference)) log.placed(vend)
  }
  for (const batch of openBatches(store)) {
    if (batch.state !== 'queued' || told.has(batch.reference)) continue
    log.batchPlaced(batch, rowsOf(store, batch.seq))
  }
}

/** Everything up to here is in the database: what a later start need not read again. */
export function agreeWithLog(store: Writable, port: OrderLogPort): void {
  const position = port.position()
  if (position !== null) writeFact(store, orderLogFact, position)
}
