// A collect batch as the till keeps it: who is asked for how much until when. Checks rows and the
// expiry date before anything is sent. Pure.

import { formatMoney } from '../../../../shared/money/money.ts'
import type { DraftProblem } from '../batch-adapter.ts'

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

/** A row of a sheet that is still being filled: an amount that cannot be read is null, and not judged. */
type DraftRow = Omit<CollectRow, 'amountMinor'> & { readonly amountMinor: number | null }

export const maxRows = 5_000
const maxNameLength = 100
const mobile = /^[6-9]\d{9}$/

/** Ten digits where a number is certainly an Indian one with its prefix, else as it stands. */
export const nationalNumber = (typed: string): string =>
  /^(?:\+91|0091|91|0)([6-9]\d{9})$/.exec(typed)?.[1] ?? typed

/** Everything wrong with a batch, row by row. With no `stop` among it, it may go. */
export function problemsOf(
  batch: Omit<CollectBatch, 'rows'> & { readonly rows: readonly DraftRow[] },
  now: number,
): readonly DraftProblem[] {
  const name = batch.name.trim()
  const endsAt = expiresAtOf(batch.expiryDate)
  const about: DraftProblem[] = []
  const stop = (code: DraftProblem['code'], message: string): void => {
    about.push({ n: null, weight: 'stop', code, message })
  }
  if (name === '') stop('name', 'Give the batch a name: the customers see it.')
  if (name.length > maxNameLength) {
    stop('name', `The name can have at most ${maxNameLength} characters.`)
  }
  if (endsAt === null) stop('expiry', 'Choose the last day the customers may pay.')
  else if (endsAt <= now) stop('expiry', 'The last day to pay has passed.')
  if (batch.rows.length === 0) stop('empty', 'Add at least one customer.')
  if (batch.rows.length > maxRows) {
    stop('too-many', `One batch takes at most ${maxRows} customers. Make two.`)
  }
  return [...about, ...rowProblems(batch.rows)]
}

function rowProblems(rows: readonly DraftRow[]): readonly DraftProblem[] {
  const firstRow = new Map<string, number>()
  return rows.flatMap(({ msisdn, amountMinor }, at): DraftProblem[] => {
    const n = at + 1
    const first = firstRow.get(msisdn)
    if (first === undefined) firstRow.set(msisdn, n)
    const found: DraftProblem[] = []
    if (!mobile.test(msisdn)) {
      const message = 'The mobile number has ten digits, the first from 6 to 9.'
      found.push({ n, weight: 'stop', code: 'account', message })
    }
    if (amountMinor !== null && (!Number.isSafeInteger(amountMinor) || amountMinor <= 0)) {
      found.push({ n, weight: 'stop', code: 'amount', message: 'Enter an amount above zero.' })
    } else if (amountMinor !== null && amountMinor % 100 !== 0) {
      const message = `Chillr is only known to take whole rupees, not ${formatMoney(amountMinor, 'INR')}.`
      found.push({ n, weight: 'warn', code: 'amount-whole', message })
    }
    // Chillr answers by number alone: two rows of one number could not be told apart.
    if (first !== undefined) {
      const message = `The same number is in row ${first}.`
      found.push({ n, weight: 'stop', code: 'duplicate', message, detail: { row: first } })
    }
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

/** "2016-05-27" as Chillr writes it, "27-05-2016"; what is no such day as it stands. */
export const expiryDateOfDay = (day: string): string =>
  day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3-$2-$1')

/** A day after the last day to pay: by then Chillr has said how it ended, or a person looks. */
export function overdueAtOf(expiryDate: string): number | null {
  const endsAt = expiresAtOf(expiryDate)
  return endsAt === null ? null : endsAt + dayMs
}
