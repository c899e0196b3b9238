// What a page loads before the Sell screen can be used, and the limit it keeps: what sign-in is made of, in one
// part, and the counter behind it (renderer/counter.tsx), read once sign-in stands. The build fails past
// it: a new screen belongs into a part of its own (`later` in renderer/stores/later.ts), and its words
// into `more.ts` of every language.

import { gzipSync } from 'node:zlib'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

export const mostBytes = 180_000

type Bundle = Rolldown.OutputBundle

/** Where the build says which files these were, for the bench. */
export const firstLoadFile = resolve(import.meta.dirname, '../out/.first-load.json')

const counter = resolve(import.meta.dirname, '../renderer/counter.tsx')

/** The files of an entry and of the counter, of all they import before they run, and their styles. */
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
    if (chunk.type !== 'chunk') continue
    if (chunk.isEntry || chunk.facadeModuleId === counter) add(chunk.fileName)
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
    writeBundle({ dir = '.' }, bundle) {
      const files = firstLoadOf(bundle)
      const bytes = files.reduce((sum, file) => sum + gzippedOf(bundle, file), 0)
      writeFileSync(firstLoadFile, JSON.stringify(files.map((file) => join(dir, file))))
      const said = `The page's first load is ${(bytes / 1000).toFixed(1)} kB gzipped`
      if (bytes > mostBytes) {
        this.error(`${said}, and may be ${mostBytes / 1000} kB: read what is new later.`)
      }
      process.stderr.write(`${said}.\n`)
    },
  }
}
