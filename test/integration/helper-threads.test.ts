// The engine's own threads stand behind the one that sells, as the system itself tells it.

import { readdirSync, readFileSync } from 'node:fs'
import { constants, getPriority } from 'node:os'
import { describe, expect, it } from 'vitest'
import { putHelpersBehind } from '../../electron/ports/helper-threads.ts'

const nameOf = (thread: string): string =>
  readFileSync(`/proc/self/task/${thread}/comm`, 'utf8').trim()

describe.runIf(process.platform === 'linux')('helper threads', () => {
  it('go behind the thread that sells, and nobody else does', () => {
    const threads = readdirSync('/proc/self/task')
    const others = threads.filter((thread) => nameOf(thread) !== 'V8Worker')
    const before = others.map((thread) => getPriority(Number(thread)))

    putHelpersBehind()

    const helpers = threads.filter((thread) => nameOf(thread) === 'V8Worker')
    expect(helpers.length).toBeGreaterThan(0)
    for (const helper of helpers) {
      expect(getPriority(Number(helper))).toBe(constants.priority.PRIORITY_BELOW_NORMAL)
    }
    expect(others.map((thread) => getPriority(Number(thread)))).toEqual(before)
  })
})
