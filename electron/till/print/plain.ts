// The slip of last resort: should laying out or encoding a slip ever fail, the token still reaches
// the paper. Plain ASCII, one command, nothing that can fail.

import { groupToken, type Token } from '../../../shared/sts/token.ts'

/** Bytes of a bare slip: what it is, whose it is, every token. */
export function plainSlip(facts: {
  readonly title: string
  readonly reference: string
  readonly account: string
  readonly tokens: readonly Token[]
}): Uint8Array {
  const lines = [
    facts.title,
    `Ref ${facts.reference}`,
    `Meter ${facts.account}`,
    '',
    ...facts.tokens.flatMap(({ kind, digits }) => [kind.toUpperCase(), groupToken(digits), '']),
    '',
    '',
    '',
  ]
  const text = lines.map((line) => line.replace(/[^\x20-\x7e]/g, '?')).join('\n')
  return Buffer.concat([Buffer.from([0x1b, 0x40]), Buffer.from(`${text}\n`, 'latin1')])
}
