// What a screen, a script or an attacker may hand to a command: anything, and good input bent out of shape.

import fc from 'fast-check'

export const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-1',
    '1e9',
    '00',
    '1000',
    '99999999999999',
    '\u0000',
    '\ud800',
    'ada',
    '1234',
    "'; DROP TABLE vends; --",
    '%',
    '__proto__',
    'constructor',
    '٠١٢٣',
    'a'.repeat(100_000),
  ),
)
/** Anything at all. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  oddText,
  fc.jsonValue({ maxDepth: 3 }),
  fc.double(),
  fc.bigInt(),
  fc.constantFrom(undefined, null, Number.NaN, Number.MAX_SAFE_INTEGER, -1, 0, 1, true, [], {}),
)

/** A command's example with some of its fields, at any depth, replaced, dropped or added. */
export function bent(example: unknown): fc.Arbitrary<unknown> {
  if (typeof example !== 'object' || example === null) {
    return fc.oneof(
      { weight: 9, arbitrary: fc.constant(example) },
      { weight: 1, arbitrary: oddValue },
    )
  }
  const fields = Object.entries(example).map(([name, value]) =>
    fc.option(bent(value), { nil: undefined, freq: 15 }).map((made) => [name, made] as const),
  )
  const extra = fc.option(
    fc.tuple(
      fc.constantFrom('__proto__', 'toString', 'vendId', 'state', 'limit', 'cursor', 'text', 'x'),
      oddValue,
    ),
    { nil: undefined, freq: 3 },
  )
  return fc
    .tuple(fc.tuple(...fields), extra)
    .map(([made, more]) =>
      Object.fromEntries(
        [...made, ...(more ? [more] : [])].filter(([, value]) => value !== undefined),
      ),
    )
}
