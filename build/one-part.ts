// Which modules of the page share a file: each file is asked for through the desktop's main process, which has a
// till to open meanwhile, and each style sheet that comes has the whole page styled anew. So what is read together
// is one part, also where others share some of it.

import type { Rolldown } from 'vite'

type Graph = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>
type Entries = (graph: Graph) => readonly string[]

function importedBy(entries: readonly string[], graph: Graph): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (id: string): void => {
    if (found.has(id)) return
    found.add(id)
    graph.getModuleInfo(id)?.importedIds.forEach(add)
  }
  entries.forEach(add)
  return found
}

/** A group of the build's parts: whatever these cannot run without, and no group before this one has. */
export function onePart(name: string, entries: Entries) {
  let modules: ReadonlySet<string> | null = null
  return {
    debugName: name,
    name: (id: string, graph: Graph): string | null => {
      modules ??= importedBy(entries(graph), graph)
      return modules.has(id) ? name : null
    },
  }
}

/** What neither of two can run without. */
export const sharedBy =
  (one: string, other: string): Entries =>
  (graph) => {
    const others = importedBy([other], graph)
    return [...importedBy([one], graph)].filter((id) => others.has(id))
  }

/** The screens that `entry` and what it imports read later (renderer/stores/later.ts), but for `others`. */
export const screensReadBy =
  (entry: string, others: readonly string[]): Entries =>
  (graph) =>
    [...importedBy([entry], graph)]
      .flatMap((id) => graph.getModuleInfo(id)?.dynamicallyImportedIds ?? [])
      .filter((id) => id.endsWith('.tsx') && !others.includes(id))
