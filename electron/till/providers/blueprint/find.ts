// Finds receipts in an answer whose shape nobody has documented: the requery's and the history's.
// A receipt is an object with Blueprint's token lists; the objects around it say whose it is and
// whether it was sold. Bounded, so no answer takes long. Decides nothing.

import { type Json, type JsonObject, isList, isObject, readJson, textOf } from '../json.ts'

export type Found = {
  readonly receipt: JsonObject
  /** The objects around it, outermost first, the receipt itself last. */
  readonly chain: readonly JsonObject[]
}

const maxDepth = 6
const maxItems = 1_000
const maxFound = 1_000

const isReceipt = (value: Json | undefined): value is JsonObject =>
  isObject(value) && (isList(value['std_tokens']) || isList(value['fbe_tokens']))

/** Every receipt in the answer, with what stands around it. */
export function receiptsIn(body: Json): readonly Found[] {
  const found: Found[] = []
  walk(body, [], (value, chain) => {
    if (isReceipt(value) && found.length < maxFound) {
      found.push({ receipt: value, chain: [...chain, value] })
    }
  })
  return found
}

/** True when any object in the answer names the order. */
export function mentions(body: Json, reference: string): boolean {
  let named = false
  walk(body, [], (value) => {
    named ||= isObject(value) && namesIn(value).some(({ text }) => text === reference)
  })
  return named
}

type Name = { readonly text: string; readonly ours: boolean }

/**
 * What an object calls its order. `ours` marks the field that must be our reference where it stands:
 * `transID` in any spelling. A `transaction_id` may be Blueprint's own number.
 */
function namesIn(value: JsonObject): readonly Name[] {
  return Object.entries(value).flatMap(([name, given]): readonly Name[] => {
    const text = textOf(given)
    const plain = name.toLowerCase().replace(/[^a-z]/g, '')
    if (text === null) return []
    if (plain === 'transid') return [{ text, ours: true }]
    return plain === 'transactionid' ? [{ text, ours: false }] : []
  })
}

/** Whether what stands around a receipt names our order, another one, or none. */
export function whoseIs({ chain }: Found, reference: string): 'ours' | 'another' | 'unnamed' {
  const names = chain.flatMap(namesIn)
  if (names.some(({ text, ours }) => ours && text !== reference)) return 'another'
  return names.some(({ text }) => text === reference) ? 'ours' : 'unnamed'
}

const soldWords: ReadonlySet<string> = new Set([
  'SUCCESS',
  'SUCCESSFUL',
  'COMPLETED',
  'PROCESSED',
  'TRUE',
  '200',
])
const verdicts = ['result', 'results', 'status', 'state', 'transaction_status', 'success']

/** Sold only when something around the receipt says so and nothing says anything else. */
export function saysSold({ chain }: Found): boolean {
  const words = chain.flatMap((one) =>
    verdicts.flatMap((name) => {
      const value = one[name]
      if (value === undefined || value === null || isObject(value) || isList(value)) return []
      return [(typeof value === 'boolean' ? String(value) : (textOf(value) ?? '')).toUpperCase()]
    }),
  )
  return words.length > 0 && words.every((word) => soldWords.has(word))
}

function walk(
  root: Json,
  around: readonly JsonObject[],
  visit: (value: Json, chain: readonly JsonObject[]) => void,
): void {
  if (around.length >= maxDepth) return
  visit(root, around)
  if (isList(root)) {
    for (const item of root.slice(0, maxItems)) walk(item, around, visit)
  } else if (isObject(root)) {
    for (const child of Object.values(root).map(unpacked)) {
      if (isObject(child) || isList(child)) walk(child, [...around, root], visit)
    }
  }
}

/** A stored answer may stand in a text field as the JSON it came as. */
function unpacked(value: Json): Json {
  if (typeof value !== 'string' || !/^\s*[{[]/.test(value)) return value
  const read = readJson(Buffer.from(value))
  return read.ok ? read.value : value
}
