// Carries out a queued batch row by row and tells each result to the batch's callback address. Only
// loopback addresses are ever called, whatever a request asks for. Callbacks may be scripted to stay away.

import type { Entry } from './ledger.ts'
import { failureBody, purchase } from './answers.ts'

/** How a row's result is told; nobody knows the real form. */
export type CallbackForm = 'envelope' | 'bare' | 'event' | 'nameless'
export type CallbackFate =
  | 'delivered'
  | 'never'
  | 'twice'
  /** After every other row of its batch, the last one first. */
  | 'late'
  /** Something nobody can read, and never the result. */
  | 'garbage'
  /** The row's reference with another amount, and never the true one. */
  | 'wrong-amount'
  /** The row's reference with another customer, and never the true one. */
  | 'stranger'

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
  /** What happens to the callback of a row. */
  callbackOf: (reference: string, entry: Entry) => CallbackFate
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
    const late: BatchRow[] = []
    for (const carryOut of rows) {
      if (stopping.signal.aborted) return
      if (settings.rowMs > 0) await pause(settings.rowMs)
      const row = carryOut()
      const fate = settings.callbackOf(row.entry.reference, row.entry)
      if (fate === 'late') late.unshift(row)
      else for (const body of bodiesOf(row, fate)) await post(callBackUrl, body)
    }
    for (const row of late) {
      if (stopping.signal.aborted) return
      for (const body of bodiesOf(row, 'delivered')) await post(callBackUrl, body)
    }
  }

  function bodiesOf(row: BatchRow, fate: CallbackFate): readonly string[] {
    const told = (one: BatchRow): string => JSON.stringify(callbackBody(one, settings.callbackForm))
    const { entry } = row
    switch (fate) {
      case 'never':
        return []
      case 'twice':
        return [told(row), told(row)]
      case 'garbage':
        return ['{"Status": "success", "Reference": ']
      case 'wrong-amount':
        return [told({ ...row, entry: { ...entry, amountMinor: entry.amountMinor + 100 } })]
      case 'stranger':
        return [told({ ...row, entry: { ...entry, customerId: '+2349082930030' } })]
      default:
        return [told(row)]
    }
  }

  async function post(callBackUrl: string, body: string): Promise<void> {
    if (!isLoopback(callBackUrl)) return
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
