// The desktop app's main process: a loader (boot.ts) and the program in parts it can read with their
// compiled code, which only CommonJS may be.

import { resolve } from 'node:path'
import { defineConfig, mergeConfig } from 'vite'
import { ascii } from './ascii.ts'
import { nodeConfig } from './vite.node.ts'

const boot = resolve(import.meta.dirname, '../electron/desktop/boot.ts')

export default mergeConfig(
  defineConfig(nodeConfig('program', 'electron/desktop/main.ts')),
  defineConfig({
    plugins: [ascii()],
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: { main: boot },
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name]-[hash].cjs',
        },
      },
    },
  }),
)
