// Looks for a planted bug: first with the simulation's seeds, then with the test files named for it.
// Each hunt is a process of its own, so a mutant may loop, crash or eat its memory.

import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export type Caught =
  | { readonly by: 'seed'; readonly seed: number; readonly law: string; readonly seconds: number }
  | { readonly by: 'test'; readonly file: string; readonly test: string; readonly seconds: number }
  /** The program did not come to its end. */
  | { readonly by: 'end'; readonly words: string; readonly seconds: number }

export type Hunted =
  | { readonly kind: 'caught'; readonly caught: Caught }
  | { readonly kind: 'survived'; readonly seconds: number }
  /** Not a program any more: it proves nothing. */
  | { readonly kind: 'no-mutant'; readonly words: string }

type Ended = { readonly code: number | null; readonly output: string; readonly late: boolean }

/** How long the hunt of the program as it is may take. */
export const longestQuietMs = 1_800_000
/** Of a hunt that took so long where nothing was planted, one that takes longer than this never ends. */
export const longestMsAfter = (quietSeconds: number): number =>
  Math.max(240_000, 4_000 * quietSeconds)

const notAProgram =
  /SyntaxError|ERR_INVALID_TYPESCRIPT|ERR_MODULE_NOT_FOUND|PARSE_ERROR|ReferenceError/

function run(folder: string, args: readonly string[], longestMs: number): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: folder,
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let late = false
    const hear = (part: Buffer): void => {
      output = (output + part.toString('utf8')).slice(-200_000)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, longestMs)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code, output, late })
    })
  })
}

const secondsSince = (startedAt: number): number =>
  Math.round((performance.now() - startedAt) / 100) / 10

/** The first seed that breaks the law, if one of these does. */
export async function huntWithSeeds(
  folder: string,
  { first = 1, seeds }: { readonly first?: number; readonly seeds: number },
  longestMs: number,
): Promise<Hunted> {
  const startedAt = performance.now()
  const script = join('test', 'simulation', 'simulate.ts')
  const which = ['--seed', String(first), '--seeds', String(seeds)]
  const how = [...which, '--workers', '1', '--whole']
  const ended = await run(folder, [script, ...how], longestMs)
  const seconds = secondsSince(startedAt)
  if (ended.code === 0) return { kind: 'survived', seconds }
  const found = /^seed (\d+) broke the law: (.*)$/m.exec(ended.output)
  if (found) {
    const law = (found[2] ?? '').slice(0, 160)
    return { kind: 'caught', caught: { by: 'seed', seed: Number(found[1]), law, seconds } }
  }
  if (notAProgram.test(ended.output) && !ended.late) {
    return { kind: 'no-mutant', words: ended.output.slice(0, 400) }
  }
  const words = ended.late ? 'it never ended' : (ended.output.trim().split('\n')[0] ?? '')
  return { kind: 'caught', caught: { by: 'end', words: words.slice(0, 160), seconds } }
}

type Report = {
  readonly testResults: readonly {
    readonly name: string
    readonly message: string
    readonly status: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

/** The first test of these files that fails, if one does. */
export async function huntWithTests(
  folder: string,
  suites: readonly string[],
  longestMs: number,
): Promise<Hunted> {
  const startedAt = performance.now()
  const report = join(folder, 'mutant-report.json')
  rmSync(report, { force: true })
  const vitest = join('node_modules', 'vitest', 'vitest.mjs')
  const config = join('build', 'vitest.config.ts')
  // A machine that does much else fails a test now and then; a bug fails it every time.
  const how = ['--reporter=json', `--outputFile=${report}`, '--bail=1', '--retry=2']
  const args = [vitest, 'run', '--config', config, ...how, ...suites]
  const ended = await run(folder, args, longestMs)
  const seconds = secondsSince(startedAt)
  if (ended.code === 0) return { kind: 'survived', seconds }
  let results: Report['testResults'] = []
  try {
    results = (JSON.parse(readFileSync(report, 'utf8')) as Report).testResults
  } catch {
    return { kind: 'no-mutant', words: ended.output.slice(-400) }
  }
  for (const { name, assertionResults } of results) {
    const failed = assertionResults.find(({ status }) => status === 'failed')
    if (!failed) continue
    const file = suites.find((suite) => name.replaceAll('\\', '/').endsWith(suite)) ?? name
    return { kind: 'caught', caught: { by: 'test', file, test: failed.fullName, seconds } }
  }
  const broken = results.find(({ status }) => status === 'failed')
  return { kind: 'no-mutant', words: (broken?.message ?? ended.output).slice(0, 400) }
}

/** Most bugs that a seed can see are seen by one of these. */
const firstSeeds = 60

/** With the first seeds, then the tests, where there are any; with the rest of the seeds where those see nothing. */
export async function hunt(
  folder: string,
  seeds: number,
  suites: readonly string[],
  longestMs: number,
): Promise<Hunted> {
  const few = Math.min(firstSeeds, seeds)
  const byFew = await huntWithSeeds(folder, { seeds: few }, longestMs)
  if (byFew.kind !== 'survived') return byFew
  const byTests = suites.length > 0 ? await huntWithTests(folder, suites, longestMs) : byFew
  if (byTests.kind !== 'survived' || few === seeds) return byTests
  return huntWithSeeds(folder, { first: few + 1, seeds: seeds - few }, longestMs)
}

export function wordsOf(caught: Caught): string {
  switch (caught.by) {
    case 'seed':
      return `seed ${caught.seed}: ${caught.law}`
    case 'test':
      return `${caught.file}: ${caught.test}`
    case 'end':
      return `the run did not end well: ${caught.words}`
  }
}
