// The engine's own threads, which compile and collect beside the one that sells, go behind it. Linux wakes a
// thread on the processor of the one that wakes it and may let it run first: a sale then stands for up to
// 4 ms behind a function that is compiled for later, also where another processor has nothing to do.
// Elsewhere a thread has no number of its own that Node could name, and nothing is done.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

/** Where Linux lists the threads of this process. */
const threads = '/proc/self/task'
/** What Node calls each of them, here and in Electron. */
const helperName = 'V8Worker'

/** Never throws: a till whose helpers go first is a till. */
export function putHelpersBehind(): void {
  if (!existsSync(threads)) return
  for (const id of readdirSync(threads)) {
    try {
      const name = readFileSync(`${threads}/${id}/comm`, 'utf8').trim()
      if (name === helperName) setPriority(Number(id), constants.priority.PRIORITY_BELOW_NORMAL)
    } catch {
      // It ended, or this computer lets nobody: as it was.
    }
  }
}
