// The law of the vend as data. The code asks this table before every move and the database
// is built from it (a trigger refuses any other move), so a bug in one is caught by the other.

export const vendStates = [
  'queued', // saved, nothing sent
  'sending', // one request is on its way
  'unconfirmed', // it may have sold: only ask
  'confirmed', // sold; final
  'refused', // not sold; final
  'cancelled', // never sent; final
  'expired', // never sent, too old; final
  'review', // no rule resolves it: a person must decide
] as const

export type VendState = (typeof vendStates)[number]

/** Why a vend moved. Every event row carries one. */
export type MoveCause =
  | 'placed'
  | 'claimed' // the dispatcher is about to send
  | 'not-sent' // provably nothing left the till
  | 'not-authorised' // rejected before processing; sign in and send the same reference
  | 'no-answer' // the answer was lost or says nothing certain
  | 'accepted' // the provider took it, the result comes later
  | 'restarted' // the till stopped while a request was out
  | 'unknown-to-provider' // the provider says it has no such order: same reference goes again
  | 'delivered'
  | 'refused-by-provider'
  | 'cancelled-by-cashier'
  | 'too-old'
  | 'schedule-ended' // asked as often as the provider's schedule allows
  | 'no-way-to-ask' // the provider has no requery for this
  | 'decided-by-person'

type Move = {
  readonly from: VendState | null
  readonly to: VendState
  readonly causes: readonly MoveCause[]
}

/** Every allowed move. `from: null` is the birth of a vend. */
export const moves: readonly Move[] = [
  { from: null, to: 'queued', causes: ['placed'] },
  { from: 'queued', to: 'sending', causes: ['claimed'] },
  { from: 'queued', to: 'cancelled', causes: ['cancelled-by-cashier'] },
  { from: 'queued', to: 'expired', causes: ['too-old'] },
  { from: 'sending', to: 'queued', causes: ['not-sent', 'not-authorised'] },
  {
    from: 'sending',
    to: 'unconfirmed',
    causes: ['no-answer', 'accepted', 'restarted', 'not-sent', 'not-authorised'],
  },
  { from: 'sending', to: 'confirmed', causes: ['delivered'] },
  { from: 'sending', to: 'refused', causes: ['refused-by-provider'] },
  { from: 'unconfirmed', to: 'sending', causes: ['unknown-to-provider'] },
  { from: 'unconfirmed', to: 'confirmed', causes: ['delivered'] },
  { from: 'unconfirmed', to: 'refused', causes: ['refused-by-provider'] },
  {
    from: 'unconfirmed',
    to: 'review',
    causes: ['schedule-ended', 'no-way-to-ask', 'unknown-to-provider'],
  },
  { from: 'review', to: 'confirmed', causes: ['delivered', 'decided-by-person'] },
  { from: 'review', to: 'refused', causes: ['refused-by-provider', 'decided-by-person'] },
]

export function mayMove(from: VendState | null, to: VendState, cause: MoveCause): boolean {
  return moves.some((move) => move.from === from && move.to === to && move.causes.includes(cause))
}

/** Nothing arrives that changes these; what contradicts them raises an alarm and is kept beside them. */
export const finalStates = [
  'confirmed',
  'refused',
  'cancelled',
  'expired',
] as const satisfies readonly VendState[]

export const isFinal = (state: VendState): boolean =>
  (finalStates as readonly VendState[]).includes(state)

/** The customer's cash is in the drawer and nothing stands against it yet. */
export const openStates = [
  'queued',
  'sending',
  'unconfirmed',
  'review',
] as const satisfies readonly VendState[]
