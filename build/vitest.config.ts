// Unit, integration and simulation tests: real parts on loopback, no browser. End-to-end tests
// have a config of their own, because they need a build and a browser.

import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** These look at what a program has read so far, and need one that has read nothing. */
const alone = ['test/unit/drawn-slip.test.ts', 'test/unit/words-late.test.ts']
const every = 'test/{unit,integration,simulation,proof}/**/*.test.{ts,tsx}'

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    projects: [
      // One process for many files: two hundred that each read the till anew are a fifth of the time.
      {
        extends: true,
        test: { name: 'together', include: [every], exclude: alone, isolate: false },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
    environment: 'node',
    pool: 'forks',
    // One more than cores: a test often waits, for a till that is killed or an answer that never comes.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What comes, comes late on a busy machine; what never comes still fails.
    expect: { poll: { timeout: 15_000 } },
    // One log line per test buries the failure: what a passing test prints is not shown.
    silent: 'passed-only',
  },
})
