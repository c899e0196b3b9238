// Measures the till against floors in the same run and prints one table.
//   npm run bench                  everything
//   npm run bench -- --only sale   one part of those below (several: --only place,sale)
//   npm run bench -- --check       ends with 1 when a target was missed
//   npm run bench -- --record      adds a line to the table of commits in docs/performance.md
// Ratios on one machine at one moment: the raw numbers beside them mean nothing elsewhere.

import { readOptions } from '../../build/options.ts'
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

const usage = 'npm run bench -- [--only PART,PART] [--check] [--record]'
const { values, listOf } = readOptions(usage, {
  only: { type: 'string' },
  check: { type: 'boolean', default: false },
  record: { type: 'boolean', default: false },
})
const only = values.only === undefined ? null : listOf('only', values.only, Object.keys(parts))
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
if (values.record) record(rows)
process.exitCode = values.check && missed > 0 ? 1 : 0
