// Whether this till sells, or somebody learns on it. Training is a till of its own, in a folder of its
// own, that stands in front while the shop's till works on behind it: what is unconfirmed there is asked
// about, what waits is sent, and slips are printed. The host keeps both; here is what a till asks of it.

import type { Result } from '../../shared/result.ts'
import type { TillError } from '../../shared/contract/errors.ts'
import type { CashierView } from '../../shared/contract/status.ts'
import type { TillStatus } from './status/status.ts'

/** `practice`: nobody has set a shop up, or its file says that it only trains. */
export type TillMode = 'selling' | 'training' | 'practice'

export type ShopBehind = {
  readonly name: string
  readonly status: TillStatus
  /** Who may end the training. */
  readonly supervisors: readonly { readonly id: string; readonly name: string }[]
}

export type ModePort = {
  readonly mode: () => TillMode
  /** Why nobody can train here; null: somebody can. */
  readonly hindrance: () => 'practises' | 'nothing-to-practise' | null
  /** Opens the training till. It stands in front with the next call. The error is a sentence. */
  readonly enter: () => Promise<Result<void, string>>
  /** A supervisor of the shop ends the training. The shop's till stands in front with the next call. */
  readonly leave: (who: {
    readonly cashierId: string
    readonly pin: string
  }) => Result<CashierView, TillError>
  /** Null: this till is the shop's, or there is none. */
  readonly behind: () => Promise<ShopBehind | null>
}
