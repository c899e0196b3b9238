// Writes who caught what into docs/reliability.md, between its two marks.

import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Hunted, wordsOf } from './hunt.ts'
import type { Mutant } from './mutant.ts'

const page = resolve(import.meta.dirname, '../../docs/reliability.md')
const begin = '<!-- mutants: begin -->'
const end = '<!-- mutants: end -->'

/** A reference is of one run only. */
const orderName = / \(T[0-9A-Z]{19,21}\)/g
const cell = (text: string): string =>
  text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll(orderName, '')

export function recordMutants(
  mutants: readonly Mutant[],
  found: ReadonlyMap<string, Hunted>,
): void {
  const rows = mutants.map(({ name, harm }) => {
    const hunted = found.get(name)
    const by = hunted?.kind === 'caught' ? wordsOf(hunted.caught) : '**not caught**'
    return `| ${name} | ${cell(harm)} | ${cell(by)} |`
  })
  const text = readFileSync(page, 'utf8')
  const [before] = text.split(begin)
  const [, after] = text.split(end)
  if (before === undefined || after === undefined)
    throw new Error(`${page} has no place for mutants`)
  const table = ['| bug | what it would do | caught by |', '| --- | --- | --- |', ...rows]
  writeFileSync(page, `${before}${begin}\n${table.join('\n')}\n${end}${after}`)
}
