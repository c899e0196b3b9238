// The law of the vend as one function: every outcome in every situation.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AskSchedule, decide, maxSends, type Situation } from '../../shared/vend/decide.ts'
import type { Outcome } from '../../shared/vend/outcome.ts'
import { isFinal, mayMove, vendStates } from '../../shared/vend/states.ts'

const schedule: AskSchedule = {
  requeryByReference: true,
  resendWhenUnknown: true,
  notFoundConfirmations: 2,
  firstRequeryMs: 120_000,
  requeryMs: 60_000,
  maxRequeries: 3,
  overridesDelay: false,
}

const sending: Situation = {
  state: 'sending',
  attempt: 'vend',
  earlierSends: 0,
  asked: 0,
  notFound: 0,
  waitsMs: null,
}
const unconfirmed: Situation = {
  ...sending,
  state: 'unconfirmed',
  attempt: 'requery',
  earlierSends: 1,
}

const confirmed: Outcome = { kind: 'confirmed', delivery: { tokens: [], lines: [] } }
const refused: Outcome = { kind: 'refused', code: '422', message: 'no float' }
const unknown: Outcome = { kind: 'unknown', reason: 'no-answer', detail: 'reset' }
const accepted: Outcome = { kind: 'accepted', detail: 'in progress', delaysMs: [20_000, 30_000] }
const notSent: Outcome = { kind: 'not-sent', reason: 'refused', detail: 'port closed' }
const notAuthorised: Outcome = { kind: 'not-authorised', detail: '401' }
const notFound: Outcome = { kind: 'not-found', detail: 'no such order' }
const outcomes = [confirmed, refused, unknown, accepted, notSent, notAuthorised, notFound] as const

describe('asked by hand ahead of the schedule', () => {
  const ahead: Situation = { ...unconfirmed, asked: 2, notFound: 1, aheadMs: 90_000 }

  for (const outcome of [unknown, accepted, notSent, notAuthorised, notFound]) {
    it(`an answer that settles nothing (${outcome.kind}) takes nothing from the schedule`, () => {
      expect(decide(ahead, outcome, schedule)).toMatchObject({
        moves: [],
        next: { kind: 'requery', delayMs: 90_000 },
        asked: 2,
        notFound: 1,
      })
    })
  }

  it('a clear answer settles the vend', () => {
    expect(decide(ahead, confirmed, schedule).moves).toEqual([
      { to: 'confirmed', cause: 'delivered' },
    ])
  })
})

describe('after sending again', () => {
  const again: Situation = { ...sending, earlierSends: 1, asked: 2, waitsMs: [0, 0, 20_000] }

  it('the waits of an answer to an earlier send are forgotten', () => {
    expect(decide(again, unknown, schedule)).toMatchObject({
      next: { kind: 'requery', delayMs: 120_000 },
      waitsMs: null,
    })
  })

  it('a fresh list of waits begins with its first', () => {
    const first = decide(again, accepted, schedule)
    expect(first.next).toEqual({ kind: 'requery', delayMs: 20_000 })
    const second = decide({ ...unconfirmed, asked: 2, waitsMs: first.waitsMs }, unknown, {
      ...schedule,
      maxRequeries: 9,
    })
    expect(second.next).toEqual({ kind: 'requery', delayMs: 30_000 })
  })
})

describe('after sending', () => {
  it('an unknown answer makes the vend unconfirmed and asks at the provider’s first wait', () => {
    expect(decide(sending, unknown, schedule)).toMatchObject({
      moves: [{ to: 'unconfirmed', cause: 'no-answer' }],
      next: { kind: 'requery', delayMs: 120_000 },
    })
  })

  it('the provider’s own delay list is followed', () => {
    const first = decide(sending, accepted, schedule)
    expect(first.next).toEqual({ kind: 'requery', delayMs: 20_000 })
    const second = decide({ ...unconfirmed, waitsMs: first.waitsMs }, unknown, schedule)
    expect(second.next).toEqual({ kind: 'requery', delayMs: 30_000 })
    const third = decide({ ...unconfirmed, asked: 1, waitsMs: first.waitsMs }, unknown, schedule)
    expect(third.next).toEqual({ kind: 'requery', delayMs: 60_000 })
  })

  it('the shop’s own waits go before the provider’s', () => {
    const decision = decide(sending, accepted, { ...schedule, overridesDelay: true })
    expect(decision.next).toEqual({ kind: 'requery', delayMs: 120_000 })
  })

  it('provably not sent goes back to the queue', () => {
    expect(decide(sending, notSent, schedule).moves).toEqual([{ to: 'queued', cause: 'not-sent' }])
    expect(decide(sending, notAuthorised, schedule).moves).toEqual([
      { to: 'queued', cause: 'not-authorised' },
    ])
  })

  it('a resend that was provably not sent does not forget that an earlier send may have arrived', () => {
    const resend = { ...sending, earlierSends: 1 }
    expect(decide(resend, notSent, schedule).moves).toEqual([
      { to: 'unconfirmed', cause: 'not-sent' },
    ])
  })

  it('where the provider cannot be asked, a person decides', () => {
    const decision = decide(sending, unknown, { ...schedule, requeryByReference: false })
    expect(decision.moves.map(({ to }) => to)).toEqual(['unconfirmed', 'review'])
    expect(decision.next).toBeNull()
  })
})

describe('fruitless tries', () => {
  it('wait twice as long each, up to five minutes, so that a day of them stays few', () => {
    const waits = [0, 1, 2, 5, 8, 500].map(
      (idle) => decide({ ...sending, idle }, notSent, schedule).next?.delayMs,
    )
    expect(waits).toEqual([2_000, 4_000, 8_000, 64_000, 300_000, 300_000])
  })
})

describe('after asking', () => {
  it('"no such order" is believed only when it was said twice in a row', () => {
    const once = decide(unconfirmed, notFound, schedule)
    expect(once.moves).toEqual([])
    expect(once.next?.kind).toBe('requery')
    const twice = decide({ ...unconfirmed, asked: 1, notFound: once.notFound }, notFound, schedule)
    expect(twice.next).toEqual({ kind: 'resend', delayMs: 0 })
  })

  it('an answer between two "no such order" starts the count again', () => {
    const decision = decide({ ...unconfirmed, notFound: 1 }, unknown, schedule)
    expect(decision.notFound).toBe(0)
  })

  it('where sending again is not safe, "no such order" goes to a person', () => {
    const careful = { ...schedule, resendWhenUnknown: false }
    expect(decide({ ...unconfirmed, asked: 1, notFound: 1 }, notFound, careful).moves).toEqual([
      { to: 'review', cause: 'unknown-to-provider' },
    ])
  })

  it('the schedule ends in review, never in refused', () => {
    expect(decide({ ...unconfirmed, asked: 2 }, unknown, schedule)).toMatchObject({
      moves: [{ to: 'review', cause: 'schedule-ended' }],
      next: null,
    })
  })

  it('a question that was not sent does not count', () => {
    expect(decide({ ...unconfirmed, asked: 2 }, notSent, schedule)).toMatchObject({
      moves: [],
      asked: 2,
      next: { kind: 'requery' },
    })
  })

  it('a vend goes out at most three times, whatever the provider says', () => {
    expect(maxSends).toBe(3)
    const decision = decide(
      { ...unconfirmed, asked: 1, notFound: 1, earlierSends: maxSends },
      notFound,
      schedule,
    )
    expect(decision.moves).toEqual([{ to: 'review', cause: 'unknown-to-provider' }])
  })
})

describe('after the end', () => {
  it('a late yes after a no is a contradiction and changes nothing', () => {
    expect(decide({ ...unconfirmed, state: 'refused' }, confirmed, schedule)).toMatchObject({
      moves: [],
      next: null,
      contradiction: true,
    })
  })

  it('a late no after a yes is a contradiction and changes nothing', () => {
    expect(decide({ ...unconfirmed, state: 'confirmed' }, refused, schedule)).toMatchObject({
      moves: [],
      contradiction: true,
    })
  })
})

describe('whatever happens', () => {
  const anySituation = fc.record({
    state: fc.constantFrom('sending' as const, 'unconfirmed' as const, 'review' as const),
    earlierSends: fc.integer({ min: 0, max: 4 }),
    asked: fc.integer({ min: 0, max: 20 }),
    notFound: fc.integer({ min: 0, max: 4 }),
    waitsMs: fc.option(fc.array(fc.integer({ min: 0, max: 60_000 }), { maxLength: 6 })),
  })
  const anySchedule = fc.record({
    requeryByReference: fc.boolean(),
    resendWhenUnknown: fc.boolean(),
    overridesDelay: fc.boolean(),
  })

  it('every move is in the table, only a clear answer is final, and an open vend always has a next step', () => {
    fc.assert(
      fc.property(
        anySituation,
        anySchedule,
        fc.constantFrom(...outcomes),
        (facts, flags, outcome) => {
          const attempt = facts.state === 'sending' ? ('vend' as const) : ('requery' as const)
          const decision = decide({ ...facts, attempt }, outcome, { ...schedule, ...flags })
          let state: (typeof vendStates)[number] = facts.state
          for (const move of decision.moves) {
            expect(mayMove(state, move.to, move.cause)).toBe(true)
            state = move.to
          }
          if (isFinal(state)) expect(outcome.kind).toBe(state)
          if (state === 'queued' || state === 'unconfirmed') expect(decision.next).not.toBeNull()
          if (decision.next?.kind === 'resend') {
            expect(outcome.kind).toBe('not-found')
            expect(flags.resendWhenUnknown).toBe(true)
          }
          if (decision.next?.kind === 'send') {
            expect(facts.earlierSends).toBe(0)
            expect(['not-sent', 'not-authorised']).toContain(outcome.kind)
          }
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('a key the provider refuses', () => {
  it.each([
    [1, 2_000],
    [5_000, 5_000],
    [120_000, 15_000],
  ])('with a requery every %i ms, the send is tried again after %i ms', (requeryMs, delayMs) => {
    const { next } = decide(sending, notAuthorised, { ...schedule, requeryMs })
    expect(next).toEqual({ kind: 'send', delayMs })
  })

  it('is not asked about in a hot loop, however short the shop set its waits', () => {
    const { next } = decide(unconfirmed, notAuthorised, { ...schedule, requeryMs: 0 })
    expect(next).toEqual({ kind: 'requery', delayMs: 2_000 })
  })
})

describe('a question that never left the till', () => {
  it('waits no longer than one that was answered, however many tries went before it', () => {
    const { next } = decide({ ...unconfirmed, idle: 12 }, notSent, schedule)
    expect(next).toEqual({ kind: 'requery', delayMs: schedule.requeryMs })
  })
})
