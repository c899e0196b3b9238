// No answer, however wrong, makes the reading throw, and none that BuyPower did not sign decides a sale.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openAnswer } from '../../electron/till/providers/buypower/envelope.ts'
import { readRequery } from '../../electron/till/providers/buypower/read-requery.ts'
import { readVend } from '../../electron/till/providers/buypower/read-vend.ts'
import {
  readBalance,
  readLookUp,
  readPrices,
} from '../../electron/till/providers/buypower/look-up.ts'
import { answerOf, apiKey, orderOf, signatureOf } from '../world/buypower.ts'

const order = orderOf('12345678910', { reference: 'OURS' })
const token = '0724-6981-3044-7751-9022'
const deciding: ReadonlySet<string> = new Set(['confirmed', 'refused', 'not-found', 'accepted'])

const status = fc.oneof(
  fc.constantFrom(200, 202, 400, 401, 404, 422, 429, 500),
  fc.integer({ min: 100, max: 599 }),
)
const code = fc.oneof(
  fc.constantFrom(200, 202, 400, 404, 409, 422, 500, 501, 502, 503),
  fc.jsonValue(),
)
const text = fc.oneof(
  fc.string(),
  fc.constantFrom('Transaction failed. Refund already processed.', 'Transaction not found'),
)
const payload = fc.record(
  {
    orderId: fc.oneof(fc.constant('OURS'), fc.jsonValue()),
    token: fc.oneof(fc.constant(token), fc.jsonValue()),
    units: fc.oneof(fc.constant('32.1'), fc.jsonValue()),
    tax: fc.jsonValue(),
    debtAmount: fc.jsonValue(),
    amountGenerated: fc.jsonValue(),
    parcels: fc.oneof(
      fc.jsonValue(),
      fc.array(fc.record({ type: fc.jsonValue(), content: fc.jsonValue() })),
    ),
    tariffSteps: fc.jsonValue(),
    responseCode: code,
    responseMessage: text,
    delay: fc.jsonValue(),
  },
  { requiredKeys: [] },
)
/** Nearly right answers: where mistakes hide. */
const nearly = fc.record(
  {
    status: fc.oneof(fc.boolean(), fc.jsonValue()),
    message: fc.oneof(text, fc.jsonValue()),
    responseCode: code,
    data: fc.oneof(payload, fc.jsonValue()),
    result: fc.oneof(
      fc.record({ status: fc.boolean(), data: payload, message: text }),
      payload,
      fc.jsonValue(),
    ),
    delay: fc.oneof(fc.array(fc.integer()), fc.jsonValue()),
  },
  { requiredKeys: [] },
)
const body = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  nearly.map((value) => Buffer.from(JSON.stringify(value))),
  fc.tuple(nearly, fc.nat()).map(([value, cut]) => {
    const bytes = Buffer.from(JSON.stringify(value))
    return bytes.subarray(0, cut % (bytes.length + 1))
  }),
)

test('what BuyPower did not sign never decides a sale', () => {
  const wrong = fc.oneof(
    fc.constant(null),
    fc.string(),
    fc.constant(signatureOf(Buffer.from('else'))),
  )
  fc.assert(
    fc.property(body, status, wrong, (bytes, httpStatus, signature) => {
      const answer = answerOf(bytes, { status: httpStatus, signature })
      for (const read of [readVend, readRequery]) {
        expect(deciding.has(read(answer, order, apiKey).kind)).toBe(false)
      }
      expect(readBalance(answer, apiKey, 'NGN').ok).toBe(false)
    }),
    { numRuns: 400 },
  )
})

test('whatever is signed is read without throwing, and a sale is confirmed only with its token', () => {
  fc.assert(
    fc.property(body, status, (bytes, httpStatus) => {
      const answer = answerOf(bytes, { status: httpStatus })
      for (const read of [readVend, readRequery]) {
        const outcome = read(answer, order, apiKey)
        if (outcome.kind !== 'confirmed') continue
        const { tokens, lines } = outcome.delivery
        expect(tokens.length > 0 || lines.some(({ kind }) => kind === 'debt')).toBe(true)
      }
      readLookUp(answer, '1', apiKey, 'NGN')
      readPrices(answer, apiKey, 'NGN')
    }),
    { numRuns: 400 },
  )
})

test('a refusal on a requery needs the one text that refuses', () => {
  fc.assert(
    fc.property(body, (bytes) => {
      const outcome = readRequery(answerOf(bytes), order, apiKey)
      if (outcome.kind !== 'refused') return
      expect(bytes.toString().toLowerCase()).toContain('refund already processed')
    }),
    { numRuns: 400 },
  )
})

test('changing one byte of a signed answer makes it worthless', () => {
  const signed = Buffer.from(
    JSON.stringify({
      status: true,
      message: '',
      responseCode: 200,
      data: { orderId: 'OURS', token },
    }),
  )
  fc.assert(
    fc.property(fc.nat(signed.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Buffer.from(signed)
      changed[at] = (changed[at] ?? 0) ^ change
      const answer = answerOf(changed, { signature: signatureOf(signed) })
      expect(openAnswer(answer, apiKey).ok).toBe(false)
    }),
  )
})
