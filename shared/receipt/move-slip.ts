// The slip of cash put into a drawer or taken out of it: it lies with the money, and is signed by whoever
// took it.

import type { MoveBody } from '../shift/report.ts'
import type { ReceiptDocument } from './document.ts'
import { pair, rule } from './parts.ts'
import { paperOf, signature } from './shift-parts.ts'
import type { ShiftSpeech } from './shift-speech.ts'

export function moveSlip(body: MoveBody, copy: number, speech: ShiftSpeech): ReceiptDocument {
  const { words, slip, money, time } = speech
  const { shop, currency, training } = body
  return paperOf(speech, { title: words.moveTitles[body.move], shop, training, copy }, [
    ...money(words.moveKinds[body.move], body.amountMinor, currency, true),
    ...pair(words.reason, body.reason),
    rule,
    ...pair(slip.date, time(body.at, shop.timeZone)),
    ...pair(slip.till, shop.till),
    ...pair(words.shift, String(body.shift)),
    ...pair(slip.cashier, body.by),
    ...signature(speech, words.cashier),
    ...signature(speech, words.receiver),
  ])
}
