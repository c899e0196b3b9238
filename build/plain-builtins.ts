// `node:http` read as a module asks each of its exports for its value, and one of them reads Node's whole
// fetch for that: a fifth of a till's start, for something it never uses. Here the same functions are taken
// from the module as it is.

import type { Plugin } from 'vite'

const names = ['node:http', 'node:https'] as const
const prefix = '\0plain:'

/** What stands there by itself; a getter would read more. */
const valuesOf = (module: object): readonly string[] =>
  Object.entries(Object.getOwnPropertyDescriptors(module))
    .filter(([, property]) => 'value' in property)
    .map(([name]) => name)

export function plainBuiltins(): Plugin {
  return {
    name: 'plain-builtins',
    enforce: 'pre',
    // Libraries `require` it, which reads nothing more, and want all of it.
    resolveId: (id, importer) =>
      names.some((name) => name === id) && !importer?.includes('node_modules')
        ? `${prefix}${id}`
        : null,
    load: (id) => {
      if (!id.startsWith(prefix)) return null
      const name = id.slice(prefix.length)
      const module = process.getBuiltinModule(name)
      if (!module) throw new Error(`there is no ${name}`)
      return [
        `const module = process.getBuiltinModule('${name}')`,
        `export const { ${valuesOf(module).join(', ')} } = module`,
        'export default module',
      ].join('\n')
    },
  }
}
