// Where the power may go: at every moment the till waits for the world (a request leaves, an answer is
// heard, bytes go to the printer, the printer answers), before each commit and after it. Each such
// moment has a name made of what the till was at, so that the same cut falls there again.

import type { Rng } from './rng.ts'
import type { Script } from './script.ts'

export type Power = {
  /** What the till or the world is at, for the names of the commits that follow. */
  readonly at: (label: string) => void
  /** A moment the power may go in; it goes by itself where the day's script says so. */
  readonly moment: (label: string) => void
  readonly beforeCommit: () => void
  readonly afterCommit: () => void
  /** How many such moments there were. */
  readonly moments: () => number
}

export function createPower(parts: {
  readonly chance: number
  /** The one moment the power goes in, counted from 1; for the run that tries them all. */
  readonly only: number | null
  readonly rng: Rng
  readonly script: Script
  readonly isOver: () => boolean
  /** Nobody counts moments any more: the day is looked at. */
  readonly isReckoned: () => boolean
  readonly cut: (why: string) => void
}): Power {
  const { chance, only, rng, script, isOver, isReckoned, cut } = parts
  let label = 'the start'
  let commits = 0
  let moments = 0

  function goesAt(name: string): boolean {
    if (isReckoned()) return false
    moments += 1
    if (only !== null) return moments === only
    if (chance === 0 || isOver()) return false
    return rng.fork(name).chance(chance) && script.happens(`power lost ${name}`)
  }
  const at = (next: string): void => {
    label = next
    commits = 0
  }
  return {
    at,
    moment: (what) => {
      at(what)
      if (goesAt(what)) cut(what)
    },
    beforeCommit: () => {
      commits += 1
      const name = `before commit ${commits} after ${label}`
      if (goesAt(name)) cut(name)
    },
    afterCommit: () => {
      const name = `after commit ${commits} after ${label}`
      if (goesAt(name)) cut(name)
    },
    moments: () => moments,
  }
}
