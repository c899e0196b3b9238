import { describe, expect, test } from 'vitest'
import { freshDraft } from '../../renderer/sell/draft.ts'
import {
  type Option,
  type Product,
  canGoOn,
  formOf,
  needOf,
  problemWith,
  sameChoices,
} from '../../renderer/sell/form.ts'
import type { About } from '../../renderer/stores/till.ts'
import { accountText, spokenPhone } from '../../renderer/vend/words.ts'

const option = (name: string, ...values: readonly string[]): Option => ({
  name,
  choices: values.map((value) => ({ value, label: value })),
})

const seller = (id: string, prices: boolean, ...options: Option[]) => ({
  id,
  label: id,
  options,
  prices,
})

const product = (
  id: Product['id'],
  account: Product['account'],
  ...providers: Product['providers']
): Product => ({
  id,
  account,
  providers,
  options: providers[0]?.options ?? [],
  presets: ['500'],
  offline: true,
})

const about: About = {
  version: '0',
  training: true,
  shop: { name: 'Shop', till: '1', currency: 'NGN', timeZone: 'Africa/Lagos' },
  cashiers: [],
  printers: [],
  products: [
    product(
      'electricity',
      'meter',
      seller('buypower', false, option('disco', 'ABUJA', 'EKO'), option('vendType', 'PREPAID')),
    ),
    product('airtime', 'phone', seller('buypower', false, option('disco', 'MTN', 'GLO'))),
    product(
      'tv',
      'smartcard',
      seller('buypower', true, option('disco', 'DSTV', 'GOTV')),
      seller('rave', false, option('country', 'NG', 'GH'), option('biller', 'DSTV', 'BOX')),
    ),
  ],
}

const ring = (id: Product['id'], options: Record<string, string> = {}) => {
  const draft = { ...freshDraft('d1', options, id), account: '0803' }
  const form = formOf(about, draft)
  if (!form) throw new Error('no form')
  return { draft, form }
}

describe('choices', () => {
  test('a disco is taken from the last sale or the first, and one choice is taken silently', () => {
    const { form } = ring('electricity', { disco: 'EKO' })
    expect(form.options).toEqual({ disco: 'EKO', vendType: 'PREPAID' })
    expect(form.open.map(({ name }) => name)).toEqual(['disco'])
    expect(ring('electricity').form.options['disco']).toBe('ABUJA')
  })

  test('a network is never chosen for the cashier', () => {
    const { draft, form } = ring('airtime')
    expect(form.missing).toBe('disco')
    expect(needOf(form)).toBe('sell.need.option.network')
    expect(problemWith({ ...draft, amount: '500' }, form, 'NGN')).toEqual({
      key: 'sell.need.option.network',
    })
  })

  test('a choice of another product does not count', () => {
    expect(ring('airtime', { disco: 'ABUJA' }).form.missing).toBe('disco')
  })

  test('the company goes along to another provider, whatever it is called there', () => {
    const { form } = ring('tv', { disco: 'DSTV' })
    const [, rave] = form.product.providers
    if (!rave) throw new Error('no second provider')
    expect(sameChoices(form, rave)).toEqual({ biller: 'DSTV' })
    expect(sameChoices(ring('tv', { disco: 'GOTV' }).form, rave)).toEqual({})
  })
})

describe('going on', () => {
  test('a package is asked for before an amount', () => {
    const { draft, form } = ring('tv', { disco: 'GOTV' })
    expect(problemWith(draft, form, 'NGN')).toEqual({ key: 'sell.need.package' })
  })

  test('a phone does not wait for the provider, a meter and a smartcard do', () => {
    const asking = { kind: 'asking', sinceAt: 0 } as const
    const goesOn = (id: Product['id']): boolean => {
      const { draft, form } = ring(id)
      return canGoOn({ ...draft, look: asking }, form)
    }
    expect([goesOn('airtime'), goesOn('electricity'), goesOn('tv')]).toEqual([true, false, false])
  })

  test('a provider the shop no longer has falls back to its first', () => {
    const { draft } = ring('tv')
    expect(formOf(about, { ...draft, providerId: 'gone' })?.seller.id).toBe('buypower')
  })
})

test('meters are grouped, phones and smartcards are written whole, a phone is read back in parts', () => {
  expect(accountText('electricity', '12345678910')).toBe('1234 5678 910')
  expect(accountText('airtime', '08031234567')).toBe('08031234567')
  expect(accountText('tv', '7036378354')).toBe('7036378354')
  expect(spokenPhone('08031234567')).toBe('0803 123 4567')
  expect(spokenPhone('2348031234567')).toBe('2348031234567')
})
