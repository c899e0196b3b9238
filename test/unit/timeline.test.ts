import { expect, test } from 'vitest'
import { vendCommands } from '../../shared/contract/vend.ts'
import type { VendView } from '../../shared/contract/vend-view.ts'
import { readWords } from '../../renderer/i18n/dictionary.ts'
import { storyOf, waitsForLine, wasAccepted } from '../../renderer/vend/timeline.ts'

await readWords('en')

const example: VendView = vendCommands['vend.get'].output.parse(
  vendCommands['vend.get'].example.output,
).vend

const event = (at: number, cause: string, to: VendView['state']) =>
  ({ at, from: null, to, cause, evidence: null, by: null }) as const

const question = (n: number, startedAt: number, outcome: 'unknown' | 'confirmed') =>
  ({
    n,
    kind: 'requery',
    startedAt,
    endedAt: startedAt + 1,
    outcome,
    httpStatus: 200,
    detail: null,
    request: null,
    answer: null,
  }) as const

test('the story puts events and questions in the order they happened', () => {
  const story = storyOf({
    ...example,
    events: [
      event(1, 'placed', 'queued'),
      event(2, 'claimed', 'sending'),
      event(3, 'no-answer', 'unconfirmed'),
      event(6, 'delivered', 'confirmed'),
    ],
    attempts: [question(2, 4, 'unknown'), question(3, 5, 'confirmed')],
  })
  expect(story.map((line) => line.key)).toEqual([
    'event.placed',
    'event.claimed',
    'event.no-answer',
    'asked.unknown',
    'asked.confirmed',
    'event.delivered',
  ])
})

test('a cause without words of its own is still told', () => {
  const story = storyOf({ ...example, attempts: [], events: [event(1, 'something-new', 'queued')] })
  expect(story).toMatchObject([{ key: 'event.other', cause: 'something-new' }])
})

test('an order the provider took is told apart from one nobody answered', () => {
  const unconfirmed = (cause: string): VendView => ({
    ...example,
    state: 'unconfirmed',
    events: [event(1, 'placed', 'queued'), event(2, cause, 'unconfirmed')],
  })
  expect(wasAccepted(unconfirmed('accepted'))).toBe(true)
  expect(wasAccepted(unconfirmed('no-answer'))).toBe(false)
})

test('an order waits for the line only while nothing was sent and the provider is out of reach', () => {
  const next = { kind: 'send', at: example.placedAt } as const
  expect(waitsForLine({ ...example, state: 'queued', next }, true)).toBe(true)
  expect(waitsForLine({ ...example, state: 'queued', next }, false)).toBe(false)
  expect(waitsForLine({ ...example, state: 'sending', next: null }, true)).toBe(false)
})

test('an order that was never sent because the check before it failed is not called out of reach', () => {
  const notSent = (evidence: string) => ({ ...event(1, 'not-sent', 'queued'), evidence })
  const keyOf = (evidence: string) =>
    storyOf({ ...example, attempts: [], events: [notSent(evidence)] })[0]?.key
  expect(keyOf('before-order: the check gave no token')).toBe('event.not-sent.before-order')
  expect(keyOf('refused: nobody listens there')).toBe('event.not-sent')
})
