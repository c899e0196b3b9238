// The engine's own threads, which compile and collect beside the one that sells, go behind it. Linux wakes a
// thread on the processor of the one that wakes it and may let it run first: a sale then stands for up to
// 4 ms behind a function that is compiled for later, also where another processor has nothing to do.
// Elsewhere a thread has no number of its own that Node could name, and nothing is done.

import { readdirSync, readFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

/** What Node calls each of them, here and in Electron. */
const helperName = 'V8Worker'

/** Their numbers; none where no system tells. */
export function helperThreads(tasks = '/proc/self/task'): readonly number[] {
  try {
    return readdirSync(tasks)
      .filter((id) => readFileSync(`${tasks}/${id}/comm`, 'utf8').trim() === helperName)
      .map(Number)
  } catch {
    // No Linux, or a thread that ended meanwhile.
    return []
  }
}

/** Never throws: a till whose helpers go first is a till. */
export function putHelpersBehind(): void {
  if (process.platform !== 'linux') return
  for (const thread of helperThreads()) {
    try {
      setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL)
    } catch {
      // It ended, or this computer lets nobody: as it was.
    }
  }
}
