// The little of IPP (RFC 8010) a till speaks with CUPS: a request with plain attributes, and an answer
// read back to names and values. An answer is outside input: whatever is cut or odd reads as null.

type Value = string | number | boolean
type Attribute = readonly [tag: keyof typeof tags, name: string, value: Value | readonly Value[]]

const tags = {
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mime: 0x49,
} as const

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

function valueBytes(value: Value): Buffer {
  if (typeof value === 'number') return u32(value)
  if (typeof value === 'boolean') return Buffer.from([value ? 1 : 0])
  return Buffer.from(value, 'utf8')
}

function attributeBytes([tag, name, value]: Attribute): Buffer {
  const values = Array.isArray(value) ? (value as readonly Value[]) : [value as Value]
  return Buffer.concat(
    values.flatMap((one, index) => {
      const label = Buffer.from(index === 0 ? name : '', 'utf8')
      const bytes = valueBytes(one)
      return [Buffer.from([tags[tag]]), u16(label.length), label, u16(bytes.length), bytes]
    }),
  )
}

/** Operation attributes, and what is to be printed after them. */
export const ippRequest = (
  operation: number,
  attributes: readonly Attribute[],
  document: Uint8Array = new Uint8Array(),
): Buffer =>
  Buffer.concat([
    Buffer.from([1, 1]),
    u16(operation),
    u32(1),
    Buffer.from([1]),
    ...(
      [
        ['charset', 'attributes-charset', 'utf-8'],
        ['language', 'attributes-natural-language', 'en'],
        ...attributes,
      ] as const
    ).map(attributeBytes),
    Buffer.from([3]),
    document,
  ])

export type IppGroup = ReadonlyMap<string, readonly Value[]>
export type IppAnswer = {
  readonly status: number
  /** Each job or printer told of, in order; the operation's own attributes first. */
  readonly groups: readonly { readonly tag: number; readonly values: IppGroup }[]
}

function readValue(tag: number, bytes: Buffer): Value | null {
  if ((tag === tags.integer || tag === tags.enum) && bytes.length === 4) return bytes.readInt32BE()
  if (tag === tags.boolean && bytes.length === 1) return bytes[0] === 1
  // 0x10–0x1F: no value. Ranges, dates and collections are not asked for.
  return tag >= 0x40 && tag < 0x50 ? bytes.toString('utf8') : null
}

export function readIpp(bytes: Buffer): IppAnswer | null {
  if (bytes.length < 9) return null
  const groups: { tag: number; values: Map<string, Value[]> }[] = []
  let name = ''
  let at = 8
  while (at < bytes.length) {
    const tag = bytes[at] ?? 0
    at += 1
    if (tag === 3) return { status: bytes.readUInt16BE(2), groups }
    if (tag < 0x10) {
      groups.push({ tag, values: new Map() })
      continue
    }
    if (at + 2 > bytes.length) return null
    const nameEnd = at + 2 + bytes.readUInt16BE(at)
    if (nameEnd + 2 > bytes.length) return null
    if (nameEnd > at + 2) name = bytes.toString('utf8', at + 2, nameEnd)
    const end = nameEnd + 2 + bytes.readUInt16BE(nameEnd)
    if (end > bytes.length) return null
    const value = readValue(tag, bytes.subarray(nameEnd + 2, end))
    const values = groups.at(-1)?.values
    if (value !== null && values) values.set(name, [...(values.get(name) ?? []), value])
    at = end
  }
  return null
}

export const numberOf = (group: IppGroup | undefined, name: string): number | null => {
  const value = group?.get(name)?.[0]
  return typeof value === 'number' ? value : null
}

export const wordsOf = (group: IppGroup | undefined, name: string): readonly string[] =>
  (group?.get(name) ?? []).filter((value) => typeof value === 'string')
