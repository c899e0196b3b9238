// Rave's bulk as the till's batches, without a wire: what is wrong with a sheet, what is sent, what each
// documented answer and each posted result means.

import { expect, test } from 'vitest'
import type { BatchDraft, BatchRow } from '../../electron/till/providers/batch-adapter.ts'
import type { HttpAnswer, HttpFailure } from '../../electron/till/ports.ts'
import { bulk } from '../../electron/till/providers/rave/bulk-adapter.ts'
import {
  accountAt,
  airtime,
  answerOf,
  batchSentAt,
  rowOf,
  samples,
  scripted,
  secretKey,
  sheetOf,
} from '../world/rave.ts'

const account = accountAt('https://api.ravepay.co')

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
  bulk.problems(draft, batchSentAt).map(({ n, weight, code }) => [n, weight, code])

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
  const exchange = await bulk.send(account, sheetOf(rows), http)
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
  await bulk.send(account, sheetOf([rowOf(1)], { callbackUrl: null }), http)
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
      bulk.send(account, sheetOf(rows), scripted(() => answerOf(sample)).http)
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
  const exchange = await bulk.send(account, sheetOf([rowOf(1)]), scripted(() => answer).http)
  expect([exchange.outcome.kind, exchange.rows]).toEqual([kind, []])
})

test('a posted result is news about one row, or about none', () => {
  const order = sheetOf([rowOf(1), rowOf(2)], { providerBatch: 'CF-1' })
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
