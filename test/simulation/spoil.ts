// What a bad line and bad middlemen do to an answer that was right when it left.

import type { HttpAnswer } from '../../electron/till/ports.ts'
import type { Rng } from './rng.ts'

const spoilKinds = [
  'truncate',
  'garbage',
  'html',
  'empty',
  'bit-flip',
  'wrong-signature',
  'no-signature',
  'forged',
  'gateway-error',
] as const

export type SpoilKind = (typeof spoilKinds)[number]

/**
 * Where nothing is signed, only TLS keeps a changed answer from looking like a right one: then answers
 * are cut, replaced or emptied, but not changed into other ones nobody could tell from the truth.
 */
export const spoilKindsFor = (isSigned: boolean): readonly SpoilKind[] =>
  isSigned ? spoilKinds : spoilKinds.filter((kind) => kind !== 'bit-flip' && kind !== 'forged')

const withBody = (answer: HttpAnswer, text: string, status = answer.status): HttpAnswer => ({
  ...answer,
  status,
  headers: {},
  body: Buffer.from(text),
})

/** The answer as it arrives. Never one that anybody may believe. */
export function spoil(answer: HttpAnswer, kind: SpoilKind, rng: Rng): HttpAnswer {
  const { body, headers } = answer
  switch (kind) {
    case 'truncate':
      return { ...answer, body: body.subarray(0, rng.between(0, Math.max(0, body.length - 1))) }
    case 'garbage':
      return { ...answer, body: rng.bytes(rng.between(1, 80)) }
    case 'html':
      return withBody(answer, '<!doctype html><title>Welcome</title><h1>Buy a data plan</h1>', 200)
    case 'empty':
      return { ...answer, body: new Uint8Array(0) }
    case 'bit-flip': {
      const flipped = Uint8Array.from(body)
      const at = rng.between(0, Math.max(0, body.length - 1))
      flipped[at] = (flipped[at] ?? 0) ^ (1 << rng.between(0, 6))
      return { ...answer, body: flipped }
    }
    case 'wrong-signature':
      return {
        ...answer,
        headers: { ...headers, 'x-buypower-signature': '0'.repeat(128) },
      }
    case 'no-signature':
      return { ...answer, headers: {} }
    case 'forged': {
      // Somebody on the way would rather have the cash back, or the goods for nothing.
      const no = { status: false, message: 'Not sold', responseCode: 422 }
      const yes = { status: true, responseCode: 200, data: { token: '1'.repeat(20), units: '9' } }
      const said = withBody(answer, JSON.stringify(rng.chance(0.5) ? no : yes), 200)
      return rng.chance(0.5)
        ? said
        : { ...said, headers: { 'x-buypower-signature': rng.pick(['0', 'f']).repeat(128) } }
    }
    case 'gateway-error':
      return withBody(answer, 'upstream connect error', rng.pick([500, 502, 503, 504]))
  }
}
