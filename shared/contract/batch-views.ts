// A sheet and what became of it, as the screens see them: rows as typed, checked and placed, and the batch
// they belong to.

import * as z from '../schema.ts'
import { amountText, currencyCode, epochMs, optionsMap } from './common.ts'
import { batchProducts } from '../vend/products.ts'
import { batchStates, rowStates } from '../vend/batch.ts'

export const kind = z.enum(batchProducts)
export const state = z.enum(batchStates)
export const rowState = z.enum(rowStates)

/** One row as somebody typed it or a file holds it: nothing is checked yet. */
export const typedRow = z.object({
  account: z.string().max(80),
  amount: z.string().max(40),
  options: optionsMap.optional(),
})

const problem = z.object({
  /** `stop` keeps the batch here; `warn` only wants to be looked at. */
  weight: z.enum(['stop', 'warn']),
  /** Which field of the row; null: the row as a whole. */
  field: z.enum(['account', 'amount', 'options']).nullable(),
  /** A fixed word for the screen's own sentence. */
  code: z.enum([
    'account',
    'amount',
    'amount-limits',
    'amount-whole',
    'options',
    'duplicate',
    /** The same number and amount elsewhere in this till: not settled yet, or minutes ago. */
    'repeat',
    'provider',
  ]),
  message: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

export const checkedRow = z.object({
  /** From 1, as the sheet counts its customers. */
  n: z.number(),
  account: z.string(),
  /** As typed. */
  amount: z.string(),
  options: optionsMap,
  problems: z.array(problem),
})

export const batchProblem = z.object({
  weight: z.enum(['stop', 'warn']),
  code: z.enum(['name', 'expiry', 'empty', 'too-many', 'sheet', 'columns', 'limits', 'provider']),
  message: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

export const sum = z.object({ count: z.number(), amount: amountText })

export const summary = z.object({
  batchId: z.string(),
  kind,
  state,
  name: z.string(),
  providerId: z.string(),
  currency: currencyCode,
  /** Every row together. For `bulk` the cash that was taken. */
  total: sum,
  /** Rows by state; states without a row are left out. They add up to `total`. */
  byState: z.partialRecord(rowState, sum),
  placedAt: epochMs,
  stateAt: epochMs,
  cashierName: z.string(),
  training: z.boolean(),
  /** When the till will next do something by itself, and what. */
  next: z.object({ kind: z.enum(['send', 'ask']), at: epochMs }).nullable(),
})

export const view = summary.extend({
  reference: z.string(),
  /** The provider's own number of it. */
  providerBatch: z.string().nullable(),
  /** `collect`: the last day customers may pay, yyyy-mm-dd. */
  expiresOn: z.string().nullable(),
  tender: z
    .object({
      kind: z.string(),
      tendered: amountText,
      change: amountText,
      reference: z.string().nullable(),
    })
    .nullable(),
  /** Cash of rows that were not bought: owed back. */
  refundsDue: amountText,
  /** `bulk`: where the provider is told to post each result, if this till listens. */
  callback: z.object({ url: z.string(), heard: z.number() }).nullable(),
  refusal: z.object({ code: z.string(), message: z.string() }).nullable(),
  attempts: z.array(
    z.object({
      n: z.number(),
      kind: z.enum(['send', 'ask']),
      startedAt: epochMs,
      endedAt: epochMs.nullable(),
      outcome: z.string().nullable(),
      httpStatus: z.number().nullable(),
      detail: z.string().nullable(),
      request: z.string().nullable(),
      answer: z.string().nullable(),
    }),
  ),
  /** Of the batch itself; a row's own stand with the row. */
  events: z.array(
    z.object({
      at: epochMs,
      from: state.nullable(),
      to: state,
      cause: z.string(),
      evidence: z.string().nullable(),
      by: z.string().nullable(),
    }),
  ),
  asked: z.object({ count: z.number(), of: z.number().nullable() }),
  /** One exchange is under way now, since when and with what deadline. */
  waiting: z
    .object({ kind: z.enum(['send', 'ask']), sinceAt: epochMs, deadlineAt: epochMs })
    .nullable(),
})

export const row = z.object({
  n: z.number(),
  account: z.string(),
  amount: amountText,
  options: optionsMap,
  state: rowState,
  stateAt: epochMs,
  /** The provider's own words about this customer, or ours. */
  detail: z.string().nullable(),
  /** `bulk`: our reference of this row. */
  reference: z.string().nullable(),
  providerRef: z.string().nullable(),
})

export type BatchSummary = z.infer<typeof summary>
export type BatchView = z.infer<typeof view>
export type BatchRowView = z.infer<typeof row>
export type CheckedRow = z.infer<typeof checkedRow>
export type RowProblem = z.infer<typeof problem>
export type BatchProblem = z.infer<typeof batchProblem>
