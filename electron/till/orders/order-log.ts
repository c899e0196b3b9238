// A second, plain record of every order, kept outside the data folder: what was placed, what was sent,
// what came of it, whether its slip is out. The database is the truth; this only tells a till whose data folder was put back
// from a backup what that backup cannot know. Nothing in it is secret: no token, no key, no address a
// provider posts to.

import type { BatchState } from '../../../shared/vend/batch.ts'
import type { VendState } from '../../../shared/vend/states.ts'
import type { OrderLogPort } from '../ports.ts'
import type { NewRow } from '../store/batch-rows.ts'
import type { BatchRecord } from '../store/batches.ts'
import type { VendRow } from '../store/vend-row.ts'
import type { Readable } from '../store/database.ts'
import type { DrawerLine } from './drawer-lines.ts'
import { type DrawerMarks, drawerLinesAfter } from './drawer-log.ts'
import { marksOf } from './marks.ts'
import type { BatchMovedLine, BatchPlacedLine, MovedLine, PlacedLine, SlipLine } from './lines.ts'

/** Moves worth a line: what a backup that does not know them would do wrong. */
const told: ReadonlySet<VendState> = new Set([
  'sending',
  'confirmed',
  'refused',
  'cancelled',
  'expired',
])
/** `unconfirmed`: with it comes the provider's own number, without which some cannot be asked. */
const toldOfBatches: ReadonlySet<BatchState> = new Set([
  'sending',
  'unconfirmed',
  'settled',
  'refused',
  'cancelled',
  'expired',
])

const longestLately = 1_000

export type OrderLog = {
  /** Whether lines reach the disk now. */
  readonly isWritten: () => boolean
  readonly placed: (
    vend: Pick<VendRow, keyof PlacedLine['order'] | 'reference' | 'placedAt'>,
  ) => void
  readonly moved: (vend: Pick<VendRow, 'reference' | 'state' | 'stateAt'>) => void
  readonly batchPlaced: (
    batch: Pick<BatchRecord, keyof BatchPlacedLine['order'] | 'reference' | 'placedAt'>,
    rows: readonly NewRow[],
  ) => void
  readonly batchMoved: (
    batch: Pick<BatchRecord, 'reference' | 'state' | 'stateAt' | 'sentAt' | 'providerBatch'>,
  ) => void
  /** The slip of a sale or a batch is on paper. */
  readonly slipOut: (line: SlipLine) => void
  /** Something was done at the drawer: it is told, and on disk when this returns. */
  readonly drawer: () => void
  /** Everything the database has is told by now. */
  readonly begin: () => void
  /** No line since then was refused by its disk. */
  readonly isWhole: () => boolean
}

export function createOrderLog(port: OrderLogPort, store: Readable): OrderLog {
  const write = (
    line: PlacedLine | MovedLine | BatchPlacedLine | BatchMovedLine | SlipLine | DrawerLine,
    flushed = false,
  ): void => {
    isWhole = port.append(JSON.stringify(line), flushed) && isWhole
  }
  let isWhole = true
  let marks: DrawerMarks = marksOf(store)
  /** What was last told of each batch: a thousand rows called back are not a thousand lines. */
  const lately = new Map<string, string>()
  return {
    isWritten: () => port.position() !== null,
    placed: (vend) =>
      write({
        at: vend.placedAt,
        reference: vend.reference,
        order: {
          draftId: vend.draftId,
          providerId: vend.providerId,
          product: vend.product,
          account: vend.account,
          phone: vend.phone,
          amountMinor: vend.amountMinor,
          currency: vend.currency,
          tender: vend.tender,
          options: { ...vend.options },
          cashierId: vend.cashierId,
          cashierName: vend.cashierName,
          training: vend.training,
          expiresAt: vend.expiresAt,
        },
      }),
    moved: ({ reference, state, stateAt }) => {
      // Its cash goes back now: a backup that would send it must know even after a power cut.
      if (told.has(state)) write({ at: stateAt, reference, state }, state === 'cancelled')
    },
    batchPlaced: (batch, rows) =>
      write({
        at: batch.placedAt,
        batch: batch.reference,
        order: {
          draftId: batch.draftId,
          kind: batch.kind,
          providerId: batch.providerId,
          name: batch.name,
          currency: batch.currency,
          totalMinor: batch.totalMinor,
          tender: batch.tender,
          expiresOn: batch.expiresOn,
          cashierId: batch.cashierId,
          cashierName: batch.cashierName,
          training: batch.training,
          expiresAt: batch.expiresAt,
        },
        rows: rows.map(({ n, reference, account, amountMinor, options }) => ({
          n,
          reference,
          account,
          amountMinor,
          options: { ...options },
        })),
      }),
    batchMoved: ({ reference, state, stateAt, sentAt, providerBatch }) => {
      const news = `${state} ${providerBatch}`
      if (!toldOfBatches.has(state) || lately.get(reference) === news) return
      lately.set(reference, news)
      if (lately.size > longestLately) lately.clear()
      const at = state === 'sending' ? (sentAt ?? stateAt) : stateAt
      write({ at, batch: reference, state, number: providerBatch }, state === 'cancelled')
    },
    slipOut: (line) => write(line),
    drawer: () => {
      const now = marksOf(store)
      for (const line of drawerLinesAfter(store, marks)) write(line, true)
      marks = now
    },
    begin: () => {
      marks = marksOf(store)
      isWhole = true
    },
    isWhole: () => isWhole,
  }
}
