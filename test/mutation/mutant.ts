// Known bugs, each a few characters of the till's code changed: the mistakes the field makes, and those
// this code invites. Every one must be caught. A patch that no longer fits the code exactly once fails
// the run: a mutant that is not planted proves nothing.

export type Patch = { readonly file: string; readonly find: string; readonly replace: string }

export type Mutant = {
  readonly name: string
  /** What it would do to a shop. */
  readonly harm: string
  readonly patches: readonly Patch[]
  /** Test files that must catch it where the simulation cannot see that far. */
  readonly suites?: readonly string[]
}

/** A bug of one place. */
export const one = (file: string, find: string, replace: string): readonly Patch[] => [
  { file, find, replace },
]
