// print.*: jobs, numbered copies, "Did it print?", previews and the virtual printer's paper.

import type { Parsed } from '../../../shared/contract/contract.ts'
import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { note, packNotes } from '../../../shared/notes/notes.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { freeCopies } from '../../../shared/vend/copies.ts'
import { isFinal } from '../../../shared/vend/states.ts'
import { askForBatchCopy } from '../batch/print.ts'
import type { SlipLanguage } from '../../../shared/receipt/languages.ts'
import { withCodesShown } from '../print/codes.ts'
import { receiptNumber, slipOf } from '../print/facts.ts'
import { jobView } from '../print/job-view.ts'
import { pageOf } from '../print/page.ts'
import { slipLanguageOf } from '../print/language.ts'
import { approve } from '../session/override.ts'
import { askForReportCopy } from '../shift/reports.ts'
import { noteBatch } from '../store/batch-events.ts'
import { batchBySeq } from '../store/batches.ts'
import { printDaySheetAgain } from '../store/day-sheets.ts'
import {
  insertJob,
  jobBySeq,
  jobsOfBatch,
  jobsOfVend,
  latestJobs,
  nextCopy,
  type PrintJobRow,
  setJobState,
} from '../store/print-jobs.ts'
import { lateOf } from '../store/late.ts'
import { refundOf } from '../store/refunds.ts'
import { transact } from '../store/transaction.ts'
import { tokensOf } from '../store/deliveries.ts'
import { noteEvent } from '../store/vend-events.ts'
import type { VendRow } from '../store/vend-row.ts'
import { vendBySeq } from '../store/vends.ts'
import { type AppContext, findBatch, findVend, type Handlers } from './context.ts'
import { noPdf } from './refusals.ts'

/** Where a copy is that is a file: no printer of this name is ever asked. */
const pagePrinter = 'page'

type PrintCommand =
  | 'print.jobs'
  | 'print.reprint'
  | 'print.page'
  | 'print.answer'
  | 'print.orderSlip'
  | 'print.preview'
  | 'print.paper'

/** Asks for a numbered copy, with its line in the vend's journal. Must run inside a transaction. */
function askForCopy(
  context: AppContext,
  vend: VendRow,
  by: string,
  language?: SlipLanguage,
  printerId: string = context.printerId,
): { jobId: number; copy: number } {
  const at = context.clock.now()
  const copy = nextCopy(context.store, vend.seq)
  const jobId = insertJob(context.store, {
    vendSeq: vend.seq,
    printerId,
    kind: 'reprint',
    copy,
    at,
    language,
  })
  noteEvent(context.store, vend, { at, cause: 'reprint', evidence: `copy ${copy}`, by })
  return { jobId, copy }
}

/** Once more, as it was asked for: it is no slip of the sale, so it is no copy of one either. */
function askForSheetAgain(
  { store, printerId, clock }: AppContext,
  { kind, paper, language }: PrintJobRow,
  vend: VendRow,
): { jobId: number } | null {
  // Who waits no more needs no order slip.
  if (paper === null && isFinal(vend.state)) return null
  const jobId = insertJob(store, {
    vendSeq: vend.seq,
    printerId,
    kind,
    paper,
    copy: 0,
    at: clock.now(),
    language: language ?? undefined,
  })
  return { jobId }
}

const isGivenBack = ({ store }: AppContext, { seq }: VendRow): boolean =>
  refundOf(store, { kind: 'vend', vendSeq: seq }) !== null

/** Refused, then sold, then taken back again by the provider. */
const isTakenBack = ({ store }: AppContext, { seq, state }: VendRow): boolean =>
  lateOf(store, { kind: 'vend', vendSeq: seq }, state)?.decided?.sold === false

const labelsOf = (context: AppContext): ReadonlyMap<string, string> =>
  new Map(context.providers.map(({ id, label }) => [id, label]))

/** Why nobody gets a copy of a sale's slip, or null. */
function copyObjection(context: AppContext, vend: VendRow): TillError | null {
  // A token that came late to a sale called refused is kept, and may have to reach the customer.
  if (vend.state !== 'confirmed' && tokensOf(context.store, vend.seq).length === 0) {
    return tillError(
      'not-possible',
      'This sale has no token slip yet, so there is nothing to print again.',
      { reason: 'no-slip' },
    )
  }
  if (vend.state !== 'confirmed' && isGivenBack(context, vend)) {
    return {
      ...tillError(
        'not-possible',
        'The money for this sale was given back, so its token is not the customer’s. Ask the provider, and let a supervisor look.',
        { reason: 'slip-refunded' },
      ),
      moneyMoved: 'yes',
    }
  }
  if (isTakenBack(context, vend)) {
    return tillError(
      'not-possible',
      'The provider took this sale back, so its token is worth nothing. The customer’s money is owed back.',
      { reason: 'slip-taken-back' },
    )
  }
  return null
}

/** The sale a copy is asked of, and who answers for it. */
function mayCopy(
  context: AppContext,
  { vendId, reason, supervisor }: Pick<Parsed<'print.reprint'>, 'vendId' | 'reason' | 'supervisor'>,
): Result<{ readonly vend: VendRow; readonly by: string }, TillError> {
  const cashier = context.session.require()
  if (!cashier.ok) return cashier
  const vend = findVend(context, vendId)
  if (!vend.ok) return vend
  const objection = copyObjection(context, vend.value)
  if (objection) return err(objection)
  let by = cashier.value.name
  if (nextCopy(context.store, vend.value.seq) > freeCopies) {
    const act = { act: 'print.reprint', subject: vendId, what: 'A third copy of a slip' }
    const approved = approve(context, act, { supervisor, reason })
    if (!approved.ok) return approved
    by = approved.value.supervisor.name
  }
  return ok({ vend: vend.value, by })
}

export const printHandlers: Handlers<PrintCommand> = {
  'print.jobs': (context, { vendId, batchId, limit }) => {
    if (batchId !== undefined) {
      const batch = findBatch(context, batchId)
      if (!batch.ok) return batch
      return ok({ jobs: jobsOfBatch(context.store, batch.value.seq).map(jobView) })
    }
    if (vendId === undefined)
      return ok({ jobs: latestJobs(context.store, limit ?? 50).map(jobView) })
    const vend = findVend(context, vendId)
    if (!vend.ok) return vend
    return ok({ jobs: jobsOfVend(context.store, vend.value.seq).map(jobView) })
  },

  'print.reprint': (context, input) => {
    const may = mayCopy(context, input)
    if (!may.ok) return may
    const { vend, by } = may.value
    const copy = transact(context.store, () => askForCopy(context, vend, by, input.language))
    context.spool.kick()
    return ok(copy)
  },

  'print.page': async (context, input) => {
    const may = mayCopy(context, input)
    if (!may.ok) return may
    const { store, provisioning, clock, makePdf } = context
    if (!makePdf) return err(noPdf)
    const { vend, by } = may.value
    const { shop } = provisioning
    // Its number is taken before it is drawn: no two papers of a sale carry the same.
    const { jobId, copy } = transact(store, () => {
      const asked = askForCopy(context, vend, by, input.language, pagePrinter)
      setJobState(store, asked.jobId, { state: 'printing', endedAt: null, detail: null })
      return asked
    })
    const language = slipLanguageOf(store, shop, vend.cashierId, input.language)
    const slip = slipOf(store, shop, labelsOf(context), vend, { copy, language })
    const title = `slip ${receiptNumber(shop, vend.seq)} copy ${copy}`
    const foot = `${shop.name} · ${shop.till}`
    const made = await makePdf(pageOf(slip, { title, foot, language }))
    const end = made.ok
      ? ({ state: 'printed', detail: packNotes([note('saved-pdf')]) } as const)
      : ({ state: 'answered-no', detail: null } as const)
    transact(store, () => setJobState(store, jobId, { ...end, endedAt: clock.now() }))
    if (!made.ok) {
      return err(tillError('internal', 'The PDF could not be made. Print the slip again instead.'))
    }
    const base64 = Buffer.from(made.value).toString('base64')
    return ok({ name: `${title}.pdf`, type: 'application/pdf', base64, copy })
  },

  'print.answer': (context, { jobId, printed }) => {
    const cashier = context.session.require()
    if (!cashier.ok) return cashier
    const job = jobBySeq(context.store, jobId)
    if (!job) return err(tillError('not-found', `There is no print job ${jobId}.`))
    if (job.state !== 'unknown') {
      return err(
        tillError('not-possible', 'This slip does not ask whether it printed.', {
          reason: 'not-asked',
        }),
      )
    }
    const vend = job.vendSeq === null ? null : vendBySeq(context.store, job.vendSeq)
    const batch = job.batchSeq === null ? null : batchBySeq(context.store, job.batchSeq)
    const at = context.clock.now()
    const by = cashier.value.name
    const cause = printed ? 'slip-seen' : 'slip-missing'
    const copy = transact(context.store, () => {
      setJobState(context.store, jobId, {
        state: printed ? 'answered-yes' : 'answered-no',
        endedAt: at,
        detail: job.detail,
      })
      if (vend) noteEvent(context.store, vend, { at, cause, by })
      if (batch) noteBatch(context.store, batch, { at, cause, by })
      if (printed) return null
      if (job.daySheetSeq !== null) {
        return printDaySheetAgain(context.store, job.daySheetSeq, {
          at,
          printerId: context.printerId,
        })
      }
      if (job.reportSeq !== null) {
        return askForReportCopy(context.store, job.reportSeq, {
          printerId: context.printerId,
          at,
          language: job.language ?? undefined,
        })
      }
      if (batch) {
        return askForBatchCopy(context.store, batch, { printerId: context.printerId, at, by })
      }
      if (!vend) return null
      if (job.kind === 'order-slip') return askForSheetAgain(context, job, vend)
      // Found out meanwhile that the token is not the customer's.
      if (copyObjection(context, vend)) return null
      return askForCopy(context, vend, by, job.language ?? undefined)
    })
    const answered = jobBySeq(context.store, jobId) ?? job
    context.publish({ name: 'print.changed', body: { job: jobView(answered) } })
    context.touchStatus()
    context.spool.kick()
    return ok({ job: jobView(answered), ...(copy ? { copyJobId: copy.jobId } : {}) })
  },

  'print.orderSlip': (context, { vendId, language }) => {
    const cashier = context.session.require()
    if (!cashier.ok) return cashier
    const vend = findVend(context, vendId)
    if (!vend.ok) return vend
    if (isFinal(vend.value.state)) {
      return err(
        tillError('not-possible', 'This sale is no longer waiting, so it needs no order slip.', {
          reason: 'no-order-slip',
        }),
      )
    }
    const jobId = transact(context.store, () =>
      insertJob(context.store, {
        vendSeq: vend.value.seq,
        printerId: context.printerId,
        kind: 'order-slip',
        copy: 0,
        at: context.clock.now(),
        language,
      }),
    )
    context.spool.kick()
    return ok({ jobId })
  },

  'print.preview': (context, { vendId, copy, columns, language }) => {
    const vend = findVend(context, vendId)
    if (!vend.ok) return vend
    const { store, provisioning } = context
    const { shop } = provisioning
    const slip = slipOf(store, shop, labelsOf(context), vend.value, {
      copy: copy ?? 0,
      language: slipLanguageOf(store, shop, vend.value.cashierId, language),
    })
    const printer = context.spool.printerStates()[0]?.printer
    const width = columns ?? printer?.columns ?? 48
    return ok({ columns: width, blocks: [...withCodesShown(slip.blocks, width)] })
  },

  'print.paper': (context, { limit }) =>
    ok({ papers: [...context.papers()].slice(-(limit ?? 10)) }),
}
