// A collect batch as the till keeps it: who is asked for how much until when. Checks rows and the
// expiry date before anything is sent. Pure.

import { formatMoney } from '../../../../shared/money/money.ts'

/** One row of the sheet. Rows are known by their place in the list, from 0. */
export type CollectRow = {
  /** Ten digits, as Chillr's samples have them. */
  readonly msisdn: string
  readonly amountMinor: number
}

export type CollectBatch = {
  readonly name: string
  /** "27-05-2016" */
  readonly expiryDate: string
  readonly rows: readonly CollectRow[]
}

export type RowProblem = {
  /** Null: about the batch, not about a row. */
  readonly row: number | null
  /** `stop` keeps the batch here; `warn` only wants to be looked at. */
  readonly weight: 'stop' | 'warn'
  readonly words: string
}

export const maxRows = 5_000
const maxNameLength = 100
const mobile = /^[6-9]\d{9}$/

/** Everything wrong with a batch, row by row. With no `stop` among it, it may go. */
export function problemsOf(batch: CollectBatch, now: number): readonly RowProblem[] {
  const name = batch.name.trim()
  const endsAt = expiresAtOf(batch.expiryDate)
  const about: RowProblem[] = []
  if (name === '') about.push(stop(null, 'Give the batch a name.'))
  if (name.length > maxNameLength) {
    about.push(stop(null, `The name has at most ${maxNameLength} characters.`))
  }
  if (endsAt === null) about.push(stop(null, 'The expiry date is written dd-mm-yyyy.'))
  else if (endsAt <= now) about.push(stop(null, 'The expiry date has passed.'))
  if (batch.rows.length === 0) about.push(stop(null, 'Add at least one customer.'))
  if (batch.rows.length > maxRows) {
    about.push(stop(null, `One batch takes at most ${maxRows} customers. Make two.`))
  }
  return [...about, ...rowProblems(batch.rows)]
}

const stop = (row: number | null, words: string): RowProblem => ({ row, weight: 'stop', words })

function rowProblems(rows: readonly CollectRow[]): readonly RowProblem[] {
  const firstRow = new Map<string, number>()
  return rows.flatMap(({ msisdn, amountMinor }, row): RowProblem[] => {
    const first = firstRow.get(msisdn)
    if (first === undefined) firstRow.set(msisdn, row)
    const found: RowProblem[] = []
    if (!mobile.test(msisdn)) {
      found.push(stop(row, 'The mobile number has ten digits, the first from 6 to 9.'))
    }
    if (!Number.isSafeInteger(amountMinor) || amountMinor <= 0) {
      found.push(stop(row, 'Enter an amount above zero.'))
    } else if (amountMinor % 100 !== 0) {
      const words = `Chillr is only known to take whole rupees, not ${formatMoney(amountMinor, 'INR')}.`
      found.push({ row, weight: 'warn', words })
    }
    // Chillr answers by number alone: two rows of one number could not be told apart.
    if (first !== undefined) found.push(stop(row, `The same number stands in row ${first + 1}.`))
    return found
  })
}

const indiaMs = 19_800_000
const dayMs = 86_400_000

/** The end of that day in India, epoch ms; null when it is no date written dd-mm-yyyy. */
export function expiresAtOf(expiryDate: string): number | null {
  const match = /^(\d{2})-(\d{2})-(\d{4})$/.exec(expiryDate)
  if (!match) return null
  const [, day, month, year] = match
  const startsAt = Date.parse(`${year}-${month}-${day}T00:00:00Z`)
  // 30-02 rolls over into March: no such day.
  const real = !Number.isNaN(startsAt) && new Date(startsAt).getUTCDate() === Number(day)
  return real ? startsAt - indiaMs + dayMs : null
}

/** "27-05-2016": the day in India that moment falls on. */
export function expiryDateOf(at: number): string {
  const [year, month, day] = new Date(at + indiaMs).toISOString().slice(0, 10).split('-')
  return `${day}-${month}-${year}`
}
