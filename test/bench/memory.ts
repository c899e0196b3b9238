// What a program and everything it started take of the machine's memory. Shared pages are counted by
// their share (PSS), so ten processes of one program do not count it ten times. Linux only.

import { readFileSync, readdirSync } from 'node:fs'

function parents(): ReadonlyMap<number, number> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return new Map(
    pids.flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        // The name may hold spaces and brackets: what follows its last bracket does not.
        const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        return [[Number(pid), Number(parent)] as const]
      } catch {
        return []
      }
    }),
  )
}

function pssKb(pid: number): number {
  try {
    return Number(
      /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0,
    )
  } catch {
    return 0
  }
}

/** Of a process and all its descendants, in MB; null where the system does not tell. */
export function memoryOfTree(root: number): number | null {
  if (process.platform !== 'linux') return null
  const parentOf = parents()
  const isInTree = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parentOf.get(at)) {
      if (at === root) return true
    }
    return false
  }
  const kb = [...parentOf.keys()].filter(isInTree).reduce((sum, pid) => sum + pssKb(pid), 0)
  return kb === 0 ? null : kb / 1024
}
