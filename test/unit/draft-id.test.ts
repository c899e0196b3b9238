import { expect, test } from 'vitest'
import { draftIdAt, newDraftId } from '../../shared/vend/draft-id.ts'

const random = Uint8Array.from({ length: 10 }, (_, i) => i * 17)

test('a draft id is a UUID of version 7', () => {
  const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
  expect(newDraftId()).toMatch(shape)
  expect(draftIdAt(0, new Uint8Array(10))).toMatch(shape)
  expect(draftIdAt(Date.UTC(2026, 10, 28), random)).toBe('01a21f73-9c00-7001-a233-445566778899')
})

test('later ones sort after earlier ones, and two of one moment differ', () => {
  expect(draftIdAt(1_700_000_000_001, random) > draftIdAt(1_700_000_000_000, random)).toBe(true)
  expect(new Set(Array.from({ length: 500 }, newDraftId)).size).toBe(500)
})
