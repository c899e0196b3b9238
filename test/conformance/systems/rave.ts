// Rave before the suite: its sales, once asked by reference alone and once with a history to search, its
// sheets, its look-up and its standing orders.

import { type RaveSandbox, startRaveSandbox } from '../../../electron/sandbox/rave/sandbox.ts'
import type { Adapter, Order } from '../../../electron/till/providers/adapter.ts'
import type { BatchOrder } from '../../../electron/till/providers/batch-adapter.ts'
import { rave } from '../../../electron/till/providers/rave/adapter.ts'
import type { OutcomeKind } from '../../../shared/vend/outcome.ts'
import {
  boughtSample,
  bulkInvalidCustomerSample,
  bulkInvalidPhoneSample,
  invalidCustomerSample,
  invalidPhoneSample,
  queuedSample,
} from '../../fixtures/rave-documentation.ts'
import { accountAt, orderOf, secretKey } from '../../world/rave.ts'
import type { Batching, Certain, Code, Said, Subject, Vending, World } from '../subject.ts'

type RaveWorld = World & { readonly sandbox: RaveSandbox }

const wrongKey = 'FLWSECK-nobody-knows-this-one'
const dstv = { product: 'tv', options: { country: 'NG', biller: 'DSTV' } } as const
const ghana = { options: { country: 'GH' }, currency: 'GHS' } as const
const america = { options: { country: 'US' }, currency: 'USD' } as const

let numbers = 0
/** Everybody buys once, so that a history tells them apart; nobody's last digits play a part. */
const someone = (): number => {
  numbers += 1
  return numbers
}
const card = (): string => String(8_100_000_000 + someone() * 10_001)
const phone = (): string => `+234803${2_000_000 + someone()}`

const customers: readonly (readonly [string, Partial<Order>, OutcomeKind, OutcomeKind, boolean])[] =
  [
    ['+2348031234567', {}, 'confirmed', 'confirmed', true],
    ['08031234568', {}, 'confirmed', 'confirmed', true],
    ['0244608116', ghana, 'confirmed', 'confirmed', true],
    ['5550104477', america, 'confirmed', 'confirmed', true],
    ['8093245829', dstv, 'confirmed', 'confirmed', true],
    [
      '8093245830',
      { ...dstv, options: { country: 'GH', biller: 'DSTV' }, currency: 'GHS' },
      'confirmed',
      'confirmed',
      true,
    ],
    [
      '7036378354',
      { product: 'tv', options: { country: 'NG', biller: 'DSTV BOX OFFICE' } },
      'confirmed',
      'confirmed',
      true,
    ],
    ['+2339026420185', ghana, 'refused', 'unknown', false],
    ['+190830030', america, 'refused', 'unknown', false],
    ['+2348000000903', {}, 'refused', 'unknown', false],
    ['4000000903', dstv, 'refused', 'unknown', false],
    ['+2348000000905', {}, 'refused', 'unknown', false],
    ['+2348000000999', {}, 'unknown', 'unknown', false],
    ['+2348000000500', {}, 'unknown', 'confirmed', true],
    ['4000000500', dstv, 'unknown', 'confirmed', true],
    ['+2348000000503', {}, 'unknown', 'unknown', false],
    ['+2348000000502', {}, 'unknown', 'unknown', true],
    ['+2348000000202', {}, 'accepted', 'accepted', false],
  ]

const codes: readonly Code[] = [
  { code: 903, message: 'Invalid customer id', means: 'refused' },
  { code: 905, message: 'Invalid Phone', means: 'refused' },
  { code: 903, message: 'Duplicate reference', sells: true, means: 'unknown' },
  { code: 777, sells: true, means: 'unknown' },
  { code: 777, means: 'unknown' },
]

type Fields = Readonly<Record<string, unknown>>
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}
const inner = ({ body }: Said): Fields => fieldsOf(fieldsOf(body)['data'])
const says = (value: unknown, word: string): boolean =>
  typeof value === 'string' && value.trim().toLowerCase() === word
const isFine = ({ answer }: Said): boolean => answer.status >= 200 && answer.status < 300
const isSuccess = (said: Said): boolean =>
  isFine(said) &&
  says(fieldsOf(said.body)['status'], 'success') &&
  says(inner(said)['Status'], 'success')
const isTaken = (said: Said): boolean =>
  isFine(said) && /"success"/i.test(said.text) && /queued|pending|progress/i.test(said.text)
const isRefusal = (said: Said): boolean =>
  said.body !== undefined &&
  said.answer.status < 500 &&
  /"fail"/i.test(said.text) &&
  /90[35]/.test(said.text)
const turnedAway = ({ answer, text }: Said): boolean =>
  answer.status === 401 || /invalid secret key/i.test(text)

const certainOfBuy: Certain<Order> = {
  confirmed: isSuccess,
  accepted: isTaken,
  refused: isRefusal,
  'not-authorised': turnedAway,
}

const vendingOf = (told: (order: Order) => Order): Vending<RaveWorld> => ({
  order: () => orderOf(card(), { ...dstv }),
  asked: told,
  isPurchase: ({ body }) => body?.includes('"service":"fly_buy"') ?? false,
  before: [],
  asks: ['requery'],
  cases: [],
  codes,
  vend: {
    documented: [
      { name: 'bought, though it names another number', text: boughtSample, means: 'confirmed' },
      { name: 'invalid customer', text: invalidCustomerSample, means: 'refused' },
      { name: 'invalid phone', text: invalidPhoneSample, means: 'refused' },
      { name: 'queued', text: queuedSample, means: 'accepted' },
    ],
    certain: certainOfBuy,
  },
  requery: {
    documented: [
      { name: 'bought, by another number', text: boughtSample, means: 'unknown' },
      { name: 'invalid customer', text: invalidCustomerSample, means: 'unknown' },
      { name: 'invalid phone', text: invalidPhoneSample, means: 'unknown' },
    ],
    certain: certainOfBuy,
  },
  soldTimes: ({ sandbox }, { reference }) => sandbox.ledger.order(reference)?.soldTimes ?? 0,
  purchases: ({ sandbox }, { reference }) => sandbox.ledger.posts(reference),
  facts: ({ sandbox }, { reference, amountMinor }) => {
    const truth = sandbox.ledger.order(reference)
    const numbersOfIt = [truth?.transactionReference, String(truth?.transactionId)]
    return { totalPaidMinor: amountMinor, providerRef: oneOf(numbersOfIt), tokens: [] }
  },
})

/** A number of the history is another than a purchase's. */
const oneOf = (values: readonly unknown[]) => ({
  asymmetricMatch: (value: unknown): boolean => values.includes(value),
  toString: () => `one of ${values.join(', ')}`,
})

const sheet: Batching<RaveWorld> = {
  kind: 'bulk',
  order: (): BatchOrder => {
    const reference = `SHEET${String(someone()).padStart(15, '0')}`
    return {
      reference,
      name: 'Staff airtime',
      currency: 'NGN',
      expiresOn: null,
      callbackUrl: null,
      providerBatch: null,
      sentAt: Date.now(),
      rows: [1, 2, 3].map((n) => ({
        n,
        reference: `${reference}-${n}`,
        account: phone(),
        amountMinor: n * 10_000,
        options: { country: 'NG', biller: 'AIRTIME' },
        state: 'sending',
      })),
      others: [],
    }
  },
  isSending: ({ body }) => body?.includes('"service":"fly_buy_bulk"') ?? false,
  path: 'bulk',
  asks: ['history', 'requery'],
  codes: [
    // About one customer, and silent about the others.
    { code: 903, message: 'Invalid customer id', means: 'unknown' },
    { code: 905, message: 'Invalid Phone', means: 'unknown' },
    { code: 777, sells: true, means: 'unknown' },
  ],
  send: {
    documented: [
      { name: 'queued', text: queuedSample, means: 'accepted' },
      { name: 'invalid customer', text: bulkInvalidCustomerSample, means: 'unknown' },
      { name: 'invalid phone', text: bulkInvalidPhoneSample, means: 'unknown' },
    ],
    certain: { accepted: isSuccess, 'not-authorised': turnedAway },
  },
  ask: {
    documented: [],
    certain: {
      accepted: (said) => said.answer.status < 500 && /"success"|"fail"/i.test(said.text),
      'not-authorised': turnedAway,
    },
  },
  isBornOut: (said, state) => (state === 'confirmed' ? isSuccess(said) : isRefusal(said)),
  takenTimes: ({ sandbox }, { reference }) =>
    Math.max(
      0,
      ...sandbox.ledger
        .orders()
        .filter(({ batch }) => batch === reference)
        .map(({ soldTimes }) => soldTimes),
    ),
  sendings: ({ sandbox }, { reference }) => sandbox.ledger.posts(reference),
  settled: ({ sandbox }) => sandbox.batchesSettled(),
  isDone: ({ sandbox }, { rows }, n) => {
    const row = rows.find((one) => one.n === n)
    return row !== undefined && sandbox.ledger.sold(row.reference)
  },
  ends: ['confirmed', 'confirmed', 'confirmed'],
}

const startWith = (requeryForm: 'purchase' | 'documented') => async (): Promise<RaveWorld> => {
  const sandbox = await startRaveSandbox({ secretKey, requeryForm })
  return {
    adapter: () => rave,
    account: accountAt(sandbox.url),
    stranger: accountAt(sandbox.url, { secretKey: wrongKey }),
    secrets: [secretKey, wrongKey],
    sandbox,
    taken: () => sandbox.ledger.orders().reduce((sum, { soldTimes }) => sum + soldTimes, 0),
  }
}

const standingOf = ({ standing }: Adapter) => {
  if (!standing) throw new Error('no standing orders')
  return standing
}

export const raveSubject: Subject<RaveWorld> = {
  name: 'Rave, asked by reference',
  system: 'rave',
  start: startWith('purchase'),
  vending: {
    ...vendingOf((order) => order),
    cases: customers.map(([customer, more, vend, asked, sold]) => ({
      what: `customer ${customer} ${JSON.stringify(more)}`,
      order: () => orderOf(customer, more),
      vend,
      asked,
      sold,
    })),
  },
  batching: sheet,
  questions: [
    {
      name: 'whose smartcard it is',
      of: 'lookUp',
      paths: ['check'],
      ask: (_, { adapter, account, http }) =>
        adapter.lookUp(account, { ...dstv, account: '8093245829' }, http),
    },
    {
      name: 'the standing orders',
      of: 'standing',
      paths: ['recurring'],
      ask: async (_, { adapter, account, http }) => {
        const { result, evidence } = await standingOf(adapter).list(account, http)
        return { ...result, evidence }
      },
    },
    {
      name: 'the end of a standing order',
      of: 'standing',
      paths: ['cancel', 'recurring'],
      // Lost or not understood, it is looked up in the list; what that does not say is "not said".
      survives: true,
      ask: async (_, { adapter, account, http }) => {
        const order = { id: '999', customer: '+2348031234567' }
        const { result, evidence } = await standingOf(adapter).end(account, order, http)
        return { ...result, evidence }
      },
    },
  ],
}

/** The same sales where the answer of a requery is of no use, as the documented one is. */
export const raveByHistory: Subject<RaveWorld> = {
  name: 'Rave, searched in its history',
  system: 'rave',
  start: startWith('documented'),
  vending: {
    ...vendingOf((order) => ({ ...order, sentAt: Date.now(), others: [] })),
    asks: ['requery', 'history'],
  },
}
