// Reads a provider's JSON without ever turning a number into binary floating point: a number is kept
// as the text it was written in. Strict UTF-8. Never throws: what cannot be read is an error value.

import { type Result, err, ok } from '../../../shared/result.ts'

const numberText = Symbol('number text')

/** A JSON number as it stood in the answer, such as "116.22" or "1e3". */
// An interface, so that it is not taken for an object with fields.
export interface JsonNumber {
  readonly [numberText]: string
}
export type JsonObject = { readonly [name: string]: Json }
export type Json = null | boolean | string | JsonNumber | readonly Json[] | JsonObject

/** Why an answer is not JSON. */
export type JsonFault = 'empty' | 'not-utf8' | 'not-json' | 'too-deep'

// Deeper than any answer ever seen, and far from where the parser's own recursion ends.
const maxDepth = 64

const quote = 0x22
const backslash = 0x5c
const openList = 0x5b
const closeList = 0x5d
const openObject = 0x7b
const closeObject = 0x7d

// ES2025's source text access; the library types do not know it yet.
type SourceReviver = (
  this: unknown,
  name: string,
  value: unknown,
  context: { source?: string },
) => unknown
const parse = JSON.parse as (text: string, reviver: SourceReviver) => unknown

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Reads the bytes of an answer as JSON (RFC 8259, UTF-8, a byte order mark is skipped).
 * A name that stands twice in an object counts with its last value, as `JSON.parse` has it.
 */
export function readJson(bytes: Uint8Array): Result<Json, JsonFault> {
  if (bytes.length === 0) return err('empty')
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    return err('not-utf8')
  }
  if (text.trim() === '') return err('empty')
  if (nestsTooDeep(text)) return err('too-deep')
  try {
    return ok(parse(text, keepNumbers) as Json)
  } catch {
    return err('not-json')
  }
}

function keepNumbers(_name: string, value: unknown, context: { source?: string }): unknown {
  return typeof value === 'number' ? { [numberText]: context.source ?? '' } : value
}

/** Counts open brackets outside texts. A bound for the parser, not a parser. */
function nestsTooDeep(text: string): boolean {
  let depth = 0
  let inText = false
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code === quote) inText = !inText
    else if (inText) i += code === backslash ? 1 : 0
    else if (code === openList || code === openObject) depth += 1
    else if (code === closeList || code === closeObject) depth -= 1
    if (depth > maxDepth) return true
  }
  return false
}

export function isObject(value: Json | undefined): value is JsonObject {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(numberText in value)
  )
}

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

/** An object's own field; undefined when it has none, or is no object. */
export function field(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

/** The source text of a number, and nothing else. */
export function numberOf(value: Json | undefined): string | null {
  if (typeof value !== 'object' || value === null || !(numberText in value)) return null
  return (value as JsonNumber)[numberText]
}

/** The text of a text or of a number, trimmed; null for anything else and for "". */
export function textOf(value: Json | undefined): string | null {
  const text = typeof value === 'string' ? value.trim() : numberOf(value)
  return text === null || text === '' ? null : text
}
