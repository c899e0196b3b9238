// What a person types in as delivered, checked before it is believed: a token with a digit missing
// would be printed, and nobody could ever enter it.

import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import type { Output, Parsed } from '../../../shared/contract/contract.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import { lacksCredit, owesToken, readHandToken } from '../../../shared/review/hand-token.ts'
import { inEntryOrder, type Token } from '../../../shared/sts/token.ts'
import type { Delivery } from '../../../shared/vend/outcome.ts'

export type HandWarning = Output<'review.decide'>['warnings'][number]

export type ByHand = {
  readonly delivery: Delivery
  readonly warnings: readonly HandWarning[]
}

type Typed = Pick<Parsed<'review.decide'>, 'tokens' | 'noTokenDue' | 'units' | 'receiptNo'>

const wrong = (
  message: string,
  detail: Readonly<Record<string, string | number>> & { readonly reason: string },
): TillError => tillError('bad-input', `${message} Nothing was done.`, detail)

function readAll(typed: Typed): Result<readonly { token: Token; odd: boolean }[], TillError> {
  const read: { token: Token; odd: boolean }[] = []
  for (const [index, text] of (typed.tokens ?? []).entries()) {
    const one = readHandToken(text, typed.tokens?.length === 1 ? typed.units : undefined)
    const at = { field: `tokens.${index}`, n: index + 1 }
    if (!one.ok) {
      return err(
        one.problem === 'length'
          ? wrong(`Token ${index + 1} has ${one.digits.length} digits; a token has 20.`, {
              ...at,
              reason: 'token-length',
              digits: one.digits.length,
            })
          : wrong(`Token ${index + 1} is not a token: its number is too large. Read it again.`, {
              ...at,
              reason: 'token-number',
            }),
      )
    }
    if (read.some(({ token }) => token.digits === one.token.digits)) {
      return err(wrong(`Token ${index + 1} is there twice.`, { ...at, reason: 'token-twice' }))
    }
    read.push(one)
  }
  return ok(read)
}

/** `by` and `how` mark the slip: nobody shall take a typed token for one that was received. */
export function readByHand(
  sale: { readonly product: string; readonly options: Readonly<Record<string, string>> },
  typed: Typed,
  by: string,
): Result<ByHand, TillError> {
  const read = readAll(typed)
  if (!read.ok) return read
  const owes = owesToken(sale.product, sale.options)
  if (owes && read.value.length === 0 && typed.noTokenDue !== true) {
    return err(
      wrong(
        'A token is owed for this sale: enter the token the provider reads out, or say that no token is due.',
        { field: 'tokens', reason: 'token-owed' },
      ),
    )
  }
  if (!owes && read.value.length > 0) {
    return err(wrong('This sale has no token to enter.', { field: 'tokens', reason: 'token-none' }))
  }
  const tokens = inEntryOrder(read.value.map(({ token }) => token))
  const receiptNo = typed.receiptNo?.trim() ?? ''
  return ok({
    delivery: {
      tokens,
      lines: [],
      enteredBy: by,
      ...(typed.units === undefined ? {} : { units: typed.units }),
      ...(receiptNo === '' ? {} : { receiptNo }),
    },
    warnings: [
      ...read.value
        .filter(({ odd }) => odd)
        .map(({ token }) => ({
          code: 'odd-class' as const,
          message: `The class of token …${token.digits.slice(-4)} is odd: it buys no units. Ask the provider whether it was read out right.`,
          digits: token.digits,
        })),
      ...(owes && lacksCredit(tokens)
        ? [
            {
              code: 'no-credit' as const,
              message: 'None of these tokens buys units. Ask the provider whether one is missing.',
              digits: null,
            },
          ]
        : []),
    ],
  })
}
