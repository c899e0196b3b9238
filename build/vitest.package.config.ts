// The packed app, installed on this very system by dpkg and used: `npm run try-package`, as root. Not part
// of a plain `npm test` on somebody's own machine; CI's machine may be installed to.

import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    include: ['test/package/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 480_000,
    hookTimeout: 480_000,
    // What comes, comes late on a busy machine; what never comes still fails.
    expect: { poll: { timeout: 20_000 } },
    silent: 'passed-only',
  },
})
