// Field shapes the contract's commands share. Amounts are decimal strings, times epoch ms.

import * as z from '../schema.ts'
import { currencies } from '../money/money.ts'
import { products, vendProducts } from '../vend/products.ts'
import { vendStates } from '../vend/states.ts'

export const amountText = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,4})?$/, 'an amount is decimal text such as "1000" or "1000.50"')
export const signedAmountText = z.string().regex(/^-?\d{1,14}(\.\d{1,4})?$/)
export const epochMs = z.int()
export const shortText = z.string().max(200)
export const idText = z
  .string()
  .min(1)
  .max(80)
  // Stored as UTF-8: two ids that differ only in broken halves would be stored alike.
  .refine((text) => text.isWellFormed(), 'an id is well-formed text')
export const currencyCode = z.enum(currencies)
export const vendState = z.enum(vendStates)

/** Everything on the tiles. */
export const productId = z.enum(products)
/** What is sold one at a time with `vend.place`. */
export const vendProductId = z.enum(vendProducts)

/** By the option's name. An object that takes any name is read in a third of a record's time. */
export const optionsMap = z
  .object({})
  .catchall(z.string().max(200))
  .refine((options) => Object.keys(options).every((name) => name.length <= 40), {
    error: 'the name of an option has 40 letters at most',
  })

/** The ways money is taken and given back. */
export const payKind = z.enum(['cash', 'card', 'mobile'])

const oneTender = z.object({
  kind: payKind,
  /** What the customer handed over; left out means exactly the amount. */
  tendered: amountText.optional(),
  reference: shortText.optional(),
})

/** Paid in several ways: the parts make the amount exactly, and at most one of them is cash. */
const splitTender = z.object({
  parts: z
    .array(z.object({ kind: payKind, amount: amountText, reference: shortText.optional() }))
    .min(2)
    .max(4)
    .refine((parts) => parts.filter(({ kind }) => kind === 'cash').length <= 1, {
      error: 'cash is one part, not several',
    }),
  /** The cash handed over for the part in cash; left out means exactly that part. */
  tendered: amountText.optional(),
})

export const tender = z.union([oneTender, splitTender])

export const tokenView = z.object({
  kind: z.enum(['key-change', 'management', 'credit', 'free', 'test', 'unknown']),
  digits: z.string(),
  stsClass: z.number().nullable(),
  label: z.string().optional(),
  units: z.string().optional(),
  unsplittable: z.boolean().optional(),
})

/** Called refused, and sold after all. Its money is still here, or was given back and is lost. */
export const lateView = z.object({
  kind: z.enum(['sold', 'lost']),
  /** Null while nobody found out how it is. */
  decided: z.object({ sold: z.boolean(), by: z.string(), at: epochMs }).nullable(),
})

export const warning = z.object({
  code: z.enum([
    'meter-length',
    'meter-check-digit',
    'repeat',
    'open-vend',
    'provider-slow',
    'provider-down',
    'name-missing',
    'service-down',
    'amount-whole',
    'float-short',
  ]),
  message: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

/** Something the till says: a text beside it has it in English, a screen has words for the code. */
export const note = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
