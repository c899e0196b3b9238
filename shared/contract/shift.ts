// Shifts and the drawer: opened with a counted float, counted blind, closed with a numbered Z.
// Amounts are decimal text; figures come from the journal every time.

import * as z from '../schema.ts'
import { amountText, currencyCode, epochMs, idText, payKind, signedAmountText } from './common.ts'
import { oneLine } from '../one-line.ts'
import { reasonText, supervisorOverride } from './override.ts'
import { printJob } from './print.ts'
import { receiptBlock } from '../receipt/document.ts'
import { slipLanguages } from '../receipt/languages.ts'
import { standings } from '../shift/figures.ts'

/** A drawer as somebody counted it: a sum, or how many of which note and coin. */
export const counted = z.union([
  z.object({ total: amountText }),
  z.object({
    notes: z
      .array(z.object({ value: amountText, count: z.int().min(0).max(100_000) }))
      .min(1)
      .max(40),
  }),
])

export const heap = z.object({ count: z.number(), amount: amountText })
const payLine = heap.extend({ kind: payKind })
const totalLine = z.object({ key: z.string(), label: z.string(), taken: heap, sold: heap })
const moveKind = z.enum(['drop', 'pay-out', 'pay-in'])

const unresolvedSale = z.object({
  reference: z.string(),
  product: z.string(),
  account: z.string(),
  state: z.string(),
  amount: amountText,
  /** 1 but for a batch: how many of its customers. */
  rows: z.number(),
  placedAt: epochMs,
  /** Handed over by an earlier shift, or taken while none was open. */
  earlier: z.boolean(),
})

export const shiftFigures = z.object({
  shift: z.number(),
  currency: currencyCode,
  training: z.boolean(),
  openedAt: epochMs,
  openedBy: z.string(),
  at: epochMs,
  /** Everything taken in this shift, by all tenders. */
  taken: heap,
  /** How what was taken stands. They make `taken`. */
  standings: z.array(heap.extend({ standing: z.enum(standings) })),
  tenders: z.array(payLine),
  products: z.array(totalLine),
  providers: z.array(totalLine),
  cashiers: z.array(totalLine),
  drawer: z.object({
    float: amountText,
    sales: amountText,
    payIns: amountText,
    drops: amountText,
    payOuts: amountText,
    refunds: amountText,
    expected: signedAmountText,
  }),
  moves: z.array(
    z.object({
      kind: moveKind,
      amount: amountText,
      reason: z.string(),
      at: epochMs,
      by: z.string(),
    }),
  ),
  /** Given back in this shift, for sales of any shift. */
  refunds: z.array(payLine),
  /** Of the whole till: money that belongs to customers yet. Not `claims`: those the providers owe the shop. */
  liabilities: z.object({
    queued: heap,
    sending: heap,
    unconfirmed: heap,
    review: heap,
    refundsDue: heap,
    /** Given back, and sold after all. */
    claims: heap,
  }),
  unresolved: z.array(unresolvedSale),
  /** Taken and given back with no shift open, just before this one. */
  outside: z.object({ taken: heap, cash: amountText, refunds: amountText }),
})

const reportKind = z.enum(['x', 'z', 'refund', 'day', 'banking', 'move'])
const report = z.object({
  reportId: z.number(),
  kind: reportKind,
  /** Of a Z, a day or a banking; without gaps. */
  number: z.number().nullable(),
  shift: z.number().nullable(),
  at: epochMs,
  by: z.string(),
})

const none = { count: 0, amount: '0.00' }
const figuresExample = {
  shift: 12,
  currency: 'NGN',
  training: true,
  openedAt: 1795500000000,
  openedBy: 'Ada',
  at: 1795520000000,
  taken: { count: 1, amount: '2000.00' },
  standings: [{ standing: 'sold', count: 1, amount: '2000.00' }],
  tenders: [{ kind: 'cash', count: 1, amount: '2000.00' }],
  products: [
    {
      key: 'electricity',
      label: 'electricity',
      taken: { count: 1, amount: '2000.00' },
      sold: { count: 1, amount: '2000.00' },
    },
  ],
  providers: [],
  cashiers: [],
  drawer: {
    float: '5000.00',
    sales: '2000.00',
    payIns: '0.00',
    drops: '0.00',
    payOuts: '0.00',
    refunds: '0.00',
    expected: '7000.00',
  },
  moves: [],
  refunds: [],
  liabilities: {
    queued: none,
    sending: none,
    unconfirmed: none,
    review: none,
    refundsDue: none,
    claims: none,
  },
  unresolved: [],
  outside: { taken: none, cash: '0.00', refunds: '0.00' },
} satisfies z.input<typeof shiftFigures>

const draft = '0f0e3b0c-6a54-4f0e-9a38-2f4f7f1f7a10'

export const shiftCommands = {
  'shift.get': {
    about:
      'The open shift with its figures, or what was taken since the last one closed. Never what a count is compared with while it is being made: a screen hides that by itself.',
    input: z.object({}),
    output: z.object({
      /** Sales in cash wait for a shift (`shifts: "required"` in the provisioning). */
      required: z.boolean(),
      /** A cashier gives money back alone (`refunds: "cashier"`). */
      refundsByCashier: z.boolean(),
      shift: shiftFigures.nullable(),
      /** Null while a shift is open. */
      outside: z.object({ taken: heap, cash: amountText, refunds: amountText }).nullable(),
      /** Notes and coins of the shop's currency, largest first. */
      denominations: z.array(amountText),
    }),
    example: {
      input: {},
      output: {
        required: false,
        refundsByCashier: false,
        shift: figuresExample,
        outside: null,
        denominations: ['1000.00', '500.00', '200.00'],
      },
    },
  },
  'shift.open': {
    about:
      'Opens a shift with the float counted in the drawer. The same draftId always gives the same shift.',
    input: z.object({ draftId: idText, float: counted }),
    output: z.object({ shift: z.number() }),
    example: {
      input: { draftId: draft, float: { notes: [{ value: '500', count: 10 }] } },
      output: { shift: 12 },
    },
  },
  'shift.move': {
    about:
      'Money put into the drawer or taken out of it: a drop to the safe, a pay-out, a pay-in. The same draftId moves it once. `shift`: only while that one is open.',
    input: z.object({
      draftId: idText,
      shift: z.int().optional(),
      kind: moveKind,
      amount: amountText,
      reason: reasonText,
    }),
    output: z.object({ shift: z.number(), moved: z.boolean() }),
    example: {
      input: { draftId: draft, kind: 'drop', amount: '20000', reason: 'To the safe' },
      output: { shift: 12, moved: true },
    },
  },
  'shift.x': {
    about: 'Prints how the shift stands now. Not numbered; nothing changes.',
    input: z.object({}),
    output: z.object({ reportId: z.number(), jobId: z.number() }),
    example: { input: {}, output: { reportId: 31, jobId: 88 } },
  },
  'shift.count': {
    about:
      'Says what was counted in the drawer, before anybody is told what should be in it. Every count is kept and stands on the Z; the same draftId counts once.',
    input: z.object({ draftId: idText, counted }),
    output: z.object({
      countId: z.number(),
      counted: amountText,
      expected: signedAmountText,
      /** Counted less expected: below zero, money is missing. */
      difference: signedAmountText,
      /** What a supervisor must hand over when the shift closes now. */
      unresolved: heap,
      refundsDue: heap,
    }),
    example: {
      input: { draftId: draft, counted: { total: '6950' } },
      output: {
        countId: 3,
        counted: '6950.00',
        expected: '7000.00',
        difference: '-50.00',
        unresolved: none,
        refundsDue: none,
      },
    },
  },
  'shift.close': {
    about:
      'Closes the shift on a count and prints its Z. A difference needs a note; sales without an end need a supervisor who hands them over: signed in with a `reason`, or on the spot as `supervisor`. A shift that is closed already answers its Z.',
    input: z.object({
      shift: z.int(),
      countId: z.int(),
      note: z.string().overwrite(oneLine).max(200).optional(),
      reason: reasonText.optional(),
      supervisor: supervisorOverride.optional(),
    }),
    output: z.object({ number: z.number(), reportId: z.number(), jobId: z.number().nullable() }),
    example: {
      input: { shift: 12, countId: 3, note: 'A 50 was torn' },
      output: { number: 12, reportId: 32, jobId: 89 },
    },
  },
  'shift.reports': {
    about:
      'The drawer’s papers, newest first, each with the print jobs it had; of one kind, or all.',
    input: z.object({
      kind: reportKind.optional(),
      limit: z.int().min(1).max(200).optional(),
      /** Those older than this one, by `reportId`. */
      before: z.int().optional(),
    }),
    output: z.object({ reports: z.array(report.extend({ papers: z.array(printJob) })) }),
    example: {
      input: { limit: 20 },
      output: {
        reports: [
          {
            reportId: 32,
            kind: 'z',
            number: 12,
            shift: 12,
            at: 1795520000000,
            by: 'Ada',
            papers: [],
          },
        ],
      },
    },
  },
  'shift.report': {
    about: 'One report as it was made, as a document for the screen, with the hash of its text.',
    input: z.object({ reportId: z.int() }),
    output: z.object({
      report,
      hash: z.string(),
      columns: z.number(),
      blocks: z.array(receiptBlock),
    }),
    example: {
      input: { reportId: 32 },
      output: {
        report: { reportId: 32, kind: 'z', number: 12, shift: 12, at: 1795520000000, by: 'Ada' },
        hash: '9f2c…',
        columns: 48,
        blocks: [{ kind: 'banner', text: 'Z REPORT 12' }],
      },
    },
  },
  'shift.reprint': {
    about:
      'Prints a numbered copy of a report: its figures as they were, in its own language or another.',
    input: z.object({ reportId: z.int(), language: z.enum(slipLanguages).optional() }),
    output: z.object({ jobId: z.number(), copy: z.number() }),
    example: { input: { reportId: 32 }, output: { jobId: 90, copy: 1 } },
  },
} as const

export type ShiftFiguresView = z.infer<typeof shiftFigures>
export type ReportView = z.infer<typeof report>
