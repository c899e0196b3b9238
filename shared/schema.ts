// Zod as the till uses it: a schema is made when it is first asked for. There are two thousand of them in the contract,
// and making them all took a tenth of the time of a start that needs five. What is written is zod, word for
// word, and so is what it makes; only when differs.

import * as zod from 'zod'

// What is not named below is zod's own, its types above all.
export * from 'zod'

/** What makes one schema of another is written down too, until the other is made. */
const further =
  /^(?:catchall|default|extend|int|length|max|min|nullable|optional|overwrite|partial|positive|readonly|refine|regex|superRefine|transform|trim)$/

type Make = () => object
type Method = (...args: readonly unknown[]) => object

const makers = new WeakMap<object, Make>()

/** The same with every schema in it made: those of a shape, of a list of choices. */
function made(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part
  const make = makers.get(part)
  if (make) return make()
  if (Array.isArray(part)) return part.map(made)
  return Object.getPrototypeOf(part) === Object.prototype
    ? Object.fromEntries(Object.entries(part).map(([name, one]) => [name, made(one)]))
    : part
}

/** Stands for what `make` makes, and makes it once, at the first look at it that `known` does not answer. */
function later(make: Make, known: object = {}): object {
  let schema: object | null = null
  const real = (): object => (schema ??= make())
  const standIn = new Proxy(known, {
    get: (_, name) => {
      if (Object.hasOwn(known, name)) return Reflect.get(known, name)
      return typeof name === 'string' && further.test(name)
        ? (...args: readonly unknown[]) =>
            later(() => (Reflect.get(real(), name) as Method)(...args.map(made)))
        : Reflect.get(real(), name)
    },
    has: (_, name) => Reflect.has(real(), name),
    getPrototypeOf: () => Reflect.getPrototypeOf(real()),
  })
  makers.set(standIn, real)
  return standIn
}

const lazily = <Of extends (...args: never[]) => object>(of: Of): Of =>
  ((...args: readonly unknown[]) =>
    later(() => (of as unknown as Method)(...args.map(made)))) as unknown as Of

export const array = lazily(zod.array)
export const boolean = lazily(zod.boolean)
export const discriminatedUnion = lazily(zod.discriminatedUnion)
export const email = lazily(zod.email)
export const int = lazily(zod.int)
export const literal = lazily(zod.literal)
export const number = lazily(zod.number)
export const object = ((shape: object, ...more: readonly unknown[]) =>
  later(() => (zod.object as unknown as Method)(made(shape), ...more), {
    shape,
  })) as unknown as typeof zod.object
export const partialRecord = lazily(zod.partialRecord)
export const preprocess = lazily(zod.preprocess)
export const record = lazily(zod.record)
export const string = lazily(zod.string)
export const tuple = lazily(zod.tuple)
export const union = lazily(zod.union)
export const url = lazily(zod.url)

const choice = lazily(zod.enum)
export { choice as enum }
