// Finding vends: newest first, by state and by what stands on a slip or a customer's phone.

import type { VendState } from '../../../shared/vend/states.ts'
import type { Readable } from './database.ts'
import { heapOf, isOpen } from './partial.ts'
import { sql } from './statement.ts'
import { type RawVend, type VendRow, vendOf } from './vends.ts'

export type Search = {
  readonly states: readonly VendState[]
  /** Meter, phone, reference or receipt from their start; a token from its end. */
  readonly text: string
  readonly limit: number
  readonly beforeSeq: number | null
}

/** The first text after every text that starts with `prefix`. */
const afterPrefix = (prefix: string): string => `${prefix}\uffff`

function textClause(text: string): { readonly where: string; readonly values: readonly unknown[] } {
  const packed = text.replace(/[\s-]/g, '')
  if (packed === '') return { where: '1', values: [] }
  const upper = packed.toUpperCase()
  const range = [packed, afterPrefix(packed)]
  const clauses = ['account BETWEEN ? AND ?', 'phone BETWEEN ? AND ?', 'reference BETWEEN ? AND ?']
  const values: unknown[] = [...range, ...range, upper, afterPrefix(upper)]
  const receipt = /^(?:\w{1,8}-)?0*(\d{1,12})$/.exec(text.trim())
  if (receipt) {
    clauses.push('seq = ?')
    values.push(Number(receipt[1]))
  }
  if (/^\d{4,}$/.test(packed)) {
    clauses.push(
      'seq IN (SELECT vend_seq FROM tokens WHERE substr(digits, -4) = ? AND digits LIKE ?)',
    )
    values.push(packed.slice(-4), `%${packed}`)
  }
  return { where: `(${clauses.join(' OR ')})`, values }
}

export function searchVends(store: Readable, search: Search): readonly VendRow[] {
  const { where, values } = textClause(search.text)
  const heap = heapOf(search.states)
  const states =
    search.states.length === 0
      ? ''
      : `${heap === null ? '' : `AND ${heap}`} AND state IN (${search.states.map(() => '?').join(',')})`
  const before = search.beforeSeq === null ? '' : 'AND seq < ?'
  return sql<RawVend>(
    store,
    `SELECT * FROM vends ${heap === isOpen ? 'INDEXED BY vends_open' : ''}
     WHERE ${where} ${states} ${before} ORDER BY seq DESC LIMIT ?`,
  )
    .all(
      ...values,
      ...search.states,
      ...(search.beforeSeq === null ? [] : [search.beforeSeq]),
      search.limit,
    )
    .map(vendOf)
}

/** The latest vends, for the list of recent customers. */
export function latestVends(store: Readable, limit: number): readonly VendRow[] {
  return sql<RawVend>(store, 'SELECT * FROM vends ORDER BY seq DESC LIMIT ?').all(limit).map(vendOf)
}

/** Last four digits of the credit token of each vend named, where there is one. */
export function tokenEnds(store: Readable, seqs: readonly number[]): ReadonlyMap<number, string> {
  const rows = sql<{ vendSeq: number; digits: string }>(
    store,
    `SELECT vend_seq AS vendSeq, digits FROM tokens
     WHERE vend_seq IN (SELECT value FROM json_each(?)) AND trusted = 1 AND kind <> 'key-change'
     ORDER BY seq DESC`,
  ).all(JSON.stringify(seqs))
  return new Map(rows.map(({ vendSeq, digits }) => [vendSeq, digits.slice(-4)]))
}
