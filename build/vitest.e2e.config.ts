// End-to-end: the built till in a real browser and in real Electron. Needs `npm run build` first;
// where the browsers are is found by `build/test.mjs`, which says what it could not run.

import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    include: ['test/e2e/**/*.e2e.test.ts'],
    environment: 'node',
    pool: 'forks',
    // One process for many files: each would read the same libraries anew.
    isolate: false,
    // A screen mostly waits for its provider or its printer: three share two cores without being late.
    maxWorkers: 3,
    // A browser on a busy machine loses a touch now and then; what fails twice fails. Reported as retried.
    retry: 1,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // What comes, comes late on a busy machine; what never comes still fails.
    expect: { poll: { timeout: 20_000 } },
    silent: 'passed-only',
  },
})
