// Customers who come back: the numbers they buy for, by phone, from the till's own journal, so they are
// there when the line is not. And forgetting them.

import * as z from '../schema.ts'
import { oneLine } from '../one-line.ts'
import { amountText, epochMs, optionsMap, vendProductId } from './common.ts'
import { reasonText, supervisorOverride } from './override.ts'

const phone = z.string().regex(/^\+?\d{7,15}$/, 'a phone number has 7 to 15 digits')
const account = z.string().min(1).max(40)

const knownCustomer = z.object({
  /** Null: no sale to this number said one. */
  phone: z.string().nullable(),
  product: vendProductId,
  account: z.string(),
  /** As the provider named them last. */
  name: z.string().nullable(),
  favourite: z.boolean(),
  /** What the customer calls it. */
  label: z.string().nullable(),
  options: optionsMap,
  lastAmount: amountText,
  lastAt: epochMs,
  /** The latest sale that gave something to enter, in the order to enter it. */
  token: z.object({ vendId: z.string(), at: epochMs, digits: z.array(z.string()) }).nullable(),
})

export const customerCommands = {
  'customer.find': {
    about:
      'Numbers bought for, by the beginning of a phone or of the number itself: starred ones first, then the latest. Without a text, those served lately and everything starred. Works offline.',
    input: z.object({
      text: z.string().max(40).optional(),
      product: vendProductId.optional(),
      limit: z.int().min(1).max(100).optional(),
    }),
    output: z.object({ customers: z.array(knownCustomer) }),
    example: {
      input: { text: '0803', product: 'electricity' },
      output: {
        customers: [
          {
            phone: '08031234567',
            product: 'electricity',
            account: '12345678910',
            name: 'Chidi Okafor',
            favourite: true,
            label: 'Shop',
            options: { disco: 'ABUJA', vendType: 'PREPAID' },
            lastAmount: '2000.00',
            lastAt: 1795500000000,
            token: {
              vendId: 'T7K2M4P8QX3R5V9W0ZBC',
              at: 1795500000000,
              digits: ['40075282658655256325'],
            },
          },
        ],
      },
    },
  },
  'customer.star': {
    about: 'Stars a number for a phone, with what the customer calls it, or takes the star away.',
    input: z.object({
      phone,
      product: vendProductId,
      account,
      starred: z.boolean(),
      label: z.string().overwrite(oneLine).max(40).optional(),
    }),
    output: z.object({}),
    example: {
      input: {
        phone: '08031234567',
        product: 'electricity',
        account: '12345678910',
        starred: true,
        label: 'Shop',
      },
      output: {},
    },
  },
  'customer.forget': {
    about:
      'Forgets a customer for good, by phone or, where no phone is known, by number: stars go, no list and no search by phone offers them, and their sales, slips and evidence say no name, address or phone. The sales themselves stay, with the number that was bought for. Sales without an end and money owed back are left out and counted as `kept`. Needs a supervisor.',
    input: z
      .object({
        phone: phone.optional(),
        account: account.optional(),
        reason: reasonText.optional(),
        supervisor: supervisorOverride.optional(),
      })
      .refine((input) => (input.phone === undefined) !== (input.account === undefined), {
        error: 'a phone or a number, one of them',
      }),
    output: z.object({ forgotten: z.number(), kept: z.number() }),
    example: {
      input: { phone: '08031234567', reason: 'Asked for it at the counter' },
      output: { forgotten: 12, kept: 0 },
    },
  },
} as const

export type KnownCustomer = z.infer<typeof knownCustomer>
