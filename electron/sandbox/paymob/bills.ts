// Which bills an account owes. The last two digits choose the case; the same account always owes the
// same. The documentation's mobile number owes the documentation's bills.

import type { Books, Bill } from './ledger.ts'

const documented = ['116.22', '96.34', '141.15']

const people = [
  { name: 'اسم العميل رباعي هنا', location: 'المعادي - القاهرة' },
  { name: 'محمد أحمد عبد الرحمن السيد', location: 'مدينة نصر - القاهرة' },
  { name: 'فاطمة الزهراء حسن علي', location: 'سيدي جابر - الإسكندرية' },
]

/** Piastres of "116.22". */
const piastres = (text: string): number => Number(text.replace('.', ''))

/** A fifth, half a piastre up: 96.34 costs 19.27. */
export const feesOf = (amountMinor: number): number => Math.floor((amountMinor * 2 + 5) / 10)

/**
 * Unpaid bills of an account: ending in 00 none, in 01 one, in 07 seven, otherwise three.
 * Newest last, except in 08, where they come in the wrong order; all of one price in 09.
 */
export function billsOf(
  books: Books,
  serviceId: number,
  account: string,
  now: number,
): readonly Bill[] {
  const ending = account.slice(-2)
  const count = ending === '00' ? 0 : ending === '01' ? 1 : ending === '07' ? 7 : 3
  const amounts = Array.from({ length: count }, (_, n) =>
    account === '01234567890'
      ? piastres(documented[n] ?? '1.00')
      : 1_000 + ((numberOf(account) * 7 + (ending === '09' ? 0 : n * 4_111)) % 40_000),
  )
  const person = people[numberOf(account) % people.length]
  const bills = amounts.map((amountMinor, n) => {
    const createdAt = now - (count - n) * 86_400_000
    return books.bill({
      key: `${serviceId}/${account}/${n}`,
      amountMinor,
      feesMinor: feesOf(amountMinor),
      name: person?.name ?? '',
      location: person?.location ?? '',
      createdAt,
      createdText: cairo(createdAt, 411_869 + n),
    })
  })
  const unpaid = bills.filter(({ paidTimes }) => paidTimes === 0)
  return ending === '08' ? unpaid.toReversed() : unpaid
}

/** The same for the same account, which may be a name. */
const numberOf = (account: string): number =>
  [...account].reduce((sum, one) => (sum * 31 + (one.codePointAt(0) ?? 0)) % 999_983, 0)

/** "2023-08-29T15:39:30.411869+03:00" */
const cairo = (at: number, micros: number): string =>
  `${new Date(at + 10_800_000).toISOString().slice(0, 19)}.${micros}+03:00`
