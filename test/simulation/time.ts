// Virtual time: a queue of what happens when. A year of shop days takes as long as the till's own
// code takes. True time never goes back; what a till's clock says about it may be wrong.

import type { Clock } from '../../electron/till/ports.ts'

type Entry = { readonly at: number; readonly order: number; run: (() => void) | null }

export type VirtualTime = {
  /** True time, ms since the simulation began. */
  readonly now: () => number
  /** Calls `run` once after `delayMs`; the returned function calls it off. */
  readonly after: (delayMs: number, run: () => void) => () => void
  /** Runs what comes next. False when nothing is left. */
  readonly step: () => boolean
}

const isBefore = (a: Entry, b: Entry): boolean => (a.at === b.at ? a.order < b.order : a.at < b.at)

export function createTime(): VirtualTime {
  const heap: Entry[] = []
  let now = 0
  let count = 0

  function push(entry: Entry): void {
    let i = heap.length
    heap.push(entry)
    while (i > 0) {
      const parent = (i - 1) >> 1
      const above = heap[parent] as Entry
      if (!isBefore(entry, above)) break
      heap[i] = above
      i = parent
    }
    heap[i] = entry
  }
  function pop(): Entry | undefined {
    const [first] = heap
    const last = heap.pop()
    if (last === undefined || heap.length === 0) return first
    let i = 0
    for (let child = 1; child < heap.length; child = 2 * i + 1) {
      const right = child + 1
      if (right < heap.length && isBefore(heap[right] as Entry, heap[child] as Entry)) child = right
      const below = heap[child] as Entry
      if (!isBefore(below, last)) break
      heap[i] = below
      i = child
    }
    heap[i] = last
    return first
  }

  return {
    now: () => now,
    after: (delayMs, run) => {
      count += 1
      const entry: Entry = { at: now + Math.max(0, Math.ceil(delayMs)), order: count, run }
      push(entry)
      return () => {
        entry.run = null
      }
    },
    step: () => {
      for (;;) {
        const entry = pop()
        if (!entry) return false
        if (!entry.run) continue
        now = entry.at
        const { run } = entry
        entry.run = null
        run()
        return true
      }
    },
  }
}

/** The wall clock of the shop's computer: true time plus whatever somebody set it to. */
export type WallClock = {
  readonly now: () => number
  readonly jump: (byMs: number) => void
  /** How far it is off from where it began, ms. */
  readonly offBy: () => number
}

export function createWallClock(time: VirtualTime, startsAt: number): WallClock {
  let offset = 0
  return {
    now: () => startsAt + offset + time.now(),
    jump: (byMs) => {
      offset += byMs
    },
    offBy: () => offset,
  }
}

/** The clock of one run of the till. After its death nothing it waited for happens. */
export function clockOf(time: VirtualTime, wall: WallClock, isAlive: () => boolean): Clock {
  const bornAt = time.now()
  return {
    now: wall.now,
    monotonic: () => time.now() - bornAt,
    after: (delayMs, run) =>
      isAlive()
        ? time.after(delayMs, () => {
            if (isAlive()) run()
          })
        : () => undefined,
  }
}
