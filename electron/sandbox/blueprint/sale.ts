// What one sale delivers, worked out in whole thebe. The figures are invented but add up, so a slip can
// be checked by hand: electricity + fees + debt = what was tendered.

import { mintToken } from '../tokens.ts'
import type { Shape } from './meters.ts'

export type Part = {
  readonly code: string
  readonly units: string
  readonly amountMinor: number
  readonly desc: string
}

export type Sale = {
  readonly paid: readonly Part[]
  readonly free: readonly Part[]
  /** The credit token alone; empty where none was minted. */
  readonly credit: string
  readonly units: string
  readonly elecMinor: number
  readonly exciseMinor: number
  readonly vatMinor: number
  readonly debts: readonly { readonly desc: string; readonly amountMinor: number }[]
  readonly debtBeforeMinor: number
  readonly blocks: readonly {
    readonly units: string
    readonly rate: string
    readonly amountMinor: number
  }[]
  readonly receiptNo: string
  readonly soldAt: number
}

const rateMinor = 117
const secondRateMinor = 142
const firstBlockTenths = 200
const standardDesc = 'General TaxRes Step 0'

export function makeSale(wanted: {
  readonly transID: string
  readonly amountMinor: number
  readonly shape: Shape
  readonly soldAt: number
  readonly n: number
}): Sale {
  const { transID, amountMinor, shape, soldAt, n } = wanted
  const debts = debtsOf(shape, amountMinor)
  const debtMinor = debts.reduce((sum, debt) => sum + debt.amountMinor, 0)
  const rest = amountMinor - debtMinor
  const vatMinor = Math.floor((rest * 14) / 114)
  const exciseMinor = Math.floor(rest / 20)
  const elecMinor = rest - vatMinor - exciseMinor
  const blocks = blocksOf(shape, elecMinor)
  const tenths = blocks.reduce((sum, block) => sum + block.tenths, 0)
  const credit = rest === 0 ? '' : mintToken(`${transID} credit`, 0)
  const bought = { units: '', amountMinor: elecMinor, desc: standardDesc }
  return {
    paid: credit === '' ? [] : [{ ...bought, code: codeOf(shape, transID, credit) }],
    free:
      shape === 'free-units'
        ? [{ code: mintToken(`${transID} free`, 0), units: '10.0', amountMinor: 0, desc: 'FBE' }]
        : [],
    credit,
    units: asTenths(tenths),
    elecMinor,
    exciseMinor,
    vatMinor,
    debts,
    debtBeforeMinor: debtMinor === 0 ? 0 : debtMinor + 12_500,
    blocks:
      shape === 'tariff-blocks'
        ? blocks.map(({ tenths: own, ...block }) => ({ ...block, units: asTenths(own) }))
        : [],
    receiptNo: `BP${String(n).padStart(7, '0')}`,
    soldAt,
  }
}

/** Key-change tokens glued in front of the credit; or, as in the sample, four digits too many. */
function codeOf(shape: Shape, transID: string, credit: string): string {
  const keys = [1, 2].map((n) => mintToken(`${transID} key ${n}`, 2)).join('')
  if (shape === 'glued') return keys + credit
  return shape === 'unsplittable' ? `${keys}${credit}1234` : credit
}

function debtsOf(shape: Shape, amountMinor: number): Sale['debts'] {
  if (shape === 'all-to-debt') return [{ desc: 'Arrears', amountMinor }]
  if (shape !== 'part-to-debt') return []
  const arrears = Math.floor(amountMinor / 4)
  return [
    { desc: 'Arrears', amountMinor: arrears },
    { desc: 'Connection fee', amountMinor: Math.floor(arrears / 2) },
  ]
}

const blockOf = (tenths: number, rate: number, amountMinor: number) => ({
  tenths,
  rate: `${Math.floor(rate / 100)}.${String(rate % 100).padStart(2, '0')}`,
  amountMinor,
})

function blocksOf(shape: Shape, elecMinor: number) {
  const all = Math.floor((elecMinor * 10) / rateMinor)
  if (shape !== 'tariff-blocks' || all <= firstBlockTenths) {
    return [blockOf(all, rateMinor, elecMinor)]
  }
  const firstMinor = (rateMinor * firstBlockTenths) / 10
  const restMinor = elecMinor - firstMinor
  return [
    blockOf(firstBlockTenths, rateMinor, firstMinor),
    blockOf(Math.floor((restMinor * 10) / secondRateMinor), secondRateMinor, restMinor),
  ]
}

const asTenths = (tenths: number): string => `${Math.floor(tenths / 10)}.${tenths % 10}`
