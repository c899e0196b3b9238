// Keeps what a commit measured: one line in the table of docs/performance.md, newest last. A part that was
// not measured leaves its cells empty; a tree that differs from its commit is marked.

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './subject.ts'
import { columnsKept, figureOf, type Row } from './table.ts'

const file = join(root, 'docs', 'performance.md')
const end = '<!-- the next line of `npm run bench -- --record` comes above this -->'

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()

/** Whether anything of the program or of the bench differs from the commit. */
const isChanged = (): boolean => git('status', '--porcelain', '--', '.', ':!docs').length > 0

export function record(rows: readonly Row[]): void {
  const commit = `${git('rev-parse', '--short', 'HEAD')}${isChanged() ? ' and more' : ''}`
  const cells = columnsKept.map((name) => {
    const row = rows.find(({ keep }) => keep === name)
    return row ? figureOf(row) : ''
  })
  const text = readFileSync(file, 'utf8')
  if (!text.includes(end)) throw new Error(`${file} has lost the line that ends its table`)
  const day = new Date().toISOString().slice(0, 10)
  writeFileSync(file, text.replace(end, `| ${[commit, day, ...cells].join(' | ')} |\n${end}`))
}
