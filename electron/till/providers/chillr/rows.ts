// Finds the rows a number of Chillr's belongs to: the same digits, with or without India's prefix.

import type { CollectRow } from './batch.ts'

/** The last ten digits: what Chillr and the sheet have in common. */
export const national = (msisdn: string): string => msisdn.replaceAll(/\D/g, '').slice(-10)

/** Places of the rows, from 0, of any number asked for. */
export function rowFinder(
  rows: readonly Pick<CollectRow, 'msisdn'>[],
): (msisdn: string) => readonly number[] {
  const places = new Map<string, number[]>()
  for (const [at, { msisdn }] of rows.entries()) {
    const number = national(msisdn)
    places.set(number, [...(places.get(number) ?? []), at])
  }
  return (msisdn) => {
    const wanted = national(msisdn)
    return wanted.length < 10 ? [] : (places.get(wanted) ?? [])
  }
}
