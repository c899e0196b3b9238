// Paper: the jobs, their outcomes, reprints, and what the virtual printer shows.

import * as z from '../schema.ts'
import { epochMs, idText, note } from './common.ts'
import { supervised } from './override.ts'
import { vendSummary } from './vend-view.ts'
import { paperImage, receiptBlock } from '../receipt/document.ts'
import { slipLanguages } from '../receipt/languages.ts'

/** Left out: what the shop's configuration says. */
const language = z.enum(slipLanguages).optional()

export const printJob = z.object({
  jobId: z.number(),
  vendId: z.string().nullable(),
  /** Null but for the slip of a batch. */
  batchId: z.string().nullable(),
  /** Of a report or slip of the drawer. */
  reportId: z.number().optional(),
  printerId: z.string(),
  kind: z.enum([
    'slip',
    'reprint',
    'order-slip',
    'dispute',
    'token-help',
    'test',
    'x-report',
    'z-report',
    'refund',
    'day-report',
    'day-end',
    'banking',
    'drawer-move',
  ]),
  /** 0 for the original, 1… for copies. */
  copy: z.number(),
  /** `unknown` asks "Did it print?". `answered-…`: a person said. `answered-no` also: not to be printed, as `notes` say. */
  state: z.enum([
    'waiting',
    'printing',
    'printed',
    'not-printed',
    'unknown',
    'answered-yes',
    'answered-no',
  ]),
  createdAt: epochMs,
  endedAt: epochMs.nullable(),
  /** Why, in plain words: "paper out", "the printer stopped answering after 812 of 1400 bytes". */
  detail: z.string().nullable(),
  /** The same by code. Left out: a job of an older till. */
  notes: z.array(note).optional(),
})

const jobExample = {
  jobId: 7,
  vendId: 'T7K2M4P8QX3R5V9W0ZBC',
  batchId: null,
  printerId: 'counter',
  kind: 'slip',
  copy: 0,
  state: 'printed',
  createdAt: 1795500000900,
  endedAt: 1795500001500,
  detail: null,
} as const

/** Paper that is not out, and what it is about. */
const openPaper = z.object({
  job: printJob,
  about: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('vend'), vend: vendSummary }),
    z.object({ kind: z.literal('batch'), name: z.string() }),
    z.object({
      kind: z.literal('report'),
      report: z.enum(['x', 'z', 'refund', 'day', 'banking', 'move']),
      /** Of those that are numbered. */
      number: z.number().nullable(),
    }),
    z.object({ kind: z.literal('days') }),
    z.object({ kind: z.literal('test') }),
  ]),
})

/** A line of paper as the virtual printer read it back from the bytes. */
const paperLine = z.object({
  text: z.string(),
  align: z.enum(['start', 'center', 'end']),
  bold: z.boolean(),
  width: z.number(),
  height: z.number(),
  invert: z.boolean(),
  /** Text the printer has no letters for, and which way it runs. */
  drawn: z.enum(['ltr', 'rtl']).optional(),
  /** Two texts, at the left and at the right end. `text` says both. */
  ends: z.tuple([z.string(), z.string()]).readonly().optional(),
  /** A drawn line's dots. */
  image: paperImage.optional(),
  /** A code the printer makes itself. `text` says what it is. */
  code: z.object({ symbology: z.enum(['qr', 'code128']), text: z.string() }).optional(),
})

export const printCommands = {
  'print.jobs': {
    about: 'Print jobs, newest first; of one vend or one batch, or the latest of all.',
    input: z.object({
      vendId: idText.optional(),
      batchId: idText.optional(),
      limit: z.int().min(1).max(200).optional(),
    }),
    output: z.object({ jobs: z.array(printJob) }),
    example: { input: { vendId: 'T7K2M4P8QX3R5V9W0ZBC' }, output: { jobs: [jobExample] } },
  },
  'print.open': {
    about:
      'Paper that is not out: every job that asks "Did it print?", and those that wait for their printer, the oldest first; at most `limit` of each.',
    input: z.object({ limit: z.int().min(1).max(200).optional() }),
    output: z.object({ asking: z.array(openPaper), waiting: z.array(openPaper) }),
    example: {
      input: {},
      output: {
        asking: [
          {
            job: { ...jobExample, vendId: null, kind: 'test', state: 'unknown' },
            about: { kind: 'test' },
          },
        ],
        waiting: [],
      },
    },
  },
  'print.reprint': {
    about:
      'Prints a numbered copy of a confirmed vend’s slip. The number stands on the paper and in the journal. The third and later ones need a supervisor: signed in with a `reason`, or on the spot as `supervisor`.',
    input: z.object({
      vendId: idText,
      language,
      ...supervised,
    }),
    output: z.object({ jobId: z.number(), copy: z.number() }),
    example: { input: { vendId: 'T7K2M4P8QX3R5V9W0ZBC' }, output: { jobId: 8, copy: 1 } },
  },
  'print.page': {
    about:
      'A numbered copy of a confirmed vend’s slip as a PDF, to be saved or sent to a customer. It counts as a copy like one on paper: the third and later ones need a supervisor.',
    input: z.object({ vendId: idText, language, ...supervised }),
    output: z.object({ name: z.string(), type: z.string(), base64: z.string(), copy: z.number() }),
    example: {
      input: { vendId: 'T7K2M4P8QX3R5V9W0ZBC' },
      output: {
        name: 'slip 1-000042 copy 1.pdf',
        type: 'application/pdf',
        base64: 'JVBERi0xLjQK',
        copy: 1,
      },
    },
  },
  'print.answer': {
    about:
      'Answers "Did it print?" for a job whose outcome is unknown. No prints a numbered copy of a slip, and an order slip or a sheet once more.',
    input: z.object({ jobId: z.int(), printed: z.boolean() }),
    output: z.object({ job: printJob, copyJobId: z.number().optional() }),
    example: {
      input: { jobId: 7, printed: true },
      output: { job: { ...jobExample, state: 'answered-yes' } },
    },
  },
  'print.orderSlip': {
    about: 'Prints the NOT A TOKEN — COLLECT LATER slip of a vend that waits.',
    input: z.object({ vendId: idText, language }),
    output: z.object({ jobId: z.number() }),
    example: { input: { vendId: 'T7K2M4P8QX3R5V9W0ZBC' }, output: { jobId: 9 } },
  },
  'print.preview': {
    about:
      'The slip of a vend as a document, for the preview on screen. The same blocks make the bytes.',
    input: z.object({
      vendId: idText,
      copy: z.int().min(0).optional(),
      columns: z.int().optional(),
      language,
    }),
    output: z.object({ columns: z.number(), blocks: z.array(receiptBlock) }),
    example: {
      input: { vendId: 'T7K2M4P8QX3R5V9W0ZBC' },
      output: {
        columns: 48,
        blocks: [{ kind: 'token', label: 'Token', digits: '40075282658655256325' }],
      },
    },
  },
  'print.paper': {
    about: 'What came out of the built-in virtual printer, newest last, read back from the bytes.',
    input: z.object({ limit: z.int().min(1).max(50).optional() }),
    output: z.object({
      papers: z.array(
        z.object({
          jobId: z.number(),
          at: epochMs,
          columns: z.number(),
          lines: z.array(paperLine),
        }),
      ),
    }),
    example: { input: {}, output: { papers: [] } },
  },
} as const

export type PrintJobView = z.infer<typeof printJob>
export type OpenPaperView = z.infer<typeof openPaper>
export type PaperLine = z.infer<typeof paperLine>
