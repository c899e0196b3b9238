import { expect, test } from 'vitest'
import type { LookUp } from '../../renderer/sell/draft.ts'
import { warningsToShow } from '../../renderer/sell/warnings.ts'

type Warnings = LookUp['warnings']

const warned = (...codes: readonly Warnings[number]['code'][]): Warnings =>
  codes.map((code) => ({ code, message: code }))

const ngozi: LookUp['customer'] = { account: '12345678910', name: 'Ngozi', address: '', tariff: '' }

test('what may cost somebody money is said first', () => {
  const warnings = warned('meter-check-digit', 'service-down', 'repeat', 'open-vend')
  expect(warningsToShow({ customer: ngozi, warnings }, 'meter')).toEqual([
    'open-vend',
    'repeat',
    'service-down',
    'meter-check-digit',
  ])
})

test('one sale is warned of once', () => {
  const about = (code: 'open-vend' | 'repeat', vendId: string): Warnings[number] => ({
    code,
    message: code,
    detail: { vendId },
  })
  const of = (...warnings: Warnings) => warningsToShow({ customer: ngozi, warnings }, 'meter')
  expect(of(about('open-vend', 'A'), about('repeat', 'A'))).toEqual(['open-vend'])
  expect(of(about('open-vend', 'A'), about('repeat', 'B'))).toEqual(['open-vend', 'repeat'])
  expect(of(about('repeat', 'A'))).toEqual(['repeat'])
})

test('where nobody could be asked who it is, its own line says why', () => {
  const warnings = warned('provider-down', 'meter-length')
  expect(warningsToShow({ customer: null, warnings }, 'meter')).toEqual(['meter-length'])
  expect(warningsToShow({ customer: null, warnings: warned('provider-down') }, 'phone')).toEqual([
    'provider-down',
  ])
  expect(warningsToShow({ customer: ngozi, warnings }, 'meter')).toEqual([
    'provider-down',
    'meter-length',
  ])
})
