// What a till that nobody has set up asks of its host: to keep what was typed so far, to read a whole
// provisioning file, and to open the shop. The file of the shop is written once, whole, at the end: until
// then this is a training till, whatever happens.

import type { Provisioning } from '../../shared/config/provisioning.ts'
import type { Result } from '../../shared/result.ts'
import type { NotPrepared } from './configuration.ts'

/** `shop-data`: the records of a shop lie here whose settings are gone; nobody may write over them. */
export type SetupClosed = 'set-up' | 'named' | 'country' | 'shop-data'

export type NotBegun =
  | NotPrepared
  /** The file could not be written, or the till did not open on it: nothing was set up. */
  | { readonly kind: 'failed'; readonly message: string }

export type SetupPort = {
  /** Null: a shop can be set up here. */
  readonly closed: () => SetupClosed | null
  /** Whether keys can be sealed on this computer. */
  readonly canSeal: () => boolean
  /** What was typed so far, as it was kept: no key, no PIN. Null: nothing. */
  readonly draft: () => unknown
  /** Best effort: a draft that is not kept is typed again. */
  readonly keepDraft: (draft: unknown) => void
  /** What stands in the text of a provisioning file. Nothing is kept of it. */
  readonly read: (text: string) => Promise<Result<Provisioning, NotPrepared>>
  /** Writes the file and opens the shop. It stands in front with the next call. */
  readonly begin: (text: string) => Promise<Result<void, NotBegun>>
}
