// No answer, however wrong, makes the reading throw or say more than it knows.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HttpAnswer } from '../../electron/till/ports.ts'
import { readPurchase } from '../../electron/till/providers/blueprint/read-purchase.ts'
import {
  readHistory,
  readTransaction,
} from '../../electron/till/providers/blueprint/read-requery.ts'
import { readLogin, readVerify } from '../../electron/till/providers/blueprint/read-verify.ts'
import { receiptsIn } from '../../electron/till/providers/blueprint/find.ts'
import { hiddenEvidence } from '../../electron/till/providers/blueprint/evidence.ts'
import { verifyRequest } from '../../electron/till/providers/blueprint/requests.ts'
import { readJson } from '../../electron/till/providers/json.ts'
import {
  accountAt,
  answerOf,
  creditToken,
  keyTokens,
  orderOf,
  signIn,
  soldWith,
  tokenEntry,
} from '../world/blueprint.ts'

const order = orderOf('12345678901', { reference: 'OURS', amountMinor: 5_000 })
const deciding: ReadonlySet<string> = new Set(['confirmed', 'refused', 'accepted', 'not-found'])

/** Mostly as it should be, so that several things right at once come up, and now and then not. */
const mostly = <T, U>(usual: fc.Arbitrary<T>, ...others: readonly fc.Arbitrary<U>[]) =>
  fc.oneof<fc.MaybeWeightedArbitrary<T | U>[]>(
    { arbitrary: usual, weight: 8 },
    ...others.map((arbitrary) => ({ arbitrary, weight: 1 })),
  )
const json = fc.jsonValue()

const status = mostly(
  fc.constant(200),
  fc.constantFrom(201, 302, 401, 404, 422, 429, 500, 503),
  fc.integer({ min: 100, max: 599 }),
)
const word = mostly(
  fc.constantFrom('SUCCESS', 'FAILED'),
  fc.constantFrom('success', 'PENDING', 'FAILED1'),
  json,
)
const message = mostly(
  fc.constantFrom(
    'Please provide required fields or provide amount as interger.',
    'Transaction not found',
    'Unauthenticated.',
    'Authentication Failed',
    'Generic Exception',
  ),
  json,
)
const code = mostly(
  fc.constantFrom(creditToken, [...keyTokens, creditToken].join(''), '1'.repeat(64)),
  fc.constant('0'.repeat(20)),
  json,
)
const entry = fc.record(
  { code, amount: json, units: json, sort_order: json },
  { requiredKeys: ['code'] },
)
const entries = mostly(fc.array(entry, { maxLength: 2 }), json)
const totals = fc.record(
  {
    total: fc.constantFrom('50.00', 50, 'x'),
    units: fc.constantFrom('0', '', '12.5'),
    elec: fc.constantFrom('0.00', '44.00', null),
    debt: fc.constantFrom('', '50.00'),
  },
  { requiredKeys: [] },
)
const receipt = fc.record(
  {
    std_tokens: entries,
    fbe_tokens: entries,
    debt_details: entries,
    fee_details: entries,
    tariff_blocks: entries,
    totals: mostly(totals, json),
    meter_details: mostly(
      fc.constant({ number: order.account }),
      fc.constant({ number: '999' }),
      json,
    ),
  },
  { requiredKeys: ['std_tokens', 'meter_details'] },
)
const record = fc.record(
  {
    transID: mostly(fc.constant('OURS'), json),
    status: word,
    response: mostly(fc.record({ results: word, receiptItems: receipt }), json),
  },
  { requiredKeys: ['response'] },
)
const testMode = mostly(fc.constant(false), fc.constant(true))
const soldLike = fc.record(
  { results: word, receiptItems: mostly(receipt, json), message, testMode },
  { requiredKeys: ['results', 'receiptItems'] },
)
const failedLike = fc.record(
  { result: word, message, type: fc.constant(null), details: mostly(fc.constant(null), json) },
  { requiredKeys: ['result', 'message'] },
)
const foundLike = fc.record(
  { data: mostly(record, fc.array(record, { maxLength: 2 })), result: word },
  { requiredKeys: ['data'] },
)
const checkLike = fc.record(
  { results: word, message, api_token: json, elec_token: json, details: json },
  { requiredKeys: ['elec_token'] },
)
const muddle = fc.record(
  { result: word, results: word, message, receiptItems: receipt, data: record, api_token: json },
  { requiredKeys: [] },
)
/** Nearly right answers: where mistakes hide. */
const nearly = fc.oneof(soldLike, failedLike, foundLike, checkLike, muddle)
const bytes = mostly(
  nearly.map((value) => Buffer.from(JSON.stringify(value))),
  fc.uint8Array({ maxLength: 300 }).map((one) => Buffer.from(one)),
  fc.tuple(nearly, fc.nat()).map(([value, cut]) => {
    const whole = Buffer.from(JSON.stringify(value))
    return whole.subarray(0, cut % (whole.length + 1))
  }),
)
const answers = fc.tuple(bytes, status).map(([body, code]) => answerOf(body, code))
const runs = { numRuns: 500 }

const bodyOf = (answer: HttpAnswer) => {
  const read = readJson(answer.body)
  return read.ok ? read.value : null
}

test('a purchase is confirmed only in so many words, whole, about our meter, with what was sold', () => {
  fc.assert(
    fc.property(answers, (answer) => {
      const outcome = readPurchase(answer, order)
      expect(['accepted', 'not-found', 'not-sent']).not.toContain(outcome.kind)
      if (outcome.kind === 'confirmed') {
        const { tokens, lines } = outcome.delivery
        expect([...tokens, ...lines].some(({ kind }) => kind === 'credit' || kind === 'debt')).toBe(
          true,
        )
        expect(answer.status).toBeLessThan(300)
        const said = JSON.parse(answer.body.toString())
        const words = [said.result ?? 'SUCCESS', said.results ?? 'SUCCESS']
        expect(words.map((one) => String(one).trim().toUpperCase())).toEqual(['SUCCESS', 'SUCCESS'])
        expect('result' in said || 'results' in said).toBe(true)
        expect(tokens.every(({ digits }) => /[1-9]/.test(digits))).toBe(true)
      }
      if (outcome.kind === 'refused') {
        expect(answer.body.toString()).toContain('Please provide required fields')
        expect(receiptsIn(bodyOf(answer)).flatMap(({ receipt: one }) => one['std_tokens'])).toEqual(
          expect.not.arrayContaining([expect.objectContaining({ code: creditToken })]),
        )
      }
    }),
    runs,
  )
})

test('a requery never refuses, and confirms nothing that names another order', () => {
  fc.assert(
    fc.property(answers, (answer) => {
      for (const outcome of [
        readTransaction(answer, order),
        readHistory(answer, order).outcome ?? { kind: 'unknown' as const },
      ]) {
        expect(['refused', 'accepted', 'not-sent']).not.toContain(outcome.kind)
        if (outcome.kind === 'confirmed') {
          expect(answer.status).toBeLessThan(500)
          const { tokens, lines } = outcome.delivery
          expect(
            [...tokens, ...lines].some(({ kind }) => kind === 'credit' || kind === 'debt'),
          ).toBe(true)
        }
      }
    }),
    runs,
  )
})

test('bytes that are not Blueprint’s format decide nothing, whatever the HTTP status', () => {
  const noise = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((one) => Buffer.from(one)),
    fc.string().map((text) => Buffer.from(`<html>${text}`)),
    fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value))),
  )
  fc.assert(
    fc.property(noise, status, (body, code) => {
      const answer = answerOf(body, code)
      expect(deciding.has(readPurchase(answer, order).kind)).toBe(false)
      expect(deciding.has(readTransaction(answer, order).kind)).toBe(false)
    }),
    runs,
  )
})

test('nothing that answers a check or a sign-in is a sale, and a token is fit for a header', () => {
  fc.assert(
    fc.property(answers, (answer) => {
      const checked = readVerify(answer, order.account)
      const signedIn = readLogin(answer)
      if (!checked.ok)
        expect(deciding.has(checked.error.kind)).toBe(checked.error.kind === 'refused')
      const tokens = [
        checked.ok ? checked.value.apiToken : null,
        checked.ok ? checked.value.elecToken : null,
        signedIn.ok ? signedIn.value : null,
      ]
      for (const token of tokens) expect(token ?? 'none').toMatch(/^[!-~]+$/)
    }),
    runs,
  )
})

test('evidence never holds the sign-in or a token by name, wherever an answer repeats them', () => {
  const leaky = fc.record({
    api_token: fc.constantFrom('TOP-SECRET-1', 'TOP-"SECRET-2'),
    data: fc.record({ elec_token: fc.constant('TOP-SECRET-3'), echo: fc.constant(signIn) }),
    message: fc.constant(`no user ${signIn.email} with ${signIn.password}`),
  })
  const request = verifyRequest(accountAt('https://x.example'), order)
  fc.assert(
    fc.property(leaky, fc.nat(), (value, cut) => {
      const whole = JSON.stringify(value)
      const text = whole.slice(0, 1 + (cut % whole.length))
      const { email, password } = signIn
      const evidence = hiddenEvidence(request, answerOf(text), [email, password])
      expect(JSON.stringify(evidence)).not.toMatch(/SECRET/)
      expect(evidence.answer).not.toContain(password)
      expect(evidence.request).not.toContain(password)
    }),
    runs,
  )
})

test('a receipt cut anywhere is never a sale', () => {
  const whole = JSON.stringify(soldWith({ std_tokens: [tokenEntry(creditToken)] }))
  fc.assert(
    fc.property(fc.nat(whole.length - 1), status, (at, code) => {
      expect(readPurchase(answerOf(whole.slice(0, at), code), order).kind).not.toBe('confirmed')
    }),
  )
})
