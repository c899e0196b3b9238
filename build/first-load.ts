// What a page loads before the Sell screen can be used, and the limit it keeps. The build fails past
// it: a new screen belongs into a part of its own (`later` in renderer/stores/later.ts), and its words
// into `more.ts` of every language.

import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

export const mostBytes = 180_000

type Bundle = Rolldown.OutputBundle

/** The files of an entry, of all it imports before it runs, and their styles. */
export function firstLoadOf(bundle: Bundle): readonly string[] {
  const files = new Set<string>()
  const add = (file: string): void => {
    const chunk = bundle[file]
    if (files.has(file) || chunk?.type !== 'chunk') return
    files.add(file)
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style)
    chunk.imports.forEach(add)
  }
  for (const chunk of Object.values(bundle)) {
    if (chunk.type === 'chunk' && chunk.isEntry) add(chunk.fileName)
  }
  return [...files]
}

const gzippedOf = (bundle: Bundle, file: string): number => {
  const part = bundle[file]
  return part ? gzipSync(part.type === 'chunk' ? part.code : part.source, { level: 9 }).length : 0
}

/** Fails the build where the first load has grown past `mostBytes`, and always says how large it is. */
export function watchFirstLoad(): Plugin {
  return {
    name: 'first-load',
    writeBundle(_options, bundle) {
      const bytes = firstLoadOf(bundle).reduce((sum, file) => sum + gzippedOf(bundle, file), 0)
      const said = `The page's first load is ${(bytes / 1000).toFixed(1)} kB gzipped`
      if (bytes > mostBytes) {
        this.error(`${said}, and may be ${mostBytes / 1000} kB: read what is new later.`)
      }
      process.stderr.write(`${said}.\n`)
    },
  }
}
