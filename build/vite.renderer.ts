// The page. No inline script and no inlined asset, so that the strictest policy holds for it.

import { resolve } from 'node:path'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { watchFirstLoad } from './first-load.ts'
import { onePart, screensReadBy, sharedBy } from './one-part.ts'

const root = resolve(import.meta.dirname, '..')
const screen = (path: string): string => resolve(root, 'renderer', path)
const counter = screen('counter.tsx')
const bills = screen('bills/Bills.tsx')
const batch = screen('batch/Batch.tsx')
const firstRun = screen('setup/Setup.tsx')

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
            onePart('first', () => [screen('main.tsx')]),
            onePart('counter', () => [counter]),
            // A shop that only takes bills, or only asks many for payment, begins with one of these.
            onePart('forms', sharedBy(bills, batch)),
            onePart('bills', () => [bills]),
            onePart('batch', () => [batch]),
            onePart('screens', screensReadBy(counter, [firstRun])),
          ],
        },
      },
    },
  },
})
