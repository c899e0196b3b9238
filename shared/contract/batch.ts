// Many customers in one go: a sheet is checked row by row, confirmed once, and followed until every
// row has its end. `bulk` buys for each of them, `collect` asks each of them to pay.

import { z } from 'zod'
import {
  amountText,
  currencyCode,
  epochMs,
  idText,
  optionsMap,
  shortText,
  tender,
} from './common.ts'
import { supervised } from './override.ts'
import { batchProducts } from '../vend/products.ts'
import { batchStates, rowStates } from '../vend/batch.ts'
import { maxBatchRows, maxSheetText } from '../vend/sheet.ts'

const kind = z.enum(batchProducts)
const state = z.enum(batchStates)
const rowState = z.enum(rowStates)

export { maxBatchRows, maxSheetText }

/** One row as somebody typed it or a file holds it: nothing is checked yet. */
const typedRow = z.object({
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

const checkedRow = z.object({
  /** From 1, as the sheet counts its customers. */
  n: z.number(),
  account: z.string(),
  /** As typed. */
  amount: z.string(),
  options: optionsMap,
  problems: z.array(problem),
})

const batchProblem = z.object({
  weight: z.enum(['stop', 'warn']),
  code: z.enum(['name', 'expiry', 'empty', 'too-many', 'sheet', 'columns', 'limits', 'provider']),
  message: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

const sum = z.object({ count: z.number(), amount: amountText })

const summary = z.object({
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

const view = summary.extend({
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

const row = z.object({
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

const summaryExample = {
  batchId: 'T7K2M4P8QX3R5V9W0ZBD',
  kind: 'bulk',
  state: 'unconfirmed',
  name: 'Staff airtime November',
  providerId: 'rave',
  currency: 'NGN',
  total: { count: 3, amount: '1500.00' },
  byState: {
    confirmed: { count: 2, amount: '1000.00' },
    unconfirmed: { count: 1, amount: '500.00' },
  },
  placedAt: 1795500000000,
  stateAt: 1795500000900,
  cashierName: 'Ada',
  training: true,
  next: { kind: 'ask', at: 1795500060000 },
} as const

const rowExample = { account: '08031234567', amount: '500', options: { biller: 'AIRTIME' } }

const sheet = {
  kind,
  providerId: idText.optional(),
  /** What the batch is called; `collect` shows it to the customers. */
  name: z.string().max(200).optional(),
  /** `collect`: the last day customers may pay, yyyy-mm-dd. */
  expiresOn: z.string().max(20).optional(),
  /** Options every row has unless it names its own: country, biller. */
  options: optionsMap.optional(),
} as const

export const batchCommands = {
  'batch.check': {
    about:
      'Reads a sheet, from CSV text or typed rows, and says what is wrong with it row by row. Nothing is saved and nothing is sent.',
    input: z.object({
      ...sheet,
      /** A file's text: with or without a heading, separated by comma, semicolon or tab. */
      csv: z.string().max(maxSheetText).optional(),
      rows: z
        .array(typedRow)
        .max(maxBatchRows + 1)
        .optional(),
    }),
    output: z.object({
      providerId: z.string(),
      rows: z.array(checkedRow),
      problems: z.array(batchProblem),
      /** All rows whose amount can be read. */
      total: sum,
      /** Rows that are flagged and may go all the same. */
      warned: z.number(),
      stopped: z.number(),
      /** Nothing stops it. */
      mayPlace: z.boolean(),
    }),
    example: {
      input: { kind: 'bulk', name: 'Staff airtime', csv: 'phone,amount\n08031234567,500\n' },
      output: {
        providerId: 'rave',
        rows: [{ n: 1, account: '08031234567', amount: '500', options: {}, problems: [] }],
        problems: [],
        total: { count: 1, amount: '500.00' },
        warned: 0,
        stopped: 0,
        mayPlace: true,
      },
    },
  },
  'batch.place': {
    about:
      'The cashier confirms a sheet. Saves the batch with every row and returns before anything is sent. The same draftId always gives the same batch.',
    input: z.object({
      draftId: idText,
      ...sheet,
      rows: z.array(typedRow).min(1).max(maxBatchRows),
      /** `bulk`: the cash taken for all rows. `collect` takes none. */
      tender: tender.optional(),
      /** The total the cashier saw; another one refuses the batch. */
      total: amountText,
    }),
    output: z.object({ batchId: z.string(), state }),
    example: {
      input: {
        draftId: '0f0e3b0c-6a54-4f0e-9a38-2f4f7f1f7a11',
        kind: 'bulk',
        name: 'Staff airtime',
        rows: [rowExample],
        tender: { kind: 'cash', tendered: '500' },
        total: '500.00',
      },
      output: { batchId: 'T7K2M4P8QX3R5V9W0ZBD', state: 'queued' },
    },
  },
  'batch.get': {
    about: 'Everything known of one batch but its rows.',
    input: z.object({ batchId: idText }),
    output: z.object({ batch: view }),
    example: {
      input: { batchId: 'T7K2M4P8QX3R5V9W0ZBD' },
      output: {
        batch: {
          ...summaryExample,
          reference: 'T7K2M4P8QX3R5V9W0ZBD',
          providerBatch: '+0001',
          expiresOn: null,
          tender: { kind: 'cash', tendered: '1500.00', change: '0.00', reference: null },
          refundsDue: '0.00',
          callback: { url: 'http://192.168.1.20:8787/k3…', heard: 2 },
          refusal: null,
          attempts: [],
          events: [],
          asked: { count: 0, of: 10 },
          waiting: null,
        },
      },
    },
  },
  'batch.rows': {
    about: 'Rows of a batch in the order of its sheet, a page at a time, of all or of some states.',
    input: z.object({
      batchId: idText,
      states: z.array(rowState).max(rowStates.length).optional(),
      /** Finds part of an account. */
      text: z.string().max(80).optional(),
      limit: z.int().min(1).max(1000).optional(),
      /** Rows after this one. */
      after: z.int().min(0).optional(),
    }),
    output: z.object({ rows: z.array(row), more: z.boolean() }),
    example: {
      input: { batchId: 'T7K2M4P8QX3R5V9W0ZBD', states: ['unconfirmed'] },
      output: {
        rows: [
          {
            n: 3,
            account: '08031234569',
            amount: '500.00',
            options: { biller: 'AIRTIME' },
            state: 'unconfirmed',
            stateAt: 1795500000900,
            detail: null,
            reference: 'T7K2M4P8QX3R5V9W0ZBG',
            providerRef: null,
          },
        ],
        more: false,
      },
    },
  },
  'batch.list': {
    about: 'Batches, newest first.',
    input: z.object({
      kind: kind.optional(),
      limit: z.int().min(1).max(200).optional(),
      cursor: shortText.optional(),
    }),
    output: z.object({ batches: z.array(summary), next: z.string().optional() }),
    example: { input: {}, output: { batches: [summaryExample] } },
  },
  'batch.ask': {
    about: 'Asks the provider how the batch stands now. Never sends it again.',
    input: z.object({ batchId: idText }),
    output: z.object({ batchId: z.string(), state }),
    example: {
      input: { batchId: 'T7K2M4P8QX3R5V9W0ZBD' },
      output: { batchId: 'T7K2M4P8QX3R5V9W0ZBD', state: 'unconfirmed' },
    },
  },
  'batch.cancel': {
    about:
      'Cancels a batch of which nothing was ever sent. Anything else is refused. Needs a supervisor: signed in with a `reason`, or on the spot.',
    input: z.object({ batchId: idText, ...supervised }),
    output: z.object({ batchId: z.string(), state }),
    example: {
      input: { batchId: 'T7K2M4P8QX3R5V9W0ZBD', reason: 'Wrong sheet' },
      output: { batchId: 'T7K2M4P8QX3R5V9W0ZBD', state: 'cancelled' },
    },
  },
  'batch.print': {
    about: 'Prints the slip of a batch as it stands now: its totals and its rows.',
    input: z.object({ batchId: idText }),
    output: z.object({ jobId: z.number() }),
    example: { input: { batchId: 'T7K2M4P8QX3R5V9W0ZBD' }, output: { jobId: 9 } },
  },
} as const

export type BatchSummary = z.infer<typeof summary>
export type BatchView = z.infer<typeof view>
export type BatchRowView = z.infer<typeof row>
export type CheckedRow = z.infer<typeof checkedRow>
export type RowProblem = z.infer<typeof problem>
export type BatchProblem = z.infer<typeof batchProblem>
