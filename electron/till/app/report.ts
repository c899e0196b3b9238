// report.* and commission.*: what was sold over days, how providers served, and what the shop earns.

import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { daySheetOf } from '../../../shared/receipt/day-report.ts'
import { reportCsv } from '../../../shared/report/csv.ts'
import { reportPdf } from '../../../shared/report/document.ts'
import type { ReportHead, WholeReport } from '../../../shared/report/facts.ts'
import { type Period, lengthOf, longestPeriodDays } from '../../../shared/report/period.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import type { CashierView } from '../../../shared/contract/status.ts'
import { slipShopOf } from '../print/facts.ts'
import { providerView, salesView } from '../report/views.ts'
import { approve, needsSupervisor } from '../session/override.ts'
import { commissionRules, insertCommissionRule } from '../store/commission.ts'
import { insertDaySheet } from '../store/day-sheets.ts'
import { transact } from '../store/transaction.ts'
import type { AppContext, Handlers } from './context.ts'
import { noPdf } from './refusals.ts'

type ReportCommand =
  | 'report.sales'
  | 'report.providers'
  | 'report.file'
  | 'report.print'
  | 'commission.list'
  | 'commission.add'

const superseded = (): TillError =>
  tillError('not-possible', 'Another report was asked for in the meantime.', {
    superseded: 1,
    reason: 'superseded',
  })

type Asked = { readonly from: string; readonly until: string }

/** Whoever is signed in, and days that make a report. */
function asked(
  { session }: AppContext,
  { from, until }: Asked,
): Result<{ readonly cashier: CashierView; readonly period: Period }, TillError> {
  const cashier = session.require()
  if (!cashier.ok) return cashier
  const period = { from, until }
  const length = lengthOf(period)
  if (length < 1) {
    return err(
      tillError('bad-input', 'The last day is before the first.', {
        field: 'until',
        reason: 'days-crossed',
      }),
    )
  }
  if (length > longestPeriodDays) {
    return err(
      tillError('bad-input', `A report covers ${longestPeriodDays} days at most.`, {
        field: 'until',
        reason: 'days-most',
        days: longestPeriodDays,
      }),
    )
  }
  return ok({ cashier: cashier.value, period })
}

const supervises = ({ role }: CashierView): boolean => role === 'supervisor'

function headOf({ provisioning }: AppContext, cashier: CashierView): ReportHead {
  return { shop: provisioning.shop, by: cashier.name, supervises: supervises(cashier) }
}

/** Both reports, one after the other. */
async function wholeReport(
  context: AppContext,
  cashier: CashierView,
  period: Period,
): Promise<WholeReport | null> {
  const sales = await context.reports.sales(period, null)
  const providers = sales && (await context.reports.providers(period, null))
  return sales && providers && { ...headOf(context, cashier), sales, providers }
}

const nameOf = ({ from, until }: Period): string =>
  `report-${from}${from === until ? '' : `-to-${until}`}`

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

export const reportHandlers: Handlers<ReportCommand> = {
  'report.sales': async (context, input) => {
    const request = asked(context, input)
    if (!request.ok) return request
    const { cashier, period } = request.value
    const figures = await context.reports.sales(period, input.asker ?? null)
    return figures ? ok(salesView(figures, supervises(cashier))) : err(superseded())
  },

  'report.providers': async (context, input) => {
    const request = asked(context, input)
    if (!request.ok) return request
    const figures = await context.reports.providers(request.value.period, input.asker ?? null)
    return figures
      ? ok({ providers: figures.map((one) => providerView(one, context.currency)) })
      : err(superseded())
  },

  'report.file': async (context, input) => {
    const { as, language } = input
    const request = asked(context, input)
    if (!request.ok) return request
    const { cashier, period } = request.value
    const report = await wholeReport(context, cashier, period)
    if (!report) return err(superseded())
    if (as === 'csv') {
      const base = base64(Buffer.from(reportCsv(report, language)))
      return ok({ name: `${nameOf(period)}.csv`, type: 'text/csv', base64: base })
    }
    const made = await context.makePdf?.(reportPdf(report, language))
    if (!made) return err(noPdf)
    if (!made.ok) {
      context.log.error('a report could not be drawn', { error: made.error })
      return err(
        tillError('internal', 'The PDF could not be made. Save the report as CSV, or print it.'),
      )
    }
    const name = `${nameOf(period)}.pdf`
    return ok({ name, type: 'application/pdf', base64: base64(made.value) })
  },

  'report.print': async (context, input) => {
    const { language } = input
    const request = asked(context, input)
    if (!request.ok) return request
    const { cashier, period } = request.value
    const figures = await context.reports.sales(period, null)
    if (!figures) return err(superseded())
    const sheet = daySheetOf(
      { ...headOf(context, cashier), shop: slipShopOf(context.provisioning.shop) },
      figures,
    )
    const { printerId, clock } = context
    const jobId = transact(context.store, () =>
      insertDaySheet(context.store, { sheet, language, at: clock.now(), printerId }),
    )
    context.spool.kick()
    context.touchStatus()
    return ok({ jobId })
  },

  'commission.list': ({ session, store }) => {
    const cashier = session.require()
    if (!cashier.ok) return cashier
    if (!supervises(cashier.value)) return err(needsSupervisor('To see commissions'))
    return ok({
      rules: commissionRules(store).map(({ seq, ...rule }) => ({ ruleId: seq, ...rule })),
    })
  },

  'commission.add': (context, { reason, supervisor, ...rule }) => {
    const { store, clock } = context
    if (rule.until !== null && rule.until < rule.from) {
      const words = 'The last day of a rule is before its first. Nothing was done.'
      return err(tillError('bad-input', words, { field: 'until', reason: 'days-crossed' }))
    }
    const known = context.providers.some(({ id }) => id === rule.providerId)
    if (rule.providerId !== null && !known) {
      const words = `This till has no provider "${rule.providerId}". Nothing was done.`
      return err(tillError('bad-input', words, { field: 'providerId', reason: 'no-provider' }))
    }
    const approved = approve(
      context,
      { act: 'commission.add', subject: rule.product },
      { supervisor, reason },
    )
    if (!approved.ok) return approved
    const ruleId = transact(store, () =>
      insertCommissionRule(store, {
        ...rule,
        at: clock.now(),
        by: approved.value.supervisor.name,
        reason: approved.value.reason,
      }),
    )
    return ok({ ruleId })
  },
}
