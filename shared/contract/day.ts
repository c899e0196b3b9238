// The end of a day, which sums its shifts, and the money that goes to the bank. Amounts are decimal text.

import * as z from '../schema.ts'
import { amountText, currencyCode, epochMs, idText, payKind, signedAmountText } from './common.ts'
import { oneLine } from '../one-line.ts'
import { supervised } from './override.ts'
import { counted, heap, shiftFigures } from './shift.ts'

const zOfDay = z.object({
  number: z.number(),
  openedAt: epochMs,
  closedAt: epochMs,
  by: z.string(),
  taken: amountText,
  /** What the count was off by. */
  difference: signedAmountText,
})

const safe = z.object({
  before: amountText,
  drops: amountText,
  /** Left in drawers beyond what the next float needed. */
  leftOver: amountText,
  /** Put from the safe into drawers. */
  taken: amountText,
  banked: amountText,
  now: amountText,
})

const figures = z.object({
  currency: currencyCode,
  at: epochMs,
  /** Closed since the last end of a day, in order. */
  zs: z.array(zOfDay),
  /** In the Zs, in the open shift so far, and outside: they make it. */
  taken: heap,
  inOpenShift: amountText,
  standings: shiftFigures.shape.standings,
  tenders: z.array(heap.extend({ kind: payKind })),
  products: shiftFigures.shape.products,
  providers: shiftFigures.shape.providers,
  cashiers: shiftFigures.shape.cashiers,
  liabilities: shiftFigures.shape.liabilities,
  outside: shiftFigures.shape.outside,
  safe,
  /** In the closed drawer. */
  drawer: amountText,
})

const ended = z.object({ number: z.number(), at: epochMs, by: z.string() })

const none = { count: 0, amount: '0.00' }

export const dayCommands = {
  'day.get': {
    about:
      'The day so far: its closed shifts, their sums as they stand now, and where its cash lies. `open` is the shift that must be closed before the day can end.',
    input: z.object({}),
    output: z.object({
      /** What its end will be numbered. */
      number: z.number(),
      open: z.number().nullable(),
      last: ended.nullable(),
      /** Null while no shift was closed since the last end of a day. */
      day: figures.nullable(),
    }),
    example: {
      input: {},
      output: {
        number: 4,
        open: null,
        last: { number: 3, at: 1795500000000, by: 'Musa' },
        day: {
          currency: 'NGN',
          at: 1795570000000,
          zs: [
            {
              number: 12,
              openedAt: 1795530000000,
              closedAt: 1795565000000,
              by: 'Ada',
              taken: '52000.00',
              difference: '0.00',
            },
          ],
          taken: { count: 26, amount: '52000.00' },
          inOpenShift: '0.00',
          standings: [{ standing: 'sold', count: 26, amount: '52000.00' }],
          tenders: [{ kind: 'cash', count: 26, amount: '52000.00' }],
          products: [],
          providers: [],
          cashiers: [],
          liabilities: {
            queued: none,
            sending: none,
            unconfirmed: none,
            review: none,
            refundsDue: none,
            claims: none,
          },
          outside: { taken: none, cash: '0.00', refunds: '0.00' },
          safe: {
            before: '0.00',
            drops: '40000.00',
            leftOver: '0.00',
            taken: '0.00',
            banked: '0.00',
            now: '40000.00',
          },
          drawer: '17000.00',
        },
      },
    },
  },
  'day.end': {
    about:
      'Ends the day: numbered without gaps, printed and kept. Refused while a shift is open. The same draft ends one day.',
    input: z.object({ draftId: idText }),
    output: z.object({ number: z.number(), reportId: z.number(), jobId: z.number().nullable() }),
    example: {
      input: { draftId: 'd-day-4' },
      output: { number: 4, reportId: 40, jobId: 120 },
    },
  },
  'bank.get': {
    about: 'The cash there is to bring to the bank, and what a drawer is opened with.',
    input: z.object({}),
    output: z.object({
      /** What the next one will be numbered. */
      number: z.number(),
      currency: currencyCode,
      safe: amountText,
      /** In the closed drawer; null while a shift is open. */
      drawer: amountText.nullable(),
      atHand: amountText,
      /** What the last shift was opened with: most shops keep as much for the next. */
      float: amountText,
      denominations: z.array(amountText),
      last: ended.extend({ amount: amountText, reference: z.string() }).nullable(),
    }),
    example: {
      input: {},
      output: {
        number: 2,
        currency: 'NGN',
        safe: '40000.00',
        drawer: '17000.00',
        atHand: '57000.00',
        float: '5000.00',
        denominations: ['1000', '500'],
        last: null,
      },
    },
  },
  'bank.bring': {
    about:
      'Writes down what goes to the bank and prints its slip. Needs a supervisor. More than the till knows of needs a note.',
    input: z.object({
      draftId: idText,
      counted,
      /** Number of the deposit slip, or of the sealed bag. */
      slip: z.string().overwrite(oneLine).min(1).max(60),
      note: z.string().overwrite(oneLine).max(200).optional(),
      ...supervised,
    }),
    output: z.object({ number: z.number(), reportId: z.number(), jobId: z.number().nullable() }),
    example: {
      input: {
        draftId: 'd-bank-2',
        counted: { total: '52000' },
        slip: 'BAG 00417',
        reason: 'To the bank in the morning',
      },
      output: { number: 2, reportId: 41, jobId: 121 },
    },
  },
} as const

export type DayFiguresView = z.infer<typeof figures>
