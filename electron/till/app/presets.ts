// The amounts on the keys of a counter: what people buy, in the notes of their country.

import type { Currency } from '../../../shared/money/money.ts'
import type { ProductId } from '../../../shared/vend/products.ts'

type Presets = Readonly<Partial<Record<ProductId, readonly string[]>>>

const byCurrency: Readonly<Record<Currency, Presets>> = {
  NGN: {
    electricity: ['500', '1000', '2000', '3000', '5000', '10000'],
    airtime: ['100', '200', '500', '1000', '2000', '5000'],
  },
  GHS: {
    electricity: ['20', '50', '100', '150', '200', '500'],
    airtime: ['5', '10', '20', '30', '50', '100'],
  },
  USD: {
    electricity: ['10', '20', '30', '50', '75', '100'],
    airtime: ['5', '10', '15', '20', '25', '50'],
  },
  BWP: {
    electricity: ['20', '50', '100', '200', '300', '500'],
    airtime: ['5', '10', '20', '30', '50', '100'],
  },
  EGP: {
    electricity: ['50', '100', '150', '200', '300', '500'],
    airtime: ['10', '20', '50', '100', '150', '200'],
  },
  INR: {
    electricity: ['100', '200', '500', '1000', '1500', '2000'],
    airtime: ['50', '100', '200', '300', '500', '1000'],
  },
  ZAR: {
    electricity: ['20', '50', '100', '200', '300', '500'],
    airtime: ['5', '10', '20', '30', '50', '100'],
  },
  KES: {
    electricity: ['100', '200', '300', '500', '1000', '2000'],
    airtime: ['20', '50', '100', '200', '500', '1000'],
  },
  XOF: {
    electricity: ['1000', '2000', '3000', '5000', '10000', '20000'],
    airtime: ['500', '1000', '2000', '3000', '5000', '10000'],
  },
}

/** Decimal texts, smallest first; empty for what is sold by package, bill or sheet. */
export const presetsFor = (product: ProductId, currency: Currency): readonly string[] =>
  byCurrency[currency][product] ?? []
