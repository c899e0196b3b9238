// What was heard lately, in memory and bounded: by number, and by how long each of it may be used.
// Time is the machine's own, so a clock that is set neither ends nor lengthens it.

import type { Clock } from '../ports.ts'

export class Lately<T> {
  private readonly entries = new Map<string, { readonly value: T; readonly untilMs: number }>()
  private readonly clock: Clock
  private readonly atMost: number

  constructor(clock: Clock, atMost: number) {
    this.clock = clock
    this.atMost = atMost
  }

  keep(key: string, value: T, lifeMs: number): void {
    this.entries.delete(key)
    this.forgetOld()
    this.entries.set(key, { value, untilMs: this.clock.monotonic() + lifeMs })
    const oldest = this.entries.keys().next().value
    if (this.entries.size > this.atMost && oldest !== undefined) this.entries.delete(oldest)
  }

  /** Null when it was never kept, or too long ago. */
  recall(key: string): T | null {
    const entry = this.entries.get(key)
    return entry && this.clock.monotonic() < entry.untilMs ? entry.value : null
  }

  get size(): number {
    return this.entries.size
  }

  private forgetOld(): void {
    const now = this.clock.monotonic()
    for (const [key, { untilMs }] of this.entries) if (untilMs <= now) this.entries.delete(key)
  }
}
