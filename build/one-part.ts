// What the page's entry imports before it runs goes into one file, also where other parts share it: each file of a
// first load is asked for through the desktop's main process, which has a till to open meanwhile.

import type { Rolldown } from 'vite'

type Graph = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>

function importedBy(entry: string, graph: Graph): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (id: string): void => {
    if (found.has(id)) return
    found.add(id)
    graph.getModuleInfo(id)?.importedIds.forEach(add)
  }
  add(entry)
  return found
}

/** A group of the build's parts: whatever `entry` cannot run without. */
export function onePart(name: string, entry: string) {
  let modules: ReadonlySet<string> | null = null
  return {
    debugName: name,
    name: (id: string, graph: Graph): string | null => {
      modules ??= importedBy(entry, graph)
      return modules.has(id) ? name : null
    },
  }
}
