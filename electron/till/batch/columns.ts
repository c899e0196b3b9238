// Which column of a sheet holds what: by its heading, in English or Arabic, or by its place where there
// is none. Two columns that could both be it are not chosen between.

import { type Result, err, ok } from '../../../shared/result.ts'
import { plainText } from './cells.ts'

export type Columns = {
  readonly headed: boolean
  readonly account: number
  readonly amount: number
  readonly options: Readonly<Record<string, number>>
}

/** The surest words first: "Customer" may be a name where "Phone" stands beside it. */
const accountWords: readonly (readonly string[])[] = [
  ['msisdn', 'phone', 'phonenumber', 'phoneno', 'mobile', 'mobilenumber', 'mobileno', 'cell'],
  ['cellphone', 'gsm', 'telephone', 'tel', 'smartcard', 'smartcardnumber', 'meter', 'meternumber'],
  ['رقمهاتف', 'هاتف', 'رقمموبايل', 'موبايل', 'رقممحمول', 'محمول', 'رقمجوال', 'جوال', 'رقمتليفون'],
  ['تليفون', 'رقمبطاقه', 'رقمعداد'],
  ['account', 'accountnumber', 'accountno', 'customerid', 'customernumber', 'customerno'],
  ['رقمحساب', 'حساب', 'رقمعميل'],
  ['number', 'recipient', 'رقم'],
  ['customer', 'عميل'],
]
const amountWords: readonly (readonly string[])[] = [
  ['amount', 'amt', 'مبلغ'],
  ['value', 'price', 'sum', 'قيمه', 'سعر', 'ثمن'],
]
const optionWords: Readonly<Record<string, readonly string[]>> = {
  country: ['country', 'بلد', 'دوله'],
  biller: ['biller', 'company', 'service', 'شركه', 'خدمه'],
}

type Fault = { readonly message: string; readonly detail?: Readonly<Record<string, string>> }

/** `first`: the first line of the sheet, a heading or the first row. */
export function columnsOf(
  first: readonly string[],
  optionNames: readonly string[],
): Result<Columns, Fault> {
  const words = first.map(wordOf)
  const account = find(words, accountWords)
  const amount = find(words, amountWords)
  if (account === null && amount === null) {
    const options = optionNames.map((name, at) => [name, at + 2] as const)
    return ok({ headed: false, account: 0, amount: 1, options: Object.fromEntries(options) })
  }
  if (account === null) return err(missing('the phone or account number', 'phone'))
  if (amount === null) return err(missing('the amount', 'amount'))
  if (account === 'two') return err(twice('the phone or account number', 'phone'))
  if (amount === 'two') return err(twice('the amount', 'amount'))
  const options = optionNames.flatMap((name) => {
    const at = find(words, [optionWords[name] ?? [name.toLowerCase()]])
    return typeof at === 'number' ? [[name, at] as const] : []
  })
  return ok({ headed: true, account, amount, options: Object.fromEntries(options) })
}

const missing = (what: string, column: string): Fault => ({
  message: `The heading names no column for ${what}. Call it "${column}".`,
  detail: { reason: 'none', column },
})

const twice = (what: string, column: string): Fault => ({
  message: `Two columns could hold ${what}. Call the right one "${column}" and rename the other.`,
  detail: { reason: 'two', column },
})

function find(
  words: readonly string[],
  ranks: readonly (readonly string[])[],
): number | 'two' | null {
  for (const rank of ranks) {
    const places = words.flatMap((word, at) => (rank.includes(word) ? [at] : []))
    if (places.length > 1) return 'two'
    if (places[0] !== undefined) return places[0]
  }
  return null
}

/** A heading as one plain word: "Amount (NGN)" is amount, "رقم الهاتف" is رقمهاتف. */
const wordOf = (heading: string): string =>
  plainText(heading)
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, '')
    // Arabic vowel signs and lengthening, and letters that are written either way.
    .replaceAll(/[\u064B-\u0652\u0640]/g, '')
    .replaceAll(/[أإآ]/g, 'ا')
    .replaceAll('ة', 'ه')
    .split(/[\s_.:/-]+/)
    .map((word) => word.replace(/^ال(?=..)/, ''))
    .join('')
