// Where the shop's cash lies that is in no open drawer: what was dropped and what was left over when a
// drawer was opened with less than it was closed with, less what went to the bank. Pure.

/** One shift, as far as cash beside its drawer goes. */
export type SafeStep = {
  /** In the drawer when it was opened. */
  readonly floatMinor: number
  readonly dropsMinor: number
  /** In the closed drawer before: counted, with what came and went while no shift was open, and the bank's
   *  part taken out. Null before the first shift: its float came from the owner. */
  readonly foundMinor: number | null
}

export type Safe = {
  readonly beforeMinor: number
  readonly dropsMinor: number
  readonly leftOverMinor: number
  /** Put from the safe into drawers. What the safe did not hold the owner brought. */
  readonly takenMinor: number
  readonly bankedMinor: number
  readonly nowMinor: number
}

export const emptySafe = (beforeMinor: number): Safe => ({
  beforeMinor,
  dropsMinor: 0,
  leftOverMinor: 0,
  takenMinor: 0,
  bankedMinor: 0,
  nowMinor: beforeMinor,
})

export function afterShift(safe: Safe, { floatMinor, dropsMinor, foundMinor }: SafeStep): Safe {
  const leftMinor = foundMinor === null ? 0 : foundMinor - floatMinor
  const takenMinor = Math.min(safe.nowMinor, Math.max(0, -leftMinor))
  const leftOverMinor = Math.max(0, leftMinor)
  return {
    ...safe,
    dropsMinor: safe.dropsMinor + dropsMinor,
    leftOverMinor: safe.leftOverMinor + leftOverMinor,
    takenMinor: safe.takenMinor + takenMinor,
    nowMinor: safe.nowMinor + leftOverMinor - takenMinor + dropsMinor,
  }
}

/** What the safe did not hold was not in it: counted wrong, or the owner's own. */
export const afterBanking = (safe: Safe, fromSafeMinor: number): Safe => ({
  ...safe,
  bankedMinor: safe.bankedMinor + fromSafeMinor,
  nowMinor: Math.max(0, safe.nowMinor - fromSafeMinor),
})
