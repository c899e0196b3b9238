// Keeps copies of the database while the till sells: made online, opened and checked before they count,
// thinned out as they age. A copy that fails its check is said and kept apart, never counted on; a
// failure here never touches the till's own file and never stops a sale.

import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Note, note, noted, type Noted } from '../../../shared/notes/notes.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import type { Clock, Log, VerifyCopy } from '../ports.ts'
import type { Writable } from '../store/database.ts'
import { freeBytesOf } from '../store/free-space.ts'
import {
  type Copy,
  copiesFolder,
  copiesIn,
  copyName,
  damagedIn,
  damagedName,
  leftIn,
  outdated,
  partialName,
} from './copies.ts'
import { flush } from './flush.ts'
import { markAsCopy } from './mark.ts'

const firstMs = 60_000
const everyMs = 3_600_000
/** Pages per step: between two steps the till serves whoever waits. */
const pagesPerStep = 64
/** Sales come first: a copy leaves this much of the disk to them. */
const leftFreeBytes = 64_000_000
/** However little space there is, so many copies are kept. */
const leastCopies = 2
const mostDamaged = 2
/** So long without a good copy is worth an alarm. */
const tooOldMs = 24 * everyMs

export type BackupState = {
  /** The newest copy that was checked; null before the first. */
  readonly lastAt: number | null
  /** Why the last try gave none. */
  readonly trouble: string | null
}

export class Backups {
  private readonly store: Writable
  private readonly folder: string
  private readonly clock: Clock
  private readonly log: Log
  private readonly verify: VerifyCopy
  /** May throw what SQLite throws. */
  private readonly onTrouble: (notes: readonly Note[]) => void
  private current: BackupState = { lastAt: null, trouble: null }
  private running: Promise<Result<Copy, string>> | null = null
  private stopTimer: () => void = () => undefined
  private stopped = false
  private copiedChanges = -1

  constructor(options: {
    readonly store: Writable
    readonly dataDir: string
    readonly clock: Clock
    readonly log: Log
    readonly verify: VerifyCopy
    /** A copy that was made is damaged: the till's own file may be. */
    readonly onTrouble: (notes: readonly Note[]) => void
  }) {
    this.store = options.store
    this.folder = copiesFolder(options.dataDir)
    this.clock = options.clock
    this.log = options.log
    this.verify = options.verify
    this.onTrouble = options.onTrouble
  }

  start(): void {
    this.sweep()
    this.current = { ...this.current, lastAt: copiesIn(this.folder)[0]?.at ?? null }
    const ageMs = this.current.lastAt === null ? everyMs : this.clock.now() - this.current.lastAt
    this.plan(Math.min(everyMs, Math.max(firstMs, everyMs - ageMs)))
  }

  async stop(): Promise<void> {
    this.stopped = true
    this.stopTimer()
    await this.running
  }

  state(): BackupState {
    return this.current
  }

  /** Makes a copy now; joins one that is being made. */
  copyNow(): Promise<Result<Copy, string>> {
    this.running ??= this.copy().finally(() => {
      this.running = null
    })
    return this.running
  }

  private plan(delayMs: number): void {
    if (this.stopped) return
    this.stopTimer = this.clock.after(delayMs, () => {
      const changes = this.changes()
      const idle = changes === this.copiedChanges
      void (idle ? Promise.resolve() : this.copyNow()).finally(() => this.plan(everyMs))
    })
  }

  private changes(): number {
    return Number(this.store.db.pragma('data_version', { simple: true })) + totalChanges(this.store)
  }

  private async copy(): Promise<Result<Copy, string>> {
    const at = this.clock.now()
    const copy = { name: copyName(at), at }
    const changes = this.changes()
    const made = await this.makeCopy(copy)
    this.sweep()
    if (made.ok) {
      this.copiedChanges = changes
      this.current = { lastAt: at, trouble: null }
      this.remove(outdated(copiesIn(this.folder), at).map(({ name }) => name))
      this.log.info('the database was copied', { name: copy.name })
      return ok(copy)
    }
    const { detail, notes } = made.error
    this.current = { ...this.current, trouble: detail }
    this.log.error('no copy of the database could be made', { error: detail })
    this.warnOfAge(at, notes)
    return err(detail)
  }

  private async makeCopy(copy: Copy): Promise<Result<Copy, Noted>> {
    const partial = join(this.folder, partialName(copy))
    try {
      mkdirSync(this.folder, { recursive: true })
      const full = this.makeRoom()
      if (full !== null) return err(full)
      await this.store.db.backup(partial, {
        progress: () => (this.stopped ? 1_000_000 : pagesPerStep),
      })
      markAsCopy(partial, copy.at)
      const checked = await this.verify(partial)
      if (!checked.ok) {
        renameSync(partial, join(this.folder, damagedName(copy)))
        const damaged = noted(note('copy-damaged', { why: checked.error }))
        this.onTrouble(damaged.notes)
        return err(damaged)
      }
      flush(partial)
      renameSync(partial, join(this.folder, copy.name))
      return ok(copy)
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error)
      return err(noted(note('system-says', { words })))
    }
  }

  /** Old copies go before the disk is full of them. Why there is no room; null when there is. */
  private makeRoom(): Noted | null {
    const pages = this.store.db.pragma('page_count', { simple: true })
    const wanted = Number(pages) * Number(this.store.db.pragma('page_size', { simple: true }))
    const isTight = (): boolean => freeBytesOf(this.folder) < wanted + leftFreeBytes
    const oldest = copiesIn(this.folder).slice(leastCopies).toReversed()
    for (const { name } of oldest) {
      if (!isTight()) return null
      this.remove([name])
    }
    return isTight() ? noted(note('no-room')) : null
  }

  /** What copies that came to no end have left, and damaged ones beyond the newest few. */
  private sweep(): void {
    const damaged = damagedIn(this.folder).slice(mostDamaged).map(damagedName)
    this.remove([...leftIn(this.folder), ...damaged])
  }

  private remove(names: readonly string[]): void {
    for (const name of names) {
      try {
        rmSync(join(this.folder, name), { force: true })
      } catch (error) {
        this.log.warn('an old copy could not be removed', { name, error: String(error) })
      }
    }
  }

  private warnOfAge(at: number, why: readonly Note[]): void {
    const { lastAt } = this.current
    if (lastAt !== null && at - lastAt < tooOldMs) return
    try {
      const since =
        lastAt === null
          ? note('no-backup')
          : note('no-backup.since', { at: new Date(lastAt).toISOString() })
      this.onTrouble([since, ...why])
    } catch (error) {
      this.log.warn('that there is no backup could not be noted', { error: String(error) })
    }
  }
}

const totalChanges = ({ db }: Writable): number =>
  Number(db.prepare('SELECT total_changes()').pluck().get())
