// Real texts with up to four things wrong in them, pieces of several stuck together, and nobody's text.

import fc from 'fast-check'

type Change = (text: string) => string

const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\r',
    '\n',
    '\u0000',
    '\uFEFF',
    '\ud800',
    '-1',
    '1e999',
    '99999999999999999999',
    '0.005',
    'null',
    'true',
    '{',
    '[',
    '}',
    '__proto__',
    '\u202e',
    '٣',
  ),
)
const put = fc.tuple(fc.nat(), fc.nat(8), strange).map(([at, over, what]): Change => (text) => {
  const from = at % (text.length + 1)
  return text.slice(0, from) + what + text.slice(from + over)
})
const cut = fc.nat().map(
  (at): Change =>
    (text) =>
      text.slice(0, at % (text.length + 1)),
)
const repeat = fc
  .tuple(fc.nat(), fc.nat(30), fc.integer({ min: 2, max: 60 }))
  .map(([at, length, times]): Change => (text) => {
    const from = at % (text.length + 1)
    return text.slice(0, from) + text.slice(from, from + length).repeat(times) + text.slice(from)
  })

export const spoiltText = (samples: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    { weight: 1, arbitrary: fc.jsonValue().map((value) => JSON.stringify(value)) },
    {
      weight: 8,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...samples),
          fc.array(fc.oneof(put, put, put, cut, repeat), { minLength: 1, maxLength: 4 }),
        )
        .map(([sample, changes]) => changes.reduce((text, change) => change(text), sample)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...samples), fc.constantFrom(...samples), fc.nat(), fc.nat())
        .map(([a, b, x, y]) => a.slice(0, x % (a.length + 1)) + b.slice(y % (b.length + 1))),
    },
  )
