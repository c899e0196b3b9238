// Numbers a trainee can sell to, and what each does. The sandboxes decide what happens; this only says
// it, and a test holds the two together. Numbers of phones are invented, in the form of their country.

import type { PracticeAccount } from '../shared/contract/training.ts'
import type { Currency } from '../shared/money/money.ts'

type Effect = PracticeAccount['effect']
type System = 'buypower' | 'blueprint' | 'rave' | 'paymob' | 'chillr'

const of =
  (...products: PracticeAccount['products']) =>
  (account: string, effect: Effect): PracticeAccount => ({ products, account, effect })

const meter = of('electricity')
const bill = of('bills')
const payer = of('collect')
const phone = of('airtime', 'bulk')

/** How a phone of this country begins; Rave's sandbox tells cases by the last seven digits. */
const phoneStarts: Readonly<Partial<Record<Currency, string>>> = {
  NGN: '0803',
  GHS: '024',
  USD: '212',
}

function phonesFor(currency: Currency): readonly PracticeAccount[] {
  const start = phoneStarts[currency] ?? ''
  return [
    phone(`${start}1234567`, 'sold'),
    phone(`${start}0000202`, 'pending'),
    phone(`${start}0000500`, 'unclear-sold'),
    phone(`${start}0000503`, 'unclear'),
    phone(`${start}0000502`, 'person'),
    phone(`${start}0000903`, 'refused'),
    of('tv')('8093245829', 'sold'),
  ]
}

/** The numbers of a system's sandbox, in a shop of this currency. */
export function practiceAccounts(system: System, currency: Currency): readonly PracticeAccount[] {
  switch (system) {
    case 'buypower':
      return [
        meter('12345678910', 'sold'),
        meter('99000000011', 'key-change'),
        meter('99000000022', 'free-units'),
        meter('99000000044', 'part-debt'),
        meter('99000000033', 'all-debt'),
        meter('99000000055', 'steps'),
        meter('00000000020', 'pending'),
        meter('00000000100', 'unclear-sold'),
        meter('00000000000', 'unclear'),
        meter('99000000066', 'person'),
        meter('00000000040', 'refused'),
        of('airtime', 'data')('08031234567', 'sold'),
        of('tv')('8093245829', 'sold'),
        of('tv')('7036378354', 'sold'),
      ]
    case 'blueprint':
      return [
        meter('12345678901', 'sold'),
        meter('24000000011', 'key-change'),
        meter('24000000022', 'unsplittable'),
        meter('24000000033', 'free-units'),
        meter('24000000044', 'part-debt'),
        meter('24000000055', 'all-debt'),
        meter('24000000066', 'steps'),
        meter('24000000077', 'unclear-sold'),
        meter('24000000088', 'unclear'),
        meter('24000000099', 'refused'),
      ]
    case 'rave':
      return phonesFor(currency)
    case 'paymob':
      return [
        bill('01234567890', 'bills-three'),
        bill('01000000001', 'bills-one'),
        bill('01000000007', 'bills-seven'),
        bill('01000000008', 'bills-unordered'),
        bill('01000000000', 'bills-none'),
      ]
    case 'chillr':
      return [
        payer('9876543212', 'pays'),
        payer('9876543219', 'pays-not'),
        payer('9876543210', 'pays-never'),
        payer('9876543251', 'no-member'),
      ]
  }
}
