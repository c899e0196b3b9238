import { describe, expect, test } from 'vitest'
import type { VendSummary } from '../../shared/contract/vend-view.ts'
import {
  type Draft,
  afterKey,
  changeOf,
  cleaned,
  freshDraft,
  groupDigits,
  mayGoOn,
  problemOf,
  quickNotes,
  repeatOf,
} from '../../renderer/sell/draft.ts'

const found: Draft['look'] = {
  kind: 'found',
  answer: {
    providerId: 'buypower',
    customer: null,
    limits: { min: '500.00', max: '200000.00', currency: 'NGN' },
    debts: [],
    warnings: [],
  },
}

const draft = (change: Partial<Draft>): Draft => ({
  ...freshDraft('d1', {}),
  look: found,
  ...change,
})

const sold = (change: Partial<VendSummary>): VendSummary => ({
  vendId: 'v1',
  state: 'confirmed',
  reference: 'v1',
  receiptNo: '1-000001',
  product: 'electricity',
  providerId: 'buypower',
  account: '12345678910',
  customerName: null,
  amount: '2000.00',
  currency: 'NGN',
  placedAt: 1_000_000,
  stateAt: 1_000_000,
  cashierName: 'Ada',
  training: true,
  next: null,
  tokenEnd: null,
  ...change,
})

describe('typing', () => {
  test('a pasted meter keeps its digits and nothing else', () => {
    expect(cleaned('0420-1234 567', 'account')).toBe('04201234567')
  })

  test('an amount never begins with zeros, a meter may', () => {
    expect(afterKey('', '00', 'amount')).toBe('0')
    expect(afterKey('0', '5', 'amount')).toBe('5')
    expect(afterKey('0', '0', 'account')).toBe('00')
  })

  test('a key past the longest text changes nothing', () => {
    expect(afterKey('999999999', '9', 'amount')).toBe('999999999')
  })

  test('an amount keeps at most two digits after one point', () => {
    expect(cleaned('1,000.559.1', 'amount')).toBe('1000.55')
  })

  test('digits are grouped the way a person checks them', () => {
    expect(groupDigits('12345678910')).toBe('1234 5678 910')
  })
})

describe('what is missing', () => {
  test('nothing, when the amount is inside the provider’s limits', () => {
    expect(problemOf(draft({ amount: '500' }), 'NGN')).toBeNull()
    expect(problemOf(draft({ amount: '200000' }), 'NGN')).toBeNull()
  })

  test('the limit is named when the amount is outside it', () => {
    expect(problemOf(draft({ amount: '499.99' }), 'NGN')).toEqual({
      key: 'sell.need.more',
      amountMinor: 50_000,
    })
    expect(problemOf(draft({ amount: '200000.01' }), 'NGN')?.key).toBe('sell.need.less')
  })

  test('cash that is short is said with how much', () => {
    const tender = { kind: 'cash', tendered: '1000', reference: '' } as const
    expect(problemOf(draft({ amount: '1500', tender }), 'NGN')).toEqual({
      key: 'sell.need.cash',
      amountMinor: 50_000,
    })
    // Nothing was handed over, which is not the same as exactly the amount.
    const nothing = { ...tender, tendered: '0' }
    expect(problemOf(draft({ amount: '1500', tender: nothing }), 'NGN')).toEqual({
      key: 'sell.need.cash',
      amountMinor: 150_000,
    })
  })

  test('a meter nobody could check may go on only when the provider was out of reach', () => {
    const failed = (code: 'provider-unreachable' | 'provider-refused') =>
      mayGoOn({ kind: 'failed', error: { code, message: '', retry: true, moneyMoved: 'no' } })
    expect(failed('provider-unreachable')).toBe(true)
    expect(failed('provider-refused')).toBe(false)
    expect(mayGoOn({ kind: 'none' })).toBe(false)
  })
})

describe('cash', () => {
  test('likely notes are above the amount, the next ones first', () => {
    expect(quickNotes(200_000, 'NGN')).toEqual([500_000, 1_000_000])
    expect(quickNotes(150_000, 'NGN')).toEqual([200_000, 500_000])
    expect(quickNotes(500_000, 'NGN')).toEqual([1_000_000])
    // Ten dollars, or cedis, are paid with a twenty; 1,030 naira with no more than 1,050.
    expect(quickNotes(1_000, 'USD')).toEqual([2_000, 5_000])
    expect(quickNotes(1_000, 'GHS')).toEqual([2_000, 5_000])
    expect(quickNotes(4_500, 'BWP')).toEqual([5_000, 6_000])
    expect(quickNotes(103_000, 'NGN')).toEqual([105_000, 110_000])
  })

  test('change is what was handed over less the amount, and nothing when it was exact', () => {
    const tender = { kind: 'cash', tendered: '5000', reference: '' } as const
    expect(changeOf(tender, 200_000, 'NGN')).toBe(300_000)
    expect(changeOf({ ...tender, tendered: '' }, 200_000, 'NGN')).toBe(0)
  })
})

describe('a repeat', () => {
  const again = (vend: Partial<VendSummary>, now = 1_000_000 + 60_000) =>
    repeatOf(draft({ account: '12345678910', amount: '2000', lately: [sold(vend)] }), 'NGN', now)

  test('is the same meter and amount within minutes', () => {
    expect(again({})?.vendId).toBe('v1')
    expect(again({ state: 'unconfirmed' })?.vendId).toBe('v1')
  })

  test('is not another amount, another meter, one that sold nothing, or one long ago', () => {
    expect(again({ amount: '2500.00' })).toBeNull()
    expect(again({ account: '45012345672' })).toBeNull()
    expect(again({ state: 'refused' })).toBeNull()
    expect(again({}, 1_000_000 + 10 * 60_000)).toBeNull()
  })
})
