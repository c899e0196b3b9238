// No bytes, status or headers make the reading throw or know what is unknown.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBulk } from '../../electron/till/providers/rave/bulk.ts'
import { readCallback } from '../../electron/till/providers/rave/callback.ts'
import { customerIdOf } from '../../electron/till/providers/rave/catalog.ts'
import { readHistory, wholeHistory } from '../../electron/till/providers/rave/history.ts'
import { readValidation } from '../../electron/till/providers/rave/look-up.ts'
import { matchHistory } from '../../electron/till/providers/rave/match.ts'
import { readBuy } from '../../electron/till/providers/rave/read-buy.ts'
import { readRequery } from '../../electron/till/providers/rave/read-requery.ts'
import { readCancel, readRecurring } from '../../electron/till/providers/rave/recurring.ts'
import { outcomeIn } from '../../electron/till/providers/rave/requery.ts'
import { buyRequest } from '../../electron/till/providers/rave/requests.ts'
import { formatAmountShort } from '../../shared/money/money.ts'
import { accountAt, answerOf, billWith } from '../world/rave.ts'

const bill = billWith()
const sentAt = Date.parse('2026-01-15T10:00:00Z')
const numRuns = 500

const word = <T>(...likely: readonly T[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...likely) },
    { weight: 1, arbitrary: fc.jsonValue() },
  )
const result = fc.record(
  {
    Status: word('success', 'fail', 'pending'),
    Message: word(
      'Bill Payment was completed successfully',
      'queued for processing',
      'Invalid Phone',
    ),
    Code: word<unknown>('903', '905', '904', 903),
    Amount: word<unknown>(500, '500.0000', 0, 400),
    MobileNumber: word<unknown>(bill.account, '+2349082930030', null),
    CustomerReference: word<unknown>(bill.account, 'OURS', 'ANOTHER'),
    TransactionReference: word<unknown>('CF-FLYAPI-1', null),
    PaymentReference: word<unknown>('BPUSSD1', null),
    BatchReference: word<unknown>('BATCH', null),
    Reference: word<unknown>('OURS', null, 'ANOTHER'),
    Transactions: fc.array(
      fc.record(
        {
          CustomerId: word<unknown>(bill.account),
          Amount: word<unknown>('500.0000'),
          Currency: word<unknown>('NGN'),
          Product: word<unknown>('AIRTIME'),
          Frequency: word<unknown>('One Time'),
          TransactionDate: word<unknown>('2026-01-15T10:01:00Z', '2026-01-15T11:01:00Z'),
          TransactionId: word<unknown>(1, 2, 3),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 4 },
    ),
    RecurringPayments: fc.jsonValue(),
    Total: word<unknown>(0, 1, 2),
    Name: fc.jsonValue(),
  },
  { requiredKeys: [] },
)
/** Nearly right answers: where mistakes hide. */
const nearly = fc.oneof(
  result,
  fc.record({
    status: word('success', 'error'),
    message: word('SERVICE-RESPONSE'),
    data: fc.oneof(result, fc.jsonValue()),
  }),
  fc.tuple(result, result).map(([outer, data]) => ({ status: 'success', ...outer, data })),
)
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((list) => Buffer.from(list)),
  nearly.map((value) => Buffer.from(JSON.stringify(value))),
  fc.tuple(nearly, fc.nat()).map(([value, cut]) => {
    const whole = Buffer.from(JSON.stringify(value))
    return whole.subarray(0, cut % (whole.length + 1))
  }),
)
const status = fc.oneof(
  fc.constantFrom(200, 201, 301, 400, 401, 404, 422, 429, 500, 502),
  fc.integer({ min: 100, max: 599 }),
)
const get = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined

test('whatever arrives, a purchase is sold or refused only by the documented words', () => {
  fc.assert(
    fc.property(bytes, status, (body, httpStatus) => {
      const outcome = readBuy(answerOf(body, httpStatus), bill)
      expect(outcome.kind).not.toBe('not-found')
      expect(outcome.kind).not.toBe('not-sent')
      if (outcome.kind !== 'confirmed' && outcome.kind !== 'refused') return
      const parsed: unknown = JSON.parse(body.toString())
      const data = get(parsed, 'data')
      if (outcome.kind === 'confirmed') {
        expect([get(parsed, 'status'), get(data, 'Status')]).toEqual(['success', 'success'])
        expect(outcome.delivery.providerRef).toBeTruthy()
        expect(httpStatus).toBeLessThan(300)
      } else {
        expect(httpStatus).toBeLessThan(500)
        expect([parsed, data].some((place) => get(place, 'Status') === 'fail')).toBe(true)
        expect(get(parsed, 'Status') === 'success' || get(data, 'Status') === 'success').toBe(false)
      }
    }),
    { numRuns },
  )
})

test('whatever arrives, a requery decides only about our order and never says "no such order"', () => {
  fc.assert(
    fc.property(bytes, status, (body, httpStatus) => {
      const outcome = readRequery(answerOf(body, httpStatus), bill)
      expect(['confirmed', 'refused', 'accepted', 'not-authorised', undefined]).toContain(
        outcome?.kind,
      )
      if (outcome?.kind !== 'confirmed' && outcome?.kind !== 'refused') return
      const data = get(JSON.parse(body.toString()), 'data')
      const names = [get(data, 'Reference'), get(data, 'CustomerReference')]
      expect(names.includes('OURS') || get(data, 'MobileNumber') === bill.account).toBe(true)
    }),
    { numRuns },
  )
})

test('whatever arrives, a history confirms only from a single row about our customer, amount and time', () => {
  fc.assert(
    fc.property(bytes, status, (body, httpStatus) => {
      const page = readHistory(answerOf(body, httpStatus))
      if (!page.ok) return
      const history = wholeHistory([page.value])
      if (history === null) return
      const outcome = outcomeIn(history, { bill, sentAt }, [])
      expect(['confirmed', 'unknown']).toContain(outcome.kind)
      const rows = get(
        get(JSON.parse(body.toString()), 'data'),
        'Transactions',
      ) as readonly unknown[]
      const fitting = rows.filter((one) => get(one, 'CustomerId') === bill.account)
      if (outcome.kind === 'confirmed') expect(fitting.length).toBeGreaterThan(0)
    }),
    { numRuns },
  )
})

test('no history row is ever given to two orders', () => {
  const orders = fc.array(
    fc.record({
      account: fc.constantFrom('+2348030000001', '08030000001', '+2348030000002'),
      offset: fc.integer({ min: 0, max: 30 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  const rows = fc.array(
    fc.record({
      customer: fc.constantFrom('+2348030000001', '+2348030000002', null),
      offset: fc.integer({ min: -10, max: 40 }),
    }),
    { maxLength: 5 },
  )
  fc.assert(
    fc.property(orders, rows, (wanted, found) => {
      const sent = wanted.map(({ account, offset }, n) => ({
        bill: billWith({ account, reference: `R${n}` }),
        sentAt: sentAt + offset * 60_000,
      }))
      const history = found.map(({ customer, offset }, n) => ({
        id: String(n),
        reference: null,
        customer,
        amountMinor: bill.amountMinor,
        currency: 'NGN' as const,
        product: 'AIRTIME',
        oneTime: true,
        at: sentAt + offset * 60_000,
      }))
      const given = [...matchHistory(sent, history).values()].flatMap((match) =>
        match.kind === 'found' ? [match.transaction.id] : [],
      )
      expect(new Set(given).size).toBe(given.length)
    }),
    { numRuns },
  )
})

test('nothing makes the other readings throw', () => {
  const asking = { account: '8093245829', country: 'NG', biller: 'DSTV' } as const
  fc.assert(
    fc.property(bytes, status, (body, httpStatus) => {
      const answer = answerOf(body, httpStatus)
      readBulk(answer)
      readRecurring(answer)
      readCancel(answer)
      readValidation(answer, asking)
      const told = readCallback(body, { reference: 'BATCH', bills: [bill] }, null)
      if (told.ok && told.value.outcome.kind === 'confirmed')
        expect(told.value.reference).toBe('OURS')
    }),
    { numRuns },
  )
})

test('the amount on the wire is the order’s, digit for digit', () => {
  const account = accountAt('https://api.ravepay.co')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000_000_000 }), (amountMinor) => {
      const { body = '' } = buyRequest(account, billWith({ amountMinor }))
      expect(/"Amount":([\d.]+)/.exec(body)?.[1]).toBe(formatAmountShort(amountMinor, 'NGN'))
    }),
  )
})

test('writing a customer the way Rave wants it twice changes nothing more', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[+\d ()-]{1,20}$/),
      fc.constantFrom('NG', 'GH', 'US'),
      fc.constantFrom('AIRTIME', 'DSTV'),
      (account, country, biller) => {
        const once = customerIdOf(account, country, biller)
        expect(customerIdOf(once, country, biller)).toBe(once)
      },
    ),
  )
})
