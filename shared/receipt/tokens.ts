// The part of a slip the customer came for: tokens in the order to enter, each with what it is for,
// or plain words that none is due. Digits are printed exactly as they were delivered.

import { formatMoney } from '../money/money.ts'
import type { Token } from '../sts/token.ts'
import type { MoneyLine } from '../vend/outcome.ts'
import type { ReceiptBlock } from './document.ts'
import type { SlipFacts } from './facts.ts'
import { type Blocks, centred, feed, isPostpaid, pair, paragraph } from './parts.ts'
import { slipWords } from './words.ts'

function tokenName(token: Token, alone: boolean): string {
  if (token.kind === 'management' || token.kind === 'unknown' || token.kind === 'free') {
    return token.label ?? slipWords.tokenKinds[token.kind]
  }
  return alone && token.kind === 'credit' ? slipWords.token : slipWords.tokenKinds[token.kind]
}

function whenToEnter(step: number, of: number): string {
  if (step === 1) return slipWords.enterFirst
  return step === of ? slipWords.enterLast : slipWords.enterNext
}

function tokenBlock(token: Token, step: number, of: number, withUnits: boolean): ReceiptBlock {
  const name = tokenName(token, of === 1)
  const small = [
    token.label === name ? undefined : token.label,
    withUnits && token.units !== undefined ? slipWords.kWh(token.units) : undefined,
  ].filter((text) => text !== undefined && text !== '')
  const note = [small.join(', '), token.unsplittable ? slipWords.unsplittable : '']
    .filter((text) => text !== '')
    .join('\n')
  return {
    kind: 'token',
    label: of === 1 ? name : slipWords.step(step, of, name, whenToEnter(step, of)),
    digits: token.digits,
    ...(of === 1 ? {} : { step }),
    ...(note === '' ? {} : { note }),
  }
}

const debtOf = (lines: readonly MoneyLine[]): number =>
  lines.reduce((sum, line) => (line.kind === 'debt' ? sum + line.amountMinor : sum), 0)

/** A delivery without a token is a success of which the customer must hear why the meter gets nothing. */
function noTokenBlocks(facts: SlipFacts): Blocks {
  const delivered = slipWords.delivered[facts.product]
  if (delivered) return [paragraph(delivered(facts.account))]
  if (isPostpaid(facts)) return [paragraph(slipWords.postpaid)]
  const amount = formatMoney(facts.amountMinor, facts.currency)
  const debtMinor = debtOf(facts.delivery.lines)
  const partly = debtMinor > 0 && debtMinor < facts.amountMinor
  return [
    ...centred(slipWords.noToken, { bold: true, size: 'large' }),
    paragraph(partly ? slipWords.debtAndCharges(amount) : slipWords.allToDebt(amount)),
  ]
}

export function tokenBlocks(facts: SlipFacts): Blocks {
  const { tokens, units, tariffSteps } = facts.delivery
  if (tokens.length === 0) return noTokenBlocks(facts)
  const of = tokens.length
  // One token whose units are the total says them once, below, in bold.
  const saidBelow = (token: Token) =>
    token.units === units && tokens.filter((other) => other.units !== undefined).length === 1
  return [
    ...(of > 1 ? [paragraph(slipWords.enterInOrder(of)), feed(1)] : []),
    ...tokens.flatMap((token, index) => [
      tokenBlock(token, index + 1, of, !saidBelow(token)),
      ...(index + 1 < of ? [feed(1)] : []),
    ]),
    ...(of > 1 ? [feed(1)] : []),
    ...(units === undefined
      ? []
      : pair(of > 1 ? slipWords.unitsBought : slipWords.units, slipWords.kWh(units), true)),
    ...(tariffSteps ?? []).flatMap((step) => {
      const text = slipWords.tariffStep(step.units, step.rate)
      return step.amountMinor === undefined
        ? [paragraph(text)]
        : pair(text, formatMoney(step.amountMinor, facts.currency))
    }),
  ]
}
