// Group commit: what comes within one turn of the event loop is committed together, so that ten answers
// that arrived while the disk was busy cost one flush. Whoever hands in work hears of it only when it is
// committed, and may only then tell or send anything. One whose work throws takes nobody with it.

import type { Clock } from '../ports.ts'
import type { Writable } from './database.ts'
import { transact } from './transaction.ts'

type Waiting = {
  readonly work: () => unknown
  readonly done: (value: unknown) => void
  readonly failed: (error: unknown) => void
}

export class Commits {
  private readonly store: Writable
  private readonly clock: Clock
  private waiting: Waiting[] = []
  private readonly joining: (() => void)[] = []
  private callOff: (() => void) | null = null

  constructor(store: Writable, clock: Clock) {
    this.store = store
    this.clock = clock
  }

  /**
   * Runs `work` in a transaction at the end of this turn. Resolves once it is committed; rejects with
   * what it threw, or with what the disk said. `work` may be run twice, so it may touch nothing but rows.
   */
  add<T>(work: () => T): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    this.waiting.push({ work, done: (value) => resolve(value as T), failed: reject })
    this.callOff ??= this.clock.after(0, () => this.commit())
    return promise
  }

  /**
   * `add` is asked right before every commit for what should go with it: whoever looks for work once in a
   * turn would else come after the commit, and need one of its own. Must not throw.
   */
  beforeEach(add: () => void): void {
    this.joining.push(add)
  }

  /** Somebody waits for a commit. */
  get areWaited(): boolean {
    return this.waiting.length > 0
  }

  /** Commits what waits, now. */
  commit(): void {
    for (const add of this.joining) add()
    this.callOff?.()
    this.callOff = null
    const group = this.waiting
    this.waiting = []
    if (group.length > 1 && this.together(group)) return
    for (const { work, done, failed } of group) {
      try {
        done(transact(this.store, work))
      } catch (error) {
        failed(error)
      }
    }
  }

  private together(group: readonly Waiting[]): boolean {
    let values: readonly unknown[]
    try {
      values = transact(this.store, () => group.map(({ work }) => work()))
    } catch {
      // Nothing of it is written: each alone says which could not be.
      return false
    }
    for (const [index, { done }] of group.entries()) done(values[index])
    return true
  }
}
