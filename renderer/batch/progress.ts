// How a placed batch stands, in keys and facts: its headline, its shares by state, its story. Pure.

import type { BatchSummary, BatchView } from '../../shared/contract/batch-views.ts'
import { type RowState, isRowEnd } from '../../shared/vend/batch.ts'
import { formatAmount, parseAmount } from '../../shared/money/money.ts'
import type { Tone } from '../design/Note.tsx'
import type { Key } from '../i18n/dictionary.ts'
import { isKey } from '../i18n/translate.ts'

export type Share = {
  readonly state: RowState
  readonly count: number
  /** Decimal text. */
  readonly amount: string
}

/** What is done first, then what is under way, then what is not certain, then what came to nothing. */
export const stateOrder: readonly RowState[] = [
  'confirmed',
  'paid',
  'pending',
  'waiting',
  'sending',
  'unconfirmed',
  'not-asked',
  'unclear',
  'review',
  'refused',
  'failed',
  'lapsed',
  'not-member',
  'cancelled',
  'expired',
]

export const sharesOf = ({ byState }: Pick<BatchSummary, 'byState'>): readonly Share[] =>
  stateOrder.flatMap((state) => {
    const sum = byState[state]
    return sum && sum.count > 0 ? [{ state, ...sum }] : []
  })

const countOf = (
  batch: Pick<BatchSummary, 'byState'>,
  fits: (state: RowState) => boolean,
): number =>
  sharesOf(batch)
    .filter(({ state }) => fits(state))
    .reduce((count, share) => count + share.count, 0)

/** Rows about which nothing more is asked. */
export const endedCount = (batch: Pick<BatchSummary, 'byState'>): number => countOf(batch, isRowEnd)

const isGood = (state: RowState): boolean => state === 'confirmed' || state === 'paid'
const isUnsure = (state: RowState): boolean => state === 'review' || state === 'unconfirmed'

export type Headline = {
  readonly key: Key
  /** Sentences under it, in order. */
  readonly text: readonly Key[]
  readonly values: {
    readonly count: number
    readonly good: number
    readonly done: number
    readonly paid: number
    /** Rows nobody can say the end of, and what they come to. */
    readonly unsure: { readonly count: number; readonly amount: string }
  }
}

/** True when the provider said it took the batch, as opposed to saying nothing. */
const wasTaken = (batch: BatchView): boolean =>
  batch.providerBatch !== null || batch.events.some(({ cause }) => cause === 'accepted')

function unsureOf(batch: BatchSummary): { count: number; amount: string } {
  const shares = sharesOf(batch).filter(({ state }) => isUnsure(state))
  const minor = shares.reduce((sum, { amount }) => {
    const read = parseAmount(amount, batch.currency)
    return sum + (read.ok ? read.value : 0)
  }, 0)
  return {
    count: shares.reduce((count, share) => count + share.count, 0),
    amount: formatAmount(minor, batch.currency),
  }
}

/** What the batch says of itself; `waitsForLine`: its provider is known to be out of reach. */
export function headlineOf(batch: BatchView, waitsForLine: boolean): Headline {
  const { kind, state } = batch
  const good = countOf(batch, isGood)
  const values = {
    count: batch.total.count,
    good,
    done: endedCount(batch),
    paid: batch.byState.paid?.count ?? 0,
    unsure: unsureOf(batch),
  }
  const next: Key[] = batch.waiting ? ['batch.head.asking'] : batch.next ? ['batch.head.askAt'] : []
  const say = (key: Key, ...text: Key[]): Headline => ({ key, text, values })
  switch (state) {
    case 'queued':
      return waitsForLine
        ? say('batch.head.queued', 'batch.head.queued.text')
        : say('batch.head.saved', 'batch.head.saved.text')
    case 'sending':
      return say('batch.head.sending', 'batch.head.sending.text')
    case 'unconfirmed':
      if (!wasTaken(batch)) return say('batch.head.lost', ...next, `batch.head.dontSend.${kind}`)
      return kind === 'collect'
        ? say('batch.head.taken.collect', 'batch.head.taken.collect.text', ...next)
        : say('batch.head.taken.bulk', ...next, 'batch.head.dontSend.bulk')
    case 'settled':
      return good === values.count
        ? say(`batch.head.settled.all.${kind}`)
        : say(`batch.head.settled.${kind}`)
    case 'refused':
      return say(`batch.head.refused.${kind}`)
    case 'cancelled':
      return say('batch.head.cancelled')
    case 'expired':
      return say('batch.head.expired')
    case 'review':
      return kind === 'collect' && wasTaken(batch)
        ? say('batch.head.review', 'batch.head.review.taken', 'batch.head.dontSend.collect')
        : say('batch.head.review', `batch.head.review.${kind}`, `batch.head.dontSend.${kind}`)
  }
}

export type StoryLine = {
  readonly id: string
  readonly at: number
  readonly key: Key
  readonly tone: Tone
  readonly detail: string | null
  readonly by: string | null
  readonly cause: string
  /** How many like it this line stands for. */
  readonly count: number
}

const tones: Readonly<Record<string, Tone>> = {
  'all-ended': 'green',
  'called-back': 'green',
  heard: 'green',
  'refused-by-provider': 'red',
  'too-old': 'red',
  'no-answer': 'amber',
  restarted: 'amber',
  'not-sent': 'amber',
  'not-authorised': 'amber',
  'schedule-ended': 'amber',
  'no-way-to-ask': 'amber',
}

type Attempt = BatchView['attempts'][number]

function askKey({ outcome }: Attempt): Key {
  const key = `batchAsk.${outcome ?? 'waiting'}`
  return isKey(key) ? key : 'batchAsk.heard'
}

/** Questions told one by one; a batch may be asked about fifty times. */
const toldAsks = 3

function askLines(batch: BatchView): readonly StoryLine[] {
  const asks = batch.attempts
    .filter(({ kind }) => kind === 'ask')
    .map((attempt): StoryLine => {
      const key = askKey(attempt)
      return {
        id: `attempt ${attempt.n}`,
        at: attempt.startedAt,
        key,
        tone: key === 'batchAsk.heard' ? 'blue' : 'amber',
        detail: attempt.detail,
        by: null,
        cause: 'ask',
        count: 1,
      }
    })
  const earlier = asks.slice(0, -toldAsks)
  const last = earlier.at(-1)
  return last && earlier.length > 1
    ? [
        { ...last, key: 'batchAsk.earlier', tone: 'blue', detail: null, count: earlier.length },
        ...asks.slice(-toldAsks),
      ]
    : asks
}

const eventLines = (batch: BatchView): readonly StoryLine[] =>
  batch.events.map((event, index): StoryLine => {
    const key = `batchEvent.${event.cause}`
    return {
      id: `event ${index}`,
      at: event.at,
      key: isKey(key) ? key : 'batchEvent.other',
      tone: tones[event.cause] ?? 'blue',
      detail: event.evidence,
      by: event.by,
      cause: event.cause,
      count: 1,
    }
  })

/** Oldest first: what moved the batch, and the questions, the earlier ones of them in one line. */
export const storyOf = (batch: BatchView): readonly StoryLine[] =>
  [...eventLines(batch), ...askLines(batch)].toSorted((a, b) => a.at - b.at)
