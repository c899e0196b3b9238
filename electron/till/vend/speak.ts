// One exchange with a provider about one vend. Never throws: whatever fails in here may have sent.

import type { Outcome } from '../../../shared/vend/outcome.ts'
import type { Http, Log } from '../ports.ts'
import type { Provider } from '../providers/account.ts'
import type { Evidence, Order } from '../providers/adapter.ts'
import type { Readable } from '../store/database.ts'
import { sendingsAround } from '../store/sendings.ts'
import type { VendRow } from '../store/vend-row.ts'

export type Spoken = { readonly outcome: Outcome; readonly evidence: Evidence | null }

/** Everything the adapter needs is committed already; what comes back is not yet. */
export async function speak(
  { store, http, log }: { readonly store: Readable; readonly http: Http; readonly log: Log },
  { id, adapter, account, elsewhere }: Provider,
  vend: VendRow,
  attempt: 'vend' | 'requery',
): Promise<Spoken> {
  try {
    const order = orderOf(vend)
    if (attempt === 'vend') return await adapter.vend(account, order, http)
    const { sentAt } =
      adapter.can.searchesHistory === true ? sendingsAround(store, vend, elsewhere) : {}
    if (sentAt === undefined) return await adapter.requery(account, order, http)
    const asked: Order = {
      ...order,
      sentAt,
      // Looked up when it is looked at: what is sent while the question is out stands in the answer too.
      get others() {
        return sendingsAround(store, vend, elsewhere).others ?? []
      },
    }
    return await adapter.requery(account, asked, http)
  } catch (error) {
    // An adapter never throws; one that does may have sent.
    log.error('an exchange failed in the till', { provider: id, error })
    const detail = 'the till failed while it spoke to the provider'
    return { outcome: { kind: 'unknown', reason: 'no-answer', detail }, evidence: null }
  }
}

const orderOf = (vend: VendRow): Order => ({
  reference: vend.reference,
  product: vend.product,
  account: vend.account,
  amountMinor: vend.amountMinor,
  currency: vend.currency,
  phone: vend.phone,
  options: vend.options,
  customer: vend.customer,
})
