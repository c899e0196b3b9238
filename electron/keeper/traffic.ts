// Calls under way, and tills that nobody calls any more: each is closed once those who did have their answers.

import { setTimeout as wait } from 'node:timers/promises'
import type { Assembly } from '../assembly.ts'
import type { HidingLog } from '../ports/log.ts'

/** How long calls under way may take once a till is to be closed. */
const callsEndMs = 10_000

export class Traffic {
  private readonly calls = new Set<Promise<unknown>>()
  private readonly leaving = new Set<Promise<void>>()
  private readonly log: HidingLog

  constructor(log: HidingLog) {
    this.log = log
  }

  /** `done` runs before whoever called hears the answer, so that their next call meets what it changed. */
  async during<T>(answer: Promise<T>, done: () => void): Promise<T> {
    this.calls.add(answer)
    try {
      return await answer
    } finally {
      this.calls.delete(answer)
      done()
    }
  }

  callsEnd(): Promise<unknown> {
    return Promise.race([Promise.allSettled(this.calls), wait(callsEndMs)])
  }

  letGo(assembly: Assembly | null): void {
    if (!assembly) return
    const gone = this.callsEnd()
      .then(() => assembly.close())
      .catch((error: unknown) => this.log.error('a till did not end cleanly', { error }))
      .finally(() => this.leaving.delete(gone))
    this.leaving.add(gone)
  }

  /** All that were let go so far are closed, and what they had is free. */
  async left(): Promise<void> {
    await Promise.all(this.leaving)
  }
}
