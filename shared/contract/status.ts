// What the status strip shows, and what the till is.

import * as z from '../schema.ts'
import { alarm } from './alarm.ts'
import { slipLanguages } from '../receipt/languages.ts'
import {
  amountText,
  currencyCode,
  epochMs,
  idText,
  optionsMap,
  productId,
  signedAmountText,
} from './common.ts'
import { cashier } from './session.ts'
import { tillMode } from './training.ts'
import { printerState, printerTransport } from './printer.ts'

const providerStatus = z.object({
  id: z.string(),
  system: z.string(),
  label: z.string(),
  /** `unknown` until the first exchange. `not-authorised`: it answers, but rejects our key. */
  state: z.enum(['reachable', 'slow', 'down', 'not-authorised', 'unknown']),
  sinceAt: epochMs,
  /** How long its last answer took. */
  lastAnswerMs: z.number().nullable(),
  /** Choices the provider says it cannot serve now, such as a disco that is down. */
  outages: z.array(z.object({ option: z.string(), value: z.string() })),
  /** The wallet (float) as last told. Null where the provider has none or never said. */
  balance: z
    .object({
      amount: signedAmountText,
      currency: currencyCode,
      /** When it was told. */
      at: epochMs,
      /** Cash of what waits or is unconfirmed with this provider. */
      reserved: amountText,
      /** Told, less what was sold since, less what is reserved. */
      left: signedAmountText,
      /** Less is left than the shop wants to see (`lowFloat`). */
      low: z.boolean(),
    })
    .nullable(),
})

const printerStatus = z.object({
  id: z.string(),
  transport: printerTransport,
  columns: z.number(),
  state: printerState,
  at: epochMs.nullable(),
  /** Jobs not yet on paper. */
  waiting: z.number(),
  /** Jobs that ask "Did it print?". */
  asking: z.number(),
})

const heap = z.object({
  count: z.number(),
  /** The cash these stand for, the rows' of batches included. */
  cash: amountText,
  /** Rows of batches that cash was taken for; `count` counts sales alone. */
  rows: z.number(),
  oldestAt: epochMs.nullable(),
})

export const tillStatus = z.object({
  at: epochMs,
  training: z.boolean(),
  network: z.object({ state: z.enum(['online', 'offline', 'unknown']), sinceAt: epochMs }),
  providers: z.array(providerStatus),
  printers: z.array(printerStatus),
  queue: z.object({
    queued: heap,
    sending: heap,
    unconfirmed: heap,
    review: heap,
    /** Called refused and sold after all, and nobody has found out how it is: no cash of these is open. */
    late: heap,
  }),
  /** Collects a person must decide: no cash was taken for them, so that no heap holds them. */
  collectsToDecide: z.number(),
  cash: z.object({
    currency: currencyCode,
    /** Taken for vends and rows of batches confirmed today. */
    confirmed: amountText,
    /** Taken and not settled: queued + sending + unconfirmed + review. */
    open: amountText,
    /** Taken for vends that were refused, cancelled or expired: owed back to customers. */
    refundsDue: amountText,
    /** Given back for what was sold after all, and nobody found out yet: to claim from the providers. */
    claims: amountText,
  }),
  /** The shift that is open, and whether cash waits for one. */
  shift: z
    .object({
      open: z.object({ number: z.number(), openedAt: epochMs, openedBy: z.string() }).nullable(),
      required: z.boolean(),
      /** This till ever had one: its people count their drawers. */
      used: z.boolean(),
    })
    .optional(),
  alarms: z.array(alarm),
  storage: z.object({ state: z.enum(['ok', 'full', 'failing']), message: z.string().nullable() }),
  clock: z.object({ state: z.enum(['ok', 'jumped']), message: z.string().nullable() }),
})

const printerExample = {
  id: 'counter',
  transport: 'tcp',
  columns: 48,
  state: 'ready',
  at: 1795500000000,
  waiting: 0,
  asking: 0,
} as const

const none = { count: 0, cash: '0.00', rows: 0, oldestAt: null } as const

const productOption = z.object({
  name: z.string(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
})

const optionsExample = [
  { name: 'disco', choices: [{ value: 'ABUJA', label: 'Abuja' }] },
  { name: 'vendType', choices: [{ value: 'PREPAID', label: 'Prepaid' }] },
]

export const statusCommands = {
  'status.get': {
    about: 'Everything the status strip shows: network, providers, printers, queue and cash.',
    input: z.object({}),
    output: tillStatus,
    example: {
      input: {},
      output: {
        at: 1795500000000,
        training: true,
        network: { state: 'online', sinceAt: 1795490000000 },
        providers: [
          {
            id: 'buypower',
            system: 'buypower',
            label: 'BuyPower',
            state: 'reachable',
            sinceAt: 1795490000000,
            lastAnswerMs: 420,
            outages: [],
            balance: {
              amount: '250000.00',
              currency: 'NGN',
              at: 1795499990000,
              reserved: '4000.00',
              left: '246000.00',
              low: false,
            },
          },
        ],
        printers: [printerExample],
        queue: {
          queued: none,
          sending: none,
          unconfirmed: { count: 1, cash: '2000.00', rows: 0, oldestAt: 1795499940000 },
          review: none,
          late: none,
        },
        collectsToDecide: 0,
        cash: {
          currency: 'NGN',
          confirmed: '14500.00',
          open: '2000.00',
          refundsDue: '0.00',
          claims: '0.00',
        },
        alarms: [],
        storage: { state: 'ok', message: null },
        clock: { state: 'ok', message: null },
      },
    },
  },
  'till.describe': {
    about: 'What this till is: shop, products and their forms, cashiers by name. Needs no sign-in.',
    input: z.object({}),
    output: z.object({
      version: z.string(),
      training: z.boolean(),
      /** Left out: this till is what it is. */
      mode: tillMode.optional(),
      /** Nobody has set a shop up here, and somebody could (`setup.get`). */
      canSetUp: z.boolean().optional(),
      shop: z.object({
        name: z.string(),
        address: z.string().optional(),
        phone: z.string().optional(),
        till: z.string(),
        currency: currencyCode,
        timeZone: z.string(),
      }),
      /** Who may sign in, with the language each works in. */
      cashiers: z.array(cashier.extend({ language: z.enum(slipLanguages).nullable().optional() })),
      /** A cash drawer hangs on a printer: `drawer.open`. */
      drawer: z.boolean().optional(),
      /** Without a touch for this long the screen locks; null: never. */
      lockAfterMs: z.number().nullable().optional(),
      /** Training only: PINs anyone may use, shown on the sign-in screen. */
      trainingPins: z.record(z.string(), z.string()).optional(),
      products: z.array(
        z.object({
          id: productId,
          /** What the one field that matters holds. */
          account: z.enum(['meter', 'phone', 'smartcard', 'bill', 'sheet']),
          /** In the shop's order of preference. */
          providers: z.array(
            z.object({
              id: z.string(),
              label: z.string(),
              options: z.array(productOption),
              /** It has a price list for this product: `product.prices`. */
              prices: z.boolean(),
              /**
               * How often it can buy the same again by itself: values of the option `recurring`, which
               * only a supervisor may place. Left out: not at all.
               */
              standing: z.array(z.string()).optional(),
            }),
          ),
          /** Choices the cashier makes for this product with the first provider: disco, vend type. */
          options: z.array(productOption),
          presets: z.array(amountText),
          offline: z.boolean(),
        }),
      ),
      printers: z.array(z.object({ id: z.string(), columns: z.number() })),
      /** Who may run standing orders for this shop, also where nothing is sold through them any more. */
      standing: z.array(z.object({ id: z.string(), label: z.string() })).optional(),
    }),
    example: {
      input: {},
      output: {
        version: '0.1.0',
        training: true,
        shop: { name: 'Mama Ngozi Stores', till: '1', currency: 'NGN', timeZone: 'Africa/Lagos' },
        cashiers: [{ id: 'ada', name: 'Ada', role: 'cashier', language: 'en' }],
        lockAfterMs: 300_000,
        trainingPins: { ada: '1234' },
        products: [
          {
            id: 'electricity',
            account: 'meter',
            providers: [
              { id: 'buypower', label: 'BuyPower', options: optionsExample, prices: false },
            ],
            options: optionsExample,
            presets: ['500', '1000', '2000', '5000'],
            offline: true,
          },
        ],
        printers: [{ id: 'counter', columns: 48 }],
      },
    },
  },
  'product.prices': {
    about:
      'The packages a provider sells of a product, such as TV bouquets or data bundles, with their prices.',
    input: z.object({
      product: productId,
      providerId: idText.optional(),
      options: optionsMap.optional(),
    }),
    output: z.object({
      items: z.array(z.object({ code: z.string(), amount: amountText, description: z.string() })),
    }),
    example: {
      input: { product: 'tv', options: { disco: 'DSTV' } },
      output: { items: [{ code: 'PADI', amount: '4400.00', description: 'DStv Padi' }] },
    },
  },
} as const

export type CashierView = z.infer<typeof cashier>
