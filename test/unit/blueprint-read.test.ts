import { expect, test } from 'vitest'
import type { Outcome } from '../../shared/vend/outcome.ts'
import { stsClassOf } from '../../shared/sts/token.ts'
import { blueprint } from '../../electron/till/providers/blueprint/adapter.ts'
import { hiddenEvidence } from '../../electron/till/providers/blueprint/evidence.ts'
import { readPurchase } from '../../electron/till/providers/blueprint/read-purchase.ts'
import {
  readHistory,
  readTransaction,
} from '../../electron/till/providers/blueprint/read-requery.ts'
import { readLogin, readVerify } from '../../electron/till/providers/blueprint/read-verify.ts'
import {
  loginRequest,
  purchaseRequest,
  transactionRequest,
  verifyRequest,
} from '../../electron/till/providers/blueprint/requests.ts'
import {
  authenticationSample,
  completePurchaseSample,
  failedSample,
  loginSample,
  purchaseSample,
  successSample,
  thirdStepSample,
  validationSample,
  verifySample,
} from '../fixtures/blueprint-documentation.ts'
import {
  accountAt,
  answerOf,
  creditToken,
  freeToken,
  keyTokens,
  orderOf,
  soldWith,
  tokenEntry,
} from '../world/blueprint.ts'

const meter = '12345678901'
const order = orderOf(meter, { reference: 'TXN123456789', amountMinor: 5_000 })
const documented = accountAt('https://your-domain.com', {
  email: 'user@example.com',
  password: 'password123',
})

const buy = (body: unknown, status?: number): Outcome => readPurchase(answerOf(body, status), order)
const ask = (body: unknown, status?: number): Outcome =>
  readTransaction(answerOf(body, status), order)
const reasonOf = (outcome: Outcome) => (outcome.kind === 'unknown' ? outcome.reason : outcome.kind)
const tokensOf = (outcome: Outcome) =>
  outcome.kind === 'confirmed'
    ? outcome.delivery.tokens.map(({ kind, digits, units }) => [kind, digits, units])
    : outcome
const seenOf = (outcome: Outcome) =>
  outcome.kind === 'unknown' ? (outcome.seen ?? []).map(({ digits }) => digits) : null

test.each([
  ['electricity_token_from_verify', purchaseSample],
  ['electricity_token_from_verify_customer_endpoint', completePurchaseSample],
  ['token_from_step_2', thirdStepSample],
])('the purchase with %s is to the byte what the documentation sends', (elecToken, sample) => {
  const request = purchaseRequest(documented, order, { apiToken: 'YOUR_API_TOKEN_HERE', elecToken })
  expect(request.body).toBe(sample)
  expect(request).toMatchObject({
    method: 'POST',
    url: 'https://your-domain.com/api/buyelectricityprod',
    headers: {
      'content-type': 'application/json',
      authorization: 'Bearer YOUR_API_TOKEN_HERE',
    },
  })
})

test('sign-in and check of the customer are to the byte what the documentation sends', () => {
  expect(loginRequest(documented)).toMatchObject({
    method: 'POST',
    url: 'https://your-domain.com/api/auth/login',
    body: loginSample,
  })
  const checking = verifyRequest(documented, order)
  expect(checking).toMatchObject({
    method: 'POST',
    url: 'https://your-domain.com/api/electricity/verify-customer',
    body: verifySample,
  })
  expect(checking.headers).not.toHaveProperty('authorization')
})

test('the second documented route is a matter of configuration', () => {
  const tokens = { apiToken: 'a', elecToken: 'b' }
  for (const route of [
    '/api/electricity/purchase-production',
    'api/electricity/purchase-production',
  ]) {
    const account = accountAt('https://x.example/', { ...documented.credentials, route })
    const { url, body } = purchaseRequest(account, order, tokens)
    expect(url).toBe('https://x.example/api/electricity/purchase-production')
    expect(body).not.toContain('route')
  }
})

test.each([
  [1_000, '10.00'],
  [1_005, '10.05'],
  [2_900_000_000_001, '29000000000.01'],
  [110, '1.10'],
])('%i thebe are written as %s', (amountMinor, text) => {
  const request = verifyRequest(documented, { ...order, amountMinor })
  expect(request.body).toContain(`"amount": ${text},`)
})

test('a requery asks for the reference alone, with the token in the header', () => {
  expect(transactionRequest(documented, 'A/B 1', 'tok')).toMatchObject({
    method: 'GET',
    url: 'https://your-domain.com/api/transactions/transaction-id/A%2FB%201',
    headers: { authorization: 'Bearer tok' },
  })
})

test('the documented success is a sale whose 64 digits are kept whole and flagged', () => {
  expect(buy(successSample)).toEqual({
    kind: 'confirmed',
    delivery: {
      tokens: [
        {
          kind: 'credit',
          digits: '1234567890123456789012345678901234567890123456789012345678901234',
          stsClass: null,
          unsplittable: true,
          label: 'General TaxRes Step 0',
        },
      ],
      lines: [
        {
          kind: 'energy',
          label: 'Electricity, incl. Total Excise Duty 3.50, Total VAT 7.50',
          amountMinor: 5_000,
        },
      ],
      units: '100',
      debtRemainingMinor: 0,
      totalPaidMinor: 5_000,
      tariff: 'Residential',
      receiptNo: 'REC123456',
      providerRef: 'REC123456',
      providerTime: '2024-01-01 12:00:00',
      messages: ['Credit Vend', 'Customer account ACC123456', 'Location Location123'],
      customer: { name: 'John Doe' },
      meter: { sgc: '123', krn: '789', ti: '456' },
    },
  })
})

test('the documented validation error is a refusal in Blueprint’s words', () => {
  expect(buy(validationSample)).toEqual({
    kind: 'refused',
    code: 'validation',
    message: 'Please provide required fields or provide amount as interger.',
  })
  expect(buy(validationSample, 422).kind).toBe('refused')
})

test('the documented authentication error is turned away before anything was processed', () => {
  expect(buy(authenticationSample, 401).kind).toBe('not-authorised')
  expect(buy(authenticationSample, 200).kind).toBe('not-authorised')
  expect(ask(authenticationSample, 401).kind).toBe('not-authorised')
})

test('"Unauthenticated." counts only alone, and never from a server that failed', () => {
  expect(buy({ message: 'Unauthenticated.', details: 'x' }).kind).toBe('unknown')
  expect(buy(authenticationSample, 500).kind).toBe('unknown')
  expect(buy({ message: 'Unauthenticated.', ...soldWith({}) }, 401).kind).toBe('unknown')
  expect(buy('<html>401</html>', 401).kind).toBe('unknown')
  expect(buy('', 401).kind).toBe('unknown')
})

test('the documented "Generic Exception" is unknown: the utility may have sold', () => {
  const outcome = buy(failedSample)
  expect(outcome).toMatchObject({ kind: 'unknown', reason: 'server-error' })
  expect(outcome).toMatchObject({ detail: expect.stringContaining('Generic Exception') })
})

test.each([
  ['an exception under `result`', { result: 'FAILED', message: 'Generic Exception' }],
  ['a failure without details', { results: 'FAILED', message: 'Not possible', details: null }],
  ['validation words under `results`', { results: 'FAILED', message: 'amount must be numeric' }],
  ['validation words with details', { ...JSON.parse(validationSample), details: 'x' }],
  ['both keys', { ...JSON.parse(validationSample), results: 'FAILED' }],
  ['a reference that was seen', { result: 'FAILED', message: 'The transID has been taken.' }],
  ['words nobody knows', { result: 'FAILED', message: 'Computer says no' }],
  ['an invalid answer of the utility', { result: 'FAILED', message: 'Invalid response' }],
  ['a message alone', { message: 'Server Error' }],
  ['another word', { result: 'PENDING', message: 'Please provide required fields' }],
  ['success and failure at once', { ...soldWith({}), result: 'FAILED' }],
  ['success without a receipt', { results: 'SUCCESS', message: null }],
  ['a list for a receipt', { results: 'SUCCESS', receiptItems: [] }],
])('%s leaves the sale open', (_what, body) => {
  expect(buy(body).kind).toBe('unknown')
})

test('a refusal that holds a token is not believed, and the token is kept', () => {
  const body = {
    ...JSON.parse(validationSample),
    data: { std_tokens: [tokenEntry(creditToken)] },
  }
  expect([buy(body).kind, seenOf(buy(body))]).toEqual(['unknown', [creditToken]])
})

test.each([300, 302, 400, 404, 500, 502, 503])(
  'a receipt that came with HTTP %i is not believed, and its token is kept',
  (status) => {
    const outcome = buy(soldWith({ std_tokens: [tokenEntry(creditToken)] }), status)
    expect([outcome.kind, seenOf(outcome)]).toEqual(['unknown', [creditToken]])
  },
)

test('`result` is read like `results`', () => {
  const { results: _results, ...rest } = soldWith({ std_tokens: [tokenEntry(creditToken)] })
  expect(buy({ ...rest, result: 'SUCCESS' }).kind).toBe('confirmed')
  expect(buy({ ...rest, result: 'success', results: 'SUCCESS' }).kind).toBe('confirmed')
})

test('a receipt about another meter is not ours; one that lost a leading nought is', () => {
  const other = soldWith({ meter_details: { number: '99999999999' } })
  expect(reasonOf(buy(other))).toBe('not-the-format')
  const noughts = orderOf('04040404040')
  const short = soldWith({ meter_details: { number: 4040404040 } })
  expect(readPurchase(answerOf(short), noughts).kind).toBe('confirmed')
})

test('glued codes come apart by their STS class, key changes first, words and units at the credit', () => {
  expect(keyTokens.map(stsClassOf)).toEqual([2, 2])
  const glued = soldWith({
    std_tokens: [tokenEntry(`${keyTokens.join(' ')} ${creditToken}`, { units: '41.2' })],
  })
  const outcome = buy(glued)
  expect(outcome).toMatchObject({
    delivery: {
      tokens: [
        { kind: 'key-change', digits: keyTokens[0], stsClass: 2 },
        { kind: 'key-change', digits: keyTokens[1], stsClass: 2 },
        { kind: 'credit', digits: creditToken, units: '41.2', label: 'General TaxRes Step 0' },
      ],
    },
  })
  if (outcome.kind !== 'confirmed') return
  expect(outcome.delivery.tokens[0]).not.toHaveProperty('label')
  expect(outcome.delivery.tokens[0]).not.toHaveProperty('units')
})

test('tokens keep the order Blueprint sorts them in, and free ones are a block of their own', () => {
  const second = '33933484656539803472'
  const body = soldWith(
    {
      std_tokens: [
        tokenEntry(second, { sort_order: '2', amount: '20.00', desc: 'Step 2' }),
        tokenEntry(creditToken, { sort_order: '1', amount: '30.00', desc: 'Step 1' }),
      ],
      fbe_tokens: [tokenEntry(freeToken, { desc: 'Free basic' })],
      kct_tokens: [tokenEntry(keyTokens[0], { desc: '' })],
    },
    { fbe_units: '50', fees: '0.00' },
  )
  expect(tokensOf(buy(body))).toEqual([
    ['key-change', keyTokens[0], undefined],
    ['credit', creditToken, undefined],
    ['credit', second, undefined],
    ['free', freeToken, '50'],
  ])
})

test('the only token of a sale is its credit, whatever class a test system gave it', () => {
  const body = soldWith({ std_tokens: [tokenEntry(keyTokens[0])] })
  expect(tokensOf(buy(body))).toEqual([['credit', keyTokens[0], undefined]])
})

test('no token is a success only when figures say that all of it went to debt', () => {
  const none = { std_tokens: [], fee_details: [] }
  const debts = [{ amount: '50.00', tax: '0.00', desc: 'Arrears' }]
  const nothingBought = { elec: '0.00', units: '0', fees: '0.00' }
  expect(buy(soldWith({ ...none, debt_details: debts }, nothingBought))).toMatchObject({
    kind: 'confirmed',
    delivery: { tokens: [], lines: [{ kind: 'debt', label: 'Arrears', amountMinor: 5_000 }] },
  })
  expect(buy(soldWith({ ...none, debt_details: debts })).kind).toBe('unknown')
  expect(buy(soldWith({ ...none, debt_details: debts }, { elec: '', units: '' })).kind).toBe(
    'unknown',
  )
  expect(buy(soldWith(none, nothingBought)).kind).toBe('unknown')
  const freeAlone = { std_tokens: [], fbe_tokens: [tokenEntry(freeToken)] }
  expect(buy(soldWith(freeAlone)).kind).toBe('unknown')
  const keysAlone = { std_tokens: [tokenEntry(keyTokens.join(''))] }
  expect(buy(soldWith(keysAlone, { units: '0' })).kind).toBe('unknown')
  const codeless = soldWith({ std_tokens: [tokenEntry('see slip')] })
  expect(buy(codeless).kind).toBe('unknown')
})

test('fees, tax, debts, blocks and the meter’s data reach the slip', () => {
  const body = soldWith(
    {
      std_tokens: [tokenEntry(creditToken)],
      fee_details: [
        { amount: '3.5', tax: '0.49', desc: 'Service fee' },
        { amount: 4.2, tax: '', desc: 'Total VAT' },
      ],
      debt_details: [{ amount: '10.00', tax: '1.40', desc: 'Arrears' }],
      tariff_blocks: [
        { units: '20.0', rate: '1.17', amount: '23.40' },
        { units: 5, price: 1.42 },
        { desc: 'nothing known' },
      ],
      utility_details: {
        name: 'BPC',
        address: 'Gaborone',
        vat_number: 'C123',
        contact_number: '16565',
      },
      meter_details: { number: meter, sgc_ti: '600123/01', krn: 2, alg: '07', tt: '02' },
      notes: ['Keep this slip', { odd: true }],
      ReceiptNo: 'REC999',
    },
    { elec: '30.4110000000001', fees: '7.70', debt_remaining: '12.5', debt_opening_bal: '22.50' },
  )
  expect(buy(body)).toMatchObject({
    kind: 'confirmed',
    delivery: {
      lines: [
        { kind: 'energy', label: 'Electricity', amountMinor: 3_041 },
        { kind: 'fee', label: 'Service fee', amountMinor: 350 },
        { kind: 'tax', label: 'Service fee, tax', amountMinor: 49 },
        { kind: 'tax', label: 'Total VAT', amountMinor: 420 },
        { kind: 'debt', label: 'Arrears', amountMinor: 1_000 },
        { kind: 'tax', label: 'Arrears, tax', amountMinor: 140 },
      ],
      tariffSteps: [
        { units: '20.0', rate: '1.17', amountMinor: 2_340 },
        { units: '5', rate: '1.42' },
      ],
      debtRemainingMinor: 1_250,
      utility: { name: 'BPC', address: 'Gaborone', taxNumber: 'C123' },
      meter: { sgc: '600123', ti: '01', krn: '2', ea: '07', tt: '02' },
      receiptNo: 'REC123456, REC999',
      messages: [
        'Credit Vend',
        'Keep this slip',
        'Customer account ACC123456',
        'Location Location123',
        'Utility phone 16565',
        'Debt before this sale 22.50',
      ],
    },
  })
})

test('an odd amount costs its line, never the token', () => {
  const body = soldWith(
    {
      std_tokens: [tokenEntry(creditToken, { amount: {} })],
      fee_details: [{ amount: 'about 3', desc: 'Fee' }, 'x', null],
      debt_details: 'none',
      tariff_blocks: { units: 1 },
    },
    { elec: '1e3', total: '9'.repeat(500), tendered: [], fees: '', units: 'many' },
  )
  expect(buy(body)).toMatchObject({
    kind: 'confirmed',
    delivery: { tokens: [{ digits: creditToken }], lines: [] },
  })
})

test('what Blueprint’s test mode hands out is no sale', () => {
  const zeros = soldWith({ std_tokens: [tokenEntry('0'.repeat(20))] })
  expect(reasonOf(buy(zeros))).toBe('not-the-format')
  const marked = { ...soldWith({ std_tokens: [tokenEntry(creditToken)] }), testMode: true }
  expect(reasonOf(buy(marked))).toBe('not-the-format')
  expect(ask({ result: 'SUCCESS', data: { ...marked, transID: order.reference } }).kind).toBe(
    'unknown',
  )
})

test('a cut answer still shows its token as evidence', () => {
  const whole = JSON.stringify(soldWith({ std_tokens: [tokenEntry(creditToken)] }))
  const outcome = buy(whole.slice(0, whole.indexOf('"meter_details"')))
  expect([reasonOf(outcome), seenOf(outcome)]).toEqual(['not-the-format', [creditToken]])
})

const receipt = soldWith({ std_tokens: [tokenEntry(creditToken)] })
const reference = order.reference
test.each([
  ['at the top', receipt],
  ['in data', { result: 'SUCCESS', message: null, data: receipt }],
  ['in a stored record', { data: { transID: reference, status: 'SUCCESS', response: receipt } }],
  [
    'as text in a record',
    { data: [{ transaction_id: reference, status: 'completed', r: JSON.stringify(receipt) }] },
  ],
  ['bare in a record', { transaction: { trans_id: reference, status: true, ...receipt } }],
])('a requery finds the sale %s', (_where, body) => {
  expect(tokensOf(ask(body))).toEqual([['credit', creditToken, undefined]])
})

test.each([
  ['of another order', { data: { transID: 'THEIRS', status: 'SUCCESS', response: receipt } }],
  ['named twice', { data: { transID: reference, inner: { transId: 'THEIRS', receipt } } }],
  ['that failed', { data: { transID: reference, status: 'FAILED', response: receipt } }],
  ['still pending', { data: { transID: reference, status: 'pending', response: receipt } }],
  [
    'that nothing calls sold',
    { data: { transID: reference, receiptItems: receipt['receiptItems'] } },
  ],
  ['beside another', { data: [receipt, receipt] }],
  [
    'of another meter',
    {
      transID: reference,
      ...soldWith({
        std_tokens: [tokenEntry(creditToken)],
        meter_details: { number: '999' },
      }),
    },
  ],
])('a receipt %s is no answer about ours', (_what, body) => {
  expect(ask(body).kind).toBe('unknown')
})

test('a receipt nobody named is ours only with our meter and our amount', () => {
  expect(ask(receipt).kind).toBe('confirmed')
  expect(readTransaction(answerOf(receipt), { ...order, amountMinor: 6_000 }).kind).toBe('unknown')
  expect(ask(soldWith({ std_tokens: [tokenEntry(creditToken)], meter_details: {} })).kind).toBe(
    'unknown',
  )
})

test('a requery never refuses, whatever it says', () => {
  for (const body of [validationSample, failedSample, { result: 'FAILED', data: null }]) {
    expect(ask(body).kind).toBe('unknown')
    expect(ask({ result: 'SUCCESS', data: body }).kind).toBe('unknown')
  }
})

test.each([
  [{ result: 'FAILED', message: 'Transaction not found', data: null }, 404],
  [{ result: 'FAILED', message: 'Transaction not found', data: null }, 200],
  [{ message: 'No query results for model [App\\Models\\Transaction] X' }, 404],
])('%j with HTTP %i says there is no such order', (body, status) => {
  expect(ask(body, status).kind).toBe('not-found')
})

test.each([
  [{ message: 'The route api/x could not be found.' }, 404],
  [{ message: 'Not Found' }, 404],
  [{ message: 'Transaction not found' }, 200],
  [{ result: 'SUCCESS', message: 'Transaction not found' }, 404],
  [{ result: 'FAILED', message: 'Transaction not found', transID: reference }, 404],
  [{ result: 'FAILED', message: 'Transaction not found' }, 503],
  [{ data: [] }, 200],
])('%j with HTTP %i does not', (body, status) => {
  expect(ask(body, status).kind).toBe('unknown')
})

test('in the history only a receipt that names our reference counts', () => {
  const history = (data: unknown) =>
    readHistory(answerOf({ result: 'SUCCESS', data }), order).outcome
  const theirs = { transID: 'THEIRS', status: 'SUCCESS', response: receipt }
  const ours = { transID: reference, status: 'SUCCESS', response: receipt }
  expect(history([theirs, ours])?.kind).toBe('confirmed')
  expect(history([theirs])).toBeNull()
  expect(history([receipt])).toBeNull()
  expect(history([ours, ours])?.kind).toBe('unknown')
  const failed = { transID: reference, status: 'FAILED' }
  expect(readHistory(answerOf({ data: [failed] }), order)).toEqual({
    outcome: null,
    mentioned: true,
  })
})

const tokens = { api_token: 'API', elec_token: 'ELEC' }
test.each([
  ['at the top', { results: 'SUCCESS', message: null, ...tokens, details: {} }],
  ['in data', { result: 'SUCCESS', data: tokens }],
  ['in details', { results: 'SUCCESS', details: tokens }],
  ['without a word of success', tokens],
])('the check’s tokens are found %s', (_where, body) => {
  expect(readVerify(answerOf(body), meter)).toMatchObject({
    ok: true,
    value: { apiToken: 'API', elecToken: 'ELEC' },
  })
})

test('the check tells whose meter it is', () => {
  const details = { customer_name: 'Neo', meter_number: meter, tariff_name: 'R1' }
  expect(readVerify(answerOf({ results: 'SUCCESS', ...tokens, details }), meter)).toMatchObject({
    value: { customer: { name: 'Neo', address: null, tariff: 'R1' } },
  })
  const other = { results: 'SUCCESS', ...tokens, details: { meter_number: '555' } }
  expect(readVerify(answerOf(other), meter)).toMatchObject({ error: { kind: 'not-sent' } })
})

test.each([
  [JSON.parse(validationSample), 200, 'refused'],
  [{ result: 'FAILED', message: 'meterNumber is not valid' }, 422, 'refused'],
  [{ results: 'FAILED', message: 'Authentication Failed', details: null }, 200, 'not-authorised'],
  [{ message: 'Unauthenticated.' }, 401, 'not-authorised'],
  [{ result: 'FAILED', message: 'whatever', data: null }, 401, 'not-authorised'],
  [JSON.parse(failedSample), 200, 'not-sent'],
  [{ results: 'FAILED1', message: 'x', details: {} }, 200, 'not-sent'],
  [{ result: 'FAILED', message: 'transID already exists' }, 200, 'unknown'],
  ['<html>', 200, 'not-sent'],
  ['', 200, 'not-sent'],
  [tokens, 500, 'not-sent'],
  [{ ...tokens, result: 'SUCCESS', results: 'FAILED' }, 200, 'not-sent'],
])('a check that answers %j with HTTP %i ends in %s', (body, status, kind) => {
  expect(readVerify(answerOf(body, status), meter)).toMatchObject({ error: { kind } })
})

test('a check that gets no answer sent no order; one that never left says why', () => {
  expect(readVerify({ kind: 'no-answer', detail: 'reset' }, meter)).toMatchObject({
    error: { kind: 'not-sent', reason: 'before-order' },
  })
  const down = { kind: 'not-sent', reason: 'dns', detail: 'no such host' } as const
  expect(readVerify(down, meter)).toEqual({ ok: false, error: down })
})

test('a token that could not stand in a header is none', () => {
  expect(readLogin(answerOf({ api_token: 'a\r\nb: c' })).ok).toBe(false)
  expect(readLogin(answerOf({ result: 'SUCCESS', data: { api_token: 'abc' } }))).toEqual({
    ok: true,
    value: 'abc',
  })
})

test('evidence hides the sign-in and every token, whole or cut short', () => {
  const request = verifyRequest(documented, order)
  const cut = '{"api_token":"SECRET-1","details":{"elec_token":"SECRET-2 and then noth'
  const evidence = hiddenEvidence(request, answerOf(cut), ['user@example.com', 'password123'])
  const kept = JSON.stringify(evidence)
  for (const secret of ['SECRET', 'user@example.com', 'password123']) {
    expect(kept).not.toContain(secret)
  }
  expect(kept).toContain('TXN123456789')
})

const { reference: _reference, ...draft } = order
test('an order that cannot be right is stopped before any money is taken', () => {
  expect(blueprint.objection(draft)).toBeNull()
  expect(blueprint.objection({ ...draft, options: {} })).toBeNull()
  expect(blueprint.objection({ ...draft, amountMinor: 999 })).toContain('BWP 10.00')
  expect(blueprint.objection({ ...draft, currency: 'NGN' })).toContain('pula')
  expect(blueprint.objection({ ...draft, account: 'A1' })).toContain('meter')
  expect(blueprint.objection({ ...draft, product: 'airtime' })).not.toBeNull()
  expect(blueprint.objection({ ...draft, options: { vendType: 'POSTPAID' } })).toContain('prepaid')
})

test('an amount with thebe may go, with a word about it', () => {
  expect(blueprint.caution?.(draft)).toBeNull()
  expect(blueprint.caution?.({ ...draft, amountMinor: 5_050 })).toEqual({
    code: 'amount-whole',
    message: expect.stringContaining('whole pula'),
  })
  expect(blueprint.objection({ ...draft, amountMinor: 5_050 })).toBeNull()
})

test('it sells prepaid electricity and nothing else', () => {
  expect(blueprint.choices('electricity')).toMatchObject([{ name: 'vendType' }])
  expect(blueprint.choices('airtime')).toEqual([])
})
