import { describe, expect, test } from 'vitest'
import { dayAfter, dayIn, showDay } from '../../renderer/batch/days.ts'
import {
  type Checked,
  type Draft,
  expiryOf,
  formOf,
  freshDraft,
  needOf,
  tenderNeed,
} from '../../renderer/batch/draft.ts'
import { emptySheet, insertRows } from '../../renderer/batch/sheet.ts'
import type { About } from '../../renderer/stores/till.ts'

const checked = (change: Partial<Checked>): Checked => ({
  revision: 0,
  byId: new Map(),
  problems: [],
  total: { count: 1, amount: '500.00' },
  warned: 0,
  stopped: 0,
  mayPlace: true,
  ...change,
})

const filled: Draft = {
  ...freshDraft('bulk', 'd1', 'ada'),
  sheet: insertRows(emptySheet, null, [{ account: '1', amount: '500' }]),
}

describe('what is missing', () => {
  test('rows first, then what the till says of exactly these rows', () => {
    expect(needOf(freshDraft('bulk', 'd1', 'ada'))?.at).toBe('rows')
    expect(needOf(filled)?.key).toBe('batch.need.check')
    expect(needOf({ ...filled, revision: 1, checked: checked({}) })?.key).toBe('batch.need.check')
    expect(needOf({ ...filled, checked: checked({}) })).toBeNull()
  })

  test('rows to fix are counted, and then what is wrong with the whole is named', () => {
    const stopped = checked({ stopped: 3, mayPlace: false })
    expect(needOf({ ...filled, checked: stopped })).toMatchObject({ count: 3, at: 'rows' })
    const nameless = checked({
      mayPlace: false,
      problems: [{ weight: 'stop', code: 'name', message: '' }],
    })
    expect(needOf({ ...filled, checked: nameless })?.at).toBe('name')
  })

  test('cash that is short is said with how much; asking customers takes none', () => {
    const tender = { kind: 'cash', tendered: '400', reference: '' } as const
    const draft = { ...filled, checked: checked({}), tender }
    expect(tenderNeed(draft, 'NGN')).toMatchObject({ amountMinor: 10_000 })
    const nothing = { ...draft, tender: { ...tender, tendered: '0' } }
    expect(tenderNeed(nothing, 'NGN')).toMatchObject({ amountMinor: 50_000 })
    expect(tenderNeed({ ...draft, kind: 'collect' }, 'NGN')).toBeNull()
    expect(tenderNeed({ ...draft, tender: { ...tender, tendered: '' } }, 'NGN')).toBeNull()
  })
})

describe('the last day', () => {
  test('is a day of the shop, not of this machine', () => {
    const beforeMidnight = Date.parse('2026-11-21T20:00:00Z')
    expect(dayIn('Asia/Kolkata', beforeMidnight)).toBe('2026-11-22')
    expect(dayIn('Africa/Lagos', beforeMidnight)).toBe('2026-11-21')
  })

  test('counts over the end of a month and a year', () => {
    expect(dayAfter('2026-11-27', 7)).toBe('2026-12-04')
    expect(expiryOf({ kind: 'in', days: 3 }, '2026-12-30')).toBe('2027-01-02')
    expect(expiryOf({ kind: 'on', day: '2027-05-01' }, '2026-12-30')).toBe('2027-05-01')
  })

  test('is written with its weekday, and text that is no day stays what it is', () => {
    expect(showDay('en-NG', '2026-11-30')).toBe('Mon, 30 Nov 2026')
    expect(showDay('en-NG', 'soon')).toBe('soon')
  })
})

test('the usual choice stands there until the cashier makes another', () => {
  const option = (name: string, ...values: readonly string[]) => ({
    name,
    choices: values.map((value) => ({ value, label: value })),
  })
  const rave = {
    id: 'rave',
    label: 'Rave',
    prices: false,
    options: [option('country', 'NG', 'GH'), option('biller', 'AIRTIME', 'DSTV')],
  }
  const about: About = {
    version: '0',
    training: true,
    shop: { name: 'Shop', till: '1', currency: 'NGN', timeZone: 'Africa/Lagos' },
    cashiers: [],
    printers: [],
    products: [
      {
        id: 'bulk',
        account: 'sheet',
        providers: [rave],
        options: rave.options,
        presets: [],
        offline: true,
      },
    ],
  }
  expect(formOf(about, filled)?.options).toEqual({ country: 'NG', biller: 'AIRTIME' })
  expect(formOf(about, { ...filled, options: { biller: 'DSTV' } })?.options).toEqual({
    country: 'NG',
    biller: 'DSTV',
  })
  expect(formOf(about, { ...filled, kind: 'collect' })).toBeNull()
})
