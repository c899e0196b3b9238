// `npm run simulate -- --seeds N [--seed S]`: N simulated days from seed S on. Stops at the first
// seed that breaks the law and prints what is needed to see it again.

import { parseArgs } from 'node:util'
import { type Outcome, simulate } from './run.ts'

/** What a failing seed prints: the breach, the seed's options and the end of its timeline. */
export function reportOf({ seed, options, breach, timeline, facts }: Outcome): string {
  return [
    `seed ${seed} broke the law: ${breach?.what}${breach?.reference ? ` (${breach.reference})` : ''}`,
    `options ${JSON.stringify(options)}`,
    `facts ${JSON.stringify(facts)}`,
    timeline,
    `again: npm run simulate -- --seed ${seed} --seeds 1`,
  ].join('\n')
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      'keep-going': { type: 'boolean', default: false },
    },
  })
  const first = Number(values.seed)
  const count = Number(values.seeds)
  const startedAt = performance.now()
  const states: Record<string, number> = {}
  let vends = 0
  let crashes = 0
  let virtualMs = 0
  let broken = 0
  process.on('unhandledRejection', (error) => {
    console.error('a promise of the till was rejected and nobody looked:', error)
    process.exit(1)
  })
  for (let seed = first; seed < first + count; seed += 1) {
    const outcome = await simulate(seed)
    vends += outcome.facts.vends
    crashes += outcome.facts.crashes
    virtualMs += outcome.facts.virtualMs
    for (const [state, n] of Object.entries(outcome.facts.states)) {
      states[state] = (states[state] ?? 0) + n
    }
    if (!outcome.breach) continue
    broken += 1
    console.log(values['keep-going'] ? `seed ${seed}: ${outcome.breach.what}` : reportOf(outcome))
    if (!values['keep-going']) process.exit(1)
  }
  const seconds = (performance.now() - startedAt) / 1000
  console.log(
    `${count} days (${(virtualMs / 86_400_000).toFixed(1)} days of shop time), ${vends} sales, ${crashes} power cuts, ` +
      `${JSON.stringify(states)}: ${broken} broke the law. ${Math.round((60 * count) / seconds)} seeds a minute.`,
  )
  process.exit(broken === 0 ? 0 : 1)
}

if (process.argv[1] === import.meta.filename) await main()
