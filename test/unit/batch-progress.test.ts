import { describe, expect, test } from 'vitest'
import type { BatchView } from '../../shared/contract/batch-views.ts'
import { batchMoves, rowStates } from '../../shared/vend/batch.ts'
import { readWords } from '../../renderer/i18n/dictionary.ts'
import { isKey } from '../../renderer/i18n/translate.ts'
import { batchLook } from '../../renderer/batch/looks.ts'
import {
  endedCount,
  headlineOf,
  sharesOf,
  stateOrder,
  storyOf,
} from '../../renderer/batch/progress.ts'

await readWords('en')

const batch = (change: Partial<BatchView>): BatchView => ({
  batchId: 'B1',
  kind: 'bulk',
  state: 'unconfirmed',
  name: 'Staff',
  providerId: 'rave',
  currency: 'NGN',
  total: { count: 3, amount: '1500.00' },
  byState: {
    confirmed: { count: 2, amount: '1000.00' },
    unconfirmed: { count: 1, amount: '500.00' },
  },
  placedAt: 1000,
  stateAt: 1000,
  cashierName: 'Ada',
  training: true,
  next: { kind: 'ask', at: 9000 },
  reference: 'B1',
  providerBatch: '+0001',
  expiresOn: null,
  tender: null,
  refundsDue: '0.00',
  callback: null,
  refusal: null,
  attempts: [],
  events: [],
  asked: { count: 0, of: 10 },
  waiting: null,
  ...change,
})

describe('how the rows stand', () => {
  test('every state a row can be in has its place, and none twice', () => {
    expect([...stateOrder].toSorted()).toEqual([...rowStates].toSorted())
  })

  test('the shares are those states that have rows, what is done first', () => {
    expect(sharesOf(batch({})).map(({ state }) => state)).toEqual(['confirmed', 'unconfirmed'])
    expect(endedCount(batch({}))).toBe(2)
  })

  test('customers who were asked are under way; a lost answer is not', () => {
    const collect = { kind: 'collect', state: 'unconfirmed' } as const
    const pending = { pending: { count: 3, amount: '1500.00' } }
    expect(batchLook({ ...collect, byState: pending }).tone).toBe('blue')
    expect(
      batchLook({ ...collect, byState: { unconfirmed: { count: 3, amount: '1500.00' } } }).tone,
    ).toBe('amber')
  })
})

describe('the headline', () => {
  const keysOf = (change: Partial<BatchView>, waitsForLine = false) => {
    const { key, text } = headlineOf(batch(change), waitsForLine)
    return [key, ...text]
  }

  test('a batch the provider took says how far it is, when it is asked, and that nobody buys again', () => {
    expect(keysOf({})).toEqual([
      'batch.head.taken.bulk',
      'batch.head.askAt',
      'batch.head.dontSend.bulk',
    ])
  })

  test('a lost answer is never called taken, and forbids placing it again', () => {
    const lost = { providerBatch: null, next: null } as const
    expect(keysOf(lost)).toEqual(['batch.head.lost', 'batch.head.dontSend.bulk'])
    expect(keysOf({ ...lost, kind: 'collect' })).toEqual([
      'batch.head.lost',
      'batch.head.dontSend.collect',
    ])
  })

  test('of a collect the provider took it is not asked whether it was made, but who paid', () => {
    const review = { kind: 'collect', state: 'review' } as const
    const lost = { ...review, providerBatch: null }
    expect(keysOf(review)[1]).toBe('batch.head.review.taken')
    expect(keysOf(lost)[1]).toBe('batch.head.review.collect')
  })

  test('while the line is down it waits, and says so', () => {
    expect(keysOf({ state: 'queued' }, true)[0]).toBe('batch.head.queued')
    expect(keysOf({ state: 'queued' })[0]).toBe('batch.head.saved')
  })

  test('done is only said of all when all have it', () => {
    expect(keysOf({ state: 'settled' })[0]).toBe('batch.head.settled.bulk')
    const all = { confirmed: { count: 3, amount: '1500.00' } }
    expect(keysOf({ state: 'settled', byState: all })[0]).toBe('batch.head.settled.all.bulk')
  })

  test('a person is told how many rows nobody can say the end of, and what they come to', () => {
    const { values } = headlineOf(
      batch({
        state: 'review',
        byState: {
          confirmed: { count: 1, amount: '500.00' },
          review: { count: 1, amount: '500.00' },
          unconfirmed: { count: 1, amount: '250.50' },
        },
      }),
      false,
    )
    expect(values.unsure).toEqual({ count: 2, amount: '750.50' })
  })
})

const ask = (n: number): BatchView['attempts'][number] => ({
  n,
  kind: 'ask',
  startedAt: n,
  endedAt: n,
  outcome: 'accepted',
  httpStatus: 200,
  detail: null,
  request: null,
  answer: null,
})

test('many questions are told in one line, the latest on their own', () => {
  const story = storyOf(batch({ attempts: [1, 2, 3, 4, 5].map(ask) }))
  expect(story.map(({ key, count }) => [key, count])).toEqual([
    ['batchAsk.earlier', 2],
    ['batchAsk.heard', 1],
    ['batchAsk.heard', 1],
    ['batchAsk.heard', 1],
  ])
})

test('the story tells events and questions in order, and every cause has words', () => {
  const event = (at: number, cause: string) =>
    ({ at, cause, from: null, to: 'queued', evidence: null, by: null }) as const
  const story = storyOf(
    batch({
      events: [event(1, 'placed'), event(5, 'called-back')],
      attempts: [{ ...ask(3), outcome: 'not-sent' }],
    }),
  )
  expect(story.map(({ key }) => key)).toEqual([
    'batchEvent.placed',
    'batchAsk.not-sent',
    'batchEvent.called-back',
  ])
  const causes = [
    'placed',
    'claimed',
    'not-sent',
    'not-authorised',
    'no-answer',
    'accepted',
    'restarted',
    'refused-by-provider',
    'heard',
    'called-back',
    'all-ended',
    'cancelled-by-cashier',
    'too-old',
    'schedule-ended',
    'no-way-to-ask',
    'decided-by-person',
  ]
  const words = [
    ...causes.map((cause) => `batchEvent.${cause}`),
    ...rowStates.map((state) => `rowState.${state}`),
    ...batchMoves.map(([, to]) => batchLook(batch({ state: to })).word),
  ]
  expect(words.filter((key) => !isKey(key))).toEqual([])
})
