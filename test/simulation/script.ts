// What people did and what went wrong on one day, each with a name of its own that does not depend on
// what happened before it. A failing day can so be played again with some of it left out.

export type Script = {
  /** True when this happens; it stands in the script then. Ask only when it is about to happen. */
  readonly happens: (name: string) => boolean
  readonly happened: () => readonly string[]
}

/** `only`: nothing else happens, whatever the seed says. Null: everything does. */
export function createScript(only: ReadonlySet<string> | null = null): Script {
  const names = new Set<string>()
  return {
    happens: (name) => {
      if (only !== null && !only.has(name)) return false
      names.add(name)
      return true
    },
    happened: () => [...names],
  }
}
