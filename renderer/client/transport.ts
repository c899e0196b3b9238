// How a screen reaches the till: through the preload in Electron, over loopback HTTP in a browser.
// A transport never throws and never retries a command; it only tells whether the till answered.

import type { ErrorCode, TillError } from '../../shared/contract/errors.ts'
import type { TillEvent } from '../../shared/contract/events.ts'
import type { Result } from '../../shared/result.ts'

/** A typed error of the till, or `till-lost`: the screen could not reach the till itself. */
export type ScreenError = Omit<TillError, 'code'> & { readonly code: ErrorCode | 'till-lost' }

/** Whether this screen hears the till. `since` is set by whoever keeps it. */
export type Link = 'connecting' | 'connected' | 'lost'

export type Transport = {
  readonly call: (name: string, input: unknown) => Promise<Result<unknown, ScreenError>>
  /** Events until the returned function is called. `onLink` tells when the stream breaks and heals. */
  readonly subscribe: (
    onEvent: (event: TillEvent) => void,
    onLink: (link: Link) => void,
  ) => () => void
}

/** Answered before anybody looked at what was asked: they say nothing of the time before. */
const atTheDoor: ReadonlySet<string> = new Set(['shutting-down', 'not-signed-in'])

/** Whether nobody knows yet if it was done. `before`: whether that was so when it was asked for once more. */
export const isInDoubt = ({ moneyMoved, code }: ScreenError, before: boolean): boolean =>
  moneyMoved !== 'no' || (before && atTheDoor.has(code))

/** The till may have done what was asked; the same call with the same ids is safe to repeat. */
export const tillLost = (detail: string): ScreenError => ({
  code: 'till-lost',
  message: `This screen cannot reach the till: ${detail}`,
  retry: true,
  moneyMoved: 'unknown',
})
