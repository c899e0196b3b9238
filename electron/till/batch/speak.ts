// One exchange with a provider about one batch. Never throws: whatever fails in here may have sent.

import type { Http, Log } from '../ports.ts'
import type { Provider } from '../providers/account.ts'
import type { BatchAdapter } from '../providers/batch-adapter.ts'
import { batchAttemptCount } from '../store/batch-attempts.ts'
import type { RowRecord } from '../store/batch-rows.ts'
import type { BatchRecord } from '../store/batches.ts'
import type { Readable } from '../store/database.ts'
import { sendingsAroundBatch } from '../store/sendings.ts'
import { batchOrderOf } from './order.ts'
import type { BatchSettlement } from './settle.ts'

/** Everything the adapter needs is committed already; what comes back is not yet. */
export async function speakOfBatch(
  { store, http, log }: { readonly store: Readable; readonly http: Http; readonly log: Log },
  provider: Provider,
  adapter: BatchAdapter,
  about: {
    readonly batch: BatchRecord
    readonly rows: readonly RowRecord[]
    readonly attempt: 'send' | 'ask'
  },
): Promise<BatchSettlement['exchange']> {
  try {
    const searches = about.attempt === 'ask' && provider.adapter.can.searchesHistory === true
    const order = {
      ...batchOrderOf(provider, about.batch, about.rows, []),
      exchanges: batchAttemptCount(store, about.batch.seq),
      // Looked up when it is looked at: what is sent while the question is out stands in the answer too.
      get others() {
        return searches ? sendingsAroundBatch(store, about.batch, provider.elsewhere) : []
      },
    }
    return about.attempt === 'send'
      ? await adapter.send(provider.account, order, http)
      : await adapter.ask(provider.account, order, http)
  } catch (error) {
    // An adapter never throws; one that does may have sent.
    log.error('an exchange about a batch failed in the till', { provider: provider.id, error })
    const detail = 'the till failed while it spoke to the provider'
    return {
      outcome: { kind: 'unknown', reason: 'no-answer', detail },
      rows: [],
      providerBatch: null,
      closed: false,
      evidence: null,
    }
  }
}
