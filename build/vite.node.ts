// What the builds for Node and Electron share: one folder of ES modules, everything bundled but the
// runtime itself, the database and the canvas, readable so that a stack trace from a shop can be read.

import { resolve } from 'node:path'
import type { UserConfig } from 'vite'
import { madeOnce } from './made-once.ts'
import { plainBuiltins } from './plain-builtins.ts'
import pkg from '../package.json' with { type: 'json' }

const root = resolve(import.meta.dirname, '..')

export function nodeConfig(name: string, entry: string): UserConfig {
  return {
    root,
    plugins: [plainBuiltins(), madeOnce()],
    define: { tillVersion: JSON.stringify(pkg.version) },
    ssr: { noExternal: true, external: ['better-sqlite3', '@napi-rs/canvas', 'electron'] },
    build: {
      ssr: true,
      target: 'node24',
      outDir: `out/${name}`,
      emptyOutDir: true,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: {
          [name]: resolve(root, entry),
          // The program of a thread of its own.
          'pdf-thread': resolve(root, 'electron/ports/pdf/thread.ts'),
        },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          comments: { legal: true, annotation: false, jsdoc: false },
        },
      },
    },
  }
}
