// Chillr's mass collect as a sandbox plays it: batches, and customers who pay over time. Every create
// makes a batch, as the real one does: it knows no reference to recognise a second one by.

import type { Fault } from '../faults.ts'
import type { SandboxRequest, SandboxSystem } from '../system.ts'
import type { SandboxAnswer } from '../wire.ts'
import type { Batch, Books, Customer } from './ledger.ts'
import { bodyOf, objectionToKeys, readBatch } from './reading.ts'
import type { Body, Keys, Refusal } from './reading.ts'

export type Settings = {
  /** Where non-members stand in a status: as documented (no JSON), or beside the customers. */
  statusForm: 'documented' | 'sane'
  /** "Batch not found" is 61 in the documented list and 62 in the documented sample. */
  notFoundCode: 61 | 62
  /** Customers pay by themselves as the batch is asked about. */
  paysOverTime: boolean
}

/** The documentation's own non-member, and every number ending in 51. */
export const isMember = (msisdn: string): boolean => !msisdn.endsWith('51')

/** After how many questions this customer decides, and how; null: never. By the last digit. */
export function habitOf(msisdn: string): { readonly after: number; readonly pays: boolean } | null {
  const last = Number(msisdn.at(-1))
  if (last === 0) return null
  return { after: (last % 3) + 1, pays: last !== 9 }
}

const json = (status: number, text: string): SandboxAnswer => ({ status, body: Buffer.from(text) })

const refuse = ({ code, message, reason }: Refusal): SandboxAnswer =>
  json(
    200,
    JSON.stringify({
      status: 'failure',
      status_code: code,
      message,
      ...(reason ? { data: { reason } } : {}),
    }),
  )

export function createChillrSystem(
  keys: Keys,
  books: Books,
  settings: Settings,
  now: () => number,
): SandboxSystem {
  function answer(request: SandboxRequest, name: string): SandboxAnswer {
    const body = bodyOf(request.body)
    if (name === 'other') return json(404, '{"error":"Not found"}')
    const objection = objectionToKeys(body, keys)
    if (objection) return refuse(objection)
    return name === 'vend' ? create(body) : check(body)
  }

  function create(body: Body): SandboxAnswer {
    const wanted = readBatch(body, now())
    if ('code' in wanted) return refuse(wanted)
    if (!wanted.customers.some(({ msisdn }) => isMember(msisdn))) {
      const reason = ['None of the customers are Chillr users.']
      return refuse({ code: 58, message: 'Failed to create batch', reason })
    }
    const batch = books.open({
      ...wanted,
      customers: wanted.customers.map((one) => ({
        ...one,
        member: isMember(one.msisdn),
        state: 'pending',
        paidTimes: 0,
        transactionId: '',
      })),
    })
    const data = { batch_id: batch.batchId, non_chillr_customers: outsiders(batch) }
    const message = 'Collect batch creation accepted'
    return json(200, JSON.stringify({ status: 'success', status_code: 0, message, data }))
  }

  function check(body: Body): SandboxAnswer {
    const batchId = body['batch_id']
    if (typeof batchId !== 'string' || batchId === '') {
      return refuse({ code: 60, message: 'batch_id param is missing' })
    }
    const batch = books.batch(batchId)
    if (!batch) return refuse({ code: settings.notFoundCode, message: 'Batch not found error' })
    batch.asks += 1
    live(batch)
    return json(200, statusText(batch, settings.statusForm))
  }

  /** Lets time pass over a batch. */
  function live(batch: Batch): void {
    for (const customer of batch.customers) {
      const habit = habitOf(customer.msisdn)
      const decides = settings.paysOverTime && habit !== null && batch.asks >= habit.after
      if (decides && now() < batch.endsAt) books.settle(customer, habit.pays ? 'paid' : 'failed')
    }
    if (now() < batch.endsAt) return
    batch.expired = true
    for (const customer of batch.customers) books.settle(customer, 'expired')
  }

  return {
    nameOf: ({ method, path }) =>
      method !== 'POST'
        ? 'other'
        : path === '/api/v5/collect'
          ? 'vend'
          : path === '/api/v5/check_collect_status'
            ? 'requery'
            : 'other',
    answer,
    instead: (fault) => instead(fault, settings),
    // Nothing of Chillr's answers is signed.
    seal: () => ({}),
    ledger: () => ({ batches: books.batches() }),
  }
}

const outsiders = (batch: Batch): readonly string[] =>
  batch.customers.filter(({ member }) => !member).map(({ msisdn }) => msisdn)

const show = (customer: Customer) =>
  customer.member
    ? {
        msisdn: customer.msisdn,
        payment_status: customer.state === 'paid' ? 'success' : customer.state,
        ...(customer.transactionId === '' ? {} : { transaction_id: customer.transactionId }),
      }
    : { msisdn: customer.msisdn, message: 'Transaction not generated' }

/** The documented form puts a name and its value where only values may stand. */
function statusText(batch: Batch, form: Settings['statusForm']): string {
  const outside = outsiders(batch)
  const elements = batch.customers.map((one) => JSON.stringify(show(one)))
  const aside = `"non_chillr_customers" : ${JSON.stringify(outside)}`
  const inside = form === 'documented' && outside.length > 0 ? [...elements, aside] : elements
  const beside = form === 'sane' ? `, ${aside}` : ''
  const state = batch.expired ? 'expired' : 'active'
  return `{"status":"success","status_code" : 0,"data":{"batch_id":"${batch.batchId}","batch_status":"${state}","customers":[${inside.join(',\n')}]${beside}}}`
}

function instead(fault: Fault, { notFoundCode }: Settings): SandboxAnswer | null {
  switch (fault.kind) {
    case 'code':
      return refuse({ code: fault.code ?? 59, message: fault.message ?? 'Forced code' })
    case 'rate-limited':
      return json(429, '{"status":"failure","status_code":58,"message":"Too many requests"}')
    case 'not-found-first':
      return refuse({ code: notFoundCode, message: fault.message ?? 'Batch not found error' })
    case 'early-requery-refused':
      return refuse({ code: 59, message: fault.message ?? 'Internal server error' })
    default:
      return null
  }
}
