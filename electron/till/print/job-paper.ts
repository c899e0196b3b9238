// The paper of a job, from the journal: a vend's slip, a batch's, or a report as it was kept. What is
// laid out must reach the paper, so a slip that cannot be is printed plain.

import { dayReport } from '../../../shared/receipt/day-report.ts'
import type { ReceiptDocument } from '../../../shared/receipt/document.ts'
import type { SlipLanguage } from '../../../shared/receipt/languages.ts'
import { reportDocument } from '../../../shared/receipt/report.ts'
import type { ReportBody } from '../../../shared/shift/report.ts'
import { type Note, note } from '../../../shared/notes/notes.ts'
import { isFinal } from '../../../shared/vend/states.ts'
import { batchSlipOf } from '../batch/slip.ts'
import type { Log } from '../ports.ts'
import { batchBySeq } from '../store/batches.ts'
import type { Readable } from '../store/database.ts'
import { type DaySheetRow, daySheetBySeq } from '../store/day-sheets.ts'
import { tokensOf } from '../store/deliveries.ts'
import type { PrintJobRow } from '../store/print-jobs.ts'
import { type ReportRow, reportBySeq } from '../store/reports.ts'
import { vendBySeq } from '../store/vends.ts'
import { wordsFor } from '../../../shared/receipt/words.ts'
import { type Drawing, type EncodedSlip, type EncodeOptions, encodeSlip } from './encode.ts'
import { receiptNumber, sheetOf, type SlipShop, slipOf } from './facts.ts'
import { slipLanguageOf } from './language.ts'
import { pageOf } from './page.ts'
import { plainSlip } from './plain.ts'

/** Says at its head that the one before may have stopped midway. */
const afterDoubt = ({ blocks }: ReceiptDocument, language: SlipLanguage): ReceiptDocument => ({
  blocks: [
    { kind: 'text', text: wordsFor(language).afterIncomplete, align: 'center', bold: true },
    { kind: 'rule' },
    ...blocks,
  ],
})

type Paper = {
  readonly training: boolean
  /** Of the file, where it is one. */
  readonly name: string
  readonly language: SlipLanguage
  readonly document: (language: SlipLanguage) => ReceiptDocument
  /** What must be on it whatever happens. */
  readonly bare: () => Omit<Parameters<typeof plainSlip>[0], 'title'>
}

/** What is not to come to paper any more, and why. */
export type Withheld = { readonly withheld: Note }

/** Throws for a job that belongs to nothing, and for rows that cannot be read. */
export const jobPaper =
  (options: {
    readonly store: Readable
    readonly shop: SlipShop
    readonly labels: ReadonlyMap<string, string>
    readonly drawing: Drawing
    readonly log: Log
  }) =>
  (
    job: PrintJobRow,
    printer: EncodeOptions,
    { afterIncomplete = false }: { readonly afterIncomplete?: boolean } = {},
  ): EncodedSlip | Withheld => {
    const objection = objectionTo(options.store, job)
    if (objection) return { withheld: objection }
    const { training, language, document, bare, name } = paperOf(options, job)
    const title = job.copy > 0 ? `${name} copy ${job.copy}` : name
    const foot = `${options.shop.name} · ${options.shop.till}`
    const slip = (of: SlipLanguage): ReceiptDocument =>
      afterIncomplete ? afterDoubt(document(of), of) : document(of)
    try {
      const encoded = encodeSlip(slip(language), printer, options.drawing, () => slip('en'))
      return { ...encoded, page: () => pageOf(slip(language), { title, foot, language }) }
    } catch (error) {
      options.log.error('a slip could not be laid out; it is printed plain', {
        error: String(error),
      })
      const mark = training ? 'TRAINING - NOT A TOKEN' : options.shop.name
      const head = job.copy > 0 ? `${mark} - COPY ${job.copy}` : mark
      return { bytes: plainSlip({ ...bare(), title: head }), drawn: [] }
    }
  }

/** Who waits no more needs no order slip: its promise is kept by the token slip behind it, or the money went back. */
function objectionTo(store: Readable, { vendSeq, kind, paper }: PrintJobRow): Note | null {
  if (vendSeq === null || kind !== 'order-slip' || paper !== null) return null
  const vend = vendBySeq(store, vendSeq)
  return vend && isFinal(vend.state) ? note('order-over') : null
}

function paperOf(
  {
    store,
    shop,
    labels,
  }: {
    readonly store: Readable
    readonly shop: SlipShop
    readonly labels: ReadonlyMap<string, string>
  },
  job: PrintJobRow,
): Paper {
  const vend = job.vendSeq === null ? null : vendBySeq(store, job.vendSeq)
  if (vend && job.kind === 'order-slip') {
    const { paper } = job
    return {
      training: vend.training,
      name: `${paper ?? 'order'} ${receiptNumber(shop, vend.seq)}`,
      language: slipLanguageOf(store, shop, vend.cashierId, job.language),
      document: (language) =>
        sheetOf(store, shop, labels, vend, { paper, at: job.createdAt, language }),
      bare: () => ({ ...vend, tokens: [] }),
    }
  }
  if (vend) {
    return {
      training: vend.training,
      name: `slip ${receiptNumber(shop, vend.seq)}`,
      language: slipLanguageOf(store, shop, vend.cashierId, job.language),
      document: (language) => slipOf(store, shop, labels, vend, { copy: job.copy, language }),
      bare: () => ({ ...vend, tokens: tokensOf(store, vend.seq) }),
    }
  }
  const report = job.reportSeq === null ? null : reportBySeq(store, job.reportSeq)
  if (report) return paperOfReport(report, job)
  const days = job.daySheetSeq === null ? null : daySheetBySeq(store, job.daySheetSeq)
  if (days) return paperOfDays(days, job.copy)
  const batch = job.batchSeq === null ? null : batchBySeq(store, job.batchSeq)
  if (!batch) throw new Error(`print job ${job.seq} belongs to no vend, no batch and no report`)
  return {
    training: batch.training,
    name: `sheet ${batch.reference}`,
    language: slipLanguageOf(store, shop, batch.cashierId, job.language),
    document: (language) => batchSlipOf(store, shop, labels, batch, { copy: job.copy, language }),
    bare: () => ({
      reference: batch.reference,
      account: `of ${batch.rowCount} customers`,
      tokens: [],
    }),
  }
}

const paperOfDays = ({ seq, language, sheet }: DaySheetRow, copy: number): Paper => ({
  training: sheet.sales.training,
  name: `report ${seq}`,
  language,
  document: (spoken) => dayReport(sheet, spoken, copy),
  bare: () => ({
    reference: `report ${seq}`,
    account: 'See the till for its figures.',
    tokens: [],
  }),
})

function paperOfReport(report: ReportRow, { copy, language }: PrintJobRow): Paper {
  const body = JSON.parse(report.body) as ReportBody
  const name = report.number === null ? `${report.kind} ${report.seq}` : `Z ${report.number}`
  return {
    training: 'figures' in body ? body.figures.training : body.training,
    name,
    language: language ?? body.language ?? 'en',
    document: (spoken) => reportDocument(body, report.hash, copy, spoken),
    bare: () => ({ reference: name, account: 'See the till for its figures.', tokens: [] }),
  }
}
