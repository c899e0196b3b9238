// No answer, however wrong, makes the reading throw or calls a payment known that is not.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oldestFirst, objectionToPaying } from '../../electron/till/providers/paymob/bills.ts'
import { catalog, pay } from '../../electron/till/providers/paymob/client.ts'
import { checkForm, formOf } from '../../electron/till/providers/paymob/form.ts'
import { readBillers } from '../../electron/till/providers/paymob/read-catalog.ts'
import { readMany, readOne } from '../../electron/till/providers/paymob/read-inquiry.ts'
import { readPayment } from '../../electron/till/providers/paymob/read-payment.ts'
import { readJson } from '../../electron/till/providers/json.ts'
import { answerOf, answering, callAt, sampleProviders, serviceOf } from '../world/paymob.ts'

const status = fc.oneof(
  fc.constantFrom(200, 201, 400, 401, 403, 404, 429, 500),
  fc.integer({ min: 100, max: 599 }),
)
const text = fc.oneof(
  fc.string(),
  fc.constantFrom('Invalid signature', 'pending', 'Bill is already paid', 'Inquiry expired'),
)
const payment = fc.record(
  {
    inquiry_id: fc.oneof(fc.constant(5), fc.jsonValue()),
    amount: fc.oneof(fc.constant(116.22), fc.jsonValue()),
    fees: fc.oneof(fc.constant(23.24), fc.jsonValue()),
    date_created: fc.oneof(fc.constant('2023-08-29T12:43:46.599Z'), fc.jsonValue()),
    transaction_id: fc.jsonValue(),
    status: fc.oneof(text, fc.jsonValue()),
    voucher: fc.jsonValue(),
  },
  { requiredKeys: [] },
)
/** Nearly right answers: where mistakes hide. */
const nearly = fc.record(
  {
    code: fc.oneof(fc.constantFrom('0000', '4010', '1'), fc.jsonValue()),
    request_id: fc.oneof(fc.constant('r'), fc.jsonValue()),
    message: fc.oneof(text, fc.jsonValue()),
    detail: text,
    data: fc.oneof(payment, fc.array(payment), fc.jsonValue()),
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
const headers = fc.dictionary(fc.constantFrom('date', 'content-type', 'x'), fc.string())

test('a payment is only decided by a whole envelope, and never against its own words', () => {
  fc.assert(
    fc.property(body, status, headers, (bytes, httpStatus, given) => {
      const answer = answerOf(bytes, httpStatus, given)
      const outcome = readPayment(answer, { inquiryId: 5, customer: null }, null)
      if (!['confirmed', 'refused', 'accepted'].includes(outcome.kind)) return
      const value = JSON.parse(bytes.toString())
      expect(typeof value.code).toBe('string')
      expect(String(value.request_id)).not.toBe('')
      expect(httpStatus).toBeLessThan(500)
      if (outcome.kind === 'refused') {
        expect(value.code).not.toBe('0000')
        expect(value.data?.transaction_id ?? null).not.toEqual(expect.any(Number))
      } else {
        expect(value.code).toBe('0000')
        expect(httpStatus).toBeLessThan(300)
        expect([undefined, null, 5]).toContain(value.data.inquiry_id)
      }
    }),
    { numRuns: 1_000 },
  )
})

test('bills are read whole and exact, or not at all', () => {
  fc.assert(
    fc.property(body, status, (bytes, httpStatus) => {
      const answer = answerOf(bytes, httpStatus)
      const one = readOne(answer, [], 0)
      const many = readMany(answer, [], 0)
      for (const bill of [...(one.ok ? [one.value] : []), ...(many.ok ? many.value : [])]) {
        expect(Number.isSafeInteger(bill.amountMinor) && bill.amountMinor >= 0).toBe(true)
        expect(Number.isSafeInteger(bill.feesMinor) && bill.feesMinor >= 0).toBe(true)
      }
      if (many.ok) expect(many.value.length).toBe(JSON.parse(bytes.toString()).data.length)
    }),
    { numRuns: 600 },
  )
})

test('whatever a client is answered, it answers too', async () => {
  await fc.assert(
    fc.asyncProperty(body, status, headers, async (bytes, httpStatus, given) => {
      const call = callAt('https://x', answering(answerOf(bytes, httpStatus, given)))
      const { result, skewMs } = await catalog(call)
      expect(typeof result.ok).toBe('boolean')
      expect(skewMs === null || Number.isFinite(skewMs)).toBe(true)
      const paid = await pay(call, { serviceId: 1, inquiryId: 5 })
      expect(paid.outcome.kind).not.toBe('not-sent')
    }),
    { numRuns: 200 },
  )
})

test('any catalog gives forms whose answers are whole, whatever is typed', () => {
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('int', 'float', 'str', 'numeric', 0, 11, 5.5),
  )
  const change = fc.tuple(fc.nat(), odd)
  fc.assert(
    fc.property(fc.array(change, { maxLength: 4 }), fc.string(), (changes, typed) => {
      const lines = sampleProviders.split('\n')
      for (const [at, value] of changes) {
        const line = at % lines.length
        lines[line] = lines[line]?.replace(/: [^[{]+?(,?)$/, `: ${JSON.stringify(value)}$1`) ?? ''
      }
      const read = readJson(Buffer.from(lines.join('\n')))
      const billers = read.ok ? readBillers(read.value) : null
      for (const service of (billers ?? []).flatMap(({ services }) => services)) {
        const values = Object.fromEntries(formOf(service).map(({ name }) => [name, typed]))
        const checked = checkForm(service, values)
        if (!checked.ok) continue
        for (const { kind, text } of Object.values(checked.value)) {
          if (kind === 'number') expect(() => JSON.parse(text)).not.toThrow()
        }
      }
    }),
    { numRuns: 500 },
  )
})

test('in order, exactly the prefixes of the oldest-first list may be paid', () => {
  const dates = fc.uniqueArray(fc.nat(50), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(dates, fc.nat(), (micros, mask) => {
      const found = micros.map((createdMicros, at) => ({
        inquiryId: at + 1,
        amountMinor: 1,
        feesMinor: 0,
        createdMicros,
        facts: [],
        heardAt: 0,
      }))
      const chosen = found.filter((_, at) => (mask >> at) & 1).map(({ inquiryId }) => inquiryId)
      const prefix = new Set(
        oldestFirst(found)
          .slice(0, chosen.length)
          .map(({ inquiryId }) => inquiryId),
      )
      const allowed = objectionToPaying(serviceOf({ mustPayInOrder: true }), found, chosen) === null
      expect(allowed).toBe(chosen.length > 0 && chosen.every((inquiryId) => prefix.has(inquiryId)))
    }),
  )
})
