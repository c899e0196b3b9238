// Rules of commission as they were written down. One is corrected by writing a later one.

import type { CommissionRule } from '../../../shared/report/commission.ts'
import type { Readable, Writable } from './database.ts'
import { sql } from './statement.ts'

export type CommissionRow = CommissionRule & {
  readonly at: number
  readonly by: string
  readonly reason: string
}

/** In the order they were written. */
export const commissionRules = (store: Readable): readonly CommissionRow[] =>
  sql<CommissionRow>(
    store,
    `SELECT seq, product, provider_id AS providerId, from_day AS "from", until_day AS "until",
       basis_points AS basisPoints, at, by, reason FROM commission_rules ORDER BY seq`,
  ).all()

/** Must run inside a transaction. */
export function insertCommissionRule(store: Writable, rule: Omit<CommissionRow, 'seq'>): number {
  const { lastInsertRowid } = sql(
    store,
    `INSERT INTO commission_rules (product, provider_id, from_day, until_day, basis_points, at, by, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    rule.product,
    rule.providerId,
    rule.from,
    rule.until,
    rule.basisPoints,
    rule.at,
    rule.by,
    rule.reason,
  )
  return Number(lastInsertRowid)
}
