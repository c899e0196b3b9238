// One whole path of the till, done again and again while the disk says no at another place each time.

import type { FaultyDisk } from '../../world/faulty-disk.ts'

export type Path = {
  readonly name: string
  /**
   * Does it once, as a cashier would who is told of the failure and tries again, and ends when it is
   * settled and on paper. `draftId` is a new one each time.
   */
  readonly once: (draftId: string) => Promise<Done>
  readonly close: () => Promise<void>
}

export type Done = {
  /** What is not as it must be; nothing when all is well. */
  readonly wrong: readonly string[]
}

export type OpenPath = (disk: FaultyDisk) => Promise<Path>

/** A path that takes longer never ends: long enough for a machine that does much else. */
export const longestMs = 60_000
