// What the page weighs before the Sell screen can be used: the files its document names (the entry, what
// that imports before it runs, the styles), each gzipped as a server would. The build fails past the limit
// too; this is the same sum, read from what was built.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { mostBytes } from '../../build/first-load.ts'
import { ensureBuilt } from '../world/headless.ts'
import { root } from './subject.ts'
import { type Row, within } from './table.ts'

const named = /<(?:script|link)[^>]+(?:src|href)="\.?\/(assets\/[^"]+\.(?:js|css))"/g

export async function measurePage(): Promise<readonly Row[]> {
  ensureBuilt('renderer')
  const folder = join(root, 'out', 'renderer')
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const files = [...html.matchAll(named)].map(([, file = '']) => readFileSync(join(folder, file)))
  if (files.length === 0) throw new Error('the page names no files')
  const sum = (sizes: readonly number[]): number =>
    sizes.reduce((all, size) => all + size, 0) / 1000
  return [
    {
      what: 'the page’s first load, gzipped',
      till: `${files.length} files`,
      floor: `${Math.round(sum(files.map(({ length }) => length)))} kB as it is`,
      keep: 'page',
      ...within(
        sum(files.map((file) => gzipSync(file, { level: 9 }).length)),
        mostBytes / 1000,
        'kB',
      ),
    },
  ]
}
