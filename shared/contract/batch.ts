// Many customers in one go: a sheet is checked row by row, confirmed once, and followed until every
// row has its end. `bulk` buys for each of them, `collect` asks each of them to pay.

import * as z from '../schema.ts'
import { amountText, idText, optionsMap, shortText, tender } from './common.ts'
import {
  batchProblem,
  checkedRow,
  kind,
  row,
  rowState,
  state,
  sum,
  summary,
  typedRow,
  view,
} from './batch-views.ts'
import { supervised } from './override.ts'
import { rowStates } from '../vend/batch.ts'
import { maxBatchRows, maxSheetText } from '../vend/sheet.ts'

export { maxBatchRows, maxSheetText }

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
    about: 'Batches, newest first; of one kind, or those alone that are not over.',
    input: z.object({
      kind: kind.optional(),
      /** True: what is not over, however long ago it began. */
      open: z.boolean().optional(),
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
