// What a text in the search field may be: the start of a meter, a phone number or a reference, a receipt
// number, an amount, or the end of a token. Each is a condition and a way to find its sales by an index
// when they are few.

import type { Readable } from './database.ts'
import { isOpen, isOver } from './partial.ts'
import { sql } from './statement.ts'

export type Clause = { readonly where: string; readonly values: readonly unknown[] }

export type TextClause = Clause & {
  /** Gives `seq` of every sale that fits, by an index. Null: only known row by row. */
  readonly find: string
  readonly findValues: readonly unknown[]
}

/** More sales than this are not read from an index: walking back from the newest meets them sooner. */
const fewSales = 800
const leastReference = 4
const leastTokenEnd = 4

/** The first text after every text that starts with `prefix`. */
const afterPrefix = (prefix: string): string => `${prefix}\uffff`

const startsWith = (column: 'account' | 'phone', prefix: string): TextClause => {
  // A customer who asked to be forgotten is not found by their phone any more.
  const where = `${column} BETWEEN ? AND ?${column === 'phone' ? ' AND forgotten = 0' : ''}`
  const values = [prefix, afterPrefix(prefix)]
  return {
    where,
    values,
    find: `SELECT seq FROM vends INDEXED BY vends_by_${column} WHERE ${where} AND ${isOver}
      UNION ALL SELECT seq FROM vends INDEXED BY vends_open WHERE ${where} AND ${isOpen}`,
    findValues: [...values, ...values],
  }
}

const ofReference = (prefix: string): TextClause => {
  const where = 'reference BETWEEN ? AND ?'
  const values = [prefix, afterPrefix(prefix)]
  return { where, values, find: `SELECT seq FROM vends WHERE ${where}`, findValues: values }
}

const ofAmount = (amountMinor: number): TextClause => ({
  where: 'amount_minor = ?',
  values: [amountMinor],
  find: `SELECT seq FROM vends INDEXED BY vends_by_amount WHERE amount_minor = ? AND ${isOver}
    UNION ALL SELECT seq FROM vends INDEXED BY vends_open WHERE amount_minor = ? AND ${isOpen}`,
  findValues: [amountMinor, amountMinor],
})

const ofReceipt = (seq: number): TextClause => ({
  where: 'seq = ?',
  values: [seq],
  find: 'SELECT seq FROM vends WHERE seq = ?',
  findValues: [seq],
})

const ofTokenEnd = (digits: string): TextClause => {
  const find =
    'SELECT vend_seq AS seq FROM tokens WHERE substr(digits, -4) = ? AND substr(digits, ?) = ?'
  const findValues = [digits.slice(-4), -digits.length, digits]
  return { where: `seq IN (${find})`, values: findValues, find, findValues }
}

/** `amountMinor`: the text as an amount of the shop's currency, where it is one. None for no text. */
export function clausesOf(text: string, amountMinor: number | null): readonly TextClause[] {
  const packed = text.replaceAll(/[\s-]/g, '')
  if (packed === '') return []
  const clauses = [startsWith('account', packed), startsWith('phone', packed)]
  if (packed.length >= leastReference) clauses.push(ofReference(packed.toUpperCase()))
  const receipt = /^(?:\w{1,8}-)?0*(\d{1,12})$/.exec(text.trim())
  if (receipt) clauses.push(ofReceipt(Number(receipt[1])))
  if (/^\d+$/.test(packed) && packed.length >= leastTokenEnd && packed.length <= 80) {
    clauses.push(ofTokenEnd(packed))
  }
  if (amountMinor !== null && amountMinor > 0) clauses.push(ofAmount(amountMinor))
  return clauses
}

/** Sales of the clauses that fit few, and the clauses that fit many. */
export function sparseSeqs(
  store: Readable,
  clauses: readonly TextClause[],
): { readonly seqs: readonly number[]; readonly dense: readonly Clause[] } {
  const seqs: number[] = []
  const dense: Clause[] = []
  for (const clause of clauses) {
    const rows = sql<{ seq: number }>(store, `${clause.find} LIMIT ${fewSales + 1}`).all(
      ...clause.findValues,
    )
    if (rows.length > fewSales) dense.push(clause)
    else for (const { seq } of rows) seqs.push(seq)
  }
  return { seqs, dense }
}
