// Rave's bulk as the till's batches, without a wire: what is wrong with a sheet, what is sent, what each
// documented answer means, and what a history says about all rows together.

import { expect, test } from 'vitest'
import type {
  BatchDraft,
  BatchOrder,
  BatchRow,
} from '../../electron/till/providers/batch-adapter.ts'
import type { Http, HttpAnswer, HttpFailure, HttpRequest } from '../../electron/till/ports.ts'
import { bulk } from '../../electron/till/providers/rave/bulk-adapter.ts'
import type { RowState } from '../../shared/vend/batch.ts'
import { accountAt, answerOf, samples, secretKey } from '../world/rave.ts'

const account = accountAt('https://api.ravepay.co')
const airtime = { country: 'NG', biller: 'AIRTIME' }
const sentAt = Date.parse('2026-03-01T10:00:00Z')

const rowOf = (n: number, more: Partial<BatchRow> = {}): BatchRow => ({
  n,
  reference: `ROW${n}`,
  account: `+23480300000${String(n).padStart(2, '0')}`,
  amountMinor: 50_000,
  options: airtime,
  state: 'unconfirmed',
  ...more,
})

const orderOf = (rows: readonly BatchRow[], more: Partial<BatchOrder> = {}): BatchOrder => ({
  reference: 'BATCH',
  name: '',
  currency: 'NGN',
  expiresOn: null,
  callbackUrl: 'http://192.168.1.20:8787/secret',
  providerBatch: null,
  sentAt,
  rows,
  others: [],
  ...more,
})

const draftOf = (
  rows: readonly (readonly [string, number | null, Record<string, string>?])[],
  currency: BatchDraft['currency'] = 'NGN',
): BatchDraft => ({
  name: '',
  expiresOn: null,
  currency,
  rows: rows.map(([who, amountMinor, options = airtime]) => ({
    account: who,
    amountMinor,
    options,
  })),
})

const problems = (draft: BatchDraft) =>
  bulk.problems(draft, sentAt).map(({ n, weight, code }) => [n, weight, code])

type Said = (request: HttpRequest, service: string) => HttpAnswer | HttpFailure

/** Answers each request from the script and keeps what was asked. */
function scripted(say: Said): { readonly http: Http; readonly asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    http: {
      exchange: (request) => {
        const { service } = JSON.parse(request.body ?? '{}') as { service: string }
        asked.push(service)
        return Promise.resolve(say(request, service))
      },
    },
  }
}

const historyOf = (rows: readonly object[], total = rows.length): HttpAnswer =>
  answerOf({
    status: 'success',
    message: 'SERVICE-RESPONSE',
    data: { Transactions: rows, Total: total, Status: 'success', Message: '', Reference: null },
  })

const paid = (customer: string, id: number, afterMs = 60_000, amount = '500.0000') => ({
  Currency: 'NGN',
  CustomerId: customer,
  Frequency: 'One Time',
  Amount: amount,
  Product: 'AIRTIME',
  TransactionDate: new Date(sentAt + afterMs).toISOString(),
  TransactionId: id,
})

const ask = async (order: BatchOrder, history: readonly object[]) => {
  const { http, asked } = scripted((_, service) =>
    service === 'fly_history' ? historyOf(history) : answerOf(samples.requery),
  )
  const exchange = await bulk.ask(account, order, http)
  return {
    asked,
    exchange,
    states: Object.fromEntries(exchange.rows.map(({ n, state }) => [n, state])),
    details: exchange.rows.map(({ detail }) => detail),
  }
}

test('a row may be airtime or TV, in the country of the shop’s money', () => {
  const values = (currency: BatchDraft['currency']) =>
    bulk.choices(currency).map(({ name, choices }) => [name, choices.map(({ value }) => value)])
  const billers = ['biller', ['AIRTIME', 'DSTV', 'DSTV BOX OFFICE']]
  expect(values('NGN')).toEqual([['country', ['NG']], billers])
  expect(values('GHS')).toEqual([['country', ['GH']], billers])
  expect(values('INR')[0]).toEqual(['country', []])
})

test('a row that cannot be right is stopped, one that looks odd is warned of', () => {
  expect(
    problems(
      draftOf([
        ['08031234567', 50_000],
        ['8093245829', 440_000, { country: 'NG', biller: 'DSTV' }],
        ['12', 50_000],
        ['08031234568', 50_000, { country: 'NG' }],
        ['08031234568', 50_000, { biller: 'AIRTIME' }],
        ['08031234568', 50_000, { country: 'NG', biller: 'ROAD TAX' }],
        ['0244608116', 1_000, { country: 'GH', biller: 'AIRTIME' }],
        ['+233244608116', 1_000],
        ['card', 1_000, { country: 'NG', biller: 'DSTV' }],
        ['+234 803 123 4567', 50_000],
        ['08031234567', 60_000],
        ['08031234567', 50_000, { country: 'NG', biller: 'DSTV' }],
        ['', null],
        ['08031234560', 50_000, { ...airtime, recurring: 'monthly' }],
        ['08031234569', 50_000, { ...airtime, recurring: 'once' }],
      ]),
    ),
  ).toEqual([
    [3, 'stop', 'account'],
    [4, 'stop', 'options'],
    [5, 'stop', 'options'],
    [6, 'stop', 'options'],
    [7, 'stop', 'options'],
    [8, 'stop', 'account'],
    [9, 'stop', 'account'],
    [10, 'warn', 'duplicate'],
    [14, 'stop', 'options'],
  ])
  expect(problems(draftOf([['0244608116', 1_000]], 'INR'))).toContainEqual([
    null,
    'stop',
    'provider',
  ])
})

test('the sheet goes out in one request, each row with its own reference, never as a standing order', async () => {
  const bodies: string[] = []
  const { http } = scripted((request) => {
    bodies.push(request.body ?? '')
    return answerOf(samples.queued)
  })
  const options = { ...airtime, recurring: 'monthly' }
  const rows = [
    rowOf(1, { options }),
    rowOf(2, { options: { country: 'NG', biller: 'DSTV' }, account: '8093245829' }),
  ]
  const exchange = await bulk.send(account, orderOf(rows), http)
  expect(bodies.map((body) => JSON.parse(body) as unknown)).toMatchObject([
    {
      service: 'fly_buy_bulk',
      service_payload: {
        BatchReference: 'BATCH',
        CallBackUrl: 'http://192.168.1.20:8787/secret',
        Requests: [
          { Reference: 'ROW1', CustomerId: '+2348030000001', Amount: 500, RecurringType: 0 },
          { Reference: 'ROW2', CustomerId: '8093245829', BillerName: 'DSTV', IsAirtime: false },
        ],
      },
    },
  ])
  expect(exchange).toMatchObject({
    outcome: { kind: 'accepted' },
    rows: [],
    providerBatch: 'CF-BATCH-FLY-API-201808241206220204935114',
    closed: false,
  })
  expect(JSON.stringify(exchange.evidence)).not.toContain(secretKey)
})

test('without anybody listening Rave is told an address nobody can have', async () => {
  const bodies: string[] = []
  const { http } = scripted((request) => {
    bodies.push(request.body ?? '')
    return answerOf(samples.queued)
  })
  await bulk.send(account, orderOf([rowOf(1)], { callbackUrl: null }), http)
  expect(bodies[0]).toContain('"CallBackUrl":"https://nobody-listens.invalid/"')
})

test.each([
  ['903', samples.invalidCustomer],
  ['905', samples.invalidPhone],
])(
  'a batch answered %s refuses the row it names and leaves the others open',
  async (code, sample) => {
    const named = rowOf(2, {
      account: sample.CustomerReference,
      options: { country: code === '903' ? 'GH' : 'US', biller: 'AIRTIME' },
    })
    const send = (rows: readonly BatchRow[]) =>
      bulk.send(account, orderOf(rows), scripted(() => answerOf(sample)).http)
    const exchange = await send([rowOf(1), named, rowOf(3)])
    expect(exchange.outcome).toMatchObject({
      kind: 'unknown',
      detail: expect.stringContaining(code),
    })
    expect(exchange.rows).toMatchObject([{ n: 2, state: 'refused' }])
    expect((await send([rowOf(1), rowOf(3)])).rows).toEqual([])
    expect((await send([rowOf(1), named, { ...named, n: 3, reference: 'ROW3' }])).rows).toEqual([])
  },
)

test.each<[string, HttpAnswer | HttpFailure, string]>([
  ['HTTP 500', answerOf('oops', 500), 'unknown'],
  ['a page', answerOf('<html>'), 'unknown'],
  ['a code nobody knows', answerOf({ Status: 'fail', Code: '999', Message: 'x' }), 'unknown'],
  ['no answer', { kind: 'no-answer', detail: 'reset' }, 'unknown'],
  ['nothing sent', { kind: 'not-sent', reason: 'dns', detail: 'no such host' }, 'not-sent'],
  ['401', answerOf({ status: 'error', message: 'Invalid secret key' }, 401), 'not-authorised'],
])('%s is %s', async (_, answer, kind) => {
  const exchange = await bulk.send(account, orderOf([rowOf(1)]), scripted(() => answer).http)
  expect([exchange.outcome.kind, exchange.rows]).toEqual([kind, []])
})

test('payments in the history are given to their rows, and to no other', async () => {
  const rows = [rowOf(1), rowOf(2), rowOf(3)]
  const { states, asked } = await ask(orderOf(rows), [paid('+2348030000002', 7), paid('+2349', 8)])
  expect(states).toEqual({ 1: 'unconfirmed', 2: 'confirmed', 3: 'unconfirmed' })
  expect(asked).toEqual(['fly_history', 'fly_requery_ROW1', 'fly_requery_ROW3'])
})

test('a queue may take hours, but not a day', async () => {
  const hour = 3_600_000
  const rows = [rowOf(1), rowOf(2), rowOf(3)]
  const { states } = await ask(orderOf(rows), [
    paid('+2348030000001', 7, 1.5 * hour),
    paid('+2348030000002', 8, 5 * hour),
    paid('+2348030000003', 9, 20 * hour),
  ])
  expect(states).toEqual({ 1: 'confirmed', 2: 'unconfirmed', 3: 'unconfirmed' })
})

test('two rows alike are never given one payment, nor two by guess', async () => {
  const twins = [rowOf(1), rowOf(2, { account: '0803 000 0001' }), rowOf(3)]
  for (const history of [
    [paid('+2348030000001', 7)],
    [paid('+2348030000001', 7), paid('+2348030000001', 8)],
  ]) {
    const { states, details } = await ask(orderOf(twins), history)
    expect(states).toMatchObject({ 1: 'unconfirmed', 2: 'unconfirmed' })
    expect(details[0]).toMatch(/could be this one, for 2 orders/)
  }
})

test('a row that was bought already keeps its payment from its twin', async () => {
  const rows = [rowOf(1, { state: 'confirmed' }), rowOf(2, { account: '08030000001' })]
  const { states } = await ask(orderOf(rows), [paid('+2348030000001', 7)])
  expect(states).toEqual({ 2: 'unconfirmed' })
})

test.each([
  ['a single sale an hour ago', { sentAt: sentAt - 3_600_000, amountMinor: 50_000 }],
  ['a row of another batch', { sentAt: sentAt - 5 * 3_600_000, amountMinor: 50_000, queued: true }],
  ['a sale whose amount is not told', { sentAt }],
])('%s to the same customer may have been that payment: a person decides', async (_, other) => {
  const others = [{ account: '08030000001', ...other }]
  const { states } = await ask(orderOf([rowOf(1)], { others }), [paid('+2348030000001', 7)])
  expect(states).toEqual({ 1: 'unconfirmed' })
})

test('another amount, another customer or another day in the till’s own sales takes nothing away', async () => {
  const others = [
    { account: '08030000001', sentAt, amountMinor: 60_000 },
    { account: '08030000002', sentAt, amountMinor: 50_000 },
    { account: '08030000001', sentAt: sentAt - 86_400_000, amountMinor: 50_000 },
  ]
  const { states } = await ask(orderOf([rowOf(1)], { others }), [paid('+2348030000001', 7)])
  expect(states).toEqual({ 1: 'confirmed' })
})

test('what was refused and is found bought is told; what was bought is told no second time', async () => {
  const rows = [
    rowOf(1, { state: 'refused' }),
    rowOf(2, { state: 'confirmed' }),
    rowOf(3, { state: 'refused' }),
  ]
  const { states } = await ask(orderOf(rows), [
    paid('+2348030000001', 7),
    paid('+2348030000002', 8),
  ])
  expect(states).toEqual({ 1: 'confirmed' })
})

test('rows are asked about a few at a time, others each time, until all had their turn', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => rowOf(at + 1))
  const asked = new Set<string>()
  for (let turn = 0; turn < 3; turn += 1) {
    const { asked: now } = await ask(orderOf(rows, { exchanges: turn }), [])
    const services = now.filter((service) => service !== 'fly_history')
    expect(services).toHaveLength(25)
    for (const service of services) asked.add(service)
  }
  expect(asked.size).toBe(60)
})

test('a history with a hole in it decides nothing; then each customer’s own is asked for', async () => {
  const { http, asked } = scripted(({ body = '' }, service) => {
    if (service !== 'fly_history') return answerOf(samples.requery)
    if (!body.includes('"Reference"')) return historyOf([paid('+2348030000001', 7)], 100_000)
    return historyOf(body.includes('0001') ? [paid('+2348030000001', 7)] : [])
  })
  const { rows } = await bulk.ask(account, orderOf([rowOf(1), rowOf(2)]), http)
  expect(rows.map(({ n, state }) => [n, state])).toEqual([
    [1, 'confirmed'],
    [2, 'unconfirmed'],
  ])
  expect(asked.filter((service) => service === 'fly_history')).toHaveLength(3)
})

test.each<[string, HttpAnswer | HttpFailure, string]>([
  ['out of reach', { kind: 'not-sent', reason: 'refused', detail: 'down' }, 'not-sent'],
  ['silent', { kind: 'no-answer', detail: 'timeout' }, 'unknown'],
  ['locked', answerOf({ status: 'error', message: 'Invalid secret key' }, 401), 'not-authorised'],
])('when Rave is %s nothing more is asked and nothing is told', async (_, answer, kind) => {
  const { http, asked } = scripted(() => answer)
  const exchange = await bulk.ask(account, orderOf([rowOf(1), rowOf(2)]), http)
  expect([exchange.outcome.kind, exchange.rows, asked]).toEqual([kind, [], ['fly_history']])
})

test('a line that drops in the middle keeps what was heard before it', async () => {
  const { http, asked } = scripted((_, service) =>
    service === 'fly_history'
      ? historyOf([paid('+2348030000001', 7)])
      : { kind: 'no-answer', detail: 'reset' },
  )
  const { outcome, rows } = await bulk.ask(account, orderOf([rowOf(1), rowOf(2), rowOf(3)]), http)
  expect(outcome.kind).toBe('accepted')
  expect(rows[0]).toMatchObject({ n: 1, state: 'confirmed' })
  expect(asked).toEqual(['fly_history', 'fly_requery_ROW2'])
})

test('a posted result is news about one row, or about none', () => {
  const order = orderOf([rowOf(1), rowOf(2)], { providerBatch: 'CF-1' })
  const heard = (body: unknown) => bulk.callback?.(Buffer.from(JSON.stringify(body)), order)
  const sold = { ...samples.bought.data, MobileNumber: '+2348030000002', Reference: 'ROW2' }
  expect(heard(sold)).toMatchObject({
    ok: true,
    value: { n: 2, state: 'confirmed', providerRef: 'CF-FLYAPI-20190822093219730987' },
  })
  expect(heard({ ...sold, Amount: 400 })).toMatchObject({ value: { n: 2, state: 'unconfirmed' } })
  expect(
    heard({ Status: 'fail', Message: 'Invalid Phone', Code: '905', Reference: 'ROW1' }),
  ).toMatchObject({ value: { n: 1, state: 'refused' } })
  expect(heard({ ...sold, Reference: 'ELSE' })).toMatchObject({ ok: false })
  expect(heard([])).toMatchObject({ ok: false })
})

test('a thousand rows and ten thousand payments are compared in no time worth naming', async () => {
  const number = (n: number) => `+234803${String(n).padStart(7, '0')}`
  const rows = Array.from({ length: 1_000 }, (_, n) => rowOf(n + 1, { account: number(n) }))
  const history = Array.from({ length: 100 }, (_, n) => paid(number(n * 10), n))
  const others = Array.from({ length: 20_000 }, (_, n) => ({
    account: number(n + 5_000),
    sentAt,
    amountMinor: 50_000,
  }))
  const { states } = await ask(orderOf(rows, { others }), history)
  expect(Object.values(states).filter((state) => state === 'confirmed')).toHaveLength(100)
})

test('every state a row can be in is asked about or is over', async () => {
  const states: readonly RowState[] = ['sending', 'unconfirmed', 'review', 'confirmed', 'refused']
  const rows = states.map((state, at) => rowOf(at + 1, { state }))
  const { states: told } = await ask(
    orderOf(rows),
    rows.map(({ account: who }, at) => paid(who, at)),
  )
  expect(told).toEqual({ 1: 'confirmed', 2: 'confirmed', 3: 'confirmed', 5: 'confirmed' })
})
