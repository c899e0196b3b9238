// How a screen reaches the till, whatever the host: the desktop's preload puts one of these on
// `window.tokenTill`; in a browser the screen makes one over HTTP. Nothing else crosses.

import type { Result } from '../result.ts'
import type { TillError } from './errors.ts'
import type { TillEvent } from './events.ts'

export type TillBridge = {
  /** Calls a command of the contract. Never throws; an unknown name is a typed error too. */
  readonly call: (name: string, input: unknown) => Promise<Result<unknown, TillError>>
  /** Hears every event from now on. The returned function stops it. */
  readonly subscribe: (listener: (event: TillEvent) => void) => () => void
}
