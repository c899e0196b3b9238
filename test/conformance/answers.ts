// Answers nobody ever gave: bytes, pages, headers and statuses of every kind, and real answers with
// something wrong in them, which is where mistakes hide. And the few that are heavy to read.

import fc from 'fast-check'
import type { HttpAnswer } from '../../electron/till/ports.ts'
import type { Documented, Said } from './subject.ts'

export type Seal = (body: Uint8Array) => Readonly<Record<string, string>>

export const bytesOf = (text: string): Uint8Array => Buffer.from(text)

export const answerWith = (
  text: string,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): HttpAnswer => ({ kind: 'answer', status, headers, body: bytesOf(text) })

/** A documented answer as it would come over the wire. */
export const asAnswer = ({ text, status }: Documented, seal?: Seal): HttpAnswer =>
  answerWith(text, status, seal?.(bytesOf(text)))

export function saidBy(answer: HttpAnswer): Said {
  const text = new TextDecoder().decode(answer.body)
  try {
    return { body: JSON.parse(text) as unknown, text, answer }
  } catch {
    return { body: undefined, text, answer }
  }
}

const statuses = fc.oneof(
  fc.constantFrom(200, 202, 204, 302, 400, 401, 403, 404, 409, 422, 429, 500, 502, 503),
  fc.integer({ min: 100, max: 599 }),
)

const names = [
  'content-type',
  'content-length',
  'content-encoding',
  'date',
  'location',
  'retry-after',
  'server',
  'x-buypower-signature',
  '__proto__',
]
const headers: fc.Arbitrary<Readonly<Record<string, string>>> = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...names), fc.string()),
      fc.oneof(
        fc.constantFrom('application/json', 'text/html', 'gzip', '0', '-1', 'Thu, 99 Foo 20'),
        fc.string(),
        fc.date({ noInvalidDate: true }).map((at) => at.toUTCString()),
      ),
    ),
    { maxLength: 4 },
  )
  .map((pairs) => Object.fromEntries(pairs))

const bodies: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((one) => Buffer.from(one)),
  fc.jsonValue().map((value) => bytesOf(JSON.stringify(value))),
  fc.string().map((value) => bytesOf(`<html>${value}</html>`)),
  fc
    .constantFrom(
      '',
      'null',
      '[]',
      '{}',
      '{"status":true}',
      '"SUCCESS"',
      '{"message":"OK"}',
      '\uFEFF',
    )
    .map(bytesOf),
)

/** Nobody's answer. */
export const noise: fc.Arbitrary<HttpAnswer> = fc
  .record({ status: statuses, headers, body: bodies })
  .map((answer) => ({ kind: 'answer', ...answer }))

type Change = (text: string) => string

const cut = fc.nat().map(
  (at): Change =>
    (text) =>
      text.slice(0, at % (text.length + 1)),
)
const flipped = fc.tuple(fc.nat(), fc.string()).map(([at, put]): Change => (text) => {
  const from = at % (text.length + 1)
  return text.slice(0, from) + put + text.slice(from + 1)
})
const spliced = fc
  .tuple(fc.nat(), fc.nat(), fc.nat(40))
  .map(([at, to, length]): Change => (text) => {
    const from = at % (text.length + 1)
    const piece = text.slice(from, from + length)
    const place = to % (text.length + 1)
    return text.slice(0, place) + piece + text.slice(place)
  })
const other = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    null,
    0,
    200,
    202,
    400,
    500,
    '0000',
    '903',
    '',
    'success',
    'SUCCESS',
    'fail',
    'FAILED',
    'pending',
    true,
    false,
  ),
)
/** One value of the JSON becomes another, goes, or stands under another name. */
const revalued = fc
  .tuple(fc.nat(), other, fc.constantFrom('put', 'drop', 'rename'))
  .map(([pick, value, how]): Change => (text) => {
    const { body } = saidBy(answerWith(text))
    const places = placesIn(body)
    const place = places[pick % Math.max(1, places.length)]
    if (!place) return text
    const { holder, name } = place
    if (how === 'put') holder[name] = value
    else {
      const kept = holder[name]
      delete holder[name]
      if (how === 'rename') holder[`${name}_`] = kept
    }
    return JSON.stringify(body)
  })

type Place = { readonly holder: Record<string, unknown>; readonly name: string }

function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((name) => [{ holder, name }, ...placesIn(holder[name])])
}

/** A real answer with one to three things wrong with it; sealed as it was, or anew where there is a seal. */
export function spoiled(samples: readonly HttpAnswer[], seal?: Seal): fc.Arbitrary<HttpAnswer> {
  return fc
    .record({
      sample: fc.constantFrom(...samples),
      changes: fc.array(fc.oneof(cut, flipped, spliced, revalued, revalued, revalued), {
        maxLength: 3,
      }),
      status: fc.option(statuses),
      more: headers,
      anew: fc.boolean(),
    })
    .map(({ sample, changes, status, more, anew }) => {
      const text = changes.reduce((so, change) => change(so), saidBy(sample).text)
      const body = bytesOf(text)
      const sealed = seal && anew ? seal(body) : {}
      return {
        kind: 'answer',
        status: status ?? sample.status,
        headers: { ...sample.headers, ...more, ...sealed },
        body,
      }
    })
}

const telling = [undefined, null, 0, '', 'pending', 'fail', 'FAILED', false] as const

const mostPlaces = 90

/** Each sample once for each of its values and each of these in its place: the one word that decides. */
export const oneByOne = (samples: readonly HttpAnswer[], seal?: Seal): readonly HttpAnswer[] =>
  samples.flatMap((sample) => {
    const { text, body } = saidBy(sample)
    // The first rows of a long list stand for the others.
    return placesIn(body)
      .slice(0, mostPlaces)
      .flatMap((_, at) =>
        telling.flatMap((value): readonly HttpAnswer[] => {
          const copy = saidBy(answerWith(text)).body
          const place = placesIn(copy)[at]
          if (!place) return []
          place.holder[place.name] = value
          const bytes = bytesOf(JSON.stringify(copy))
          return [{ ...sample, headers: { ...sample.headers, ...seal?.(bytes) }, body: bytes }]
        }),
      )
  })

const large = 200_000

/** Long answers, each of a kind that a careless reader reads for minutes. */
export const heavy: readonly HttpAnswer[] = [
  '['.repeat(large),
  '{"data":'.repeat(large / 8),
  '"\\'.repeat(large / 2),
  '9'.repeat(large),
  `{"amount":${'9'.repeat(large)}}`,
  `{"data":[${'{},'.repeat(large / 3)}{}]}`,
  `{"message":"${'not found '.repeat(large / 10)}"}`,
  ' '.repeat(large),
].map((text) => answerWith(text))
