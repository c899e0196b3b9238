// A copy of the program to plant bugs in. The working tree is only read.

import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Patch } from './mutant.ts'

const root = resolve(import.meta.dirname, '../..')
const copied = [
  'shared',
  'electron',
  'renderer',
  'test',
  'build',
  'docs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

export type Tree = {
  readonly folder: string
  /** Plants a bug; the returned function takes it out again. Throws where a patch does not fit once. */
  readonly plant: (patches: readonly Patch[]) => () => void
  readonly remove: () => void
}

/** Null when the patch fits the code exactly once; else what is wrong. */
function misfit({ file, find }: Patch, text: string): string | null {
  const times = text.split(find).length - 1
  return times === 1 ? null : `its text stands ${times} times in ${file}`
}

/** What is wrong with a patch in the working tree, or null. */
export const misfitHere = (patch: Patch): string | null =>
  misfit(patch, readFileSync(join(root, patch.file), 'utf8'))

export function copyTree(): Tree {
  const folder = mkdtempSync(join(tmpdir(), 'tokentill-mutants-'))
  for (const name of copied) {
    cpSync(join(root, name), join(folder, name), {
      recursive: true,
      filter: (from) => !from.endsWith(join('test', 'results')),
    })
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return {
    folder,
    plant: (patches) => {
      const before = new Map<string, string>()
      const undo = (): void => {
        for (const [path, text] of before) writeFileSync(path, text)
      }
      for (const patch of patches) {
        const path = join(folder, patch.file)
        const text = readFileSync(path, 'utf8')
        const wrong = misfit(patch, text)
        if (wrong !== null) {
          undo()
          throw new Error(wrong)
        }
        if (!before.has(path)) before.set(path, text)
        writeFileSync(
          path,
          text.replace(patch.find, () => patch.replace),
        )
      }
      return undo
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
