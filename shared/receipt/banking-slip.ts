// The slip that goes with money to the bank: how much, in which notes, from which days, who carries it and
// who took it.

import type { BankingBody } from '../shift/report.ts'
import type { ReceiptDocument } from './document.ts'
import { pair, rule } from './parts.ts'
import { paperOf, signature } from './shift-parts.ts'
import type { ShiftSpeech } from './shift-speech.ts'

const spanOf = ([first, last]: readonly [number, number]): string =>
  first === last ? String(first) : `${first} - ${last}`

export function bankingSlip(body: BankingBody, copy: number, speech: ShiftSpeech): ReceiptDocument {
  const { words, slip, money, sum, time } = speech
  const { shop, currency, amountMinor, atHandMinor, training } = body
  return paperOf(speech, { title: words.banking(body.number), shop, training, copy }, [
    ...pair(slip.till, shop.till),
    ...pair(slip.date, time(body.at, shop.timeZone)),
    ...pair(words.days, body.days && spanOf(body.days)),
    ...pair(words.bankReference, body.reference),
    rule,
    ...(body.piles ?? [])
      .filter(({ count }) => count > 0)
      .flatMap(({ valueMinor, count }) =>
        money(`${count} x ${sum(valueMinor, currency)}`, count * valueMinor, currency),
      ),
    ...money(words.toBank, amountMinor, currency, true),
    rule,
    ...money(words.atHand, atHandMinor, currency),
    ...money(words.staysHere, Math.max(0, atHandMinor - amountMinor), currency),
    ...pair(words.note, body.note),
    rule,
    ...pair(slip.cashier, body.by),
    ...pair(words.allowed, body.supervisor),
    ...signature(speech, words.supervisor),
    ...signature(speech, words.receiver),
  ])
}
