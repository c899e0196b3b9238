// Notes and coins in use, largest first, in minor units: what a drawer is counted in.

import type { Currency } from '../money/money.ts'

export const denominations: Readonly<Record<Currency, readonly number[]>> = {
  NGN: [100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50],
  GHS: [20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10],
  USD: [10_000, 5_000, 2_000, 1_000, 500, 200, 100, 25, 10, 5, 1],
  BWP: [20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 25, 10, 5],
  EGP: [20_000, 10_000, 5_000, 2_000, 1_000, 500, 100, 50, 25],
  INR: [50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100],
  ZAR: [20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10],
  KES: [100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 100],
  XOF: [10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 25, 10, 5],
}

/** How many of which note or coin. */
export type Pile = { readonly valueMinor: number; readonly count: number }

export const sumOfPiles = (piles: readonly Pile[]): number =>
  piles.reduce((sum, { valueMinor, count }) => sum + valueMinor * count, 0)
