// Which values of a provisioning file are keys, and how they are taken out of a text, in every shape
// in which an answer could hand one back. What is sealed was encrypted by the desktop on its computer.

/** What a shop writes into its file that wants its keys to lie there for anybody to read. */
export const plainKeysSentence =
  "I know that anybody who can read this computer's files can read the keys"

/** A sealed value is this and base64. */
export const sealedPrefix = 'sealed:v1:'

export const isSealed = (value: string): boolean => value.startsWith(sealedPrefix)

/** What stands among the credentials and is no key. Anything not named here is taken for one. */
const settings: ReadonlySet<string> = new Set([
  'bundlePath',
  'header',
  'inquiryMinutes',
  'language',
  'paidWords',
  'paymentBody',
  'phone',
  'route',
  'signedPath',
])

export const isKeyName = (name: string): boolean => !settings.has(name)

/** A shorter one is in half of all answers by chance: taking it out would hide nothing and spoil much. */
export const leastKeyLength = 6

/** The keys among these credentials that can be taken out of a text. */
export const keysOf = (credentials: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(credentials)
    .filter(([name, value]) => isKeyName(name) && value.length >= leastKeyLength)
    .map(([, value]) => value)

export type Hide = (text: string) => string

const hiddenKey = '(key)'

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** Takes these keys out of a text, also one that was cut off in the middle of a key. */
export function hiderOf(keys: readonly string[]): Hide {
  if (keys.length === 0) return (text) => text
  const shapes = [...new Set(keys.flatMap(shapesOf))].toSorted((a, b) => b.length - a.length)
  const pattern = new RegExp(shapes.map(escape).join('|'), 'g')
  return (text) => hideTail(text.replace(pattern, hiddenKey), shapes)
}

/** As it is, as JSON and addresses write it, and as base64 shows it wherever it begins. */
function shapesOf(key: string): readonly string[] {
  const json = JSON.stringify(key).slice(1, -1)
  const plain = [key, json, json.replaceAll('/', '\\/'), encodeURIComponent(key)]
  return [...plain, ...[0, 1, 2].flatMap((before) => base64Of(key, before))]
}

/** The letters of base64 that only this key decides, when so many bytes of a group stand before it. */
function base64Of(key: string, before: number): readonly string[] {
  const bytes = [...new Uint8Array(before), ...new TextEncoder().encode(key)]
  const text = btoa(String.fromCharCode(...bytes))
  const from = [0, 2, 3][before] ?? 0
  const to = Math.floor((bytes.length * 8) / 6)
  const sure = text.slice(from, to)
  return sure.length < leastKeyLength ? [] : [sure, sure.replaceAll('+', '-').replaceAll('/', '_')]
}

/** Nothing shorter was ever cut off. */
const cutLength = 250

function hideTail(text: string, shapes: readonly string[]): string {
  if (text.length < cutLength) return text
  const last = text.at(-1)
  for (const shape of shapes) {
    for (let length = shape.length - 1; length >= leastKeyLength; length -= 1) {
      const isCut = shape[length - 1] === last && text.endsWith(shape.slice(0, length))
      if (isCut) return text.slice(0, -length) + hiddenKey
    }
  }
  return text
}

/** Digits alone may be a token or a sum, which no rule of ours may touch. */
const isNumber = (text: string): boolean => /^[\d\s.,-]*$/.test(text)

/** A value with every text in it seen to; the same value where nothing had to be done. */
export function hideIn<T>(value: T, hide: Hide): T {
  return seen(value, hide) as T
}

function seen(value: unknown, hide: Hide): unknown {
  if (typeof value === 'string') return isNumber(value) ? value : hide(value)
  if (Array.isArray(value)) {
    const items = value.map((item) => seen(item, hide))
    return items.some((item, index) => item !== value[index]) ? items : value
  }
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value
  const entries = Object.entries(value)
  const made = entries.map(([name, item]) => [name, seen(item, hide)] as const)
  return made.some(([, item], index) => item !== entries[index]?.[1])
    ? Object.fromEntries(made)
    : value
}

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
