import fc from 'fast-check'
import { expect, test } from 'vitest'
import { field, isObject, numberOf, readJson, textOf } from '../../electron/till/providers/json.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string) => {
  const result = readJson(bytes(text))
  if (!result.ok) throw new Error(result.error)
  return result.value
}

test.each(['116.22', '0.1', '1860.4651162790698', '12345678901234567890', '1e400', '-0', '1.10'])(
  'the number %s keeps the text it was written in',
  (text) => {
    expect(numberOf(read(text))).toBe(text)
    expect(textOf(field(read(`{"a":[1],"b":${text}}`), 'b'))).toBe(text)
  },
)

test('a number with thousands of digits is read, not refused', () => {
  const long = '9'.repeat(100_000)
  expect(numberOf(field(read(`{"amount":${long},"token":"1"}`), 'amount'))).toBe(long)
})

test('a number is neither an object nor a text', () => {
  const value = read('{"n":5,"t":"5"}')
  expect(isObject(field(value, 'n'))).toBe(false)
  expect(numberOf(field(value, 't'))).toBeNull()
  expect(textOf(field(value, 'n'))).toBe(textOf(field(value, 't')))
})

test('a name that stands twice counts with its last value', () => {
  expect(textOf(field(read('{"a":1.50,"a":2.50}'), 'a'))).toBe('2.50')
})

test('inherited names are no fields', () => {
  const value = read('{"__proto__":{"token":"1"}}')
  expect(field(value, 'token')).toBeUndefined()
  expect(field(value, 'toString')).toBeUndefined()
})

test.each([
  ['', 'empty'],
  [' \n', 'empty'],
  ['<html>', 'not-json'],
  ['{"a":', 'not-json'],
  ['{"a":01}', 'not-json'],
  ['{} {}', 'not-json'],
  ['NaN', 'not-json'],
])('%j is %s', (text, error) => {
  expect(readJson(bytes(text))).toEqual({ ok: false, error })
})

test('bytes that are no UTF-8 are refused, not patched', () => {
  const broken = Uint8Array.from([...bytes('{"a":"'), 0xff, 0xfe, ...bytes('"}')])
  expect(readJson(broken)).toEqual({ ok: false, error: 'not-utf8' })
})

test.each(['[', '{"a":'])('a bomb of a hundred thousand %s is refused quietly', (open) => {
  expect(readJson(bytes(open.repeat(100_000)))).toEqual({ ok: false, error: 'too-deep' })
})

test('brackets inside texts are not depth', () => {
  const text = `${'['.repeat(500)}"\\`
  expect(textOf(field(read(JSON.stringify({ a: text })), 'a'))).toBe(text)
})

test('whatever JSON can say is read as JSON.parse reads it, numbers apart', () => {
  const plain = (value: unknown): unknown => {
    const number = numberOf(value as never)
    if (number !== null) return Number(number)
    if (Array.isArray(value)) return value.map(plain)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]))
  }
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), (text) => {
      expect(plain(read(text))).toEqual(JSON.parse(text))
    }),
  )
})

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
      expect(typeof readJson(noise).ok).toBe('boolean')
    }),
  )
})
