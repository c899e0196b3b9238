// The part of a slip the customer came for: tokens in the order to enter, each with what it is for,
// or plain words that none is due. Digits are printed exactly as they were delivered.

import type { Token } from '../sts/token.ts'
import type { MoneyLine } from '../vend/outcome.ts'
import type { ReceiptBlock } from './document.ts'
import type { SlipFacts } from './facts.ts'
import { slipMoney } from './languages.ts'
import { type Blocks, centred, feed, isPostpaid, pair, paragraph } from './parts.ts'
import { type SlipWords, wordsFor } from './words.ts'

function tokenName(words: SlipWords, token: Token, alone: boolean): string {
  if (token.kind === 'management' || token.kind === 'unknown' || token.kind === 'free') {
    return token.label ?? words.tokenKinds[token.kind]
  }
  return alone && token.kind === 'credit' ? words.token : words.tokenKinds[token.kind]
}

function whenToEnter(words: SlipWords, step: number, of: number): string {
  if (step === 1) return words.enterFirst
  return step === of ? words.enterLast : words.enterNext
}

type Place = { readonly step: number; readonly of: number; readonly withUnits: boolean }

function tokenBlock(words: SlipWords, token: Token, { step, of, withUnits }: Place): ReceiptBlock {
  const name = tokenName(words, token, of === 1)
  const small = [
    token.label === name ? undefined : token.label,
    withUnits && token.units !== undefined ? words.kWh(token.units) : undefined,
  ].filter((text) => text !== undefined && text !== '')
  const note = [small.join(', '), token.unsplittable ? words.unsplittable : '']
    .filter((text) => text !== '')
    .join('\n')
  return {
    kind: 'token',
    label: of === 1 ? name : words.step(step, of, name, whenToEnter(words, step, of)),
    digits: token.digits,
    ...(of === 1 ? {} : { step }),
    ...(note === '' ? {} : { note }),
  }
}

const debtOf = (lines: readonly MoneyLine[]): number =>
  lines.reduce((sum, line) => (line.kind === 'debt' ? sum + line.amountMinor : sum), 0)

/** A delivery without a token is a success of which the customer must hear why the meter gets nothing. */
function noTokenBlocks(facts: SlipFacts): Blocks {
  const words = wordsFor(facts.language ?? 'en')
  const delivered = words.delivered[facts.product]
  if (delivered) return [paragraph(delivered(facts.account))]
  if (isPostpaid(facts)) return [paragraph(words.postpaid)]
  const amount = slipMoney(facts.amountMinor, facts.currency, facts.language ?? 'en')
  const debtMinor = debtOf(facts.delivery.lines)
  const partly = debtMinor > 0 && debtMinor < facts.amountMinor
  return [
    ...centred(words.noToken, { bold: true, size: 'large' }),
    paragraph(partly ? words.debtAndCharges(amount) : words.allToDebt(amount)),
  ]
}

export function tokenBlocks(facts: SlipFacts): Blocks {
  const { tokens, units, tariffSteps } = facts.delivery
  if (tokens.length === 0) return noTokenBlocks(facts)
  const { language = 'en', currency } = facts
  const words = wordsFor(language)
  const of = tokens.length
  // One token whose units are the total says them once, below, in bold.
  const saidBelow = (token: Token) =>
    token.units === units && tokens.filter((other) => other.units !== undefined).length === 1
  return [
    ...(of > 1 ? [paragraph(words.enterInOrder(of)), feed(1)] : []),
    ...tokens.flatMap((token, index) => [
      tokenBlock(words, token, { step: index + 1, of, withUnits: !saidBelow(token) }),
      ...(index + 1 < of ? [feed(1)] : []),
    ]),
    ...(of > 1 ? [feed(1)] : []),
    ...(units === undefined
      ? []
      : pair(of > 1 ? words.unitsBought : words.units, words.kWh(units), true)),
    ...(tariffSteps ?? []).flatMap((step) => {
      const text = words.tariffStep(step.units, step.rate)
      return step.amountMinor === undefined
        ? [paragraph(text)]
        : pair(text, slipMoney(step.amountMinor, currency, language))
    }),
  ]
}
