// A token a person types in because the provider read it out. Twenty digits below 2^66 or it is a
// typing mistake; a class that buys nothing only warns, for it may be what the provider said.

import { digitsOf, readTokens, type Token } from '../sts/token.ts'

export type HandProblem = 'length' | 'too-large'

export type HandToken =
  | { readonly ok: true; readonly token: Token; readonly odd: boolean }
  | { readonly ok: false; readonly digits: string; readonly problem: HandProblem }

const tokenDigits = 20

export function readHandToken(text: string, units?: string): HandToken {
  const digits = digitsOf(text)
  if (digits.length !== tokenDigits) return { ok: false, digits, problem: 'length' }
  const [token] = readTokens(digits, units === undefined ? {} : { units })
  if (!token || token.stsClass === null) return { ok: false, digits, problem: 'too-large' }
  // 0 buys, 2 changes keys; 1 is a test and 3 is nothing yet.
  return { ok: true, token, odd: token.stsClass === 1 || token.stsClass === 3 }
}

/** Tokens were read out, and none of them buys units: one may be missing. */
export const lacksCredit = (tokens: readonly Token[]): boolean =>
  tokens.length > 0 && !tokens.some(({ stsClass }) => stsClass === 0)

/** Prepaid electricity without a token is not delivered; nothing else the till sells has one. */
export const owesToken = (product: string, options: Readonly<Record<string, string>>): boolean =>
  product === 'electricity' && options['vendType']?.toUpperCase() !== 'POSTPAID'
