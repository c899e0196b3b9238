// Unit, integration and simulation tests: real parts on loopback, no browser. End-to-end tests
// have a config of their own, because they need a build and a browser.

import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    include: ['test/{unit,integration,simulation,proof}/**/*.test.{ts,tsx}'],
    environment: 'node',
    pool: 'forks',
    // A till under test wants a core of its own: more workers than cores only make waits longer.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What comes, comes late on a busy machine; what never comes still fails.
    expect: { poll: { timeout: 15_000 } },
    // One log line per test buries the failure: what a passing test prints is not shown.
    silent: 'passed-only',
  },
})
