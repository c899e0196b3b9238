// A provider's documents as a list: every sample as it stands there, with what the till sends or makes of
// it. A sample that stands in no row fails the list.

import { describe, expect, test } from 'vitest'
import type { HttpRequest } from '../../electron/till/ports.ts'

/** The sample without the page's spaces and line breaks; every other byte stays, digits of numbers too. */
export function compact(sample: string): string {
  const texts = /"(?:[^"\\]|\\.)*"/g
  const kept = sample.match(texts) ?? []
  const rest = sample.split(texts).map((piece) => piece.replace(/\s+/g, ''))
  return rest.map((piece, at) => `${piece}${kept[at] ?? ''}`).join('')
}

type Row = readonly [name: string, what: unknown, expected: unknown]

/** One provider's samples, each with what the till makes of it. */
export function samplesOf(provider: string, fixtures: object, rows: readonly Row[]): void {
  describe(provider, () => {
    test('every sample of the document stands in the list', () => {
      const texts = Object.entries(fixtures).flatMap(([name, one]) =>
        typeof one === 'string' ? [name] : [],
      )
      expect(rows.map(([name]) => name).toSorted()).toEqual(texts.toSorted())
    })
    test.each(rows)('%s', (_, what, expected) => {
      if (typeof expected === 'string') expect(what).toBe(expected)
      else expect(what).toMatchObject(expected as object)
    })
  })
}

export const bodyOf = ({ body = '' }: HttpRequest): string => body
