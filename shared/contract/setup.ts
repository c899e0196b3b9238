// First run: a till that nobody has set up becomes a shop. Nothing here needs a sign-in, because there is
// nobody yet; once a shop is set up, nothing here does anything any more.

import * as z from '../schema.ts'
import { printerConfig, providerConfig, providerSystems } from '../config/provisioning.ts'
import { shopFields } from '../config/shop.ts'
import { currencyCode, shortText } from './common.ts'
import { keysChecked, typedProvider } from './settings.ts'

const { id, label } = providerConfig.shape

/** A provider with keys to it: nothing is kept from before. */
const newProvider = typedProvider.extend({
  credentials: z.record(z.string().min(1).max(40), z.string().min(1).max(4000)),
})

/** What was typed so far. It has no key and no PIN: they are typed again. */
export const setupDraft = z.object({
  step: z.string().max(20),
  country: z.string().max(2).optional(),
  shop: z
    .object({
      name: shortText.optional(),
      address: shortText.optional(),
      phone: shortText.optional(),
      taxNumber: shortText.optional(),
      till: shortText.optional(),
      timeZone: shortText.optional(),
      currency: currencyCode.optional(),
      slipLanguage: shopFields.slipLanguage,
    })
    .default({}),
  supervisor: z.object({ name: shortText }).optional(),
  providers: z
    .array(z.object({ id, system: z.enum(providerSystems), label, baseUrl: shortText }))
    .max(20)
    .default([]),
  printers: z.array(printerConfig).max(10).default([]),
})

const pin = z.string().regex(/^\d{4,12}$/, 'a PIN is 4 to 12 digits')

/** A whole shop, typed in. */
const newShop = z.object({
  shop: z.object(shopFields),
  supervisor: z.object({ name: z.string().trim().min(1).max(60), pin }),
  providers: z.array(newProvider).min(1).max(20),
  printers: z.array(printerConfig).max(10),
  /** Somebody knows that the keys lie readable: only where this computer cannot seal them. */
  plainKeys: z.boolean().optional(),
})

/** The text of a provisioning file. */
const fileText = z.string().max(500_000)

const example = {
  shop: {
    name: 'Mama Ngozi Stores',
    till: '1',
    currency: 'NGN',
    timeZone: 'Africa/Lagos',
  },
  supervisor: { name: 'Ngozi', pin: '4826' },
  providers: [
    {
      id: 'buypower',
      system: 'buypower',
      label: 'BuyPower',
      baseUrl: 'https://api.buypower.ng/v2',
      credentials: { apiKey: 'the key' },
    },
  ],
  printers: [{ id: 'counter', transport: 'tcp', host: '192.168.1.50', port: 9100, columns: 48 }],
} as const satisfies z.input<typeof newShop>

export const setupCommands = {
  'setup.get': {
    about:
      'Whether a shop can be set up on this till, and what was typed so far. `closed` says why not: `set-up` (there is one), `named` (the till was started with a file), `country` (a country to practise was asked for), `shop-data` (the records of a shop lie here and its settings are gone).',
    input: z.object({}),
    output: z.object({
      closed: z.enum(['set-up', 'named', 'country', 'shop-data']).nullable(),
      /** Keys can be sealed on this computer. Where not, they would lie readable in the till's file. */
      canSeal: z.boolean(),
      draft: setupDraft.nullable(),
    }),
    example: { input: {}, output: { closed: null, canSeal: true, draft: null } },
  },
  'setup.keep': {
    about:
      'Keeps what was typed so far, for a power cut. Keys and PINs are not in it and are never kept.',
    input: z.object({ draft: setupDraft }),
    output: z.object({}),
    example: {
      input: { draft: { step: 'shop', country: 'NG', shop: { name: 'Mama Ngozi' } } },
      output: {},
    },
  },
  'setup.check': {
    about: 'Asks a provider whether it knows these keys, with one question that sells nothing.',
    input: z.object({ provider: newProvider }),
    output: keysChecked,
    example: {
      input: { provider: example.providers[0] },
      output: {
        result: 'refused',
        detail: 'BuyPower did not accept the API key.',
        balance: null,
        tookMs: 640,
      },
    },
  },
  'setup.read': {
    about:
      'Checks the text of a provisioning file. `problems` are lines that name the field; without any, `summary` says what would be set up.',
    input: z.object({ text: fileText }),
    output: z.object({
      problems: z.array(z.string()),
      summary: z
        .object({
          shop: z.string(),
          till: z.string(),
          currency: currencyCode,
          timeZone: z.string(),
          people: z.array(z.object({ name: z.string(), role: z.enum(['cashier', 'supervisor']) })),
          providers: z.array(z.object({ label: z.string(), system: z.enum(providerSystems) })),
          printers: z.array(z.string()),
        })
        .nullable(),
    }),
    example: {
      input: { text: '{"shop": "Mama Ngozi"}' },
      output: { problems: ['cashiers: Invalid input'], summary: null },
    },
  },
  'setup.open': {
    about:
      'Sets the shop up, from what was typed or from a provisioning file, and opens it. Its file is written once and whole; if that or opening fails, the till goes on practising as if nothing had been. With the next call the shop stands in front.',
    input: z.union([newShop, z.object({ text: fileText, plainKeys: z.boolean().optional() })]),
    output: z.object({
      /** Who may sign in first. */
      supervisorId: z.string().nullable(),
    }),
    example: { input: example, output: { supervisorId: 'ngozi' } },
  },
} as const
