// What a module says once and for ever is worked out while building: the bytes of printer commands are
// built in, and the half megabyte of libraries they came from is neither read nor run when a till starts.

import { relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'
import type { LibraryBytes } from '../electron/till/print/dialects/library.ts'

const root = resolve(import.meta.dirname, '..')
const file = 'electron/till/print/dialects/library.ts'

const asCode = (bytes: LibraryBytes): string =>
  Object.entries(bytes)
    .map(
      ([name, value]) =>
        `    ${name}: Buffer.from('${Buffer.from(value).toString('hex')}', 'hex'),`,
    )
    .join('\n')

export function madeOnce(): Plugin {
  return {
    name: 'made-once',
    enforce: 'pre',
    load: async (id) => {
      if (relative(root, id).replaceAll('\\', '/') !== file) return null
      const { libraryBytes } = (await import(pathToFileURL(id).href)) as {
        readonly libraryBytes: Readonly<Record<string, LibraryBytes>>
      }
      const languages = Object.entries(libraryBytes).map(
        ([language, bytes]) => `  ${language}: {\n${asCode(bytes)}\n  },`,
      )
      return `export const libraryBytes = {\n${languages.join('\n')}\n}`
    },
  }
}
