// What a search for printers brings: where one hangs, and what it seems to be. Pure. A guess is only
// that: a person picks the profile and looks at the test slip.

import type { ProfileId } from './profiles.ts'

/** Where a till looks. `sweep` is asked for by a person alone: it knocks at every address of the shop. */
export const searchPlaces = ['system', 'usb', 'serial', 'network', 'epson', 'sweep'] as const
export type SearchPlace = (typeof searchPlaces)[number]

export type FoundConnection =
  | { readonly transport: 'tcp'; readonly host: string; readonly port: number }
  | { readonly transport: 'device'; readonly path: string }
  | { readonly transport: 'serial'; readonly path: string }
  | { readonly transport: 'queue'; readonly queue: string }

export type FoundPrinter = {
  /** The same for the same printer in every search of this till. */
  readonly key: string
  readonly place: SearchPlace
  /** As it calls itself, or where it hangs. */
  readonly name: string
  readonly connection: FoundConnection
  /** What its name says it is. Null: nothing. */
  readonly profile: ProfileId | null
}

export type PlaceReport = {
  readonly place: SearchPlace
  readonly state: 'searching' | 'done' | 'skipped' | 'failed'
  /** Of a sweep: addresses knocked at, and how many there are. */
  readonly done?: number
  readonly of?: number
  /** Why nothing could be looked at there. */
  readonly problem?: string
}

export const keyOf = (connection: FoundConnection): string => {
  switch (connection.transport) {
    case 'tcp':
      return `tcp:${connection.host}:${connection.port}`
    case 'queue':
      return `queue:${connection.queue}`
    case 'device':
    case 'serial':
      return `${connection.transport}:${connection.path}`
  }
}

const guesses: readonly (readonly [RegExp, ProfileId])[] = [
  [/TM-?T88 ?(III|IV|V)(?![IV])/i, 'epson-88'],
  [/TM-?(m10|P20)/i, 'epson-58'],
  [/\bTM-?[A-Z]*\d|EPSON.*receipt/i, 'epson-80'],
  [/mC-?Print ?2|SM-?S2\d/i, 'star-58'],
  [/mC-?Print|TSP ?[678]\d\d|Star Micronics/i, 'star-80'],
  [/(?<!\d)58(mm|\b|[A-Z])/i, 'generic-58'],
  [/(?<!\d)80(mm|\b|[A-Z])|thermal|receipt|\bPOS\b/i, 'generic-80'],
]

/** What a printer's own words say it is. */
export const guessProfile = (words: string): ProfileId | null =>
  guesses.find(([pattern]) => pattern.test(words))?.[1] ?? null
