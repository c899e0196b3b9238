// Looking a meter up, taking the cash, and everything that is known of a vend afterwards.

import { z } from 'zod'
import {
  amountText,
  currencyCode,
  epochMs,
  idText,
  optionsMap,
  productId,
  shortText,
  signedAmountText,
  tender,
  tokenView,
  vendState,
  warning,
} from './common.ts'

const customer = z.object({
  name: z.string().nullable(),
  address: z.string().nullable(),
  account: z.string(),
  tariff: z.string().nullable(),
})

const limits = z.object({
  min: amountText.nullable(),
  max: amountText.nullable(),
  currency: currencyCode,
})

const debt = z.object({ label: z.string(), amount: signedAmountText })

const attempt = z.object({
  n: z.number(),
  kind: z.enum(['vend', 'requery']),
  startedAt: epochMs,
  endedAt: epochMs.nullable(),
  outcome: z
    .enum([
      'confirmed',
      'refused',
      'accepted',
      'unknown',
      'not-sent',
      'not-authorised',
      'not-found',
    ])
    .nullable(),
  httpStatus: z.number().nullable(),
  /** One plain sentence about what came back. */
  detail: z.string().nullable(),
  request: z.string().nullable(),
  answer: z.string().nullable(),
})

const vendEvent = z.object({
  at: epochMs,
  from: vendState.nullable(),
  to: vendState,
  /** A move's cause, or what else was noted: `reprint`, `requery-asked`, `late-answer`. */
  cause: z.string(),
  /** What stood behind it, in words or the provider's own. */
  evidence: z.string().nullable(),
  by: z.string().nullable(),
})

const delivery = z.object({
  units: z.string().nullable(),
  lines: z.array(z.object({ kind: z.string(), label: z.string(), amount: signedAmountText })),
  debtRemaining: signedAmountText.nullable(),
  tariff: z.string().nullable(),
  receiptNo: z.string().nullable(),
  providerRef: z.string().nullable(),
  messages: z.array(z.string()),
})

const vendSummary = z.object({
  vendId: z.string(),
  state: vendState,
  reference: z.string(),
  receiptNo: z.string(),
  product: productId,
  providerId: z.string(),
  account: z.string(),
  customerName: z.string().nullable(),
  amount: amountText,
  currency: currencyCode,
  placedAt: epochMs,
  stateAt: epochMs,
  cashierName: z.string(),
  training: z.boolean(),
  /** When the till will next do something by itself, and what. */
  next: z.object({ kind: z.enum(['send', 'requery', 'resend']), at: epochMs }).nullable(),
  /** Last four digits of the credit token. */
  tokenEnd: z.string().nullable(),
})

const vendView = vendSummary.extend({
  phone: z.string().nullable(),
  options: optionsMap,
  customer: customer.nullable(),
  tender: z.object({
    kind: z.string(),
    tendered: amountText,
    change: amountText,
    reference: z.string().nullable(),
  }),
  tokens: z.array(tokenView),
  delivery: delivery.nullable(),
  /** Sold, and all of it went to debt: no token is owed. */
  noTokenBecauseDebt: z.boolean(),
  refusal: z.object({ code: z.string(), message: z.string() }).nullable(),
  attempts: z.array(attempt),
  events: z.array(vendEvent),
  /** Requeries done, and how many the schedule allows before a person must decide. */
  asked: z.object({ count: z.number(), of: z.number() }),
  /** One exchange is under way now, since when and with what deadline. */
  waiting: z
    .object({ kind: z.enum(['vend', 'requery']), sinceAt: epochMs, deadlineAt: epochMs })
    .nullable(),
})

const tokenExample = {
  kind: 'credit',
  digits: '40075282658655256325',
  stsClass: 0,
  units: '32.1',
} as const

const summaryExample = {
  vendId: 'T7K2M4P8QX3R5V9W0ZBC',
  state: 'confirmed',
  reference: 'T7K2M4P8QX3R5V9W0ZBC',
  receiptNo: '1-000042',
  product: 'electricity',
  providerId: 'buypower',
  account: '12345678910',
  customerName: 'Chidi Okafor',
  amount: '2000.00',
  currency: 'NGN',
  placedAt: 1795500000000,
  stateAt: 1795500000900,
  cashierName: 'Ada',
  training: true,
  next: null,
  tokenEnd: '6325',
} as const

export const vendCommands = {
  'vend.lookUp': {
    about:
      'Asks the provider who an account belongs to, its limits and debts. Nothing is sold and nothing is stored.',
    input: z.object({
      product: productId,
      providerId: idText.optional(),
      account: z.string().min(1).max(40),
      options: optionsMap.optional(),
    }),
    output: z.object({
      providerId: z.string(),
      /** Null when the provider could not be asked: the warnings say so. */
      customer: customer.nullable(),
      limits,
      debts: z.array(debt),
      warnings: z.array(warning),
    }),
    example: {
      input: {
        product: 'electricity',
        account: '12345678910',
        options: { disco: 'ABUJA', vendType: 'PREPAID' },
      },
      output: {
        providerId: 'buypower',
        customer: {
          name: 'Chidi Okafor',
          address: '4 Aba Road',
          account: '12345678910',
          tariff: 'R2',
        },
        limits: { min: '500.00', max: '200000.00', currency: 'NGN' },
        debts: [{ label: 'Outstanding', amount: '1250.00' }],
        warnings: [
          { code: 'meter-check-digit', message: 'The check digit of this meter number is odd.' },
        ],
      },
    },
  },
  'vend.place': {
    about:
      'The cashier has the cash and confirms. Saves the vend and returns before anything is sent. The same draftId always gives the same vend.',
    input: z.object({
      draftId: idText,
      product: productId,
      providerId: idText.optional(),
      account: z.string().min(1).max(40),
      amount: amountText,
      phone: z.string().max(20).optional(),
      tender,
      options: optionsMap.optional(),
    }),
    output: z.object({ vendId: z.string(), state: vendState }),
    example: {
      input: {
        draftId: '0f0e3b0c-6a54-4f0e-9a38-2f4f7f1f7a10',
        product: 'electricity',
        account: '12345678910',
        amount: '2000',
        tender: { kind: 'cash', tendered: '5000' },
        options: { disco: 'ABUJA', vendType: 'PREPAID' },
      },
      output: { vendId: 'T7K2M4P8QX3R5V9W0ZBC', state: 'queued' },
    },
  },
  'vend.get': {
    about: 'Everything known of one vend: tokens, attempts, events, what happens next.',
    input: z.object({ vendId: idText }),
    output: z.object({ vend: vendView }),
    example: {
      input: { vendId: 'T7K2M4P8QX3R5V9W0ZBC' },
      output: {
        vend: {
          ...summaryExample,
          phone: null,
          options: { disco: 'ABUJA', vendType: 'PREPAID' },
          customer: {
            name: 'Chidi Okafor',
            address: '4 Aba Road',
            account: '12345678910',
            tariff: 'R2',
          },
          tender: { kind: 'cash', tendered: '5000.00', change: '3000.00', reference: null },
          tokens: [tokenExample],
          delivery: {
            units: '32.1',
            lines: [{ kind: 'tax', label: 'VAT', amount: '139.53' }],
            debtRemaining: '0.00',
            tariff: 'R2',
            receiptNo: '8810023',
            providerRef: '5512000',
            messages: [],
          },
          noTokenBecauseDebt: false,
          refusal: null,
          attempts: [
            {
              n: 1,
              kind: 'vend',
              startedAt: 1795500000010,
              endedAt: 1795500000890,
              outcome: 'confirmed',
              httpStatus: 200,
              detail: 'Sold.',
              request: 'POST /v2/vend …',
              answer: '{"status":true,…}',
            },
          ],
          events: [
            {
              at: 1795500000000,
              from: null,
              to: 'queued',
              cause: 'placed',
              evidence: null,
              by: 'Ada',
            },
          ],
          asked: { count: 0, of: 8 },
          waiting: null,
        },
      },
    },
  },
  'vend.list': {
    about:
      'Vends, newest first, by state and by meter, phone, receipt, reference or the end of a token.',
    input: z.object({
      state: z.union([vendState, z.array(vendState).max(8)]).optional(),
      text: z.string().max(80).optional(),
      limit: z.int().min(1).max(200).optional(),
      cursor: shortText.optional(),
    }),
    output: z.object({ vends: z.array(vendSummary), next: z.string().optional() }),
    example: { input: { state: 'unconfirmed', limit: 50 }, output: { vends: [] } },
  },
  'vend.requery': {
    about: 'Asks the provider again now, with the same reference. Never sells.',
    input: z.object({ vendId: idText }),
    output: z.object({ vendId: z.string(), state: vendState }),
    example: {
      input: { vendId: 'T7K2M4P8QX3R5V9W0ZBC' },
      output: { vendId: 'T7K2M4P8QX3R5V9W0ZBC', state: 'unconfirmed' },
    },
  },
  'vend.cancel': {
    about: 'Cancels a vend of which nothing was ever sent. Anything else is refused.',
    input: z.object({ vendId: idText }),
    output: z.object({ vendId: z.string(), state: vendState }),
    example: {
      input: { vendId: 'T7K2M4P8QX3R5V9W0ZBC' },
      output: { vendId: 'T7K2M4P8QX3R5V9W0ZBC', state: 'cancelled' },
    },
  },
  'vend.recent': {
    about: 'Customers served lately, newest first, for one-touch repeat. Works offline.',
    input: z.object({ product: productId.optional(), limit: z.int().min(1).max(30).optional() }),
    output: z.object({
      customers: z.array(
        z.object({
          account: z.string(),
          name: z.string().nullable(),
          phone: z.string().nullable(),
          options: optionsMap,
          lastAmount: amountText,
          lastAt: epochMs,
        }),
      ),
    }),
    example: {
      input: {},
      output: {
        customers: [
          {
            account: '12345678910',
            name: 'Chidi Okafor',
            phone: null,
            options: { disco: 'ABUJA', vendType: 'PREPAID' },
            lastAmount: '2000.00',
            lastAt: 1795500000000,
          },
        ],
      },
    },
  },
} as const

export type VendView = z.infer<typeof vendView>
export type VendSummary = z.infer<typeof vendSummary>
export type CustomerView = z.infer<typeof customer>
