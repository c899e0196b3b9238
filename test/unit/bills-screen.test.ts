import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BillField, BillService, BillView } from '../../shared/contract/bill.ts'
import type { VendSummary } from '../../shared/contract/vend-view.ts'
import {
  type Catalog,
  backFrom,
  latelyUsed,
  offersOf,
  rowsAt,
  searchOffers,
  top,
  usedNow,
} from '../../renderer/bills/catalog.ts'
import {
  type Found,
  customerOf,
  firstChosen,
  isBarred,
  ownFacts,
  ruleOf,
  sharedFacts,
  stillChosen,
  sumsOf,
  toggled,
} from '../../renderer/bills/choice.ts'
import { earlierOf } from '../../renderer/bills/earlier.ts'
import {
  afterKey,
  cleaned,
  fieldForScan,
  firstValues,
  problemOf,
  problemsOf,
} from '../../renderer/bills/form.ts'

const service = (id: number, name: string, more: Partial<BillService> = {}): BillService => ({
  id,
  name,
  asks: 'bills',
  paysMany: true,
  oldestFirst: false,
  fields: [],
  ...more,
})

const catalogOf = (categories: Catalog['categories']): Catalog => ({
  providerId: 'paymob',
  currency: 'EGP',
  readAt: 1,
  stale: null,
  categories,
  missing: [],
  clockSkew: null,
})

const telecom = {
  id: 1,
  name: 'إتصالات وانترنت',
  billers: [
    { id: 10, name: 'ڤودافون', services: [service(100, 'دفع فواتير'), service(101, 'شحن')] },
    { id: 11, name: 'WE', services: [service(102, 'Renewal')] },
  ],
}
const water = {
  id: 2,
  name: 'Water',
  billers: [{ id: 20, name: 'Cairo Water', services: [service(200, 'Water bill')] }],
}
const empty = { id: 3, name: 'Empty', billers: [{ id: 30, name: 'Nobody', services: [] }] }
const catalog = catalogOf([telecom, water, empty])

describe('the way through the catalog', () => {
  test('starts at the categories that have something to sell', () => {
    expect(rowsAt(catalog, top).map(({ name }) => name)).toEqual(['إتصالات وانترنت', 'Water'])
  })

  test('a biller with one service opens that service at once', () => {
    const rows = rowsAt(catalog, { categoryId: 1, billerId: null })
    expect(rows.map(({ kind, id }) => [kind, id])).toEqual([
      ['biller', 10],
      ['service', 102],
    ])
  })

  test('a category with one biller, and a catalog with one category, are no steps', () => {
    expect(rowsAt(catalog, { categoryId: 2, billerId: null })).toMatchObject([{ id: 200 }])
    const alone = catalogOf([telecom])
    expect(rowsAt(alone, top).map(({ kind }) => kind)).toEqual(['biller', 'service'])
    expect(backFrom(alone, top)).toBeNull()
  })

  test('every way forward leads back to the top', () => {
    const at = { categoryId: 1, billerId: 10 }
    const up = backFrom(catalog, at)
    expect(up).toEqual({ categoryId: 1, billerId: null })
    expect(backFrom(catalog, up ?? at)).toEqual(top)
    expect(backFrom(catalog, top)).toBeNull()
    expect(backFrom(catalog, { categoryId: 2, billerId: null })).toEqual(top)
  })

  test('a place that is gone from the catalog is the top', () => {
    expect(rowsAt(catalog, { categoryId: 99, billerId: 98 })).toEqual(rowsAt(catalog, top))
  })
})

describe('the search', () => {
  const find = (text: string, lately: readonly number[] = []) =>
    searchOffers(offersOf(catalog), text, lately).map((offer) => offer.service.id)

  test('finds Arabic however it is typed: hamza, final letters, vowels, ڤ', () => {
    expect(find('اتصالات')).toEqual([100, 101, 102])
    expect(find('فودافون')).toEqual([100, 101])
    expect(find('ڤُودافون شحن')).toEqual([101])
  })

  test('finds Latin without case and by any words of biller, service and category', () => {
    expect(find('BILL cairo')).toEqual([200])
    expect(find('we')).toEqual([102])
    expect(find('gas')).toEqual([])
  })

  test('a biller that says it itself comes before a category that does', () => {
    const both = catalogOf([
      {
        ...water,
        name: 'Gas and water',
        billers: [{ id: 9, name: 'Gas', services: [service(9, 'Gas')] }],
      },
      {
        ...water,
        id: 4,
        billers: [{ id: 8, name: 'Cairo Water', services: [service(8, 'Bill')] }],
      },
    ])
    const found = searchOffers(offersOf(both), 'water', [])
    expect(found.map((offer) => offer.service.id)).toEqual([8, 9])
  })

  test('puts what was used lately first', () => {
    expect(find('', [200, 102])).toEqual([200, 102, 100, 101])
  })

  test('remembers the latest six, each once, and shows those still offered', () => {
    const lately = [200, 100, 102, 100, 1, 2, 3, 4, 5].reduce<readonly number[]>(
      (all, id) => usedNow(all, id),
      [],
    )
    expect(lately).toEqual([5, 4, 3, 2, 1, 100])
    expect(latelyUsed(offersOf(catalog), lately)).toMatchObject([{ service: { id: 100 } }])
  })
})

const field = (more: Partial<BillField> = {}): BillField => ({
  name: 'number',
  label: 'Number',
  kind: 'digits',
  required: true,
  maxLength: null,
  min: null,
  max: null,
  choices: [],
  ...more,
})
const amount = field({ name: 'amount', kind: 'decimal', min: '5', max: '500' })
const purpose = field({
  name: 'purpose',
  kind: 'choice',
  choices: [
    { value: '1', label: 'زكاة' },
    { value: '2', label: 'صدقة' },
  ],
})

describe('the form', () => {
  test('digits keep their leading zeros, and Arabic digits are digits', () => {
    expect(cleaned(field(), '٠١٢ ۳-4a')).toBe('01234')
  })

  test('an amount keeps one point and two digits after it', () => {
    expect(cleaned(amount, '0050.257.1')).toBe('50.25')
    expect(cleaned(amount, '٥٠٫٥')).toBe('50.5')
    expect(afterKey(amount, '50', '.')).toBe('50.')
    expect(afterKey(amount, '50.2', '.')).toBe('50.2')
    expect(afterKey(field(), '50', '.')).toBe('50')
    expect(afterKey(amount, '50', 'erase')).toBe('5')
  })

  test('the keypad stops where the field is full; typed text is told that it is too long', () => {
    const short = field({ maxLength: 3 })
    expect(afterKey(short, '123', '4')).toBe('123')
    expect(problemOf(short, '1234', 'EGP')).toBe('too-long')
  })

  test('says what is missing, too small, too large or no number', () => {
    expect(problemOf(field(), ' ', 'EGP')).toBe('missing')
    expect(problemOf(field({ required: false }), '', 'EGP')).toBeNull()
    expect(problemOf(purpose, '', 'EGP')).toBe('no-choice')
    expect(problemOf(purpose, '3', 'EGP')).toBe('no-choice')
    expect(problemOf(amount, '4.99', 'EGP')).toBe('too-small')
    expect(problemOf(amount, '5', 'EGP')).toBeNull()
    expect(problemOf(amount, '500.01', 'EGP')).toBe('too-large')
    expect(problemOf(amount, '50.', 'EGP')).toBe('not-a-number')
    expect(problemOf(field({ kind: 'whole' }), '5.5', 'EGP')).toBe('not-a-number')
    expect(problemsOf([field(), amount], { amount: '10' }, 'EGP')).toEqual({ number: 'missing' })
  })

  test('a choice with one way is made, and no other', () => {
    const only = { ...purpose, name: 'only', choices: purpose.choices.slice(0, 1) }
    expect(firstValues([only, purpose, amount])).toEqual({ only: '1' })
  })

  test('a scan goes to the field at hand, else to the first that takes digits', () => {
    const name = field({ name: 'name', kind: 'text' })
    expect(fieldForScan([name, field(), amount], 'amount')?.name).toBe('number')
    expect(fieldForScan([name, field()], 'name')?.name).toBe('name')
    expect(fieldForScan([amount, purpose], 'amount')).toBeNull()
  })
})

const bill = (id: number, more: Partial<BillView> = {}): BillView => ({
  inquiryId: String(id),
  amount: '96.34',
  fees: '19.27',
  total: '115.61',
  issuedAt: id,
  facts: [{ name: 'client_name', label: 'اسم العميل', text: 'اسلام محمد' }],
  ...more,
})

const found = (more: Partial<Found> = {}): Found => ({
  lookUpId: 'b-1',
  problems: [],
  bills: [bill(1), bill(2), bill(3)],
  paysMany: true,
  oldestFirst: false,
  expiresAt: null,
  clockSkew: null,
  ...more,
})

describe('choosing bills', () => {
  const inOrder = found({ oldestFirst: true })
  const touch = (of: Found, ...ids: readonly string[]) =>
    ids.reduce<readonly string[]>((chosen, id) => toggled(of, chosen, id).ids, firstChosen(of))

  test('where any may be paid, each is chosen by itself', () => {
    expect(firstChosen(found())).toEqual([])
    expect(touch(found(), '3', '1')).toEqual(['1', '3'])
    expect(touch(found(), '3', '1', '3')).toEqual(['1'])
  })

  test('where one may be paid, the last touched is chosen', () => {
    expect(touch(found({ paysMany: false }), '3', '1')).toEqual(['1'])
  })

  test('a newer bill takes the older ones along, and says how many', () => {
    expect(firstChosen(inOrder)).toEqual(['1'])
    expect(toggled(inOrder, [], '3')).toEqual({
      ids: ['1', '2', '3'],
      along: { kind: 'added', count: 2 },
    })
    expect(toggled(inOrder, ['1'], '2')).toEqual({ ids: ['1', '2'], along: null })
  })

  test('an older bill that is let go takes the newer ones along', () => {
    expect(toggled(inOrder, ['1', '2', '3'], '1')).toEqual({
      ids: [],
      along: { kind: 'removed', count: 2 },
    })
    expect(toggled(inOrder, ['1', '2', '3'], '3')).toEqual({ ids: ['1', '2'], along: null })
  })

  test('one at a time, oldest first: only the oldest can be chosen', () => {
    const oldest = found({ paysMany: false, oldestFirst: true })
    expect(firstChosen(oldest)).toEqual(['1'])
    expect(oldest.bills.map((_, at) => isBarred(oldest, at))).toEqual([false, true, true])
    expect(touch(oldest, '3')).toEqual(['1'])
  })

  test('without dates nobody knows the oldest: all, or none of them', () => {
    const bills = [bill(1), bill(2, { issuedAt: null })]
    const undated = found({ oldestFirst: true, bills })
    expect(ruleOf(undated)).toBe('all')
    expect(firstChosen(undated)).toEqual(['1', '2'])
    expect(touch(undated, '1')).toEqual([])
    const single = found({ oldestFirst: true, paysMany: false, bills })
    expect(firstChosen(single)).toEqual([])
    expect(isBarred(single, 0)).toBe(true)
  })

  test('one bill is chosen at once, dated or not', () => {
    const bills = [bill(1, { issuedAt: null })]
    expect(firstChosen(found({ oldestFirst: true, bills }))).toEqual(['1'])
    expect(firstChosen(found({ oldestFirst: true, paysMany: false, bills }))).toEqual(['1'])
  })

  test('in order, whatever is touched: no bill is chosen while an older one is not', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 12 }), (touches) => {
        const chosen = touch(inOrder, ...touches.map(String))
        expect(['1', '2', '3'].slice(0, chosen.length)).toEqual(chosen)
      }),
    )
  })
})

describe('what the bills come to', () => {
  test('is exact in minor units', () => {
    const bills = [bill(1), bill(2, { amount: '141.15', fees: '28.23', total: '169.38' })]
    expect(sumsOf(bills, 'EGP')).toEqual({
      amountMinor: 23_749,
      feesMinor: 4_750,
      totalMinor: 28_499,
    })
  })

  test('is nothing where a bill does not add up', () => {
    expect(sumsOf([bill(1, { total: '115.60' })], 'EGP')).toBeNull()
    expect(sumsOf([bill(1, { fees: '19.275' })], 'EGP')).toBeNull()
  })
})

test('what every bill says alike is told once; the customer is known by it', () => {
  const period = (text: string) => ({ name: 'period', label: 'Period', text })
  const bills = [1, 2].map((id) => bill(id, { facts: [...bill(id).facts, period(`2026-0${id}`)] }))
  const shared = sharedFacts(bills)
  expect(customerOf(shared)?.text).toBe('اسلام محمد')
  expect(ownFacts(bills[1] ?? bill(2), shared)).toEqual([period('2026-02')])
})

test('bills looked up again keep the choice only if they are the same bills', () => {
  const again = found({
    bills: [bill(1), bill(2), bill(3)].map((one) => ({ ...one, inquiryId: `n${one.inquiryId}` })),
  })
  expect(stillChosen(found(), ['2', '3'], again)).toEqual(['n2', 'n3'])
  const dearer = found({ bills: [bill(1), bill(2, { fees: '20', total: '116.34' }), bill(3)] })
  expect(stillChosen(found(), ['2', '3'], dearer)).toEqual([])
})

describe('a payment that seems a repeat', () => {
  const vend = (more: Partial<VendSummary>): VendSummary => ({
    vendId: 'v',
    state: 'confirmed',
    reference: 'v',
    receiptNo: '1-1',
    product: 'bills',
    providerId: 'paymob',
    account: '0123',
    customerName: null,
    amount: '115.61',
    currency: 'EGP',
    placedAt: 0,
    stateAt: 0,
    cashierName: 'Ada',
    training: false,
    next: null,
    tokenEnd: null,
    ...more,
  })
  const wanted = { account: '0123', totalMinor: 11_561 }
  const minute = 60_000

  test('is one of the same sum for the same number minutes ago', () => {
    expect(earlierOf([vend({})], wanted, 9 * minute)).not.toBeNull()
    expect(earlierOf([vend({})], wanted, 11 * minute)).toBeNull()
    expect(earlierOf([vend({ account: '9' })], wanted, minute)).toBeNull()
    expect(earlierOf([vend({ amount: '115.60' })], wanted, minute)).toBeNull()
    expect(earlierOf([vend({ state: 'refused' })], wanted, minute)).toBeNull()
  })

  test('is one without an answer, however old', () => {
    expect(earlierOf([vend({ state: 'review' })], wanted, 9_999 * minute)).not.toBeNull()
  })
})
