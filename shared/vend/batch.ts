// The law of a batch as data: many customers in one order, sent once, then only asked about. `bulk`
// buys for each row with cash taken for all of them; `collect` asks each row's customer to pay.
// The code asks these tables before every move and the database refuses any other.

export const batchStates = [
  'queued', // saved, nothing sent
  'sending', // the one request is on its way
  'unconfirmed', // it may have been taken, or was: rows come in, only ask
  'settled', // every row has its end; final
  'refused', // not taken, no row of it; final
  'cancelled', // never sent; final
  'expired', // never sent, too old; final
  'review', // no rule resolves what is left: a person must decide
] as const

export type BatchState = (typeof batchStates)[number]

export const rowStates = [
  'waiting', // not sent
  'sending', // part of the request that is out
  'unconfirmed', // bulk: may have been bought; asked about
  'confirmed', // bulk: bought; final
  'refused', // not bought, or not asked to pay; final
  'cancelled', // never sent; final
  'expired', // never sent, too old; final
  'review', // a person must decide
  'pending', // collect: the customer was asked and has not paid yet
  'paid', // collect: final
  'failed', // collect: the payment failed
  'lapsed', // collect: the time to pay ran out
  'not-asked', // collect: the provider made no request to this customer, or not yet
  'not-member', // collect: the provider does not know this number
  'unclear', // collect: a word nobody knows
] as const

export type RowState = (typeof rowStates)[number]

/** Every allowed move of a batch. `null` is its birth. */
export const batchMoves: readonly (readonly [BatchState | null, BatchState])[] = [
  [null, 'queued'],
  ['queued', 'sending'],
  ['queued', 'cancelled'],
  ['queued', 'expired'],
  ['sending', 'queued'],
  ['sending', 'unconfirmed'],
  ['sending', 'refused'],
  ['unconfirmed', 'settled'],
  ['unconfirmed', 'review'],
  ['review', 'unconfirmed'],
  ['review', 'settled'],
  ['review', 'refused'],
]

const collectOpen = ['pending', 'not-asked', 'unclear', 'failed', 'lapsed', 'not-member'] as const
const collectHeard = [...collectOpen, 'paid'] as const

/** Every allowed move of a row. A paid or bought row stays so, whatever arrives later. */
export const rowMoves: readonly (readonly [RowState | null, RowState])[] = [
  [null, 'waiting'],
  ['waiting', 'sending'],
  ['waiting', 'cancelled'],
  ['waiting', 'expired'],
  ['sending', 'waiting'],
  ['sending', 'unconfirmed'],
  ['sending', 'confirmed'],
  ['sending', 'refused'],
  ['unconfirmed', 'confirmed'],
  ['unconfirmed', 'refused'],
  ['unconfirmed', 'review'],
  ['review', 'confirmed'],
  ['review', 'refused'],
  ...(['sending', 'unconfirmed', 'review'] as const).flatMap((from) =>
    collectHeard.map((to): readonly [RowState, RowState] => [from, to]),
  ),
  ...collectOpen.flatMap((from) => [
    ...collectHeard
      .filter((to) => to !== from)
      .map((to): readonly [RowState, RowState] => [from, to]),
    [from, 'review'] as const,
  ]),
]

export const mayMoveBatch = (from: BatchState | null, to: BatchState): boolean =>
  batchMoves.some(([a, b]) => a === from && b === to)

export const mayMoveRow = (from: RowState | null, to: RowState): boolean =>
  rowMoves.some(([a, b]) => a === from && b === to)

const ends: ReadonlySet<RowState> = new Set([
  'confirmed',
  'refused',
  'cancelled',
  'expired',
  'paid',
  'failed',
  'lapsed',
  'not-member',
])

/** Nothing more is asked about a row that has its end. */
export const isRowEnd = (state: RowState): boolean => ends.has(state)

/** Not over: the till or a person has something to do. */
const openBatchStates = [
  'queued',
  'sending',
  'unconfirmed',
  'review',
] as const satisfies readonly BatchState[]

export const isBatchOpen = (state: BatchState): boolean =>
  (openBatchStates as readonly BatchState[]).includes(state)

/** Nothing that arrives later moves such a row; what contradicts it raises an alarm and is kept beside it. */
export const isRowFinal = (state: RowState): boolean => !rowMoves.some(([from]) => from === state)

/**
 * Whether news of a row says something else than what is final of it. A customer who paid, a row that
 * was bought, refused or never sent: an answer that knows nothing contradicts none of these.
 */
export function contradictsRow(was: RowState, news: RowState): boolean {
  if (!isRowFinal(was) || was === news) return false
  return was === 'paid' || isRowEnd(news)
}

/** Why a batch or a row moved. Every event row carries one. */
export type BatchCause =
  | 'placed'
  | 'claimed'
  | 'not-sent'
  | 'not-authorised'
  | 'no-answer'
  | 'accepted'
  | 'restarted'
  | 'refused-by-provider'
  | 'heard' // the provider was asked, and said so of this row
  | 'called-back' // somebody posted it to the batch's callback address
  | 'all-ended'
  | 'cancelled-by-cashier'
  | 'too-old'
  | 'schedule-ended'
  | 'no-way-to-ask'
  | 'unknown-to-provider' // it says again and again that it has no such batch
  | 'decided-by-person'
  // Notes that move nothing.
  | 'late-answer'
  | 'sold-after-all'
  | 'taken-back'
  | 'ask-asked'
  | 'reprint'
  | 'slip-seen'
  | 'slip-missing'
  | 'refund-paid'
