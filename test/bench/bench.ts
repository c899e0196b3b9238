// Measures the till against floors in the same run and prints one table.
//   npm run bench                  everything
//   npm run bench -- --only sale   one part of those below (several: --only place,sale)
//   npm run bench -- --check       ends with 1 when a target was missed
//   npm run bench -- --record      adds a line to the table of commits in docs/performance.md
// Ratios on one machine at one moment: the raw numbers beside them mean nothing elsewhere.

import { measureDraining } from './drain.ts'
import { measureElectron } from './electron.ts'
import { forgetManySales } from './many.ts'
import { nowMs } from './measure.ts'
import { type Outside, startOutside } from './outside.ts'
import { measurePage } from './page.ts'
import { measurePlacing } from './place.ts'
import { record } from './record.ts'
import { measureReports } from './report.ts'
import { measureSale } from './sale.ts'
import { measureSearch } from './search.ts'
import { type Row, tableOf } from './table.ts'
import { measureTaps } from './tap.ts'

const parts: Readonly<Record<string, (outside: Outside) => Promise<readonly Row[]>>> = {
  place: measurePlacing,
  sale: measureSale,
  drain: measureDraining,
  search: measureSearch,
  report: measureReports,
  electron: measureElectron,
  tap: measureTaps,
  page: measurePage,
}

const args = process.argv.slice(2)
const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '').split(',') : null
const unknown = only?.find((name) => !Object.hasOwn(parts, name))
if (unknown !== undefined) {
  throw new Error(`--only ${unknown}: the parts are ${Object.keys(parts).join(', ')}`)
}
const startedAt = nowMs()
const outside = await startOutside()
const rows: Row[] = []
try {
  for (const [name, measure] of Object.entries(parts)) {
    if (only && !only.includes(name)) continue
    process.stderr.write(`measuring: ${name} …\n`)
    rows.push(...(await measure(outside)))
  }
} finally {
  forgetManySales()
}
const soldTwice = await outside.soldTwice()
outside.stop()
if (soldTwice > 0) throw new Error(`${soldTwice} orders were sold twice`)

const missed = rows.filter(({ verdict }) => verdict === 'MISSED').length
const seconds = Math.round((nowMs() - startedAt) / 1000)
console.log(tableOf(rows))
console.log(`\nNode ${process.versions.node}, ${seconds} s, ${missed} missed.`)
if (args.includes('--record')) record(rows)
process.exitCode = args.includes('--check') && missed > 0 ? 1 : 0
