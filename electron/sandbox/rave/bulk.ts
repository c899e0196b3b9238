// Carries out a queued batch row by row and tells each result to the batch's callback address. Only
// loopback addresses are ever called, whatever a request asks for. Callbacks may be scripted to stay away.

import type { Entry } from './ledger.ts'
import { failureBody, purchase } from './answers.ts'

/** How a row's result is told; nobody knows the real form. */
export type CallbackForm = 'envelope' | 'bare' | 'event' | 'nameless'
export type CallbackFate = 'delivered' | 'never' | 'twice'

export type BatchRow =
  | { readonly kind: 'sold'; readonly entry: Entry }
  | {
      readonly kind: 'failed'
      readonly entry: Entry
      readonly code: string
      readonly message: string
    }

export type BulkSettings = {
  callbackForm: CallbackForm
  /** What happens to the callback of the row with this reference. */
  callbackOf: (reference: string) => CallbackFate
  /** Between rows. */
  rowMs: number
}

export type Batch = {
  readonly callBackUrl: string
  /** Carries one row out; called once per row, in order. */
  readonly rows: readonly (() => BatchRow)[]
}

export type BulkRunner = {
  readonly start: (batch: Batch) => void
  /** Ends when every batch so far is carried out and told. */
  readonly settled: () => Promise<void>
  readonly stop: () => void
}

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])
const callbackMs = 5_000

export const isLoopback = (address: string): boolean => {
  const url = URL.parse(address)
  return url !== null && /^https?:$/.test(url.protocol) && loopback.has(url.hostname)
}

export function createBulkRunner(settings: BulkSettings): BulkRunner {
  const stopping = new AbortController()
  const running = new Set<Promise<void>>()

  async function run({ rows, callBackUrl }: Batch): Promise<void> {
    for (const row of rows) {
      if (stopping.signal.aborted) return
      if (settings.rowMs > 0) await pause(settings.rowMs)
      await tell(row(), callBackUrl)
    }
  }

  async function tell(row: BatchRow, callBackUrl: string): Promise<void> {
    const fate = settings.callbackOf(row.entry.reference)
    if (fate === 'never' || !isLoopback(callBackUrl)) return
    const body = JSON.stringify(callbackBody(row, settings.callbackForm))
    for (let n = 0; n < (fate === 'twice' ? 2 : 1); n += 1) {
      try {
        const answer = await fetch(callBackUrl, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
          redirect: 'manual',
          signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(callbackMs)]),
        })
        await answer.arrayBuffer()
      } catch {
        // Nobody listens: Rave is not known to try again.
      }
    }
  }

  return {
    start: (batch) => {
      const work = run(batch).finally(() => running.delete(work))
      running.add(work)
    },
    settled: async () => {
      await Promise.all(running)
    },
    stop: () => stopping.abort(),
  }
}

const pause = (delayMs: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, delayMs).unref()
  })

export function callbackBody(row: BatchRow, form: CallbackForm): unknown {
  const { entry } = row
  const reference = form === 'nameless' ? null : entry.reference
  if (row.kind === 'failed') {
    const failed = failureBody(row.code, row.message, entry.customerId)
    return form === 'nameless' ? failed : { ...failed, Reference: reference }
  }
  const data = purchase(entry, { reference })
  switch (form) {
    case 'envelope':
    case 'nameless':
      return { status: 'success', message: 'SERVICE-RESPONSE', data }
    case 'bare':
      return data
    case 'event':
      return {
        event: 'singlebillpayment.status',
        'event.type': 'SingleBillPayment',
        data: {
          customer: entry.customerId,
          amount: data['Amount'],
          network: data['Network'],
          tx_ref: entry.transactionReference,
          flw_ref: data['PaymentReference'],
          batch_reference: entry.batch,
          customer_reference: reference,
          status: 'success',
          message: data['Message'],
          reference: null,
        },
      }
  }
}
