// Room for the write-ahead log, made while nobody waits. A commit that makes a file longer costs several
// times one that writes where there is something already: the file system has to write down the new length
// as well before it may say "safe". SQLite begins the log anew at every start and lets it grow under the
// first thousand customers of the day; here it gets its length beforehand, in zeros, which SQLite takes
// for the end of the log wherever it meets them.
//
// Only in the turn of the loop in which SQLite writes nothing, and only behind everything it wrote: what
// stands in the log is never touched.

import { close, fdatasync, fstatSync, open, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock, Log } from '../ports.ts'
import { longestLogBytes, writeAheadFile } from './database.ts'
import { freeBytesOf } from './free-space.ts'

/** A millisecond's worth at most, at a time. */
const stepBytes = 256 * 1024
const stepMs = 20
/** The start goes before, and the first customer's look at the screen. */
const afterStartMs = 2_000
/** Never of a disk that has little: the sales of the day go before their speed. */
const spareBytes = 500 * 1024 * 1024

export type LogRoom = { readonly start: () => void; readonly stop: () => void }

export function createLogRoom(parts: {
  readonly dataDir: string
  readonly clock: Clock
  readonly log: Log
}): LogRoom {
  const { dataDir, clock, log } = parts
  let file: number | null = null
  /** One piece for all steps: a new one each would be sixteen megabytes to be swept up in the first seconds. */
  let zeros: Buffer | null = null
  let isStopped = false
  let isFlushing = false
  let stopTimer: (() => void) | null = null

  const done = (): void => {
    if (file !== null) close(file, () => undefined)
    file = null
    zeros = null
  }
  const failed = (error: unknown): void => {
    // Nothing is lost: the log grows as it would have.
    log.warn('no room could be made for the log ahead', { error: String(error) })
    done()
  }

  /** What was made is on disk before a commit meets it, or its flush would wait for all of it. */
  const flush = (then: () => void): void => {
    if (file === null) return
    isFlushing = true
    fdatasync(file, (error) => {
      isFlushing = false
      if (isStopped) done()
      else if (error) failed(error)
      else then()
    })
  }

  const step = (): void => {
    if (file === null || isStopped) return
    try {
      const { size } = fstatSync(file)
      const left = longestLogBytes - size
      if (left <= 0) return flush(done)
      zeros ??= Buffer.alloc(stepBytes)
      writeSync(file, zeros, 0, Math.min(stepBytes, left), size)
    } catch (error) {
      failed(error)
      return
    }
    flush(() => {
      stopTimer = clock.after(stepMs, step)
    })
  }

  const begin = (): void => {
    try {
      if (freeBytesOf(dataDir) < spareBytes) return
    } catch (error) {
      failed(error)
      return
    }
    open(join(dataDir, writeAheadFile), 'r+', (error, opened) => {
      if (error) {
        failed(error)
        return
      }
      file = opened
      if (isStopped) done()
      else step()
    })
  }

  return {
    start: () => {
      stopTimer = clock.after(afterStartMs, begin)
    },
    stop: () => {
      isStopped = true
      stopTimer?.()
      if (!isFlushing) done()
    },
  }
}
