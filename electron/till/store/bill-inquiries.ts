// Which inquiry was paid with which vend: an inquiry that may have been paid is never paid again. The
// table's trigger holds this too.

import type { SlipBill } from '../../../shared/receipt/facts.ts'
import type { VendState } from '../../../shared/vend/states.ts'
import type { Readable, Writable } from './database.ts'
import { isOpen } from './partial.ts'
import { sql } from './statement.ts'

/** The vend that paid one of these inquiries, or may have; null when none did. */
export function payerOf(
  store: Readable,
  providerId: string,
  inquiryIds: readonly string[],
): { readonly reference: string; readonly seq: number; readonly state: VendState } | null {
  return (
    sql<{ reference: string; seq: number; state: VendState }>(
      store,
      `SELECT reference, seq, state FROM bill_inquiries JOIN vends ON seq = vend_seq
       WHERE bill_inquiries.provider_id = CAST(? AS TEXT) AND inquiry_id IN (SELECT value FROM json_each(?))
       AND state NOT IN ('refused','cancelled','expired') ORDER BY seq DESC LIMIT 1`,
    ).get(providerId, JSON.stringify(inquiryIds)) ?? null
  )
}

/** A sale of bills whose end nobody knows yet, as it was placed. */
export type UnsettledBill = {
  readonly reference: string
  readonly state: VendState
  readonly options: Readonly<Record<string, string>>
  readonly customer: { readonly bill?: SlipBill | undefined } | null
  /** What it pays, by the inquiries of its own look-up. */
  readonly inquiryIds: readonly string[]
}

/** Sales of bills for one account that are not over: another inquiry may name the same bill. */
export const unsettledBillsOn = (
  store: Readable,
  providerId: string,
  account: string,
): readonly UnsettledBill[] =>
  sql<{
    reference: string
    state: VendState
    options: string
    customer: string | null
    inquiryIds: string
  }>(
    store,
    `SELECT reference, state, options, customer,
       (SELECT json_group_array(inquiry_id) FROM bill_inquiries WHERE vend_seq = vends.seq) AS inquiryIds
     FROM vends INDEXED BY vends_open
     WHERE ${isOpen} AND account = CAST(? AS TEXT) AND provider_id = CAST(? AS TEXT) AND product = 'bills' ORDER BY seq DESC`,
  )
    .all(account, providerId)
    .map(({ options, customer, inquiryIds, ...vend }) => ({
      ...vend,
      options: JSON.parse(options) as UnsettledBill['options'],
      customer: customer === null ? null : (JSON.parse(customer) as UnsettledBill['customer']),
      inquiryIds: JSON.parse(inquiryIds) as UnsettledBill['inquiryIds'],
    }))

/** Writes down what a new vend pays. Must run in its transaction. */
export function claimInquiries(
  store: Writable,
  vend: { readonly seq: number; readonly providerId: string },
  inquiryIds: readonly string[],
): void {
  for (const inquiryId of inquiryIds) {
    sql(
      store,
      'INSERT INTO bill_inquiries (provider_id, inquiry_id, vend_seq) VALUES (?, ?, ?)',
    ).run(vend.providerId, inquiryId, vend.seq)
  }
}
