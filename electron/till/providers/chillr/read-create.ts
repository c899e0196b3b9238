// What the answer to a new batch means. Chillr knows no reference of ours and cannot be asked for a
// batch by name: a batch whose answer was lost is unknown, never sent again, and a person looks.

import type { Outcome } from '../../../../shared/vend/outcome.ts'
import type { HttpAnswer, HttpFailure } from '../../ports.ts'
import { field, textOf } from '../json.ts'
import type { CollectRow } from './batch.ts'
import { codeWords, openEnvelope, textsOf, unknown } from './envelope.ts'
import { rowFinder } from './rows.ts'

export type CollectRefusal = {
  /** Place of the customer in the batch, from 0; null when it is about the whole batch. */
  readonly row: number | null
  /** Chillr's own words. */
  readonly words: string
}

export type CreateOutcome =
  /** Chillr has the batch; the customers pay in their own time. */
  | {
      readonly kind: 'accepted'
      readonly detail: string
      readonly batchId: string
      readonly nonMembers: readonly { readonly msisdn: string; readonly rows: readonly number[] }[]
    }
  | {
      readonly kind: 'refused'
      readonly code: string
      readonly message: string
      readonly reasons: readonly CollectRefusal[]
    }
  | Extract<Outcome, { kind: 'unknown' | 'not-sent' }>

const refusals: ReadonlySet<number> = new Set([50, 51, 52, 53, 54, 55, 56, 57, 58, 60])

export function readCreate(
  answer: HttpAnswer | HttpFailure,
  rows: readonly CollectRow[],
): CreateOutcome {
  const opened = openEnvelope(answer)
  if (!opened.ok) return opened.error
  const { success, code, message, data } = opened.value
  const batchId = textOf(field(data, 'batch_id'))
  if (!success) {
    if (batchId !== null) {
      const detail = `The answer says failure but names batch ${batchId.slice(0, 60)}.`
      return unknown('not-the-format', detail)
    }
    if (code === 59) return unknown('server-error', 'Chillr had an internal error (59).')
    if (!refusals.has(code)) return unknown('unknown-code', `Code ${code} is not known.`)
    const reasons = textsOf(field(data, 'reason')).map((words) => reasonOf(words, rows.length))
    return { kind: 'refused', code: String(code), message: codeWords[code] ?? message, reasons }
  }
  if (batchId === null || !/^[\w-]{1,64}$/.test(batchId)) {
    return unknown('not-the-format', 'The answer says success but names no batch.')
  }
  const rowsOf = rowFinder(rows)
  const nonMembers = textsOf(field(data, 'non_chillr_customers')).map((msisdn) => ({
    msisdn,
    rows: rowsOf(msisdn),
  }))
  return { kind: 'accepted', detail: message || 'Chillr took the batch.', batchId, nonMembers }
}

/** "customer 2 : mobile number is not present" is about the second row. */
function reasonOf(words: string, count: number): CollectRefusal {
  const match = /^customer\s+(\d{1,6})\s*:\s*(.+)$/i.exec(words)
  const place = Number(match?.[1] ?? 0)
  return match && place >= 1 && place <= count
    ? { row: place - 1, words: match[2] ?? words }
    : { row: null, words }
}
