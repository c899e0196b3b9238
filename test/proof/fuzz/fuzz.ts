// npm run fuzz -- --cases N [--seed S] [--only TEXT]: throws N cases at everything that reads the outside.
// Each reader is tried in a process of its own; one that is silent for too long hangs, one that dies has
// crashed, one whose memory grows leaks. Exits with 1 where any of it happens.

import { fork } from 'node:child_process'
import { join } from 'node:path'
import { readOptions } from '../../../build/options.ts'
import { shared } from './targets.ts'
import type { Tried } from './try.ts'

const usage = 'npm run -s fuzz -- [--cases N] [--seed S] [--only TEXT]'
const { values, count } = readOptions(usage, {
  cases: { type: 'string', default: '1000000' },
  seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  only: { type: 'string', default: '' },
})
const seed = count('seed', values.seed, 0)
/** A chunk of a few hundred cases takes well under a second. */
const hangsMs = 60_000
const mostGained = 16_000_000

type Said = {
  readonly done?: number
  readonly tried?: Tried
  readonly rss?: number
}

type Outcome = Tried & { readonly rss: number }

function run(name: string, cases: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = fork(join(import.meta.dirname, 'child.ts'), {
      execArgv: ['--expose-gc', '--max-old-space-size=400'],
    })
    let done = 0
    let outcome: Outcome | null = null
    const silent = (): void => {
      child.kill('SIGKILL')
    }
    let timer = setTimeout(silent, hangsMs)
    child.on('message', (said: Said) => {
      clearTimeout(timer)
      timer = setTimeout(silent, hangsMs)
      if (said.done !== undefined) done = said.done
      if (said.tried) outcome = { ...said.tried, rss: said.rss ?? 0 }
    })
    child.on('exit', (code, signal) => {
      clearTimeout(timer)
      const why = signal === 'SIGKILL' ? 'it hangs' : `it ended with ${code ?? signal}`
      const lost = `${why} after ${done} cases, with seed ${seed}`
      resolve(outcome ?? { cases: done, failures: [lost], gained: null, rss: 0 })
    })
    child.send({ name, cases, seed })
  })
}

const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
const startedAt = performance.now()
let total = 0
let wrong = 0
for (const { target, cases } of shared(count('cases', values.cases))) {
  if (!target.name.includes(values.only)) continue
  const from = performance.now()
  const { failures, gained, rss, cases: tried } = await run(target.name, cases)
  const seconds = ((performance.now() - from) / 1000).toFixed(0)
  const leaks = gained !== null && gained > mostGained
  const memory =
    gained === null ? 'memory not measured' : `${mb(gained)} gained, ${mb(rss)} at most`
  console.log(`${target.name}: ${tried} cases, ${seconds} s, ${memory}`)
  if (leaks) console.log('  LEAKS')
  for (const failure of failures) console.log(`  WRONG: ${failure}`)
  total += tried
  wrong += failures.length + (leaks ? 1 : 0)
}
const seconds = Math.round((performance.now() - startedAt) / 1000)
console.log(`seed ${seed}, ${total} cases, ${seconds} s: ${wrong} wrong`)
process.exit(wrong === 0 ? 0 : 1)
