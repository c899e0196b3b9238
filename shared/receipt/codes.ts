// The codes beside a token: a QR code with every token in the order to enter, for a customer's phone,
// and a barcode of the token that buys, by which a scanner at the till finds the sale. The digits
// always stand on the slip as text; a code is never the only place of a token.

import type { Token } from '../sts/token.ts'
import type { SlipFacts } from './facts.ts'
import { type Blocks, feed } from './parts.ts'

export const slipCodes = ['both', 'qr', 'barcode', 'none'] as const
export type SlipCodes = (typeof slipCodes)[number]

const isWhole = ({ digits, unsplittable }: Token): boolean =>
  /^\d{20}$/.test(digits) && unsplittable !== true

const bought = (tokens: readonly Token[]): Token | undefined =>
  tokens.findLast(({ kind }) => kind === 'credit') ?? tokens.at(-1)

/** None where a token is not what it should be: a camera would read a part for the whole. */
export function codeBlocks({
  codes = 'none',
  training,
  delivery: { tokens },
}: Pick<SlipFacts, 'codes' | 'training' | 'delivery'>): Blocks {
  const token = bought(tokens)
  if (codes === 'none' || !token || !tokens.every(isWhole)) return []
  const digits = tokens.map((one) => one.digits).join(' ')
  // What a phone reads must say as well that it is nothing real; a barcode cannot.
  const text = training ? `TRAINING ${digits}` : digits
  return [
    ...(codes === 'barcode' ? [] : [feed(1), { kind: 'code', symbology: 'qr', text } as const]),
    ...(codes === 'qr' || training
      ? []
      : [feed(1), { kind: 'code', symbology: 'code128', text: token.digits } as const]),
    feed(1),
  ]
}
