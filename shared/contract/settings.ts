// The shop's settings: one checked document, shown without its keys and changed section by section.
// A section is added by a line in `change` here and a file in renderer/settings/.

import * as z from '../schema.ts'
import {
  limitsConfig,
  printerConfig,
  productsConfig,
  providerConfig,
  lockAfterConfig,
  machineConfig,
  refundsConfig,
  shiftsConfig,
  updatesConfig,
} from '../config/provisioning.ts'
import { shopFields } from '../config/shop.ts'
import { currencyCode, epochMs, idText, signedAmountText } from './common.ts'
import { reasonText, supervisorOverride } from './override.ts'

type Patch<S extends z.ZodRawShape> = {
  [K in keyof S]: z.ZodOptional<z.ZodNullable<S[K] & z.ZodType>>
}

/** Fields that are left out stay, null takes one out. */
function patchOf<S extends z.ZodRawShape>(shape: S): z.ZodObject<Patch<S>> {
  const fields = Object.entries(shape).map(
    ([name, field]) => [name, (field as z.ZodType).nullable().optional()] as const,
  )
  return z.object(Object.fromEntries(fields) as Patch<S>)
}

const { credentials: _, ...providerFields } = providerConfig.shape

/** What stands in a credential that is a key: that there is one, and its end where that tells nothing. */
const maskedKey = z.object({ set: z.literal(true), end: z.string().nullable() })

const maskedProvider = z.object({
  ...providerFields,
  credentials: z.record(z.string(), z.union([z.string(), maskedKey])),
})

const { currency: shopCurrency, ...shopPatch } = shopFields

/** The document as it is shown. Keys and people are not in it. */
const settingsDocument = z.object({
  shop: z.object({ ...shopPatch, currency: shopCurrency }),
  training: z.boolean(),
  providers: z.array(maskedProvider),
  printers: z.array(printerConfig),
  products: productsConfig.optional(),
  limits: limitsConfig,
  shifts: shiftsConfig.optional(),
  lockAfterMinutes: lockAfterConfig.optional(),
  refunds: refundsConfig.optional(),
  updates: updatesConfig.optional(),
  machine: machineConfig.optional(),
  /** The shop has said that its keys may lie readable on this computer. */
  plainKeys: z.boolean(),
})

/** A provider as somebody types it in. A credential that is left out keeps its key, null takes it out. */
export const typedProvider = z.object({
  ...providerFields,
  credentials: z
    .record(z.string().min(1).max(40), z.string().min(1).max(4000).nullable())
    .default({}),
})

/** What may be changed. A section that is left out stays as it is. */
const settingsPatch = z.object({
  shop: patchOf(shopPatch).optional(),
  /** All of them, in their order; one that is missing is taken out. */
  providers: z.array(typedProvider).max(20).optional(),
  printers: z.array(printerConfig).max(10).optional(),
  products: productsConfig.nullable().optional(),
  limits: patchOf(limitsConfig.shape).optional(),
  shifts: shiftsConfig.nullable().optional(),
  lockAfterMinutes: lockAfterConfig.nullable().optional(),
  refunds: refundsConfig.nullable().optional(),
  updates: updatesConfig.nullable().optional(),
  machine: machineConfig.nullable().optional(),
  /** Somebody knows that the keys lie readable: only where this computer cannot seal them. */
  plainKeys: z.boolean().optional(),
})

export const keysChecked = z.object({
  /**
   * `refused`: the provider turns these keys away. `unreachable`: nobody answered, they may be right.
   * `unclear`: somebody answered, and nobody knows what it means.
   */
  result: z.enum(['accepted', 'refused', 'unreachable', 'unclear']),
  /** The provider's words, or ours; null when it was accepted. */
  detail: z.string().nullable(),
  /** The wallet, where the provider told it. */
  balance: z.object({ amount: signedAmountText, currency: currencyCode }).nullable(),
  tookMs: z.number(),
})

/** Why nobody may change them here. `fixed`: this till has no file to change. */
const locked = z.enum(['named', 'not-set-up', 'training', 'fixed'])

const settingChange = z.object({
  /** "shop.name", "providers.buypower.credentials.apiKey". */
  path: z.string(),
  /** As text; of a key at most its end. Null: there was or is nothing. */
  from: z.string().nullable(),
  to: z.string().nullable(),
})

const shopExample = { name: 'Mama Ngozi Stores', till: '1', timeZone: 'Africa/Lagos' }

export const settingsCommands = {
  'settings.get': {
    about:
      'The shop’s settings without its keys: of each only whether it is set and, of a long one, its last four signs. Supervisors only.',
    input: z.object({}),
    output: z.object({
      /** Handed back with a change, so that nobody writes over what somebody else changed. */
      version: z.string(),
      /** Null: they may be changed. */
      locked: locked.nullable(),
      /** The file they stand in. */
      path: z.string().nullable(),
      /** A change is written and not used yet: the till waits for what is being sent. */
      pending: z.boolean(),
      document: settingsDocument,
    }),
    example: {
      input: {},
      output: {
        version: '5f0c',
        locked: null,
        path: '/var/tokentill/till.json',
        pending: false,
        document: {
          shop: { ...shopExample, currency: 'NGN' },
          training: false,
          providers: [
            {
              id: 'buypower',
              system: 'buypower',
              label: 'BuyPower',
              baseUrl: 'https://api.buypower.ng/v2',
              credentials: { apiKey: { set: true, end: '4b06' } },
            },
          ],
          printers: [
            { id: 'counter', transport: 'tcp', host: '192.168.1.50', port: 9100, columns: 48 },
          ],
          limits: { queuedMaxAmount: '20000' },
          plainKeys: false,
        },
      },
    },
  },
  'settings.change': {
    about:
      'Changes sections of the settings. The document is checked as a whole, written whole, and the till starts again on it as soon as nothing is being sent; whoever is signed in stays so. A supervisor, signed in or called.',
    input: z.object({
      version: z.string().max(100),
      change: settingsPatch,
      reason: reasonText.optional(),
      supervisor: supervisorOverride.optional(),
      /**
       * A new key of a provider with sales that have no end yet: it belongs to the same account, so asking
       * about them goes on. Without it such a change is refused (`detail.reason` is `same-account`).
       */
      sameAccounts: z.boolean().optional(),
    }),
    output: z.object({
      version: z.string(),
      changes: z.array(settingChange),
      /** Exchanges with providers the till waits for before it uses them; 0: they are in use with the next call. */
      waitsFor: z.number(),
    }),
    example: {
      input: { version: '5f0c', change: { shop: { name: 'Mama Ngozi & Daughters' } } },
      output: {
        version: '91ab',
        changes: [{ path: 'shop.name', from: 'Mama Ngozi Stores', to: 'Mama Ngozi & Daughters' }],
        waitsFor: 0,
      },
    },
  },
  'settings.check': {
    about:
      'Asks a provider whether it knows these keys, with one question that sells nothing. Keys that are left out are the ones that are saved. Supervisors only.',
    input: z.object({ provider: typedProvider }),
    output: keysChecked,
    example: {
      input: {
        provider: {
          id: 'buypower',
          system: 'buypower',
          label: 'BuyPower',
          baseUrl: 'https://api.buypower.ng/v2',
          credentials: { apiKey: 'the key' },
        },
      },
      output: {
        result: 'accepted',
        detail: null,
        balance: { amount: '250000.00', currency: 'NGN' },
        tookMs: 640,
      },
    },
  },
  'settings.history': {
    about: 'What was changed, by whom and why, newest first. Supervisors only.',
    input: z.object({
      limit: z.int().min(1).max(200).optional(),
      /** Rows before this number. */
      before: z.int().min(1).optional(),
    }),
    output: z.object({
      rows: z.array(
        z.object({
          seq: z.number(),
          at: epochMs,
          /** Null: the file was changed by hand, or before anybody stood here. */
          who: idText.nullable(),
          /** `file`: found changed when the till started. `undone`: the row before it never came to be used. */
          source: z.enum(['screen', 'file', 'undone']),
          reason: z.string().nullable(),
          changes: z.array(settingChange),
        }),
      ),
    }),
    example: {
      input: { limit: 20 },
      output: {
        rows: [
          {
            seq: 2,
            at: 1795500000000,
            who: 'musa',
            source: 'screen',
            reason: 'new key from BuyPower',
            changes: [
              {
                path: 'providers.buypower.credentials.apiKey',
                from: '•••• 4b06',
                to: '•••• 99c1',
              },
            ],
          },
        ],
      },
    },
  },
} as const
