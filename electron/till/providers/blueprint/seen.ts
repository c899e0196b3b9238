// Tokens in an answer that may not be believed. They decide nothing; they are kept as evidence.

import { type Token, readTokens } from '../../../../shared/sts/token.ts'
import type { Json } from '../json.ts'
import { receiptsIn } from './find.ts'
import { isNoToken, tokensOf } from './tokens.ts'

const maxSeen = 40

export const seenIn = (body: Json): readonly Token[] =>
  receiptsIn(body)
    .flatMap(({ receipt }) => tokensOf(receipt))
    .filter((token) => !isNoToken(token))
    .slice(0, maxSeen)

/** Tokens in an answer that is not even JSON: a cut one may still show its token. */
export const seenInText = (text: string): readonly Token[] =>
  [...text.matchAll(/"code"\s*:\s*"?([\d\s-]{20,300})/g)]
    .flatMap((match) => readTokens(match[1] ?? '', { fallback: 'credit' }))
    .slice(0, maxSeen)
