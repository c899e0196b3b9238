// The trouble of a simulated day: which kinds of it a seed has, and how it comes and goes. Each seed
// has some kinds and not others ("swarm testing"): all trouble at once hides what one alone would show.

import type { NotSentReason } from '../../shared/vend/outcome.ts'
import type { Rng } from './rng.ts'

const providerMoods = [
  'well',
  /** Wrong codes, true refusals, errors for orders that were carried out and for those that were not. */
  'sick',
  /** Answers everything with 503 and carries out nothing. */
  'down',
  'limiting', // 429
  'locked-out', // 401
  'lagging', // "no such order" before "sold"
  'strict', // a question asked too early is refused
  'fickle', // says "refused", and sells later all the same
  'reversing', // takes a sale back after it was said
  'forgetful', // takes an order and then knows nothing of it
] as const
export type ProviderMood = (typeof providerMoods)[number]

/** The line between the till and the providers, as it is now. Chances are per message. */
export type Line = {
  /** Nothing gets out, provably. */
  readonly down: NotSentReason | null
  readonly loseRequest: number
  readonly lateRequest: number
  /** Somebody on the way sends it a second time. */
  readonly doubleRequest: number
  readonly loseAnswer: number
  readonly lateAnswer: number
  readonly spoilAnswer: number
}

export const printerMoods = ['ready', 'paper-out', 'off', 'flaky', 'slow'] as const
export type PrinterMood = (typeof printerMoods)[number]

export const shops = ['lagos', 'abuja', 'gaborone', 'cairo', 'mumbai'] as const
export type ShopKind = (typeof shops)[number]

export type Options = {
  readonly seed: number
  /** Which providers' systems the shop sells for. */
  readonly shop: ShopKind
  /** How long trouble and selling last, true ms. */
  readonly dayMs: number
  readonly cashiers: number
  readonly maxSales: number
  readonly lossy: number
  /** A late message may be as late as this, ms. */
  readonly latestMs: number
  readonly lineDown: number
  readonly providerTrouble: number
  readonly moods: readonly ProviderMood[]
  /** The longest a spell of the line or of a provider's mood lasts, ms. */
  readonly spellMs: number
  readonly printerTrouble: number
  /** Per moment in which the till waits for the world or the world for it, and per commit. */
  readonly powerCuts: number
  /** Crashes at a time of their own choosing, over the day. */
  readonly crashes: number
  readonly restarts: number
  readonly clockJumps: number
  readonly jumpsWhileOff: boolean
  readonly diskFull: number
  /** Per commit. */
  readonly ioErrors: number
  readonly queuedMaxAgeMs: number
  /** Whole sheets may wait for their provider. */
  readonly sheetsWait: boolean
  /** Whether the shop keeps shifts, and takes no cash without one. */
  readonly shifts: 'none' | 'optional' | 'required'
  readonly impatient: number
  /** A screen shows the strip; without one a till sells and asks all the same. */
  readonly screen: boolean
}

/** What a seed's day is like. */
export function optionsOf(seed: number, rng: Rng): Options {
  const some = (share: number, value: () => number): number => (rng.chance(share) ? value() : 0)
  const isLong = rng.chance(0.02)
  return {
    seed,
    shop: rng.weighted<ShopKind>([
      [4, 'lagos'],
      [3, 'abuja'],
      [2, 'gaborone'],
      [1, 'cairo'],
      [1, 'mumbai'],
    ]),
    dayMs: (isLong ? rng.between(120, 360) : rng.between(8, 28)) * 60_000,
    cashiers: rng.between(1, 2),
    maxSales: rng.between(4, 14),
    lossy: some(0.7, () => rng.pick([0.05, 0.2, 0.5])),
    latestMs: rng.pick([40_000, 40_000, 600_000, 3_600_000]),
    lineDown: some(0.5, () => rng.between(1, 4)),
    providerTrouble: some(0.75, () => rng.between(1, 4)),
    moods: providerMoods.filter((mood) => mood !== 'well' && rng.chance(0.4)),
    spellMs: isLong ? rng.between(30, 270) * 60_000 : 900_000,
    printerTrouble: some(0.5, () => rng.between(1, 4)),
    powerCuts: some(0.5, () => rng.pick([0.005, 0.015, 0.05])),
    crashes: some(0.4, () => rng.between(1, 4)),
    restarts: some(0.3, () => rng.between(1, 2)),
    clockJumps: some(0.4, () => rng.between(1, 3)),
    jumpsWhileOff: rng.chance(0.3),
    diskFull: some(0.25, () => rng.between(1, 2)),
    ioErrors: some(0.2, () => rng.pick([0.01, 0.05])),
    queuedMaxAgeMs: rng.pick([4 * 3_600_000, 4 * 3_600_000, 15 * 60_000]),
    impatient: rng.pick([0, 0.2, 0.6]),
    screen: rng.fork('screen').chance(0.2),
    sheetsWait: rng.chance(0.5),
    shifts: rng.weighted<Options['shifts']>([
      [3, 'none'],
      [6, 'optional'],
      [1, 'required'],
    ]),
  }
}

export const calm: Line = {
  down: null,
  loseRequest: 0,
  lateRequest: 0,
  doubleRequest: 0,
  loseAnswer: 0,
  lateAnswer: 0,
  spoilAnswer: 0,
}

/** A line as lossy as the seed's, with some kinds of loss. */
export function lossyLine(rng: Rng, lossy: number): Line {
  const some = (): number => (rng.chance(0.5) ? lossy : 0)
  return {
    down: null,
    loseRequest: some(),
    lateRequest: some(),
    doubleRequest: some(),
    loseAnswer: some(),
    lateAnswer: some(),
    spoilAnswer: some(),
  }
}

export const jumps = [
  -86_400_000, -3_600_000, -60_000, -4_000, 4_000, 60_000, 3_600_000, 86_400_000,
] as const
