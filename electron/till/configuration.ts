// The shop's configuration as the host keeps it: one checked document, written whole. The till asks
// for changes and never sees the file; how it lies on the disk, and how keys are sealed, is the host's.

import type { Provisioning } from '../../shared/config/provisioning.ts'
import type { Result } from '../../shared/result.ts'

/** Why nobody may change it here. `named`: a file somebody looks after. `not-set-up`: there is none yet. */
export type Locked = 'named' | 'not-set-up' | 'training'

export type Configuration = {
  /** Another text has another one. Says nothing about what stands in it. */
  readonly version: string
  /** With its keys in hand. They go into no answer, no row and no line. */
  readonly document: Provisioning
  readonly locked: Locked | null
  /** The till does not run on it yet. */
  readonly pending: boolean
  /** Where it lies, for a person. */
  readonly path: string | null
}

export type Sections = { readonly [name in keyof Provisioning]?: Provisioning[name] | undefined }

/** A change that was checked and can be written. Nothing happens before `write`. */
export type Prepared = {
  readonly version: string
  readonly document: Provisioning
  /** The whole new file or the old one. The error names what failed, and no key. */
  readonly write: () => Result<void, string>
}

export type NotPrepared =
  /** Somebody else changed it in between. */
  | { readonly kind: 'outdated' }
  /** Lines that name the field. */
  | { readonly kind: 'wrong'; readonly lines: readonly string[] }
  /** Its keys would lie readable on the disk, and nobody has said that this is known. */
  | { readonly kind: 'readable-keys' }

export type ConfigurationPort = {
  /** As it stands in the file now; the till may still run on the one before. */
  readonly current: () => Configuration
  /** Keys that open something stand in the file for anybody to read. */
  readonly hasReadableKeys: () => boolean
  /** Sections that are left out stay as they are; `undefined` takes one out. */
  readonly prepare: (version: string, sections: Sections) => Promise<Result<Prepared, NotPrepared>>
  /** Takes out of the log what was typed in as a key, before anything else is done with it. */
  readonly hide: (keys: readonly string[]) => void
  /** The till starts again on what stands in the file, as soon as nothing is being sent. */
  readonly renew: () => void
}
