// A sheet of customers in Rave's terms: which choices a row has, what is wrong with one before any
// money, and the bills a batch stands for. Pure.

import type { Currency } from '../../../../shared/money/money.ts'
import type { BatchAdapter, BatchDraft, BatchOrder, DraftProblem } from '../batch-adapter.ts'
import {
  type Biller,
  type Choice,
  type Country,
  billerChoices,
  countries,
  countryChoices,
  customerIdOf,
} from './catalog.ts'
import { objectionToCustomer } from './objection.ts'
import type { Bill } from './requests.ts'

type Options = Readonly<Record<string, string>>

export const choicesOf: BatchAdapter['choices'] = (currency) => [
  { name: 'country', choices: countriesOf(currency) },
  { name: 'biller', choices: billerChoices },
]

const countriesOf = (currency: Currency): readonly Choice<Country>[] =>
  countryChoices.filter(({ value }) => countries[value].currency === currency)

/** One customer of a draft is asked for twice: with an answer lost, nobody could tell the two apart. */
export function problemsOf({ rows, currency }: BatchDraft): readonly DraftProblem[] {
  const problems: DraftProblem[] = []
  if (countriesOf(currency).length === 0) {
    const message = `Rave does not sell in ${currency}.`
    problems.push({ n: null, weight: 'stop', code: 'provider', message })
  }
  const first = new Map<string, number>()
  for (const [index, row] of rows.entries()) {
    const n = index + 1
    const terms = termsOf(row.options)
    const problem = problemOf(row, terms, currency)
    if (problem) problems.push({ n, ...problem })
    if (problem || terms === null) continue
    const { country, biller } = terms
    const who = customerIdOf(row.account, country, biller)
    const key = `${biller} ${who} ${row.amountMinor}`
    const before = first.get(key)
    if (before === undefined) first.set(key, n)
    else {
      problems.push({
        n,
        weight: 'warn',
        code: 'duplicate',
        message: `The same number and amount as in row ${before}. If an answer is lost, nobody can tell the two apart.`,
        detail: { row: before },
      })
    }
  }
  return problems
}

function problemOf(
  { account, options }: BatchDraft['rows'][number],
  terms: Terms | null,
  currency: Currency,
): Omit<DraftProblem, 'n'> | null {
  if (terms === null) {
    const message = 'Choose the country, and what is bought: airtime, DStv or DStv Box Office.'
    return { weight: 'stop', code: 'options', message }
  }
  if (!['', 'once', undefined].includes(options['recurring'])) {
    const message = 'Standing orders are set up one at a time, as a sale.'
    return { weight: 'stop', code: 'options', message, detail: { option: 'recurring' } }
  }
  const { country, biller } = terms
  const { currency: theirs, label, people } = countries[country]
  if (theirs !== currency) {
    const message = `Rave sells in ${people} in ${label}.`
    return { weight: 'stop', code: 'options', message, detail: { option: 'country' } }
  }
  // That it is missing is the till's own word.
  const words = account === '' ? null : objectionToCustomer(account, country, biller)
  return words === null ? null : { weight: 'stop', code: 'account', message: words }
}

type Terms = { readonly country: Country; readonly biller: Biller }

/** Both must be said: a number without them could be a phone as well as a smartcard. */
function termsOf(options: Options): Terms | null {
  const country = countryChoices.find(({ value }) => value === options['country'])?.value
  const biller = billerChoices.find(({ value }) => value === options['biller'])?.value
  return country === undefined || biller === undefined ? null : { country, biller }
}

/** Every row as a bill, in the order of the sheet; null when one of them is none of Rave's. */
export function billsOf({ rows }: Pick<BatchOrder, 'rows'>): readonly Bill[] | null {
  const bills = rows.flatMap(({ account, reference, amountMinor, options }): readonly Bill[] => {
    const terms = termsOf(options)
    return terms === null ? [] : [{ ...terms, account, reference, amountMinor }]
  })
  return bills.length === rows.length ? bills : null
}
