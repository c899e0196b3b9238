// Which commands leave a row in the audit trail, and what of their input goes into it. The row is
// committed before the command runs, so nothing is ever done without one; one that then fails gets a
// second row that says so. Sales and sheets have a journal of their own: a disk that refuses a row here
// must not say "do not take the cash" of one that is placed already.

import type { CommandName, Parsed } from '../../../shared/contract/contract.ts'
import type { TillError } from '../../../shared/contract/errors.ts'
import { writeAudit } from '../store/audit.ts'
import { transact } from '../store/transaction.ts'
import type { AppContext } from './context.ts'

type Told = { readonly subject: string | null; readonly detail?: string }
type Audited = { readonly [N in CommandName]?: (input: Parsed<N>) => Told }

/** Never a PIN, a key, a token or a customer's number. */
const audited: Audited = {
  'session.signIn': ({ cashierId }) => ({ subject: cashierId }),
  'session.signOut': () => ({ subject: null }),
  'session.lock': ({ why }) => ({ subject: null, ...(why === undefined ? {} : { detail: why }) }),
  'people.add': ({ name, role }) => ({ subject: null, detail: `${name}, ${role}` }),
  'people.change': ({ personId, ...change }) => ({
    subject: personId,
    detail: Object.entries(change)
      .map(([what, value]) => `${what}: ${String(value)}`)
      .join(', '),
  }),
  'people.pin': ({ personId }) => ({ subject: personId }),
  'people.ownPin': () => ({ subject: null }),
  'vend.cancel': ({ vendId }) => ({ subject: vendId }),
  'vend.requery': ({ vendId }) => ({ subject: vendId }),
  'print.reprint': ({ vendId }) => ({ subject: vendId }),
  'print.page': ({ vendId }) => ({ subject: vendId }),
  'print.answer': ({ jobId, printed }) => ({
    subject: String(jobId),
    detail: printed ? 'printed' : 'not printed',
  }),
  'printer.find': ({ sweep }) => ({ subject: null, ...(sweep ? { detail: 'sweep' } : {}) }),
  'printer.test': ({ printerId, printer, what }) => ({
    subject: printer?.id ?? printerId ?? null,
    detail: printer ? `${what}, ${printer.transport}, not set up` : what,
  }),
  'drawer.open': () => ({ subject: null }),
  'review.decide': ({ vendId, batchId, n, decision }) => ({
    subject: vendId ?? batchId ?? null,
    detail: n === undefined ? decision : `row ${n}: ${decision}`,
  }),
  'review.settle': ({ providerId }) => ({ subject: providerId, detail: 'statement' }),
  'review.paper': ({ vendId, paper }) => ({ subject: vendId, detail: paper }),
  'alarm.acknowledge': ({ alarmId }) => ({ subject: String(alarmId) }),
  'batch.cancel': ({ batchId }) => ({ subject: batchId }),
  'batch.ask': ({ batchId }) => ({ subject: batchId }),
  'batch.print': ({ batchId }) => ({ subject: batchId }),
  'standing.end': ({ providerId, id }) => ({ subject: id, detail: providerId }),
  'settings.change': ({ change, reason }) => ({
    subject: Object.keys(change).join(', '),
    ...(reason === undefined ? {} : { detail: reason }),
  }),
  'training.enter': () => ({ subject: null }),
  'training.leave': ({ cashierId }) => ({ subject: cashierId }),
  'setup.open': () => ({ subject: null }),
  'shift.open': ({ draftId }) => ({ subject: draftId }),
  'shift.move': ({ kind, amount, reason }) => ({
    subject: null,
    detail: `${kind} ${amount}: ${reason}`,
  }),
  'shift.x': () => ({ subject: null }),
  'shift.count': () => ({ subject: null }),
  'shift.close': ({ shift, note }) => ({
    subject: String(shift),
    ...(note === undefined ? {} : { detail: note }),
  }),
  'shift.reprint': ({ reportId }) => ({ subject: String(reportId) }),
  'day.end': ({ draftId }) => ({ subject: draftId }),
  'bank.bring': ({ slip, note }) => ({
    subject: slip,
    ...(note === undefined ? {} : { detail: note }),
  }),
  'refund.pay': ({ vendId, batchId, n, amount, reason }) => ({
    subject: vendId ?? (batchId === undefined ? null : `${batchId} row ${n ?? ''}`),
    detail: `${amount}: ${reason}`,
  }),
  'customer.forget': () => ({ subject: null }),
  'report.file': ({ from, until, as }) => ({ subject: `${from} to ${until}`, detail: as }),
  'report.print': ({ from, until }) => ({ subject: `${from} to ${until}` }),
  'commission.add': ({ product, providerId, from, until, basisPoints }) => ({
    subject: providerId === null ? product : `${product} of ${providerId}`,
    detail: `${basisPoints === null ? 'none of its own' : `${basisPoints} basis points`} from ${from}${until === null ? '' : ` to ${until}`}`,
  }),
  'backup.make': () => ({ subject: null }),
  'support.bundle': () => ({ subject: null }),
  'updates.download': () => ({ subject: null }),
  'updates.plan': ({ when }) => ({ subject: when }),
}

/** Writes down that somebody asked for this. Null when the command leaves no row. */
export function audit<N extends CommandName>(
  context: AppContext,
  name: N,
  input: Parsed<N>,
): ((error: TillError) => void) | null {
  const tell = audited[name]
  if (!tell) return null
  const { subject, detail } = tell(input)
  const person = context.session.cashier()
  const write = (words: string | null): void =>
    transact(context.store, () =>
      writeAudit(context.store, {
        at: context.clock.now(),
        who: person?.id ?? null,
        role: person?.role ?? null,
        act: name,
        subject,
        detail: words,
      }),
    )
  write(detail ?? null)
  return (error) => write(`not done: ${error.code}`)
}
