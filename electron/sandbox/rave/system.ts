// Rave confluence as a sandbox plays it. A reference that was seen before is never sold again, whatever
// else the request says; that the real system does the same is documented nowhere.

import type { Fault } from '../faults.ts'
import type { SandboxRequest, SandboxSystem } from '../system.ts'
import type { SandboxAnswer } from '../wire.ts'
import {
  categoriesAnswer,
  enveloped,
  failure,
  historyAnswer,
  jsonAnswer,
  purchase,
  queued,
  raveBatchOf,
  standingAnswer,
  transferSample,
} from './answers.ts'
import { type BatchRow, type BulkRunner, type BulkSettings } from './bulk.ts'
import { type Fate, fateOf, nameOf } from './customers.ts'
import type { Books, Entry } from './ledger.ts'
import {
  type Call,
  type Fields,
  type Wanted,
  isFields,
  readBill,
  readCall,
  textOf,
} from './reading.ts'

export type Settings = BulkSettings & {
  /** What a requery answers: the purchase, the purchase without our reference, or the documented sample. */
  requeryForm: 'purchase' | 'nameless' | 'documented'
  /** Whether a purchase's answer names another number, as Rave's own sample does. */
  echoesStranger: boolean
  /** Requeries of a queued order before it is sold. */
  queuedAsks: number
  /** A batch with a row Rave refuses: that row's own result says so, or the whole batch is refused. */
  batchErrors: 'row' | 'batch'
  /** How long a sale takes to show in the history. */
  historyLagMs: number
}

const confluencePath = '/v2/services/confluence'

const names: Readonly<Record<string, string>> = {
  fly_buy: 'vend',
  fly_buy_bulk: 'bulk',
  fly_history: 'history',
  fly_recurring: 'recurring',
  fly_recurring_cancel: 'cancel',
  bills_categories: 'categories',
}
const requeryPrefix = 'fly_requery_'
const validatePrefix = 'bills_validate_'

const refusals: Readonly<Partial<Record<Fate, { code: string; message: string }>>> = {
  'invalid-customer': { code: '903', message: 'Invalid customer id' },
  'invalid-phone': { code: '905', message: 'Invalid Phone' },
  'strange-code': { code: '999', message: 'Biller is not available' },
}

export function createRave(
  secretKey: string,
  books: Books,
  settings: Settings,
  runner: BulkRunner,
  now: () => number,
): SandboxSystem {
  function answer(request: SandboxRequest): SandboxAnswer {
    const call = callOf(request)
    if (call === null)
      return jsonAnswer(400, { status: 'error', message: 'Bad request', data: null })
    if (call.secretKey !== secretKey) {
      return jsonAnswer(401, { status: 'error', message: 'Invalid secret key', data: null })
    }
    if (call.service.startsWith(requeryPrefix)) {
      return requery(call.service.slice(requeryPrefix.length))
    }
    if (call.service.startsWith(validatePrefix)) return validate(call.service)
    switch (call.service) {
      case 'fly_buy':
        return buy(call.payload)
      case 'fly_buy_bulk':
        return buyBulk(call.payload)
      case 'fly_history':
        return history(call.payload)
      case 'fly_recurring':
        return standingAnswer(books.standing)
      case 'fly_recurring_cancel':
        return cancel(call.payload)
      case 'bills_categories':
        return categoriesAnswer
      default:
        return jsonAnswer(404, { status: 'error', message: 'No such service', data: null })
    }
  }

  function buy(fields: Fields): SandboxAnswer {
    const wanted = readBill(fields)
    if (typeof wanted === 'string') return failure('999', wanted, textOf(fields['CustomerId']))
    const seen = books.get(wanted.reference)
    if (seen) {
      seen.sends += 1
      return failure('999', 'Duplicate reference', wanted.customerId)
    }
    const fate = fateOf(wanted.customerId)
    const refusal = refusals[fate]
    if (refusal) return failure(refusal.code, refusal.message, wanted.customerId)
    if (fate === 'down') return jsonAnswer(503, { message: 'Service unavailable' })
    const entry = open(wanted, null)
    if (fate === 'queued') return queued()
    books.sell(entry, now())
    if (fate === 'paid-but-500') return jsonAnswer(500, { message: 'Internal server error' })
    if (fate === 'paid-in-the-dark') return jsonAnswer(502, { message: 'Bad gateway' })
    const customer = settings.echoesStranger ? '+2349082930030' : wanted.customerId
    return enveloped(purchase(entry, { reference: null, customer }))
  }

  function buyBulk(fields: Fields): SandboxAnswer {
    const batch = textOf(fields['BatchReference'])
    const callBackUrl = textOf(fields['CallBackUrl'])
    const requests = fields['Requests']
    const wanted = Array.isArray(requests) ? requests.filter(isFields).map(readBill) : []
    const bad = wanted.find((one) => typeof one === 'string')
    if (bad !== undefined || batch === '' || callBackUrl === '' || wanted.length === 0) {
      return failure('999', bad ?? 'Invalid batch', '')
    }
    const bills = wanted.filter((one): one is Wanted => typeof one !== 'string')
    const refused = bills.find(({ customerId }) => refusals[fateOf(customerId)])
    const refusal = refused && refusals[fateOf(refused.customerId)]
    if (settings.batchErrors === 'batch' && refused && refusal) {
      return failure(refusal.code, refusal.message, refused.customerId)
    }
    const fresh = bills.filter((bill) => !seenBefore(bill))
    const rows = fresh.map((bill) => {
      const entry = open(bill, batch)
      return () => carryOut(entry)
    })
    runner.start({ callBackUrl, rows })
    return queued({ BatchReference: raveBatchOf(now(), rows.length) })
  }

  function seenBefore({ reference }: Wanted): boolean {
    const seen = books.get(reference)
    if (seen) seen.sends += 1
    return seen !== null
  }

  function carryOut(entry: Entry): BatchRow {
    const fate = fateOf(entry.customerId)
    const refusal = refusals[fate] ?? (fate === 'down' ? refusals['strange-code'] : undefined)
    if (refusal) {
      entry.state = 'failed'
      return { kind: 'failed', entry, ...refusal }
    }
    books.sell(entry, now())
    return { kind: 'sold', entry }
  }

  const open = (wanted: Wanted, batch: string | null): Entry =>
    books.open({
      ...wanted,
      batch,
      placedAt: now(),
      hidden: fateOf(wanted.customerId) === 'paid-in-the-dark',
    })

  function requery(reference: string): SandboxAnswer {
    const entry = books.get(reference)
    if (entry) entry.asks += 1
    if (settings.requeryForm === 'documented' || entry?.hidden) return transferSample
    if (!entry) return failure('999', 'Transaction not found', reference)
    if (entry.state === 'pending' && entry.batch === null && entry.asks > settings.queuedAsks) {
      books.sell(entry, now())
    }
    if (entry.state === 'failed') return failure('999', 'Transaction failed', reference)
    if (entry.state === 'pending') {
      return queued({ Reference: settings.requeryForm === 'purchase' ? reference : null })
    }
    const told = settings.requeryForm === 'purchase' ? reference : null
    return enveloped(purchase(entry, { reference: told }))
  }

  function history(fields: Fields): SandboxAnswer {
    const day = (name: string): string => textOf(fields[name])
    const size = Math.min(100, Math.max(1, Number(textOf(fields['PageSize'])) || 20))
    const index = Math.max(0, Number(textOf(fields['PageIndex'])) || 0)
    const customer = textOf(fields['Reference'])
    const shown = books.orders().filter((one) => {
      if (one.soldAt === null || one.hidden || one.soldAt + settings.historyLagMs > now())
        return false
      const soldOn = new Date(one.soldAt).toISOString().slice(0, 10)
      return (
        (customer === '' || customer === one.customerId) &&
        soldOn >= day('FromDate') &&
        soldOn <= day('ToDate')
      )
    })
    return historyAnswer(shown.toReversed(), size, index)
  }

  function cancel(fields: Fields): SandboxAnswer {
    const id = textOf(fields['RecurringPayment'])
    const found = books.standing.find((one) => String(one.id) === id)
    if (!found || found.customerId !== textOf(fields['CustomerMobile'])) {
      return failure('903', 'Invalid customer id', textOf(fields['CustomerMobile']))
    }
    found.stoppedAt ??= now()
    return enveloped({ Status: 'success', Message: 'Successful', Reference: null })
  }

  return {
    nameOf: (request) => {
      const service = callOf(request)?.service ?? ''
      if (service.startsWith(requeryPrefix)) return 'requery'
      return service.startsWith(validatePrefix) ? 'check' : (names[service] ?? 'other')
    },
    answer,
    instead,
    // Rave signs nothing.
    seal: () => ({}),
    ledger: () => ({ orders: books.orders(), standingOrders: books.standing }),
  }
}

/** Only a POST with a JSON body: a key in the query string would stand in every log. */
const callOf = ({ method, path, body }: SandboxRequest): Call | null =>
  method === 'POST' && path === confluencePath ? readCall(body) : null

/** bills_validate_ITEM_BILLER_CARD. */
function validate(service: string): SandboxAnswer {
  const customer = service.split('_').at(-1) ?? ''
  const refusal = refusals[fateOf(customer)]
  return refusal
    ? failure(refusal.code, refusal.message, customer)
    : enveloped({
        ResponseCode: '00',
        ResponseMessage: 'Successful',
        Name: nameOf(customer),
        Customer: customer,
        Status: 'success',
      })
}

function instead(fault: Fault): SandboxAnswer | null {
  switch (fault.kind) {
    case 'code':
      return failure(String(fault.code ?? 999), fault.message ?? 'Forced failure', '+2348000000000')
    case 'rate-limited':
      return jsonAnswer(429, { status: 'error', message: fault.message ?? 'Too many requests' })
    case 'not-found-first':
      return failure('999', fault.message ?? 'Transaction not found', '')
    case 'early-requery-refused':
      return failure('999', fault.message ?? 'Please wait before asking again', '')
    default:
      return null
  }
}
