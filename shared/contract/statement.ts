// A provider's own statement, held against the journal: what it makes certain may be settled by it, and
// the rest is shown.

import * as z from '../schema.ts'
import { amountText, epochMs, idText } from './common.ts'
import { supervised } from './override.ts'

/** Which column (from 0) holds what; null: the statement does not say. */
const statementColumns = z.object({
  reference: z.int().min(0).nullable(),
  account: z.int().min(0).nullable(),
  amount: z.int().min(0).nullable(),
  at: z.int().min(0).nullable(),
  status: z.int().min(0).nullable(),
  token: z.int().min(0).nullable(),
  receiptNo: z.int().min(0).nullable(),
})

const theirs = z.object({
  /** Its line in the statement, the heading being 1. */
  line: z.number(),
  reference: z.string().nullable(),
  account: z.string().nullable(),
  amount: z.string().nullable(),
  at: epochMs.nullable(),
  status: z.string().nullable(),
  says: z.enum(['sold', 'not-sold', 'unclear']),
  token: z.string().nullable(),
  receiptNo: z.string().nullable(),
})

const ours = z.object({
  vendId: z.string().nullable(),
  batchId: z.string().nullable(),
  n: z.number().nullable(),
  reference: z.string(),
  account: z.string(),
  amount: amountText,
  placedAt: epochMs,
  state: z.string(),
})

const matched = z.object({ ours, theirs })

/** What speaks against it, as a code. */
export const differences = [
  'several',
  'account',
  'amount',
  'unclear',
  'sold-here',
  'sold-there',
  'asking',
] as const

const statementView = z.object({
  heading: z.array(z.string()),
  columns: statementColumns,
  /** The first rows as they stand, to see whether the columns are right. */
  sample: z.array(z.array(z.string())),
  rows: z.number(),
  /** Found by our reference, waiting for a person, and certain: what settling settles, and how. */
  certain: z.array(matched.extend({ decision: z.enum(['delivered', 'not-delivered']) })),
  /** Sold, they say, but a token is owed and the statement has none: stays with a person. */
  tokenMissing: z.array(matched),
  /** Found by our reference, and they say otherwise than we do, or nothing clear. */
  differs: z.array(matched.extend({ why: z.string(), reason: z.enum(differences) })),
  /** Same account, amount and about the time. Never settled by this. */
  possible: z.array(matched),
  /** In the statement's time, and not in it. */
  oursAlone: z.array(ours),
  theirsAlone: z.array(theirs),
  /** Found by our reference and the same as in the journal. */
  same: z.number(),
})

const statementInput = {
  providerId: idText,
  csv: z.string().min(1).max(900_000),
  /** Left out: guessed, and told in the answer. */
  columns: statementColumns.partial().optional(),
}

const emptyStatement = {
  heading: ['Order ID', 'Meter', 'Amount', 'Status'],
  columns: {
    reference: 0,
    account: 1,
    amount: 2,
    at: null,
    status: 3,
    token: null,
    receiptNo: null,
  },
  sample: [['T7K2M4P8QX3R5V9W0ZBC', '12345678910', '2000', 'FAILED']],
  rows: 1,
  certain: [],
  tokenMissing: [],
  differs: [],
  possible: [],
  oursAlone: [],
  theirsAlone: [],
  same: 1,
}

export const statementCommands = {
  'review.statement': {
    about:
      'Holds a provider’s statement (CSV) against the journal: what it settles for certain, what may fit, what only one of us has. Settles nothing.',
    input: z.object(statementInput),
    output: statementView,
    example: {
      input: {
        providerId: 'buypower',
        csv: 'Order ID,Meter,Amount,Status\nT7K2M4P8QX3R5V9W0ZBC,12345678910,2000,FAILED\n',
      },
      output: emptyStatement,
    },
  },
  'review.settle': {
    about:
      'A supervisor settles what a statement makes certain, by our references alone. What it says of a sale whose token it lacks is kept with that sale.',
    input: z.object({ ...statementInput, ...supervised }),
    output: z.object({
      settled: z.number(),
      noted: z.number(),
      /** What could not be settled, and why. */
      failed: z.array(z.object({ reference: z.string(), message: z.string() })),
    }),
    example: {
      input: {
        providerId: 'buypower',
        csv: 'Order ID,Meter,Amount,Status\nT7K2M4P8QX3R5V9W0ZBC,12345678910,2000,FAILED\n',
        supervisor: { cashierId: 'musa', pin: '9999', reason: 'Statement of 21 November' },
      },
      output: { settled: 1, noted: 0, failed: [] },
    },
  },
} as const

export type StatementView = z.infer<typeof statementView>
export type StatementColumns = z.infer<typeof statementColumns>
export type StatementRow = z.infer<typeof theirs>
export type OurSale = z.infer<typeof ours>
export type Difference = (typeof differences)[number]
