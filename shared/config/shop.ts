// The shop of a provisioning file: what heads its slips, and where and how its money is counted.

import * as z from '../schema.ts'
import { currencies } from '../money/money.ts'
import { slipCodes } from '../receipt/codes.ts'
import { slipLanguages } from '../receipt/languages.ts'

/** Slips and the day's takings are dated in it: a name nobody knows must not come to light there. */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** As wide as 80 mm paper at most (narrower paper gets it smaller), and no longer than three centimetres. */
const logoDots = { width: 576, height: 240 } as const

const slipLogo = z
  .object({
    widthDots: z.number().int().min(8).max(logoDots.width),
    heightDots: z.number().int().min(1).max(logoDots.height),
    bits: z.base64().max(24_000),
  })
  .refine(
    ({ widthDots, heightDots, bits }) =>
      (bits.length / 4) * 3 - (bits.match(/=*$/)?.[0].length ?? 0) ===
      Math.ceil(widthDots / 8) * heightDots,
    { error: 'has not the dots its size says', path: ['bits'] },
  )

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
  /** Codes beside a token: a QR code for the customer's phone, a barcode for the till's scanner. Both, unless it says. */
  slipCodes: z.enum(slipCodes).optional(),
  /** The shop's mark above its name, as dots: the settings make it of a picture. */
  logo: slipLogo.optional(),
} as const

export const shopConfig = z.object({
  ...shopFields,
  till: shopFields.till.default('1'),
  currency: shopFields.currency.default('NGN'),
  timeZone: shopFields.timeZone.default('Africa/Lagos'),
})
