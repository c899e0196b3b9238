// What one sale delivers: tokens, units, tax, fees and debt, worked out in whole kobo.
// The figures are invented but add up, so a slip can be checked by hand.

import type { Shape } from './meters.ts'
import { mintToken } from '../tokens.ts'

export type Sale = {
  /** Digits only. Empty when nothing but debt was paid, or for what needs no token. */
  readonly token: string
  readonly parcels: readonly { readonly type: string; readonly content: string }[]
  /** kWh with one digit. */
  readonly units: string
  readonly freeUnits: string
  readonly energyMinor: number
  readonly taxMinor: number
  readonly chargesMinor: number
  readonly debtMinor: number
  readonly debtRemainingMinor: number
  readonly steps: readonly {
    readonly units: string
    readonly rate: string
    readonly amountMinor: number
  }[]
  readonly soldAt: number
  /** BuyPower's own numbers for it. */
  readonly id: number
}

const rateMinor = 5796
const stepRateMinor = 6830
const firstStepTenths = 100
const chargesMinor = 10_000
const vatPerMille = 75

type Wanted = {
  readonly orderId: string
  readonly amountMinor: number
  readonly shape: Shape
  /** Postpaid bills, airtime, data and TV come without a token. */
  readonly tokenless: boolean
  readonly soldAt: number
  readonly id: number
}

export function makeSale({ orderId, amountMinor, shape, tokenless, soldAt, id }: Wanted): Sale {
  const debtMinor =
    shape === 'all-to-debt'
      ? amountMinor
      : shape === 'part-to-debt'
        ? Math.floor(amountMinor / 4)
        : 0
  const forEnergy = amountMinor - debtMinor
  const charges = shape === 'part-to-debt' ? Math.min(chargesMinor, forEnergy) : 0
  const taxMinor = Math.round(((forEnergy - charges) * vatPerMille) / (1000 + vatPerMille))
  const energyMinor = forEnergy - charges - taxMinor
  const steps = stepsOf(energyMinor, shape)
  const tenths = steps.reduce((sum, step) => sum + step.tenths, 0)
  const noToken = tokenless || shape === 'all-to-debt'
  const credit = noToken ? '' : mintToken(`${orderId} credit`, 0)
  const keyChange = [1, 2].map((n) => mintToken(`${orderId} key ${n}`, 2))
  return {
    token: shape === 'glued' ? [...keyChange, credit].join('') : credit,
    parcels: parcelsOf(shape, orderId, keyChange),
    units: asTenths(tokenless ? 0 : tenths),
    freeUnits: shape === 'free-units' ? '5.0' : '0',
    energyMinor,
    taxMinor,
    chargesMinor: charges,
    debtMinor,
    debtRemainingMinor: debtMinor === 0 ? 0 : 350_000,
    steps:
      shape === 'tariff-steps'
        ? steps.map(({ tenths, ...step }) => ({ ...step, units: asTenths(tenths) }))
        : [],
    soldAt,
    id,
  }
}

function parcelsOf(shape: Shape, orderId: string, keyChange: readonly string[]): Sale['parcels'] {
  switch (shape) {
    case 'key-change':
      return keyChange.map((content, index) => ({ type: `KCT${index + 1}`, content }))
    case 'free-units':
      return [{ type: 'FREE UNITS', content: mintToken(`${orderId} free`, 0) }]
    default:
      return []
  }
}

const stepOf = (tenths: number, rate: number, amountMinor: number) => ({
  tenths,
  rate: `${Math.floor(rate / 100)}.${String(rate % 100).padStart(2, '0')}`,
  amountMinor,
})

function stepsOf(energyMinor: number, shape: Shape) {
  const plain = Math.floor((energyMinor * 10) / rateMinor)
  if (shape !== 'tariff-steps' || plain <= firstStepTenths) {
    return [stepOf(plain, rateMinor, energyMinor)]
  }
  const firstMinor = (rateMinor * firstStepTenths) / 10
  const restMinor = energyMinor - firstMinor
  return [
    stepOf(firstStepTenths, rateMinor, firstMinor),
    stepOf(Math.floor((restMinor * 10) / stepRateMinor), stepRateMinor, restMinor),
  ]
}

const asTenths = (tenths: number): string => `${Math.floor(tenths / 10)}.${tenths % 10}`
