// Looking a meter up, taking the cash, and everything that is known of a vend afterwards.

import * as z from '../schema.ts'
import {
  amountText,
  epochMs,
  idText,
  optionsMap,
  vendProductId,
  shortText,
  tender,
  vendState,
  warning,
} from './common.ts'
import { supervised } from './override.ts'
import { errorCodes } from './errors.ts'
import { customer, debt, limits, vendSummary, vendView } from './vend-view.ts'

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
      product: vendProductId,
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
  'vend.check': {
    about:
      'Whether an order could be placed as it stands, and what looks odd about it, before any cash is taken. Asks nobody and stores nothing: call it with every change.',
    input: z.object({
      product: vendProductId,
      providerId: idText.optional(),
      account: z.string().min(1).max(40),
      amount: amountText,
      options: optionsMap.optional(),
    }),
    output: z.object({
      /** What `vend.place` would answer now; null when it would take the order. */
      objection: z
        .object({
          code: z.enum(errorCodes),
          message: z.string(),
          detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
        })
        .nullable(),
      warnings: z.array(warning),
    }),
    example: {
      input: {
        product: 'electricity',
        account: '12345678910',
        amount: '2000',
        options: { disco: 'ABUJA', vendType: 'PREPAID' },
      },
      output: { objection: null, warnings: [] },
    },
  },
  'vend.place': {
    about:
      'The cashier has the cash and confirms. Saves the vend and returns before anything is sent. The same draftId always gives the same vend.',
    input: z.object({
      draftId: idText,
      product: vendProductId,
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
      'Vends, newest first, by state, by day, and by meter, phone, receipt, reference, amount or the end of a token. However many sales there are, a question does a bounded piece of work: while `next` is there, older ones may fit, also where this page is short or empty.',
    input: z.object({
      state: z.union([vendState, z.array(vendState).max(8)]).optional(),
      text: z.string().max(80).optional(),
      /** A day of the shop's calendar: "2026-11-21". */
      day: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/)
        .optional(),
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
    about:
      'Cancels a vend of which nothing was ever sent. Anything else is refused. Needs a supervisor: signed in with a `reason`, or on the spot.',
    input: z.object({ vendId: idText, ...supervised }),
    output: z.object({ vendId: z.string(), state: vendState }),
    example: {
      input: { vendId: 'T7K2M4P8QX3R5V9W0ZBC', reason: 'The customer left' },
      output: { vendId: 'T7K2M4P8QX3R5V9W0ZBC', state: 'cancelled' },
    },
  },
  'vend.recent': {
    about: 'Customers served lately, newest first, for one-touch repeat. Works offline.',
    input: z.object({
      product: vendProductId.optional(),
      limit: z.int().min(1).max(30).optional(),
    }),
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
