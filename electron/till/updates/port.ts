// What the machine can do about newer versions of the program: look at a feed, fetch, verify, install.
// Whether it may is the till's to say (updates.ts).

export type UpdateStep = 'idle' | 'checking' | 'found' | 'downloading' | 'ready' | 'installing'

/** `tampered`: what came is not what the feed announced, and was thrown away. */
export type UpdateTrouble =
  | 'unreachable'
  | 'no-feed'
  | 'tampered'
  | 'no-room'
  | 'not-fetched'
  | 'not-installed'

export type UpdateState = {
  readonly step: UpdateStep
  /** Null: this is the newest, or the newer one is not for this till yet. */
  readonly found: {
    readonly version: string
    /** Plain text. */
    readonly notes: string | null
    readonly sizeBytes: number | null
    readonly releasedAt: number | null
  } | null
  readonly checkedAt: number | null
  /** Of the download. */
  readonly percent: number | null
  /** Why the last thing that was tried did not work; `detail` is for a helper. */
  readonly trouble: { readonly code: UpdateTrouble; readonly detail: string } | null
}

export type UpdatesPort = {
  /** Who the system asks before it lets a program be installed. */
  readonly asks: 'nobody' | 'administrator'
  readonly state: () => UpdateState
  /** None of these throws; what went wrong stands in the state. */
  readonly check: (feed: string) => Promise<void>
  readonly download: () => Promise<void>
  /** Verifies once more, closes the till and ends the program; it comes back as the new one, or the old. */
  readonly install: () => Promise<void>
}
