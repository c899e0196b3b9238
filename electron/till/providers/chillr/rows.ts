// Finds the rows a number of Chillr's belongs to: the same digits, with or without India's prefix.

import type { CollectRow } from './batch.ts'

const national = (msisdn: string): string => msisdn.replaceAll(/\D/g, '').slice(-10)

export const rowsOf = (rows: readonly CollectRow[], msisdn: string): readonly number[] => {
  const wanted = national(msisdn)
  return wanted.length < 10
    ? []
    : rows.flatMap((row, at) => (national(row.msisdn) === wanted ? [at] : []))
}

export const isSameNumber = (a: string, b: string): boolean => {
  const wanted = national(a)
  return wanted.length === 10 && wanted === national(b)
}
