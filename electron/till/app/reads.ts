// Commands that only show what is kept: where the disk does not give it back, nothing was done and nothing is
// left undone, and nobody at the counter needs to hear of cash. None of them leaves a row in the audit trail.

import type { CommandName } from '../../../shared/contract/contract.ts'

export const onlyReads: ReadonlySet<CommandName> = new Set([
  'alarm.list',
  'audit.list',
  'audit.verify',
  'backup.state',
  'bank.get',
  'batch.get',
  'batch.list',
  'batch.rows',
  'commission.list',
  'customer.find',
  'day.get',
  'people.list',
  'print.jobs',
  'print.open',
  'print.paper',
  'print.preview',
  'refund.due',
  'report.providers',
  'report.sales',
  'review.evidence',
  'review.list',
  'session.get',
  'settings.get',
  'settings.history',
  'shift.get',
  'shift.report',
  'shift.reports',
  'status.get',
  'till.describe',
  'vend.get',
  'vend.list',
  'vend.recent',
])
