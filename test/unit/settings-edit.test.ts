// What a supervisor changed of providers and limits, as the till is told it: no more than was changed.

import { describe, expect, test } from 'vitest'
import * as limits from '../../renderer/settings/limits/edit.ts'
import type { Settings } from '../../renderer/settings/parts/settings-store.ts'
import * as providers from '../../renderer/settings/providers/edit.ts'

const buypower = {
  id: 'buypower',
  system: 'buypower',
  label: 'BuyPower',
  baseUrl: 'https://api.example/v2',
  timing: { askMs: 5_000 },
  support: { phone: '0800', email: 'help@example.com' },
  credentials: { apiKey: { set: true, end: '4b06' }, phone: '0803' },
} as const
const rave = {
  id: 'rave',
  system: 'rave',
  label: 'Rave',
  baseUrl: 'https://rave.example',
  credentials: { secretKey: { set: true, end: null } },
} as const

const document: Settings['document'] = {
  shop: { name: 'Ngozi', till: '1', currency: 'NGN', timeZone: 'Africa/Lagos' },
  training: false,
  providers: [buypower, rave],
  printers: [],
  limits: { maxAmount: '50000' },
  plainKeys: false,
}

describe('providers', () => {
  const form = providers.formOf(document)
  const [first, second] = form.list

  test('that nobody changed are told as they were, without a key', () => {
    const { credentials: _one, ...one } = buypower
    const { credentials: _other, ...other } = rave
    expect(providers.changeOf(document, form, {})).toEqual({
      providers: [
        { ...one, credentials: {} },
        { ...other, credentials: {} },
      ],
    })
  })

  test('a key that was typed goes, an opened one with nothing in it stays, a plain one may be emptied', () => {
    if (!first) throw new Error('no provider')
    const typed = { buypower: { apiKey: ' new ', phone: '' } }
    expect(providers.toTyped(first, buypower, typed).credentials).toEqual({
      apiKey: 'new',
      phone: null,
    })
    expect(providers.toTyped(first, buypower, { buypower: { apiKey: '' } }).credentials).toEqual({})
  })

  test('at another address every key is typed anew', () => {
    if (!first) throw new Error('no provider')
    const moved = { ...first, baseUrl: 'https://other.example' }
    expect(providers.savedOf(moved, buypower)).toEqual({ phone: '0803' })
    expect(providers.faultsIn(moved, buypower, {})).toEqual({ apiKey: 'needed' })
    expect(providers.faultsIn({ ...first, baseUrl: `${first.baseUrl}/` }, buypower, {})).toEqual({})
  })

  test('who is asked first is told for the product that was changed alone', () => {
    expect(form.order).toEqual({ airtime: ['buypower', 'rave'], tv: ['buypower', 'rave'] })
    const order = { ...form.order, tv: providers.sooner(form.order.tv ?? [], 'rave') }
    expect(providers.changeOf(document, { ...form, order }, {}).products).toEqual({
      tv: ['rave', 'buypower'],
    })
  })

  test('one that is taken out is in no order any more, one that is new comes last', () => {
    const ordered = { ...document, products: { tv: ['rave', 'buypower'] } }
    const was = providers.formOf(ordered)
    const without = providers.withoutAccount(was, 'rave')
    expect(providers.changeOf(ordered, without, {})).toMatchObject({
      providers: [{ id: 'buypower' }],
      products: { tv: ['buypower'] },
    })
    const more = providers.withAccount(was, 'rave')
    expect(more.list.at(-1)).toMatchObject({ id: 'rave-2', label: 'Rave 2' })
    expect(more.order.tv).toEqual(['rave', 'buypower', 'rave-2'])
    expect(second?.id).toBe('rave')
  })
})

describe('limits', () => {
  const form = limits.formOf(document)

  test('show the usual where the shop says nothing, and tell what was changed alone', () => {
    expect(form).toMatchObject({ waitMinutes: '240', perMeter: '1', lockMinutes: '5' })
    expect(limits.changeOf(document, form)).toEqual({})
    const next = {
      ...form,
      amounts: { ...form.amounts, maxAmount: '', queuedMaxAmount: ' 2000 ' },
      offline: { ...form.offline, tv: true },
      waitMinutes: '30',
      lockMinutes: '0',
      shiftNeeded: true,
    }
    expect(limits.changeOf(document, next)).toEqual({
      limits: {
        maxAmount: null,
        queuedMaxAmount: '2000',
        offlineTv: true,
        queuedMaxAgeMs: 1_800_000,
      },
      lockAfterMinutes: 0,
      shifts: 'required',
    })
  })

  test('a low float is told with its provider, whose keys stay', () => {
    const change = limits.changeOf(document, {
      ...form,
      lowFloats: { ...form.lowFloats, buypower: '5000' },
    })
    expect(change.providers).toMatchObject([
      { id: 'buypower', lowFloat: '5000', credentials: {}, support: buypower.support },
      { id: 'rave', credentials: {} },
    ])
  })

  test('what is no amount, no number, or the wrong way round is said where it is', () => {
    const wrong = {
      ...form,
      amounts: { ...form.amounts, minAmount: '60000', queuedMaxTotal: '1.005' },
      perMeter: '0',
    }
    expect(limits.faultsIn(wrong, 'NGN')).toEqual({
      maxAmount: 'crossed',
      queuedMaxTotal: 'amount',
      perMeter: 'number',
    })
  })
})
