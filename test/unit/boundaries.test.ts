import { expect, test } from 'vitest'
import { breaches, importsOf } from '../../build/boundaries.ts'

const found = (files: Readonly<Record<string, string>>): readonly string[] =>
  breaches(Object.entries(files).flatMap(([from, code]) => importsOf(from, code)))

test.each([
  ['shared/a.ts', "import { readFile } from 'node:fs'"],
  ['electron/till/a.ts', "import { request } from 'undici'"],
  ['electron/till/a.ts', "import { createServer } from 'node:http'"],
  ['electron/till/a.ts', "import type { Host } from '../browser/host.ts'"],
  ['electron/ports/a.ts', "import { app } from 'electron'"],
  ['electron/sandbox/a.ts', "import { openTill } from '../till/till.ts'"],
  ['renderer/a.tsx', "import fs from 'node:fs'"],
  ['renderer/a.tsx', "export { openTill } from '../electron/till/till.ts'"],
  ['renderer/a.tsx', "const z = await import('zod')"],
  ['electron/desktop/a.ts', "const host = await import('../browser/host.ts')"],
  ['electron/desktop/preload.ts', "import { join } from 'node:path'"],
  ['electron/assembly.ts', "import { world } from '../test/world/headless.ts'"],
])('%s may not say %s', (from, code) => {
  expect(found({ [from]: code })).not.toEqual([])
})

test('a wall is also broken over a file in between', () => {
  const files = {
    'renderer/a.ts': "import { money } from '../shared/b.ts'",
    'shared/b.ts': "import { z } from 'zod'",
  }
  expect(found(files)).toEqual([
    expect.stringContaining('renderer/a.ts reaches zod over shared/b.ts'),
  ])
})

test('types are erased, so they reach nothing', () => {
  const files = {
    'renderer/a.ts':
      "import { type Money } from '../shared/b.ts'\nexport type { Till } from '../shared/b.ts'",
    'shared/b.ts': "import { z } from 'zod'",
  }
  expect(found(files)).toEqual([])
})
