import { expect, test } from 'vitest'
import { readRequery } from '../../electron/till/providers/buypower/read-requery.ts'
import { readVend } from '../../electron/till/providers/buypower/read-vend.ts'
import { vendRequest } from '../../electron/till/providers/buypower/requests.ts'
import { isSigned } from '../../electron/till/providers/buypower/signature.ts'
import type { Outcome } from '../../shared/vend/outcome.ts'
import { accountAt, answerOf, apiKey, orderOf, signatureOf } from '../world/buypower.ts'

const order = orderOf('12345678910', { reference: 'OURS' })
const token = '3393-3484-6565-3980-3471'
const digits = '33933484656539803471'
const sale = {
  id: 1,
  orderId: 'OURS',
  token,
  units: '32.1',
  amountGenerated: 1860.47,
  tax: 139.53,
  debtAmount: 0,
  receiptNo: 8810023,
  responseCode: 200,
}
const soldBody = { status: true, message: 'Successful', responseCode: 200, data: sale }
const saying = (responseCode: unknown, message = 'as it is', more = {}) => ({
  status: responseCode === 200,
  message,
  responseCode,
  ...more,
})
const vend = (body: unknown, more = {}): Outcome => readVend(answerOf(body, more), order, apiKey)
const requery = (body: unknown, more = {}): Outcome =>
  readRequery(answerOf(body, more), order, apiKey)
const reasonOf = (outcome: Outcome) => (outcome.kind === 'unknown' ? outcome.reason : outcome.kind)
const seenOf = (outcome: Outcome) =>
  outcome.kind === 'unknown' ? (outcome.seen ?? []).map((one) => one.digits) : null

test('the request is exactly what BuyPower documents, and the key is only in its header', () => {
  const request = vendRequest(
    accountAt('https://api.buypower.ng/v2/'),
    orderOf('12345678910', {
      reference: 'OURS',
      customer: { name: 'Ada', address: null, account: '1', tariff: 'R2', tariffClass: 'R2' },
    }),
  )
  expect(request).toMatchObject({
    method: 'POST',
    url: 'https://api.buypower.ng/v2/vend?strict=0',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
  })
  expect(JSON.parse(request.body ?? '')).toEqual({
    orderId: 'OURS',
    meter: '12345678910',
    disco: 'ABUJA',
    vendType: 'PREPAID',
    vertical: 'ELECTRICITY',
    paymentType: 'B2B',
    amount: '2000',
    phone: '08031234567',
    name: 'Ada',
    tariffClass: 'R2',
  })
})

test("without a customer's phone the shop's is sent, and without that the one of BuyPower's examples", () => {
  const phoneOf = (credentials: Readonly<Record<string, string>>) =>
    JSON.parse(
      vendRequest(accountAt('http://127.0.0.1/v2', credentials), { ...order, phone: null }).body ??
        '',
    ).phone
  expect(phoneOf({ apiKey, phone: '0700' })).toBe('0700')
  expect(phoneOf({ apiKey })).toBe('00000000000')
})

test('a signature fits in either case of hex, and only these bytes and this key', () => {
  const body = Buffer.from('{"a":1}')
  const signed = (signature: string, bytes = body) =>
    isSigned({ headers: { 'x-buypower-signature': signature }, body: bytes }, apiKey)
  expect(signed(signatureOf(body))).toBe(true)
  expect(signed(signatureOf(body).toUpperCase())).toBe(true)
  expect(signed(signatureOf(body, 'another key'))).toBe(false)
  expect(signed(signatureOf(body), Buffer.from('{"a":1} '))).toBe(false)
  expect(signed('')).toBe(false)
  expect(isSigned({ headers: {}, body }, apiKey)).toBe(false)
})

test('a sale is confirmed with everything the slip needs', () => {
  expect(vend(soldBody)).toEqual({
    kind: 'confirmed',
    delivery: {
      tokens: [{ kind: 'credit', digits, stsClass: 0, units: '32.1' }],
      units: '32.1',
      lines: [
        { kind: 'energy', label: 'Energy', amountMinor: 186_047 },
        { kind: 'tax', label: 'VAT', amountMinor: 13_953 },
      ],
      receiptNo: '8810023',
      providerRef: '1',
    },
  })
})

test('an odd amount costs its line, never the token', () => {
  const odd = {
    ...sale,
    tax: 'about 100',
    amountGenerated: 1e21,
    debtAmount: '1,5',
    charges: '1,250.00',
  }
  const outcome = vend({ ...soldBody, data: odd })
  expect(outcome).toMatchObject({
    kind: 'confirmed',
    delivery: {
      tokens: [{ digits }],
      lines: [{ kind: 'fee', label: 'Charges', amountMinor: 125_000 }],
    },
  })
})

test.each([
  [400, 'refused'],
  [422, 'refused'],
  [501, 'refused'],
  [202, 'accepted'],
  [409, 'duplicate'],
  [500, 'server-error'],
  [502, 'server-error'],
  [503, 'server-error'],
  [429, 'server-error'],
  [404, 'unknown-code'],
  [201, 'unknown-code'],
  [999, 'unknown-code'],
  ['2e2', 'unknown-code'],
  [200.5, 'unknown-code'],
  [null, 'not-the-format'],
  [[200], 'not-the-format'],
])('a vend answered with code %j is %s', (code, what) => {
  expect(reasonOf(vend(saying(code)))).toBe(what)
})

test('the body decides, not the HTTP status', () => {
  expect(vend(soldBody, { status: 500 }).kind).toBe('confirmed')
  expect(vend(saying(422), { status: 200 }).kind).toBe('refused')
  expect(reasonOf(vend(saying(500), { status: 200 }))).toBe('server-error')
})

test('nothing without a signature that fits confirms or refuses, and its tokens are kept as evidence', () => {
  for (const signature of [null, 'abc', signatureOf(Buffer.from('other'))]) {
    const outcome = vend(soldBody, { signature })
    expect([reasonOf(outcome), seenOf(outcome)]).toEqual(['bad-signature', [digits]])
    expect(reasonOf(vend(saying(400), { signature }))).toBe('bad-signature')
    expect(reasonOf(requery(soldBody, { signature }))).toBe('bad-signature')
    const refund = saying(422, 'Transaction failed. Refund already processed.')
    expect(reasonOf(requery(refund, { signature }))).toBe('bad-signature')
  }
})

test('a 401 means the key was not accepted, whoever signed it', () => {
  expect(vend(saying(401), { status: 401, signature: null }).kind).toBe('not-authorised')
  expect(vend(saying(401), { status: 401 }).kind).toBe('not-authorised')
  expect(vend('Unauthorized', { status: 401, signature: null }).kind).toBe('not-authorised')
  expect(vend(soldBody, { status: 401, signature: null }).kind).toBe('unknown')
})

test.each([
  ['', 200, 'not-the-format'],
  ['<html>portal</html>', 200, 'not-the-format'],
  ['<html>502</html>', 502, 'server-error'],
  ['{"message":"Internal server error"}', 500, 'server-error'],
  ['{"message":"Forbidden"}', 403, 'not-the-format'],
  ['[]', 200, 'not-the-format'],
  ['"ok"', 200, 'not-the-format'],
])('%j with HTTP %i is unknown: %s', (body, status, reason) => {
  expect(reasonOf(vend(body, { status, signature: null }))).toBe(reason)
  expect(reasonOf(requery(body, { status, signature: null }))).toBe(reason)
})

test('a cut answer still shows its token as evidence', () => {
  const cut = JSON.stringify(soldBody).slice(0, -40)
  const outcome = vend(cut)
  expect([reasonOf(outcome), seenOf(outcome)]).toEqual(['not-the-format', [digits]])
})

test.each([
  ['about another order', { ...soldBody, data: { ...sale, orderId: 'THEIRS' } }],
  ['without a sale', { ...soldBody, data: undefined }],
  ['with a list for a sale', { ...soldBody, data: [sale] }],
  ['that contradicts itself', { ...soldBody, status: false }],
  ['whose sale failed', { ...soldBody, data: { ...sale, responseCode: 500 } }],
  ['without the token it owes', { ...soldBody, data: { ...sale, token: '' } }],
  ['with words for a token', { ...soldBody, data: { ...sale, token: 'N/A' } }],
])('a signed 200 %s is not a sale yet', (_what, body) => {
  expect(reasonOf(vend(body))).toBe('not-the-format')
})

test('a refusal that holds a token is not believed', () => {
  const outcome = vend({ ...saying(422), data: sale })
  expect([outcome.kind, seenOf(outcome)]).toEqual(['unknown', [digits]])
})

test('a refusal that calls itself a success, or nothing, is not believed', () => {
  for (const status of [true, undefined, 'false']) {
    expect(vend({ ...saying(422), status }).kind).toBe('unknown')
    expect(requery({ ...saying(404), status }).kind).toBe('unknown')
  }
})

test('no token is a success when everything went to debt, and only then', () => {
  const debt = { ...sale, token: '', units: '0.0', amountGenerated: 0, tax: 0, debtAmount: 2000 }
  expect(vend({ ...soldBody, data: debt })).toMatchObject({
    kind: 'confirmed',
    delivery: { tokens: [], lines: [{ kind: 'debt', amountMinor: 200_000 }] },
  })
  expect(vend({ ...soldBody, data: { ...debt, units: '5' } }).kind).toBe('unknown')
  expect(vend({ ...soldBody, data: { ...debt, debtAmount: 0 } }).kind).toBe('unknown')
  const silent = { orderId: 'OURS', token: '', debtAmount: 2000 }
  expect(vend({ ...soldBody, data: silent }).kind).toBe('unknown')
})

test('a postpaid bill owes no token', () => {
  const bill = { ...order, options: { disco: 'ABUJA', vendType: 'POSTPAID' } }
  const paid = answerOf({ ...soldBody, data: { ...sale, token: '' } })
  expect(readVend(paid, bill, apiKey).kind).toBe('confirmed')
})

test('parcels are sorted by what they are, and none is printed twice', () => {
  const parcels = [
    { type: 'CREDIT', content: '36495265416911568628' },
    { type: 'KCT', content: token },
    { type: 'FREE UNITS', content: '00383912203740575049' },
  ]
  const outcome = vend({ ...soldBody, data: { ...sale, freeUnits: 5, parcels } })
  const tokens = outcome.kind === 'confirmed' ? outcome.delivery.tokens : []
  expect(tokens.map(({ kind, digits: text, units }) => [kind, text, units])).toEqual([
    ['key-change', '36495265416911568628', undefined],
    ['credit', digits, '32.1'],
    ['free', '00383912203740575049', '5'],
  ])
})

test('the only token of a sale is its credit, even when a test system invents one of another class', () => {
  const outcome = vend({ ...soldBody, data: { ...sale, token: '36495265416911568628' } })
  expect(outcome).toMatchObject({
    delivery: { tokens: [{ kind: 'credit', digits: '36495265416911568628', stsClass: 2 }] },
  })
})

test('what was paid for is the credit: key changes and free units alone are no sale yet, and are kept', () => {
  const keyChanges = [
    { type: 'KCT', content: '36495265416911568628' },
    { type: 'KCT', content: '36495265416911568629' },
  ]
  const free = [{ type: 'FREE UNITS', content: '00383912203740575049' }]
  for (const parcels of [keyChanges, free, [...keyChanges, ...free]]) {
    const outcome = vend({ ...soldBody, data: { ...sale, token: '', parcels } })
    expect(outcome).toMatchObject({ kind: 'unknown', seen: { length: parcels.length } })
  }
})

test('where no class tells which token of a sale of units is its credit, it is the one called `token`', () => {
  const main = '36495265416911568628'
  const parcels = [{ type: 'KCT', content: '36495265416911568629' }]
  const outcome = vend({ ...soldBody, data: { ...sale, token: main, parcels } })
  const tokens = outcome.kind === 'confirmed' ? outcome.delivery.tokens : []
  expect(tokens.map(({ kind, digits: text }) => [kind, text])).toEqual([
    ['key-change', '36495265416911568629'],
    ['credit', main],
  ])
})

test.each([400, 422])('a refusal that speaks of a sale before it is asked about: %i', (code) => {
  for (const message of ['Duplicate transaction', 'This order has already been processed']) {
    expect(vend(saying(code, message))).toMatchObject({ kind: 'unknown', reason: 'duplicate' })
  }
  const refunded = 'Transaction failed. Refund already processed.'
  for (const message of [refunded, 'A transaction is already pending on this meter']) {
    expect(vend(saying(code, message)).kind).toBe('refused')
  }
})

test.each([
  ['at the top', { delay: [20, 30] }],
  ['in data', { data: { delay: [20, 30] } }],
  ['in an envelope inside data', { data: { ...saying(202), delay: [20, 30] } }],
])('waits %s are taken over', (_where, more) => {
  expect(vend(saying(202, 'in progress', more))).toMatchObject({
    kind: 'accepted',
    delaysMs: [20_000, 30_000],
  })
})

test('a whole envelope inside data is read', () => {
  expect(vend({ data: { ...saying(202), delay: [20] } })).toMatchObject({
    kind: 'accepted',
    delaysMs: [20_000],
  })
})

test.each([
  [[]],
  [[-1]],
  [[86_401]],
  ['20'],
  [[20, 'soon']],
  [[1e9]],
  [Array(101).fill(1)],
  [[null]],
])('waits of %j are no waits', (delay) => {
  expect(vend(saying(202, '', { delay }))).not.toHaveProperty('delaysMs')
})

const { status: _status, ...bareSale } = { status: 1, ...sale }
test.each([
  ['result.data', { result: { status: true, data: bareSale } }],
  ['result.data in an envelope', { result: { ...soldBody } }],
  ['data', soldBody],
  ['data without an envelope', { data: bareSale }],
  ['result without an envelope', { result: bareSale }],
  ['result', { ...saying(200), result: bareSale }],
])('a requery finds the sale at %s', (_where, body) => {
  expect(requery(body)).toMatchObject({ kind: 'confirmed', delivery: { tokens: [{ digits }] } })
})

test('a requery about another order says nothing about ours', () => {
  const theirs = { ...sale, orderId: 'THEIRS' }
  expect(requery({ result: { status: true, data: theirs } }).kind).toBe('unknown')
  const refund = saying(422, 'Transaction failed. Refund already processed.', {
    data: { orderId: 'THEIRS' },
  })
  expect(requery(refund).kind).toBe('unknown')
})

const refundText = 'Transaction failed. Refund already processed.'
test.each([
  ['message', saying(422, refundText)],
  ['message, whatever the code', saying(202, refundText)],
  ['result.message', { result: { status: false, message: refundText } }],
  ['responseMessage', saying(400, 'x', { data: { responseMessage: refundText } })],
  [
    'message in other case and spacing',
    saying(422, ' transaction FAILED.  refund already processed '),
  ],
])('the one text that refuses is found in %s', (_where, body) => {
  expect(requery(body)).toMatchObject({ kind: 'refused', message: refundText })
})

test.each([
  ['beside a sale', { ...saying(200, refundText), data: sale }],
  ['beside success', saying(200, refundText)],
  ['as the words of a success', saying(422, 'x', { data: { status: true, message: refundText } })],
  ['without an envelope', { message: refundText }],
  ['beside a token', saying(422, refundText, { data: sale })],
])('the text that refuses does not refuse %s', (_where, body) => {
  expect(requery(body).kind).not.toBe('refused')
})

test.each([400, 422, 501])(
  'code %i on a requery may be about the asking and refuses nothing',
  (code) => {
    expect(requery(saying(code, 'Please wait 2 minutes')).kind).toBe('unknown')
  },
)

test.each([
  [404, 'Not found'],
  [400, 'Transaction not found'],
  [422, 'No such order'],
  [400, 'Order with id OURS does not exist'],
])('code %i with %j says there is no such order', (code, message) => {
  expect(requery(saying(code, message)).kind).toBe('not-found')
})

test('"not found" about anything else is no answer about the order', () => {
  expect(requery(saying(400, 'Meter not found')).kind).toBe('unknown')
  expect(requery('Not Found', { status: 404, signature: null }).kind).toBe('unknown')
  expect(requery(saying(404, 'Not found'), { signature: null }).kind).toBe('unknown')
})

test.each([500, 502, 503, 409, 201])('code %i on a requery leaves the sale open', (code) => {
  expect(requery(saying(code)).kind).toBe('unknown')
})
