// Reports over days of the shop's calendar: what was sold, how providers served, and what a shop earns on
// it. Figures come from the journal every time; amounts are decimal text. A long report is read beside the
// selling: `report.progress` tells how far it is.

import * as z from '../schema.ts'
import { slipLanguages } from '../receipt/languages.ts'
import { mostBasisPoints } from '../report/commission.ts'
import { standings } from '../shift/figures.ts'
import { isDay } from '../time/days.ts'
import {
  amountText,
  currencyCode,
  epochMs,
  idText,
  payKind,
  productId,
  shortText,
} from './common.ts'
import { reasonText, supervisorOverride } from './override.ts'
import { heap } from './shift.ts'

/** A day of the shop's calendar: "2026-11-28". */
const dayText = z.string().refine(isDay, 'a day is text such as "2026-11-28"')

/** Both days included; a year and a day at most. */
const period = { from: dayText, until: dayText }

/**
 * Who asks, where one who asks again means the first question no more: it is answered with an error
 * (`detail.superseded`) and its reading ends.
 */
const asker = idText.optional()

const payLine = heap.extend({ kind: payKind })

const line = z.object({
  /** A day, an hour "0" to "23", a product, a provider's or a cashier's id. */
  key: z.string(),
  label: z.string(),
  /** What customers handed over. `sold`, `open` and `unsold` make it. */
  taken: heap,
  sold: heap,
  open: heap,
  unsold: heap,
  /** By a provider for the shop: money that was never in the drawer. */
  collected: heap,
  /** Null: commissions are for supervisors. */
  commission: amountText.nullable(),
})

const salesReport = z.object({
  ...period,
  timeZone: z.string(),
  currency: currencyCode,
  training: z.boolean(),
  at: epochMs,
  taken: heap,
  /** How what was taken stands now. They make `taken`. */
  standings: z.array(heap.extend({ standing: z.enum(standings) })),
  /** How it was paid. They make `taken`. */
  tenders: z.array(payLine),
  collected: heap,
  /** Given back in these days, for sales of any day. */
  refunds: z.array(payLine),
  /** Sold, and the provider said later that it was refused. */
  contradicted: heap,
  /** Sales in these days in another currency or of another kind of till: in no sum here. */
  leftOut: z.number(),
  /** `without`: sold with no rule for it. Null: for supervisors. */
  commission: z.object({ amount: amountText, without: heap }).nullable(),
  cuts: z.object({
    days: z.array(line),
    hours: z.array(line),
    products: z.array(line),
    providers: z.array(line),
    cashiers: z.array(line),
  }),
})

const timing = z.object({
  answered: z.number(),
  unclear: z.number(),
  unanswered: z.number(),
  notSent: z.number(),
  p50Ms: z.number().nullable(),
  p95Ms: z.number().nullable(),
})

const providerReport = z.object({
  providerId: z.string(),
  label: z.string(),
  /** Sales, and customers of bulk sheets. The four below make it. */
  sales: z.number(),
  sold: z.number(),
  refused: z.number(),
  neverSent: z.number(),
  open: z.number(),
  /** Of the sales: nobody knew their end for a while. */
  unconfirmed: z.number(),
  /** Of the sales: a person had to find out. */
  reviewed: z.number(),
  sends: timing,
  asks: timing,
  refusals: z.array(
    z.object({
      /** The provider's own; "person": a supervisor decided; "": none was given. */
      code: z.string(),
      message: z.string(),
      count: z.number(),
      amount: amountText,
    }),
  ),
})

const commissionRule = z.object({
  ruleId: z.number(),
  product: productId,
  /** Null: every provider. */
  providerId: z.string().nullable(),
  from: dayText,
  /** The last day; null: until another rule begins. */
  until: dayText.nullable(),
  /** Hundredths of a per cent; null: from then on none of its own, and the product's counts. */
  basisPoints: z.number().nullable(),
  at: epochMs,
  by: z.string(),
  reason: z.string(),
})

const none = { count: 0, amount: '0.00' }
const two = { count: 2, amount: '2000.00' }
const lineExample = {
  key: 'electricity',
  label: 'electricity',
  taken: two,
  sold: two,
  open: none,
  unsold: none,
  collected: none,
  commission: '30.00',
}
const salesExample = {
  from: '2026-11-28',
  until: '2026-11-28',
  timeZone: 'Africa/Lagos',
  currency: 'NGN',
  training: true,
  at: 1795860000000,
  taken: two,
  standings: [{ standing: 'sold', ...two }],
  tenders: [{ kind: 'cash', ...two }],
  collected: none,
  refunds: [{ kind: 'cash', ...none }],
  contradicted: none,
  leftOut: 0,
  commission: { amount: '30.00', without: none },
  cuts: {
    days: [{ ...lineExample, key: '2026-11-28', label: '2026-11-28' }],
    hours: [{ ...lineExample, key: '10', label: '10' }],
    products: [lineExample],
    providers: [{ ...lineExample, key: 'buypower', label: 'BuyPower' }],
    cashiers: [{ ...lineExample, key: 'ada', label: 'Ada' }],
  },
} satisfies z.input<typeof salesReport>
const timingExample = {
  answered: 2,
  unclear: 0,
  unanswered: 0,
  notSent: 0,
  p50Ms: 840,
  p95Ms: 1210,
}
const days = { from: '2026-11-28', until: '2026-11-28' } as const

export const reportCommands = {
  'report.sales': {
    about:
      'What was sold in these days, by day, hour, product, provider and cashier. A sale counts on the day its money was taken, as it stands now; what a provider collected for the shop, on the day it was paid. Every cut makes the same sum as the journal.',
    input: z.object({ ...period, asker }),
    output: salesReport,
    example: { input: days, output: salesExample },
  },
  'report.providers': {
    about:
      'How providers served in these days: ends of sales, refusals by reason, how often nobody knew for a while, and how long answers took (exact percentiles of every answer).',
    input: z.object({ ...period, asker }),
    output: z.object({ providers: z.array(providerReport) }),
    example: {
      input: days,
      output: {
        providers: [
          {
            providerId: 'buypower',
            label: 'BuyPower',
            sales: 2,
            sold: 2,
            refused: 0,
            neverSent: 0,
            open: 0,
            unconfirmed: 0,
            reviewed: 0,
            sends: timingExample,
            asks: { ...timingExample, answered: 0, p50Ms: null, p95Ms: null },
            refusals: [],
          },
        ],
      },
    },
  },
  'report.file': {
    about:
      'Both reports as a file, base64: `pdf` for paper, `csv` for spreadsheets (no cell of it is a formula). In the language asked for.',
    input: z.object({ ...period, as: z.enum(['pdf', 'csv']), language: z.enum(slipLanguages) }),
    output: z.object({ name: z.string(), type: z.string(), base64: z.string() }),
    example: {
      input: { ...days, as: 'csv', language: 'en' },
      output: { name: 'report-2026-11-28.csv', type: 'text/csv', base64: '77u/…' },
    },
  },
  'report.print': {
    about: 'Prints the short form of the report of sales on the till’s own printer.',
    input: z.object({ ...period, language: z.enum(slipLanguages) }),
    output: z.object({ jobId: z.number() }),
    example: { input: { ...days, language: 'en' }, output: { jobId: 91 } },
  },
  'commission.list': {
    about:
      'Every rule of commission as it was written down, oldest first. The rule of the day a sale was made counts: its provider’s own before the product’s, the one that began last, and of two of one day the later written. For supervisors.',
    input: z.object({}),
    output: z.object({ rules: z.array(commissionRule) }),
    example: {
      input: {},
      output: {
        rules: [
          {
            ruleId: 1,
            product: 'electricity',
            providerId: null,
            from: '2026-11-01',
            until: null,
            basisPoints: 150,
            at: 1795500000000,
            by: 'Musa',
            reason: 'New contract',
          },
        ],
      },
    },
  },
  'commission.add': {
    about:
      'Writes down a rule of commission. Nothing is changed or taken away: a later rule corrects an earlier one. Each sale is rounded by itself to the minor unit, halves up. Needs a supervisor.',
    input: z.object({
      product: productId,
      providerId: idText.nullable(),
      from: dayText,
      until: dayText.nullable(),
      basisPoints: z.int().min(0).max(mostBasisPoints).nullable(),
      reason: reasonText.optional(),
      supervisor: supervisorOverride.optional(),
    }),
    output: z.object({ ruleId: z.number() }),
    example: {
      input: {
        product: 'electricity',
        providerId: null,
        from: '2026-11-01',
        until: null,
        basisPoints: 150,
        reason: 'New contract',
      },
      output: { ruleId: 1 },
    },
  },
} as const

/** Where a report that takes a while is. */
export const reportProgress = z.object({
  asker: shortText,
  sales: z.number(),
  /** Of the time the report is about, 0 to 100. */
  percent: z.number(),
})

export type SalesReportView = z.infer<typeof salesReport>
export type ProviderReportView = z.infer<typeof providerReport>
