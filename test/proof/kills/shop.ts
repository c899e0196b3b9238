// What a shop of the kills is: its provisioning, the providers that outlive the till, what its cashiers
// do, and how its books are compared in the end.

import type { Books } from './books.ts'
import type { Rng } from '../../simulation/rng.ts'
import type { HeadlessTill } from '../../world/headless.ts'
import type { Faults } from '../../../electron/sandbox/faults.ts'

/** A cashier's hands: whatever till runs now. Throws a `TypeError` when it dies under the call. */
export type Hands = Pick<HeadlessTill, 'call'>

/** One errand with one customer; tapped again, under the same draft, until the till has answered. */
export type Errand = {
  readonly draftId: string
  /** The id of what was placed; null: the till said no before anything was saved. */
  readonly tap: (hands: Hands) => Promise<string | null>
}

export type Difference = string

export type Shop = {
  readonly name: string
  readonly config: object
  /** Where a fault may strike. */
  readonly lines: readonly {
    readonly faults: Faults
    readonly setLine: (up: boolean) => Promise<void>
    /** The request that buys, as the sandbox names it. */
    readonly buys: readonly string[]
  }[]
  readonly errand: (rng: Rng, draftId: string) => Errand
  /** What in the books is not as in the providers' ledgers; nothing when all is well. */
  readonly compare: (books: Books) => readonly Difference[]
  readonly close: () => Promise<void>
}
