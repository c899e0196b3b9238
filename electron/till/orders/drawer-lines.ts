// What the order log tells of the drawer: shifts, what moved, counts, and every report word for word, so
// that a till on an older backup uses no number twice and pays nothing back a second time.

import * as z from '../../../shared/schema.ts'
import { currencies } from '../../../shared/money/money.ts'
import { payKinds } from '../../../shared/shift/figures.ts'
import type { ReportRow } from '../store/reports.ts'

const person = { cashierId: z.string(), cashierName: z.string() }
const number = z.int().positive()

/** How a shift was opened. */
const opening = z.object({
  ...person,
  at: z.int(),
  draftId: z.string().min(1),
  currency: z.enum(currencies),
  training: z.boolean(),
  floatMinor: z.int().min(0),
})

const count = z.object({
  ...person,
  at: z.int(),
  /** Logs from before there was one have none. */
  draftId: z.string().min(1).nullable().optional(),
  /** Which count of its shift, from 1. */
  n: number,
  countedMinor: z.int().min(0),
  expectedMinor: z.int(),
  notes: z.string().nullable(),
})

/** Its text, and where it stands in the chain of reports. */
const report = z.object({
  seq: number,
  by: z.string(),
  body: z.string().min(2),
  previous: z.string(),
  hash: z.string().length(64),
})

export const drawerLine = z.discriminatedUnion('drawer', [
  z.object({ drawer: z.literal('open'), shift: number, opening }),
  z.object({
    drawer: z.literal('move'),
    ...person,
    shift: number,
    at: z.int(),
    draftId: z.string().min(1),
    kind: z.enum(['drop', 'pay-out', 'pay-in']),
    amountMinor: z.int().positive(),
    reason: z.string().min(1),
  }),
  z.object({ drawer: z.literal('count'), shift: number, count }),
  /** An X, or the slip of a move. */
  z.object({
    drawer: z.literal('paper'),
    shift: number,
    at: z.int(),
    paper: z.enum(['x', 'move']),
    report,
  }),
  z.object({
    drawer: z.literal('refund'),
    ...person,
    /** Null: no shift was open. */
    shift: number.nullable(),
    at: z.int(),
    /** Of the sale, or of the row of a batch. */
    reference: z.string().min(1),
    kind: z.enum(payKinds),
    amountMinor: z.int().positive(),
    reason: z.string().min(1),
    supervisor: z.string().nullable(),
    report,
  }),
  z.object({
    drawer: z.literal('close'),
    shift: number,
    at: z.int(),
    by: z.string(),
    note: z.string().nullable(),
    handedOverBy: z.string().nullable(),
    opening,
    count,
    report,
  }),
  z.object({
    drawer: z.literal('day'),
    ...person,
    /** The last of the day. */
    shift: number,
    number,
    draftId: z.string().min(1),
    safeMinor: z.int(),
    at: z.int(),
    report,
  }),
  z.object({
    drawer: z.literal('banking'),
    ...person,
    /** The newest then. */
    shift: number,
    number,
    draftId: z.string().min(1),
    amountMinor: z.int().positive(),
    drawerMinor: z.int().min(0),
    notes: z.string().nullable(),
    reference: z.string().min(1),
    note: z.string().nullable(),
    supervisor: z.string(),
    at: z.int(),
    report,
  }),
])

export type DrawerLine = z.infer<typeof drawerLine>
export type DrawerLineOf<K extends DrawerLine['drawer']> = Extract<DrawerLine, { drawer: K }>

/** The report a line tells of, as its row was. */
export const reportOf = (
  line: DrawerLineOf<'paper' | 'refund' | 'close' | 'day' | 'banking'>,
  kind: ReportRow['kind'],
): ReportRow => ({
  ...line.report,
  kind,
  number: kind === 'z' ? line.shift : null,
  shiftSeq: line.shift,
  refundSeq: null,
  at: line.at,
})
