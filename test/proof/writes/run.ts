// Does a path for n = 1, 2, 3 …, the nth write (commit, read) failing each time, until the path gets
// through without coming to the nth. After each everything must be settled, once and on paper.

import { type FaultAt, faultyDisk } from '../../world/faulty-disk.ts'
import type { OpenPath } from './path.ts'

export type WritesReport = {
  readonly path: string
  readonly at: FaultAt
  readonly stays: boolean
  /** So many of them the path makes. */
  readonly places: number
  readonly wrong: readonly string[]
}

/** How long a disk that stays sick is so. */
const sickMs = 120
const mostPlaces = 2_000

export async function runWrites(
  open: OpenPath,
  at: FaultAt,
  stays: boolean,
  everyNth = 1,
): Promise<WritesReport> {
  const disk = faultyDisk()
  const path = await open(disk)
  const wrong: string[] = []
  try {
    await path.once('before')
    let n = 1
    for (; n < mostPlaces; n += everyNth) {
      disk.arm(at, n, stays)
      const recovery = setInterval(() => {
        if (disk.struck()) disk.heal()
      }, sickMs)
      try {
        const done = await path.once(`${at}-${n}`)
        wrong.push(...done.wrong.map((what) => `${at} ${n}${stays ? '…' : ''}: ${what}`))
      } catch (error) {
        wrong.push(`${at} ${n}${stays ? '…' : ''}: ${String(error)}`)
      } finally {
        clearInterval(recovery)
        disk.heal()
      }
      if (!disk.struck()) break
    }
    return { path: path.name, at, stays, places: n - 1, wrong }
  } finally {
    disk.heal()
    await path.close()
  }
}
