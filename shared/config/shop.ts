// The shop of a provisioning file: what heads its slips, and where and how its money is counted.

import { z } from 'zod'
import { currencies } from '../money/money.ts'
import { slipLanguages } from '../receipt/languages.ts'

/** Slips and the day's takings are dated in it: a name nobody knows must not come to light there. */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The fields of a shop, before anything is filled in for what a file leaves out. */
export const shopFields = {
  name: z.string().min(1).max(60),
  address: z.string().max(200).optional(),
  phone: z.string().max(40).optional(),
  taxNumber: z.string().max(40).optional(),
  /** Till number: stands on every receipt. */
  till: z.union([z.string().min(1).max(8), z.number().int().transform(String)]),
  currency: z.enum(currencies),
  timeZone: z.string().refine(isTimeZone, 'must be a time zone such as "Africa/Lagos"'),
  /** What slips are printed in, English unless it says. `cashier`: the language of who made the sale. */
  slipLanguage: z.enum([...slipLanguages, 'cashier']).optional(),
} as const

export const shopConfig = z.object({
  ...shopFields,
  till: shopFields.till.default('1'),
  currency: shopFields.currency.default('NGN'),
  timeZone: shopFields.timeZone.default('Africa/Lagos'),
})
