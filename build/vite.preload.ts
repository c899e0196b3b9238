// The preload: one CommonJS file, which is all a sandboxed preload may be.

import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, '..')

export default defineConfig({
  root,
  build: {
    target: 'chrome148',
    outDir: 'out/preload',
    emptyOutDir: true,
    minify: false,
    reportCompressedSize: false,
    lib: { entry: resolve(root, 'electron/desktop/preload.ts'), formats: ['cjs'] },
    rolldownOptions: { external: ['electron'], output: { entryFileNames: 'preload.cjs' } },
  },
})
