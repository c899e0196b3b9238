// No answer, however wrong, makes the reading throw, takes a batch for made or refused that may not
// be, or takes a customer for paid whom no word of success calls so.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newsOf } from '../../electron/till/providers/chillr/progress.ts'
import { readCreate } from '../../electron/till/providers/chillr/read-create.ts'
import { readStatus, wordsOf } from '../../electron/till/providers/chillr/read-status.ts'
import { readTolerantly } from '../../electron/till/providers/chillr/repair.ts'
import { sampleStatus } from '../fixtures/chillr-documentation.ts'
import { accountAt, answerOf, sampleBatch, sampleBatchId } from '../world/chillr.ts'

const { rows } = sampleBatch
const words = wordsOf(accountAt(''))
const refusals = [50, 51, 52, 53, 54, 55, 56, 57, 58, 60]

const httpStatus = fc.oneof(
  fc.constantFrom(200, 400, 401, 404, 429, 500),
  fc.integer({ min: 100, max: 599 }),
)
const number = fc.constantFrom('9447741462', '9633789451', '+919447741462', '1')
const customer = fc.record(
  {
    msisdn: fc.oneof(number, fc.jsonValue()),
    payment_status: fc.oneof(
      fc.constantFrom('expired', 'success', 'pending', 'failed'),
      fc.jsonValue(),
    ),
    transaction_id: fc.jsonValue(),
    message: fc.oneof(fc.constant('Transaction not generated'), fc.jsonValue()),
  },
  { requiredKeys: [] },
)
const nearly = fc.record(
  {
    status: fc.oneof(fc.constantFrom('success', 'failure'), fc.jsonValue()),
    status_code: fc.oneof(fc.constantFrom(0, 58, 59, 61, 62, '0'), fc.nat(99), fc.jsonValue()),
    message: fc.jsonValue(),
    data: fc.oneof(
      fc.record(
        {
          batch_id: fc.oneof(fc.constant(sampleBatchId), fc.jsonValue()),
          batch_status: fc.oneof(fc.constantFrom('expired', 'active'), fc.jsonValue()),
          customers: fc.oneof(fc.array(customer), fc.jsonValue()),
          non_chillr_customers: fc.oneof(fc.array(number), fc.jsonValue()),
          reason: fc.oneof(fc.array(fc.constantFrom('customer 2 : no', 'no')), fc.jsonValue()),
        },
        { requiredKeys: [] },
      ),
      fc.jsonValue(),
    ),
  },
  { requiredKeys: [] },
)
const bytesOf = (text: string) => Buffer.from(text)
/** The documented text with a piece cut out, or another put in: where mending could go wrong. */
const damaged = fc
  .tuple(
    fc.nat(),
    fc.nat(30),
    fc.oneof(fc.constantFrom('[', ']', '{', '}', '"', ',', ':'), fc.string()),
  )
  .map(([at, length, put]) => {
    const from = at % sampleStatus.length
    return bytesOf(sampleStatus.slice(0, from) + put + sampleStatus.slice(from + length))
  })
const body = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  nearly.map((value) => bytesOf(JSON.stringify(value))),
  fc.tuple(nearly, fc.nat()).map(([value, cut]) => {
    const bytes = bytesOf(JSON.stringify(value))
    return bytes.subarray(0, cut % (bytes.length + 1))
  }),
  damaged,
)

test('a batch is made or refused only where status, code and batch agree', () => {
  fc.assert(
    fc.property(body, httpStatus, (bytes, status) => {
      const outcome = readCreate(answerOf(bytes, status), rows)
      if (outcome.kind === 'unknown') return
      const value = JSON.parse(bytes.toString())
      if (outcome.kind === 'accepted') {
        expect([value.status, Number(value.status_code)]).toEqual(['success', 0])
        expect(status).toBeLessThan(300)
      }
      if (outcome.kind === 'refused') {
        expect(value.status).toBe('failure')
        expect(refusals).toContain(Number(value.status_code))
        expect(status).toBeLessThan(500)
        for (const { row } of outcome.reasons) {
          expect(row === null || rows[row] !== undefined).toBe(true)
        }
      }
    }),
    { numRuns: 1_000 },
  )
})

test('a status never makes a customer paid whom nobody calls paid, and speaks of our rows alone', () => {
  const sheet = rows.map(({ msisdn }, at) => ({ n: at + 1, account: msisdn }))
  fc.assert(
    fc.property(body, httpStatus, (bytes, status) => {
      const read = readStatus(answerOf(bytes, status), sampleBatchId, words)
      if (!read.ok) return
      const news = newsOf(sheet, read.value)
      expect(new Set(news.map(({ n }) => n)).size).toBe(news.length)
      for (const { n, state } of news) {
        expect(sheet.some((row) => row.n === n)).toBe(true)
        if (state === 'paid')
          expect(bytes.toString().toLowerCase()).toMatch(/success|paid|completed/)
      }
    }),
    { numRuns: 1_000 },
  )
})

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('what is JSON already is never mended, and mending only adds two braces', () => {
  fc.assert(
    fc.property(fc.oneof(damaged, fc.json().map(bytesOf)), (bytes) => {
      const read = readTolerantly(bytes)
      let strict: unknown
      try {
        strict = JSON.parse(bytes.toString())
      } catch {
        if (!read.ok) return
        const text = bytes.toString()
        const at = text.indexOf('"non_chillr_customers"')
        // One of the brackets behind it is where the list ends.
        const mended = [...text.matchAll(/\]/g)].some(({ index }) =>
          isJson(`${text.slice(0, at)}{${text.slice(at, index + 1)}}${text.slice(index + 1)}`),
        )
        expect(mended).toBe(true)
        return
      }
      if (read.ok) expect(Array.isArray(read.value)).toBe(Array.isArray(strict))
    }),
    { numRuns: 1_000 },
  )
})
