// What no rule resolved and a person must decide: the evidence, and the decision.

import * as z from '../schema.ts'
import {
  amountText,
  currencyCode,
  epochMs,
  idText,
  lateView,
  optionsMap,
  productId,
  tokenView,
} from './common.ts'
import { oneLine } from '../one-line.ts'
import { supervised } from './override.ts'

const answers = [
  'waiting',
  'no-answer',
  'till-stopped',
  'unclear',
  'confirmed',
  'refused',
  'accepted',
  'not-sent',
  'not-authorised',
  'not-found',
] as const

const evidenceCodes = [
  'saved',
  ...answers.map((answer) => `sent.${answer}` as const),
  ...answers.map((answer) => `asked.${answer}` as const),
  'restarted',
  'schedule-ended',
  'no-way-to-ask',
  'unknown-there',
  'cancelled',
  'too-old',
  'asked-by-hand',
  'late-answer',
  'statement',
  'decided.delivered',
  'decided.not-delivered',
  'sold-after-all',
  'taken-back',
] as const

export type EvidenceCode = (typeof evidenceCodes)[number]

const evidence = z.object({
  at: epochMs,
  code: z.enum(evidenceCodes),
  /** The same question with the same answer, this often, until then. */
  times: z.number(),
  untilAt: epochMs,
  /** How long the answer was waited for. */
  seconds: z.number(),
  /** The provider's own words, or a person's reason. */
  words: z.string().nullable(),
  by: z.string().nullable(),
})

export type Evidence = z.infer<typeof evidence>

export const support = z.object({
  phone: z.string().optional(),
  email: z.string().optional(),
  url: z.string().optional(),
})

const quote = z.object({
  provider: z.string(),
  reference: z.string(),
  providerRef: z.string().nullable(),
  account: z.string(),
  amount: amountText,
  currency: currencyCode,
  /** When it was sent; when it was placed, if nothing is known to have left. */
  at: epochMs,
})

/** A sale, one row of a batch, or a batch that needs a decision as a whole. */
const item = z.object({
  kind: z.enum(['sale', 'bulk', 'collect']),
  vendId: z.string().nullable(),
  batchId: z.string().nullable(),
  providerId: z.string(),
  product: productId,
  account: z.string(),
  name: z.string().nullable(),
  amount: amountText,
  currency: currencyCode,
  placedAt: epochMs,
  stateAt: epochMs,
  /** Rows to decide; 1 for a sale. */
  rows: z.number(),
  /** Called refused, and sold after all: its money is still here, or was given back and is lost. */
  late: z.enum(['sold', 'lost']).nullable(),
  /** Of a row that is such a one. */
  n: z.number().nullable(),
})

/** A sale, a row (`n`) of a batch, or every row of a batch that waits for a person. */
const subject = {
  vendId: idText.optional(),
  batchId: idText.optional(),
  n: z.int().min(1).optional(),
}

/** Looks odd, and is what the provider said: it is kept and printed. */
const handWarning = z.object({
  code: z.enum(['odd-class', 'no-credit']),
  message: z.string(),
  digits: z.string().nullable(),
})

export const reviewCommands = {
  'review.list': {
    about: 'What waits for a person, oldest first: sales, and batches with the rows that do.',
    input: z.object({ limit: z.int().min(1).max(500).optional() }),
    output: z.object({ items: z.array(item) }),
    example: { input: {}, output: { items: [] } },
  },
  'review.evidence': {
    about:
      'Why nobody knows, in plain words, with whom to call and what to tell them. For any sale, and for a batch or a row of one.',
    input: z.object(subject),
    output: z.object({
      sentences: z.array(evidence.extend({ text: z.string() })),
      support: support.nullable(),
      quote,
      /** A token is owed: to say it was delivered, it has to be entered. */
      owesToken: z.boolean(),
      /** Tokens in answers that could not be trusted. Ask the provider whether they are right. */
      seen: z.array(tokenView),
      state: z.string(),
      options: optionsMap,
      late: lateView.nullable(),
    }),
    example: {
      input: { vendId: 'T7K2M4P8QX3R5V9W0ZBC' },
      output: {
        sentences: [
          {
            at: 1795500001000,
            code: 'sent.no-answer',
            times: 1,
            untilAt: 1795500001000,
            seconds: 60,
            words: 'no answer in time',
            by: null,
            text: 'Sent 10:00:01. No answer after 60 s.',
          },
        ],
        support: { phone: '+234 1 000 0000' },
        quote: {
          provider: 'BuyPower',
          reference: 'T7K2M4P8QX3R5V9W0ZBC',
          providerRef: null,
          account: '12345678910',
          amount: '2000.00',
          currency: 'NGN',
          at: 1795500001000,
        },
        owesToken: true,
        seen: [],
        state: 'review',
        options: { disco: 'ABUJA', vendType: 'PREPAID' },
        late: null,
      },
    },
  },
  'review.decide': {
    about:
      'A supervisor decides what no rule resolved. `delivered`: tokens are checked (20 digits, below 2^66, class readable) and the slip prints, marked as entered by hand. `not-delivered`: the cash is owed back. A collect nobody knows the number of: `delivered` with `providerBatch` asks about it, `not-delivered` means it was never made. A later answer that says otherwise raises an alarm and is kept beside it. A sale called refused that was sold after all is decided the same way: `delivered` prints its slip (or leaves a loss, where the money went back before), `not-delivered` owes the cash back again (or leaves no loss).',
    input: z.object({
      ...subject,
      decision: z.enum(['delivered', 'not-delivered']),
      /** In the order to enter; separators do not matter. */
      tokens: z.array(z.string().max(120)).max(12).optional(),
      /** The provider says it was sold and no token is owed: all of it went to debt. */
      noTokenDue: z.boolean().optional(),
      units: z
        .string()
        .regex(/^\d{1,9}(\.\d{1,6})?$/)
        .optional(),
      /** The provider's receipt number. */
      receiptNo: z.string().overwrite(oneLine).max(60).optional(),
      /** Of a collect: the provider's number. */
      providerBatch: z.string().trim().min(1).max(80).optional(),
      ...supervised,
    }),
    output: z.object({ state: z.string(), rows: z.number(), warnings: z.array(handWarning) }),
    example: {
      input: {
        vendId: 'T7K2M4P8QX3R5V9W0ZBC',
        decision: 'delivered',
        tokens: ['4007 5282 6586 5525 6325'],
        supervisor: { cashierId: 'musa', pin: '9999', reason: 'BuyPower read the token out' },
      },
      output: { state: 'confirmed', rows: 1, warnings: [] },
    },
  },
  'review.paper': {
    about:
      'Prints a sheet about a sale: `dispute` for a wrong meter (facts and signatures; it voids nothing), `token-help` for a token the meter rejected (meter data and the order to enter).',
    input: z.object({ vendId: idText, paper: z.enum(['dispute', 'token-help']) }),
    output: z.object({ jobId: z.number() }),
    example: {
      input: { vendId: 'T7K2M4P8QX3R5V9W0ZBC', paper: 'dispute' },
      output: { jobId: 12 },
    },
  },
  'review.meter': {
    about:
      'What to read out when a meter rejects a token: meter, tokens in the order to enter, SGC, KRN, TI and the rest where the provider told it.',
    input: z.object({ vendId: idText }),
    output: z.object({
      account: z.string(),
      utility: z.string().nullable(),
      tokens: z.array(tokenView),
      meter: z.object({
        sgc: z.string().nullable(),
        krn: z.string().nullable(),
        ti: z.string().nullable(),
        ea: z.string().nullable(),
        tt: z.string().nullable(),
      }),
      support: support.nullable(),
    }),
    example: {
      input: { vendId: 'T7K2M4P8QX3R5V9W0ZBC' },
      output: {
        account: '12345678910',
        utility: 'ABUJA',
        tokens: [],
        meter: { sgc: '600675', krn: '1', ti: '01', ea: '07', tt: '02' },
        support: null,
      },
    },
  },
} as const

export type ReviewItem = z.infer<typeof item>
export type Support = z.infer<typeof support>
