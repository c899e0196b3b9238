// npm run writes: every nth write, commit and read of every path fails, once or for a while. Exits with 1
// where something is wrong afterwards.

import { openBill } from './bill.ts'
import { runWrites } from './run.ts'
import { openSale } from './sale.ts'
import { openBulk, openCollect } from './sheets.ts'

const startedAt = performance.now()
let wrong = 0
for (const open of [openSale, openBill, openBulk, openCollect]) {
  for (const at of ['write', 'commit', 'read'] as const) {
    for (const stays of [false, true]) {
      const report = await runWrites(open, at, stays)
      const how = stays ? 'and all after it for a while' : 'once'
      console.log(`${report.path}: each of ${report.places} ${at}s failed, ${how}`)
      for (const what of report.wrong) console.log(`  WRONG: ${what}`)
      wrong += report.wrong.length
    }
  }
}
const seconds = Math.round((performance.now() - startedAt) / 1000)
console.log(`${seconds} s: ${wrong} wrong`)
process.exit(wrong === 0 ? 0 : 1)
