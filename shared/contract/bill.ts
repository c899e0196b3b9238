// Bills: what the provider's catalog sells, the form its service wants, the bills it finds, and the
// choice of them that is paid with `vend.place` (product `bills`, options `{"inquiry_id": …}`).

import * as z from '../schema.ts'
import { amountText, currencyCode, epochMs, idText } from './common.ts'
import { supervised } from './override.ts'

const language = z.enum(['ar', 'en'])

const field = z.object({
  name: z.string(),
  label: z.string(),
  /** `digits` keeps leading zeros; `whole` and `decimal` are numbers; `text` takes anything. */
  kind: z.enum(['text', 'digits', 'whole', 'decimal', 'choice']),
  required: z.boolean(),
  maxLength: z.number().nullable(),
  min: amountText.nullable(),
  max: amountText.nullable(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
})

const service = z.object({
  id: z.number(),
  name: z.string(),
  /** `fees`: it has no bills, the cashier enters the amount and learns what it costs on top. */
  asks: z.enum(['bill', 'bills', 'fees']),
  /** Several of the bills found may be paid at once. */
  paysMany: z.boolean(),
  /** No bill may be paid while an older one is left. */
  oldestFirst: z.boolean(),
  fields: z.array(field),
})

const bill = z.object({
  inquiryId: z.string(),
  amount: amountText,
  fees: amountText,
  /** Amount and fees, exact. */
  total: amountText,
  /** When the biller made it. */
  issuedAt: epochMs.nullable(),
  /** What the biller says of it: customer, period, place. Its own words, perhaps in Arabic. */
  facts: z.array(z.object({ name: z.string(), label: z.string(), text: z.string() })),
})

const clockSkew = z.object({ ms: z.number(), message: z.string() }).nullable()

const formProblem = z.object({
  name: z.string(),
  problem: z.enum([
    'missing',
    'too-long',
    'not-digits',
    'not-a-number',
    'too-small',
    'too-large',
    'no-choice',
  ]),
  message: z.string(),
})

const billExample = {
  inquiryId: '25151',
  amount: '96.34',
  fees: '19.27',
  total: '115.61',
  issuedAt: 1795400000000,
  facts: [{ name: 'client_name', label: 'اسم العميل', text: 'اسلام محمد' }],
} as const

export const billCommands = {
  'bill.catalog': {
    about:
      'What the bills provider sells: categories, billers, services and their forms. Kept on disk, refreshed when it is old, readable without a line.',
    input: z.object({
      providerId: idText.optional(),
      language: language.optional(),
      /** Asks the provider now, however new the kept one is. */
      refresh: z.boolean().optional(),
    }),
    output: z.object({
      providerId: z.string(),
      currency: currencyCode,
      /** When the provider told it. */
      readAt: epochMs,
      /** Older than it should be, because the provider could not be asked: why. */
      stale: z.string().nullable(),
      categories: z.array(
        z.object({
          id: z.number(),
          name: z.string(),
          billers: z.array(
            z.object({ id: z.number(), name: z.string(), services: z.array(service) }),
          ),
        }),
      ),
      /** Categories that could not be read this time. */
      missing: z.array(z.object({ name: z.string(), message: z.string() })),
      /** The till's clock is so far off that the provider refuses every request. */
      clockSkew,
    }),
    example: {
      input: {},
      output: {
        providerId: 'paymob',
        currency: 'EGP',
        readAt: 1795500000000,
        stale: null,
        categories: [
          {
            id: 1,
            name: 'الاتصالات',
            billers: [
              {
                id: 2,
                name: 'المصرية للاتصالات',
                services: [
                  {
                    id: 4,
                    name: 'فاتورة التليفون الأرضي',
                    asks: 'bills',
                    paysMany: true,
                    oldestFirst: true,
                    fields: [
                      {
                        name: 'phone',
                        label: 'رقم التليفون',
                        kind: 'digits',
                        required: true,
                        maxLength: 10,
                        min: null,
                        max: null,
                        choices: [],
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
        missing: [],
        clockSkew: null,
      },
    },
  },
  'bill.inquire': {
    about:
      'Asks what there is to pay. With problems in the form nothing is asked. Nothing is paid and nothing is stored.',
    input: z.object({
      providerId: idText.optional(),
      serviceId: z.int().min(0),
      language: language.optional(),
      values: z.record(z.string().max(80), z.string().max(400)),
      /** One bill only, where the service could tell all of them. */
      oneOnly: z.boolean().optional(),
    }),
    output: z.object({
      /** Names this answer for `bill.choose`. Null when the form has problems. */
      lookUpId: z.string().nullable(),
      problems: z.array(formProblem),
      /** Oldest first. */
      bills: z.array(bill),
      paysMany: z.boolean(),
      oldestFirst: z.boolean(),
      /** Until when these may be paid; afterwards look them up again. */
      expiresAt: epochMs.nullable(),
      clockSkew,
    }),
    example: {
      input: { serviceId: 4, values: { phone: '0223456789' } },
      output: {
        lookUpId: 'b-7Q',
        problems: [],
        bills: [billExample],
        paysMany: true,
        oldestFirst: true,
        expiresAt: 1795500600000,
        clockSkew: null,
      },
    },
  },
  'bill.choose': {
    about:
      'Makes the bills chosen payable as one: checks the rules of the service, bundles several. What comes back is what `vend.place` pays. While a like bill of the account is not settled (`detail.needs` says `supervisor`), a supervisor may say that this is another one.',
    input: z.object({
      lookUpId: idText,
      inquiryIds: z.array(idText).min(1).max(100),
      ...supervised,
    }),
    output: z.object({
      providerId: z.string(),
      /** For `vend.place`: account and options as they are to be passed. */
      account: z.string(),
      options: z.record(z.string(), z.string()),
      amount: amountText,
      fees: amountText,
      /** What the customer pays: amount and fees. The `amount` of `vend.place`. */
      total: amountText,
      currency: currencyCode,
      customer: z.string().nullable(),
      expiresAt: epochMs,
    }),
    example: {
      input: { lookUpId: 'b-7Q', inquiryIds: ['25151'] },
      output: {
        providerId: 'paymob',
        account: '0223456789',
        options: { inquiry_id: '25151' },
        amount: '96.34',
        fees: '19.27',
        total: '115.61',
        currency: 'EGP',
        customer: 'اسلام محمد',
        expiresAt: 1795500600000,
      },
    },
  },
} as const

export type BillService = z.infer<typeof service>
export type BillField = z.infer<typeof field>
export type BillView = z.infer<typeof bill>
