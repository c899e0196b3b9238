// Writes that must not be lost because the disk said no once: an answer from the provider is held
// and tried again until it is committed, and the strip says so meanwhile.

import type { Clock, Log } from '../ports.ts'
import type { Writable } from '../store/database.ts'
import { storageErrorOf } from '../store/errors.ts'
import { sql } from '../store/statement.ts'
import { transact } from '../store/transaction.ts'

const retryMs = 1_000

export type StorageState = {
  readonly state: 'ok' | 'full' | 'failing'
  readonly message: string | null
}

export class Persist {
  private readonly clock: Clock
  private readonly log: Log
  private readonly onChange: () => void
  private current: StorageState = { state: 'ok', message: null }
  private ending = false
  private closed = false

  constructor(options: {
    readonly clock: Clock
    readonly log: Log
    readonly onChange: () => void
  }) {
    this.clock = options.clock
    this.log = options.log
    this.onChange = options.onChange
  }

  state(): StorageState {
    return this.current
  }

  healthy(): boolean {
    return this.current.state === 'ok'
  }

  /** The till is closing: a write is tried once more and then left to the restart. */
  end(): void {
    this.ending = true
  }

  close(): void {
    this.closed = true
  }

  /** A write went through. */
  worked(): void {
    if (this.healthy()) return
    this.current = { state: 'ok', message: null }
    this.onChange()
  }

  /** Notes a failed write. What is not about storage is a bug and is thrown on. */
  failed(error: unknown): void {
    const known = storageErrorOf(error)
    if (!known) throw error
    const state = known.code === 'storage-full' ? 'full' : 'failing'
    if (this.current.state !== state)
      this.log.error('the disk refuses writes', { state, error: String(error) })
    this.current = {
      state,
      message:
        state === 'full'
          ? 'The disk is full. Nothing new can be sold until there is space; what is known is kept.'
          : 'The disk refuses to save. Nothing new can be sold; what is known is kept. Call support.',
    }
    this.onChange()
  }

  /** A round of work that failed: the disk, or a bug of ours, which the log hears of. Neither may end the till. */
  trouble(error: unknown, words: string, facts: Readonly<Record<string, unknown>> = {}): void {
    if (storageErrorOf(error)) this.failed(error)
    else this.log.error(words, { ...facts, error })
  }

  /** Tries a small write; throws what SQLite throws while the disk still refuses. */
  probe(store: Writable): void {
    transact(store, () => {
      sql(
        store,
        `INSERT INTO facts (name, value) VALUES ('disk-checked', ?)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      ).run(String(this.clock.now()))
    })
    this.worked()
  }

  /** Runs `write` until it commits. Null only when the till closed first: the restart then asks again. */
  async surely<T>(write: () => T | Promise<T>): Promise<T | null> {
    for (;;) {
      if (this.closed) return null
      try {
        const value = await write()
        this.worked()
        return value
      } catch (error) {
        this.failed(error)
      }
      if (this.ending) return null
      await new Promise<void>((resolve) => this.clock.after(retryMs, resolve))
    }
  }
}
