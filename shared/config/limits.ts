// What a shop's limits are where its configuration does not say.

import type { Provisioning } from './provisioning.ts'

const usualLimits = {
  offlineElectricity: true,
  offlineAirtime: true,
  // A package's price may have changed by the time the line is back.
  offlineData: false,
  offlineTv: false,
  offlineBulk: false,
  offlineCollect: false,
  queuedMaxAgeMs: 4 * 3_600_000,
  queuedPerMeter: 1,
  // All their answers may come in one turn of the till's loop, which a screen's question waits out.
  inFlightPerProvider: 28,
} as const

type Said = Provisioning['limits']
type Usual = { readonly [K in keyof typeof usualLimits]: NonNullable<Said[K]> }

/** A shop's limits, filled in with the usual ones. Amounts have none: left out, there is no limit. */
export const withUsual = (limits: Said): Omit<Said, keyof Usual> & Usual => {
  const said = Object.entries(limits).filter(([, value]) => value !== undefined)
  return { ...usualLimits, ...Object.fromEntries(said) }
}

/** Without a touch for so long the screen asks for a PIN. */
export const usualLockMinutes = 5
