import { expect, test } from 'vitest'
import { z as zod } from 'zod'
import * as z from '../../shared/schema.ts'

/** The same words, once as the till writes them and once as zod does. */
const written = (from: typeof zod) => {
  const id = from.string().min(1).max(3)
  const heap = from.object({ count: from.int(), of: from.enum(['a', 'b']).optional() })
  return from
    .object({
      id,
      heaps: from.array(heap.extend({ id })).min(1),
      way: from.discriminatedUnion('kind', [
        from.object({ kind: from.literal('one'), at: from.int().nullable() }),
        from.object({ kind: from.literal('two'), ...heap.shape }),
      ]),
      words: from.record(from.string(), from.union([from.string(), from.number()])).default({}),
      name: from
        .string()
        .transform((text) => text.trim())
        .refine((text) => text !== 'nobody', { error: 'is somebody', path: ['who'] }),
    })
    .superRefine((value, context) => {
      if (value.id === 'no') context.addIssue({ code: 'custom', message: 'no' })
    })
}

const right = {
  id: 'x',
  heaps: [{ id: 'y', count: 1, of: 'a' }],
  way: { kind: 'two', count: 2 },
  name: ' Ada ',
}

test.each([
  ['what is right', right],
  ['what is left out', { ...right, heaps: undefined }],
  ['a number too many', { ...right, way: { kind: 'one', at: 0.5 } }],
  ['an unknown kind', { ...right, way: { kind: 'three' } }],
  ['what a check of our own refuses', { ...right, id: 'no', name: 'nobody' }],
  ['nothing', null],
])('a schema written here says of %s what zod says', (_, value) => {
  const here = written(z as unknown as typeof zod).safeParse(value)
  const there = written(zod).safeParse(value)
  expect(here.success).toBe(there.success)
  expect(here.data).toEqual(there.data)
  expect(here.error?.issues).toEqual(there.error?.issues)
})

test('a schema is made when it is first asked for, and once', () => {
  let looks = 0
  const shape = {
    get id() {
      looks += 1
      return z.string()
    },
  }
  const schema = z.object(shape).optional().nullable()
  expect(looks).toBe(0)
  expect(schema.parse({ id: 'x' })).toEqual({ id: 'x' })
  expect(schema.parse(null)).toBeNull()
  expect(looks).toBe(1)
})

test('what stands for a schema is one to whoever asks', () => {
  const schema = z.object({ id: z.string() })
  expect(schema).toBeInstanceOf(zod.ZodObject)
  expect('safeParse' in schema).toBe(true)
  expect(schema.shape.id.parse('x')).toBe('x')
  expect(z.enum(['a', 'b']).options).toEqual(['a', 'b'])
})
