// The page. No inline script and no inlined asset, so that the strictest policy holds for it.

import { resolve } from 'node:path'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { watchFirstLoad } from './first-load.ts'
import { onePart, screensReadBy } from './one-part.ts'

const root = resolve(import.meta.dirname, '..')
const main = resolve(root, 'renderer/main.tsx')
const counter = resolve(root, 'renderer/counter.tsx')
const firstRun = resolve(root, 'renderer/setup/Setup.tsx')

export default defineConfig({
  root: resolve(root, 'renderer'),
  plugins: [
    react(),
    // The library's own words in thirty languages; of ours it has these, and English for the others.
    optimizeLocales.vite({ locales: ['en-US', 'fr-FR', 'pt-PT', 'ar-AE'] }),
    watchFirstLoad(),
  ],
  build: {
    outDir: resolve(root, 'out/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            onePart('first', () => [main]),
            onePart('counter', () => [counter]),
            onePart('screens', screensReadBy(counter, [firstRun])),
          ],
        },
      },
    },
  },
})
