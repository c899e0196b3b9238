// Notes a long run in the table of docs/reliability.md, as it was: nothing is rounded in its favour.

import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Tally } from './crew.ts'

const page = resolve(import.meta.dirname, '../../docs/reliability.md')
const mark = '<!-- runs: the next line is added here -->'

export function record(run: {
  readonly first: number
  readonly tally: Tally
  readonly seconds: number
  readonly workers: number
  readonly cpuMs: number
}): void {
  const { first, tally, seconds, workers, cpuMs } = run
  const states = Object.entries(tally.states)
    .toSorted(([, a], [, b]) => b - a)
    .map(([state, n]) => `${n} ${state}`)
    .join(', ')
  const line = [
    new Date().toISOString().slice(0, 10),
    `${first} to ${first + tally.seeds - 1}`,
    String(tally.seeds),
    String(tally.broken.length),
    `${tally.vends} sales, ${tally.sheets} sheets, ${tally.zs} Zs, ${tally.refunds} refunds`,
    states,
    String(tally.crashes),
    `${(tally.virtualMs / 86_400_000).toFixed(0)} days`,
    `${Math.round((60 * tally.seeds) / seconds)}/min on ${workers}, ${cpuMs.toFixed(0)} ms each`,
  ].join(' | ')
  const text = readFileSync(page, 'utf8')
  if (!text.includes(mark)) throw new Error(`${page} has no place for runs`)
  writeFileSync(page, text.replace(mark, `| ${line} |\n${mark}`))
}
