// On start: does the database know everything the order log saw? If not, the data folder was put back
// from a backup, or the disk lost what it had promised. What was placed since is entered again as it
// stood at its worst, "may have been sold", so that the till asks the provider and never sends it; what
// the backup would send though it was sent or cancelled since is stopped; what was done at the drawer is
// done again on paper, so that no number and no refund comes twice. One transaction, before anything is
// sent.

import type { Log, OrderLogPort } from '../ports.ts'
import type { Provider } from '../providers/account.ts'
import type { Writable } from '../store/database.ts'
import { copiedAtFact, forgetFact, orderLogFact, readFact, writeFact } from '../store/facts.ts'
import { doubtOpenOrders, doubtWaitingPaper } from '../store/slips-before.ts'
import { transact } from '../store/transaction.ts'
import { enterBatch } from './enter-batches.ts'
import { enterDrawer, reserveNumbers, wordsOfDrawer } from './enter-drawer.ts'
import { enterSlips } from './enter-slips.ts'
import { type Entered, enterVend } from './enter-vends.ts'
import { readOrderLine } from './lines.ts'
import { keepMarks, marksOf } from './marks.ts'
import { type Stories, storiesOf } from './story.ts'
import { tellUntold } from './untold.ts'
import { raiseBlind, raiseLost, raiseLostDrawer, raiseRestored, raiseUnwritten } from './words.ts'

export type Reconciled = {
  /** Orders the database did not know; they are open now and asked about. */
  readonly missing: number
  /** Orders it would have sent again. */
  readonly held: number
  /** Orders it does not know and cannot enter: a person is told their references. */
  readonly lost: readonly string[]
  /** What was done at the drawer and is entered again: shifts, moves, counts, reports, refunds. */
  readonly drawer: number
  /** The same, where it could not be: in words. */
  readonly drawerLost: readonly string[]
}

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
    const { missing, held, lost, drawer, drawerLost } = found
    const knowsSlips = enterSlips(store, stories, now)
    if (read === null || !read.whole) {
      // A new till has nothing behind it that could be missing.
      if (known !== null || copiedAt !== null || startsEmpty) raiseBlind(store, copiedAt, now)
    }
    const differs = knowsSlips || missing + held + lost.length + drawer + drawerLost.length > 0
    if (differs || copiedAt !== null) doubtWaitingPaper(store, now)
    if (copiedAt !== null && !read?.whole) doubtOpenOrders(store)
    if (differs || copiedAt !== null || startsEmpty) {
      raiseRestored(store, { copiedAt, startsEmpty, missing, held, drawer, now })
      log.warn('the database does not know what the order log knows', { ...found, copiedAt })
    }
    raiseLost(store, lost, now)
    raiseLostDrawer(store, drawerLost, now)
    forgetFact(store, copiedAtFact)
    if (read !== null) writeFact(store, orderLogFact, read.position)
    if (port.position() === null) raiseUnwritten(store, now)
    return found
  })
  tellUntold(store, port, stories)
  transact(store, () => keepMarks(store, marksOf(store)))
  return found
}

function enter(
  store: Writable,
  { steps }: Stories,
  where: Parameters<typeof reconcileOrders>[2],
): Reconciled {
  let [missing, held, drawer] = [0, 0, 0]
  const lost: string[] = []
  const drawerLost: string[] = []
  /** A transaction of its own inside the start's: a line that breaks the law is told, and no reason not to open. */
  const each = (what: string, enterOne: () => Entered): Entered => {
    try {
      return transact(store, enterOne)
    } catch (error) {
      where.log.error('something of the order log could not be entered', { what, error })
      return 'lost'
    }
  }
  for (const step of steps) {
    if (step.kind === 'drawer') {
      const { line } = step
      const entered = each(line.drawer, () => enterDrawer(store, line))
      if (entered === 'missing') drawer += 1
      if (entered !== 'lost') continue
      drawerLost.push(wordsOfDrawer(line))
      reserveNumbers(store, line)
      continue
    }
    const { story } = step
    const entered = each(story.reference, () =>
      step.kind === 'vend'
        ? enterVend(store, step.story, where.providers, where.now)
        : enterBatch(store, step.story, where),
    )
    if (entered === 'missing') missing += 1
    if (entered === 'held') held += 1
    if (entered === 'lost') lost.push(story.reference)
  }
  return { missing, held, lost, drawer, drawerLost }
}

/** Without a log nothing tells what was printed since the backup this till may run on was made. */
export function doubtWithoutLog(store: Writable, now: number): void {
  if (readFact(store, copiedAtFact) === null) return
  transact(store, () => {
    doubtWaitingPaper(store, now)
    doubtOpenOrders(store)
    forgetFact(store, copiedAtFact)
  })
}

/** Everything up to here is in the database: what a later start need not read again. */
export function agreeWithLog(store: Writable, port: OrderLogPort): void {
  const position = port.position()
  if (position === null) return
  transact(store, () => {
    writeFact(store, orderLogFact, position)
    keepMarks(store, marksOf(store))
  })
}
