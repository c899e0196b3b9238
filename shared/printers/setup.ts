// A printer as this shop has set it up: its profile with what the configuration changes.

import type { CodePageId } from '../paper/code-pages.ts'
import type { Cutter, DrawerPulse, PrinterLanguage } from './profile.ts'
import { type ProfileId, profileOf, usualProfile } from './profiles.ts'

/** What may stand in a printer's entry of the configuration, whatever it hangs on. */
export type PrinterChoices = {
  readonly columns: number
  readonly profile?: ProfileId | undefined
  readonly codePage?: CodePageId | undefined
  readonly cutter?: Cutter | undefined
  readonly feedLines?: number | undefined
  readonly codes?: 'native' | 'raster' | undefined
  /** -3 light to 3 dark. */
  readonly density?: number | undefined
  readonly speed?: 'slow' | 'normal' | 'fast' | undefined
  /** Left out: no drawer hangs on this printer. */
  readonly drawer?:
    | {
        readonly pin?: 2 | 5 | undefined
        readonly onMs?: number | undefined
        readonly offMs?: number | undefined
      }
    | undefined
}

export type PrinterSetup = {
  readonly profile: ProfileId
  readonly language: PrinterLanguage
  readonly columns: number
  readonly codePage: CodePageId
  readonly cutter: Cutter
  readonly feedLines: number
  readonly codes: 'native' | 'raster'
  /** Null: as the printer is set. */
  readonly density: number | null
  readonly speed: 'slow' | 'normal' | 'fast' | null
  /** Null: none hangs on it. */
  readonly drawer: DrawerPulse | null
}

export function setupOf(choices: PrinterChoices): PrinterSetup {
  const profileId = choices.profile ?? usualProfile(choices.columns)
  const profile = profileOf(profileId)
  const { drawer } = choices
  return {
    profile: profileId,
    language: profile.language,
    columns: choices.columns,
    codePage: choices.codePage ?? profile.codePage,
    cutter: choices.cutter ?? profile.cutter,
    feedLines: choices.feedLines ?? profile.feedLines,
    codes: choices.codes ?? profile.codes,
    density: profile.tunable ? (choices.density ?? null) : null,
    speed: profile.tunable ? (choices.speed ?? null) : null,
    drawer: drawer
      ? {
          pin: drawer.pin ?? profile.drawer.pin,
          onMs: drawer.onMs ?? profile.drawer.onMs,
          offMs: drawer.offMs ?? profile.drawer.offMs,
        }
      : null,
  }
}
