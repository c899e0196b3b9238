// What the page weighs before the Sell screen can be used: the entry and the counter behind sign-in, what they
// import before they run, and their styles, each gzipped as a server would. The build fails past the limit
// too; this is the same sum, read from what was built.

import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { firstLoadFile, mostBytes } from '../../build/first-load.ts'
import { ensureBuilt } from '../world/headless.ts'
import { type Row, within } from './table.ts'

export async function measurePage(): Promise<readonly Row[]> {
  ensureBuilt('renderer')
  const paths = JSON.parse(readFileSync(firstLoadFile, 'utf8')) as readonly string[]
  if (paths.length === 0) throw new Error('the page loads no files')
  const files = paths.map((path) => readFileSync(path))
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
