// The trouble of a simulated day: which kinds of it a seed has, and how it comes and goes. Each seed
// has some kinds and not others ("swarm testing"): all trouble at once hides what one alone would show.

import type { NotSentReason } from '../../shared/vend/outcome.ts'
import type { Rng } from './rng.ts'

export type ProviderMood = 'well' | 'sick' | 'limiting' | 'locked-out' | 'lagging' | 'strict'

/** The line between the till and the provider, as it is now. Chances are per message. */
export type Line = {
  /** Nothing gets out, provably. */
  readonly down: NotSentReason | null
  readonly loseRequest: number
  readonly lateRequest: number
  readonly loseAnswer: number
  readonly lateAnswer: number
  readonly spoilAnswer: number
}

export type PrinterMood = 'ready' | 'paper-out' | 'off' | 'flaky'

export type Options = {
  readonly seed: number
  /** How long trouble and selling last, true ms. */
  readonly dayMs: number
  readonly cashiers: number
  readonly maxSales: number
  readonly lossy: number
  readonly lineDown: number
  readonly providerTrouble: number
  readonly moods: readonly ProviderMood[]
  readonly printerTrouble: number
  /** Per commit. */
  readonly crashAtCommit: number
  /** Crashes at a time of their own choosing, over the day. */
  readonly crashes: number
  readonly restarts: number
  readonly clockJumps: number
  readonly jumpsWhileOff: boolean
  readonly diskFull: number
  /** Per commit. */
  readonly ioErrors: number
  readonly queuedMaxAgeMs: number
  readonly impatient: number
}

/** What a seed's day is like. */
export function optionsOf(seed: number, rng: Rng): Options {
  const some = (share: number, value: () => number): number => (rng.chance(share) ? value() : 0)
  const moods: ProviderMood[] = ['sick', 'limiting', 'locked-out', 'lagging', 'strict']
  return {
    seed,
    dayMs: rng.between(10, 40) * 60_000,
    cashiers: rng.between(1, 2),
    maxSales: rng.between(4, 14),
    lossy: some(0.7, () => rng.pick([0.05, 0.2, 0.5])),
    lineDown: some(0.5, () => rng.between(1, 4)),
    providerTrouble: some(0.7, () => rng.between(1, 4)),
    moods: moods.filter(() => rng.chance(0.5)),
    printerTrouble: some(0.5, () => rng.between(1, 4)),
    crashAtCommit: some(0.5, () => rng.pick([0.01, 0.03, 0.1])),
    crashes: some(0.5, () => rng.between(1, 5)),
    restarts: some(0.3, () => rng.between(1, 2)),
    clockJumps: some(0.4, () => rng.between(1, 3)),
    jumpsWhileOff: rng.chance(0.3),
    diskFull: some(0.25, () => rng.between(1, 2)),
    ioErrors: some(0.2, () => rng.pick([0.01, 0.05])),
    queuedMaxAgeMs: rng.pick([4 * 3_600_000, 4 * 3_600_000, 15 * 60_000]),
    impatient: rng.pick([0, 0.2, 0.6]),
  }
}

export const calm: Line = {
  down: null,
  loseRequest: 0,
  lateRequest: 0,
  loseAnswer: 0,
  lateAnswer: 0,
  spoilAnswer: 0,
}

/** A line as lossy as the seed's, with one or two kinds of loss. */
export function lossyLine(rng: Rng, lossy: number): Line {
  const some = (): number => (rng.chance(0.5) ? lossy : 0)
  return {
    down: null,
    loseRequest: some(),
    lateRequest: some(),
    loseAnswer: some(),
    lateAnswer: some(),
    spoilAnswer: some(),
  }
}

export const jumps = [
  -86_400_000, -3_600_000, -60_000, -4_000, 4_000, 60_000, 3_600_000, 86_400_000,
] as const
