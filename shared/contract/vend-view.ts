// What is known of one vend, as the contract shows it. Amounts are decimal text, times epoch ms.

import * as z from '../schema.ts'
import {
  amountText,
  currencyCode,
  epochMs,
  lateView,
  optionsMap,
  payKind,
  vendProductId,
  signedAmountText,
  tokenView,
  vendState,
} from './common.ts'

export const customer = z.object({
  name: z.string().nullable(),
  address: z.string().nullable(),
  account: z.string(),
  tariff: z.string().nullable(),
})

export const limits = z.object({
  min: amountText.nullable(),
  max: amountText.nullable(),
  currency: currencyCode,
})

export const debt = z.object({ label: z.string(), amount: signedAmountText })

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

export const vendSummary = z.object({
  vendId: z.string(),
  state: vendState,
  reference: z.string(),
  receiptNo: z.string(),
  product: vendProductId,
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

export const vendView = vendSummary.extend({
  phone: z.string().nullable(),
  /** The customer asked to be forgotten: who it was is not told any more. */
  forgotten: z.literal(true).optional(),
  options: optionsMap,
  customer: customer.nullable(),
  tender: z.object({
    kind: z.string(),
    tendered: amountText,
    change: amountText,
    reference: z.string().nullable(),
    /** Of a sale paid in several ways, whose `kind` is "split". */
    parts: z
      .array(z.object({ kind: payKind, amount: amountText, reference: z.string().nullable() }))
      .optional(),
  }),
  /** What was given back for it; null while nothing was. */
  refund: z
    .object({ amount: amountText, kind: payKind, at: epochMs, by: z.string() })
    .nullable()
    .optional(),
  /** Called refused, and sold after all; null else. */
  late: lateView.nullable().optional(),
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

export type VendView = z.infer<typeof vendView>
export type VendSummary = z.infer<typeof vendSummary>
