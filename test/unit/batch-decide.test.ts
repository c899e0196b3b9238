// What an outcome does to a batch, case by case, and what holds in every case.

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  batchMoves,
  batchStates,
  contradictsRow,
  isRowEnd,
  isRowFinal,
  mayMoveBatch,
  rowMoves,
  rowStates,
} from '../../shared/vend/batch.ts'
import { type BatchSituation, decideBatch, notFoundLimit } from '../../shared/vend/batch-decide.ts'

const schedule = { waitsMs: [30_000, 60_000, 900_000], maxAsks: 3 }
const endless = { ...schedule, maxAsks: null }
const out: BatchSituation = {
  state: 'sending',
  attempt: 'send',
  askable: true,
  arrived: false,
  allEnded: false,
  overdue: false,
  idle: 0,
  asked: 0,
  notFound: 0,
  aheadMs: null,
}
const asking: BatchSituation = { ...out, state: 'unconfirmed', attempt: 'ask' }
const to = (decision: ReturnType<typeof decideBatch>) => decision.moves.map((move) => move.to)

describe('after the one sending', () => {
  it('accepted is asked about after the first wait', () => {
    const decision = decideBatch(out, 'accepted', schedule)
    expect(to(decision)).toEqual(['unconfirmed'])
    expect(decision.next).toEqual({ kind: 'ask', delayMs: 30_000 })
  })

  it('a lost answer is asked about where that is possible, else it goes to a person', () => {
    expect(decideBatch(out, 'unknown', schedule)).toMatchObject({ next: { kind: 'ask' } })
    const blind = decideBatch({ ...out, askable: false }, 'unknown', schedule)
    expect(to(blind)).toEqual(['unconfirmed', 'review'])
    expect(blind.next).toBeNull()
  })

  it('what provably did nothing waits longer each time, up to five minutes', () => {
    const delays = [0, 1, 2, 30].map(
      (idle) => decideBatch({ ...out, idle }, 'not-sent', schedule).next,
    )
    expect(delays).toEqual(
      [2_000, 4_000, 8_000, 300_000].map((delayMs) => ({ kind: 'send', delayMs })),
    )
    expect(to(decideBatch(out, 'not-authorised', schedule))).toEqual(['queued'])
  })

  it('a refusal ends it', () => {
    expect(decideBatch(out, 'refused', schedule)).toMatchObject({
      moves: [{ to: 'refused' }],
      next: null,
    })
  })

  it.each(['refused', 'not-sent', 'not-authorised'] as const)(
    '%s is not believed when results of it have come already',
    (outcome) => {
      expect(to(decideBatch({ ...out, arrived: true }, outcome, schedule))).toEqual(['unconfirmed'])
    },
  )

  it('everything heard with the answer settles it at once', () => {
    expect(to(decideBatch({ ...out, allEnded: true }, 'accepted', schedule))).toEqual([
      'unconfirmed',
      'settled',
    ])
  })
})

describe('after a question', () => {
  it('is settled when every row has its end, also from review', () => {
    for (const state of ['unconfirmed', 'review'] as const) {
      expect(to(decideBatch({ ...asking, state, allEnded: true }, 'accepted', schedule))).toEqual([
        'settled',
      ])
    }
  })

  it('is asked again, the last wait repeating', () => {
    const delays = [0, 1, 50].map((asked) => decideBatch({ ...asking, asked }, 'accepted', endless))
    expect(delays.map(({ next }) => next?.delayMs)).toEqual([60_000, 900_000, 900_000])
  })

  it('goes to a person when enough was asked, when it is overdue, when nobody knows the batch', () => {
    const enough = decideBatch({ ...asking, asked: 2 }, 'unknown', schedule)
    expect(enough.moves).toEqual([{ to: 'review', cause: 'schedule-ended' }])
    const overdue = decideBatch({ ...asking, overdue: true }, 'accepted', endless)
    expect(overdue.moves).toEqual([{ to: 'review', cause: 'schedule-ended' }])
    const unheard = { ...asking, notFound: notFoundLimit - 1 }
    expect(decideBatch(unheard, 'not-found', endless).moves).toEqual([
      { to: 'review', cause: 'unknown-to-provider' },
    ])
    expect(decideBatch(unheard, 'accepted', endless)).toMatchObject({ moves: [], notFound: 0 })
  })

  it('nobody heard counts nothing, however overdue', () => {
    const decision = decideBatch({ ...asking, asked: 2, overdue: true }, 'not-sent', schedule)
    expect(decision).toMatchObject({ moves: [], asked: 2, next: { kind: 'ask' } })
  })

  it('asked by hand ahead of its turn takes nothing from the schedule', () => {
    const decision = decideBatch({ ...asking, aheadMs: 40_000, asked: 2 }, 'unknown', schedule)
    expect(decision).toMatchObject({ moves: [], asked: 2, next: { delayMs: 40_000 } })
  })
})

test('whatever happens: only moves of the table, never a second sending, never an open batch forgotten', () => {
  const outcomes = [
    'accepted',
    'refused',
    'unknown',
    'not-sent',
    'not-authorised',
    'not-found',
  ] as const
  fc.assert(
    fc.property(
      fc.record({
        situation: fc.oneof(
          fc.constant({ state: 'sending', attempt: 'send' } as const),
          fc.record({
            state: fc.constantFrom('unconfirmed', 'review', 'settled', 'refused'),
            attempt: fc.constant('ask'),
          }),
        ),
        facts: fc.record({
          askable: fc.boolean(),
          arrived: fc.boolean(),
          allEnded: fc.boolean(),
          overdue: fc.boolean(),
          idle: fc.nat(20),
          asked: fc.nat(5),
          notFound: fc.nat(3),
          aheadMs: fc.option(fc.nat(100_000)),
        }),
        outcome: fc.constantFrom(...outcomes),
        maxAsks: fc.option(fc.integer({ min: 1, max: 5 })),
      }),
      ({ situation, facts, outcome, maxAsks }) => {
        const full = { ...situation, ...facts } as BatchSituation
        const decision = decideBatch(full, outcome, { ...schedule, maxAsks })
        let { state } = full
        for (const move of decision.moves) {
          expect(mayMoveBatch(state, move.to)).toBe(true)
          state = move.to
        }
        expect(state).not.toBe('sending')
        if (decision.next?.kind === 'send') expect(state).toBe('queued')
        if (state === 'queued') expect(['not-sent', 'not-authorised']).toContain(outcome)
        if (state === 'queued' || state === 'unconfirmed') expect(decision.next).not.toBeNull()
        else expect(decision.next).toBeNull()
      },
    ),
    { numRuns: 2_000 },
  )
})

test('the tables: every state can be reached, ends stay ends, and what is final has no way out', () => {
  for (const state of batchStates) expect(batchMoves.some(([, end]) => end === state)).toBe(true)
  for (const state of rowStates) expect(rowMoves.some(([, end]) => end === state)).toBe(true)
  const final = rowStates.filter(isRowFinal)
  expect(final).toEqual(['confirmed', 'refused', 'cancelled', 'expired', 'paid'])
  for (const state of final) expect(isRowEnd(state)).toBe(true)
})

test.each([
  ['paid', 'failed', true],
  ['paid', 'pending', true],
  ['paid', 'unclear', true],
  ['paid', 'paid', false],
  ['confirmed', 'refused', true],
  ['confirmed', 'unconfirmed', false],
  ['refused', 'confirmed', true],
  ['refused', 'unconfirmed', false],
  ['cancelled', 'confirmed', true],
  ['failed', 'paid', false],
  ['lapsed', 'paid', false],
  ['pending', 'paid', false],
] as const)('%s, and then told %s: a contradiction is %s', (was, news, is) => {
  expect(contradictsRow(was, news)).toBe(is)
})
