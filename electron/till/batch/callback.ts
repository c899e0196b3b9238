// A result somebody posted to a batch's address: found by the address, read by the adapter, committed.
// Anybody who learned the address could post here, so nothing of it is believed against what is final.

import { isRowEnd } from '../../../shared/vend/batch.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import type { Provider } from '../providers/account.ts'
import { rowsOf } from '../store/batch-rows.ts'
import { batchBySecret, batchBySeq, type BatchRecord } from '../store/batches.ts'
import type { Writable } from '../store/database.ts'
import { storageErrorOf } from '../store/errors.ts'
import { transact } from '../store/transaction.ts'
import { fileNews } from './news.ts'
import { batchAdapterOf, batchOrderOf } from './order.ts'
import { moveWithRows } from './settle.ts'

export type CallbackFault =
  /** No batch has that address, or none that was sent. */
  | { readonly kind: 'no-such-address'; readonly detail: string }
  /** The address is right, what was posted is about none of its rows. */
  | { readonly kind: 'not-understood'; readonly detail: string }
  /** The disk refused: whoever posts it may post it again. */
  | { readonly kind: 'not-saved'; readonly detail: string; readonly cause: unknown }

/** The batch as it stands after the news; null when it told nothing new. */
export function fileCallback(
  store: Writable,
  post: {
    readonly providerOf: (id: string) => Provider | null
    readonly slipPrinterId: string
    readonly secret: string
    readonly body: Uint8Array
    readonly at: number
  },
): Result<BatchRecord | null, CallbackFault> {
  const batch = batchBySecret(store, post.secret)
  const provider = batch && post.providerOf(batch.providerId)
  const adapter = batch && provider && batchAdapterOf(provider, batch.kind)
  // Nothing was sent, so nobody was told this address: whoever posts here is not the provider.
  if (!batch || !provider || !adapter?.callback || batch.sentAt === null) {
    return err({ kind: 'no-such-address', detail: 'no batch listens there' })
  }
  // Read once: nothing of this till runs between here and the commit.
  const rows = rowsOf(store, batch.seq)
  const order = batchOrderOf(provider, batch, rows, [])
  const read = adapter.callback(post.body, order)
  if (!read.ok) return err({ kind: 'not-understood', detail: read.error })
  try {
    return ok(
      transact(store, () => {
        const heard = { at: post.at, cause: 'called-back' } as const
        const filed = fileNews(store, batch, rows, [read.value], heard)
        if (!filed.changed) return null
        const allEnded = filed.rows.every(({ state }) => isRowEnd(state))
        if (allEnded && (batch.state === 'unconfirmed' || batch.state === 'review')) {
          const how = { slipPrinterId: post.slipPrinterId, providerLabel: provider.label }
          const end = { to: 'settled', cause: 'all-ended', at: post.at } as const
          moveWithRows(store, how, batch, { ...end, evidence: null, exchange: null })
        }
        return batchBySeq(store, batch.seq)
      }),
    )
  } catch (error) {
    if (!storageErrorOf(error)) throw error
    return err({ kind: 'not-saved', detail: 'the disk refuses to save', cause: error })
  }
}
