// npm run kills -- --count N [--seed S]: N times `kill -9` at random instants, in four shops; then books
// against ledgers, order by order. Exits with 1 where they differ.

import { readOptions } from '../../../build/options.ts'
import { openCairo, openGaborone, openKerala } from './elsewhere.ts'
import { openNigeria } from './nigeria.ts'
import { type KillReport, runKills } from './run.ts'

const names = ['abuja', 'gaborone', 'cairo', 'kerala'] as const
const usage = `npm run -s kills -- [--count N] [--seed S] [--shop ${names.join('|')}]`
const { values, ...read } = readOptions(usage, {
  count: { type: 'string', default: '500' },
  seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  shop: { type: 'string', default: names.join(',') },
})
const count = read.count('count', values.count)
const wanted = read.listOf('shop', values.shop, names)
const shops = (
  [
    { name: 'abuja', open: openNigeria, share: 0.55 },
    { name: 'gaborone', open: openGaborone, share: 0.15 },
    { name: 'cairo', open: openCairo, share: 0.15 },
    { name: 'kerala', open: openKerala, share: 0.15 },
  ] as const
).filter(({ name }) => wanted.includes(name))

const tally = (states: readonly string[]): string => {
  const counts = new Map<string, number>()
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1)
  return [...counts].map(([state, n]) => `${n} ${state}`).join(', ') || 'none'
}

function say({ shop, kills, whileStarting, faults, errands, books, ...rest }: KillReport): void {
  console.log(
    `${shop}: ${kills} kills, ${whileStarting} of them while starting; ${faults} lost or spoilt answers`,
  )
  console.log(`  ${errands} errands; sales: ${tally(books.vends.map(({ state }) => state))}`)
  const rows = books.batches.flatMap((batch) => batch.rows.map(({ state }) => state))
  if (rows.length > 0) {
    console.log(
      `  batches: ${tally(books.batches.map(({ state }) => state))}; rows: ${tally(rows)}`,
    )
  }
  console.log(`  paper: ${rest.papers}, asked about: ${rest.asked}`)
  for (const difference of rest.differences) console.log(`  DIFFERENT: ${difference}`)
}

const startedAt = performance.now()
let differences = 0
let done = 0
for (const [at, { open, share }] of shops.entries()) {
  const isLast = at === shops.length - 1
  const kills = isLast ? count - done : Math.round(shops.length === 1 ? count : count * share)
  done += kills
  const report = await runKills(open, {
    kills,
    seed: values.seed,
    onKill: (n) => {
      if (n % 50 === 0) process.stderr.write(`${n} of ${kills}\n`)
    },
  })
  say(report)
  differences += report.differences.length
}
const seconds = Math.round((performance.now() - startedAt) / 1000)
console.log(`seed ${values.seed}, ${done} kills, ${seconds} s: ${differences} differences`)
process.exit(differences === 0 ? 0 : 1)
