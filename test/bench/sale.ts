// One sale at a time, as at a counter: from the command to the first byte at the provider, and from
// the provider's answer to the slip's first byte at the printer. The floor does the same with bare parts:
// commit, POST, commit, connect, write. They take turns sale by sale; both stamps of a stretch come
// from the other side's process, or from one clock that all processes share.

import { barePrint, openBareRows, openBareSale } from './floors.ts'
import { calmSpreadOf, nowMs, sleep, spreadOf } from './measure.ts'
import type { Outside } from './outside.ts'
import { benchFolder, openSubject, type Subject } from './subject.ts'
import { type Column, informs, pair, type Row, withinMs } from './table.ts'

const sales = 1_000
const warmUp = 30
const blocks = 5
const targetMs = 3

type Stretches = {
  readonly toWire: number[]
  readonly toSlip: number[]
}

/** Ends when the slip is printed and the strip was told: the till is quiet then. */
function quiet(subject: Subject): Promise<void> {
  return new Promise((resolve) => {
    let printed = false
    const stop = subject.subscribe((event) => {
      if (event.name === 'print.changed' && event.body.job.state === 'printed') printed = true
      if (event.name === 'status.changed' && printed) {
        stop()
        resolve()
      }
    })
  })
}

async function note(outside: Outside, placedAt: number, into: Stretches): Promise<number> {
  const { requests, papers } = await outside.take()
  const [sent, paper] = [requests[0], papers[0]]
  if (!sent || !paper || requests.length > 1 || papers.length > 1) {
    throw new Error(`one sale, ${requests.length} requests, ${papers.length} papers`)
  }
  into.toWire.push(sent.firstAt - placedAt)
  into.toSlip.push(paper.jobAt - sent.answeredAt)
  return paper.bytes
}

export async function measureSale(outside: Outside): Promise<readonly Row[]> {
  const folder = benchFolder()
  const subject = await openSubject(folder.path, outside)
  const rows = openBareRows(folder.path)
  const bareSale = openBareSale(outside, rows)
  const fresh = (): Stretches => ({ toWire: [], toSlip: [] })
  let till = fresh()
  let floor = fresh()
  let slipBytes = 0
  let orders = 0
  const sellByTill = async (): Promise<void> => {
    const done = quiet(subject)
    const placedAt = nowMs()
    await subject.place()
    await done
    slipBytes = await note(outside, placedAt, till)
  }
  const sellBare = async (): Promise<void> => {
    orders += 1
    const placedAt = nowMs()
    const answer = await bareSale.post(`F${process.pid}-${orders}`, true)
    rows.insertText(answer)
    await barePrint(outside.printerPort, new Uint8Array(slipBytes).fill(0x20))
    await note(outside, placedAt, floor)
  }
  try {
    await sleep(300)
    await outside.take()
    for (let i = 0; i < warmUp + sales; i += 1) {
      if (i === warmUp) [till, floor] = [fresh(), fresh()]
      await sellByTill()
      await sellBare()
    }
  } finally {
    await bareSale.close()
    rows.close()
    await subject.close()
    folder.remove()
  }
  const row = (
    what: string,
    mine: readonly number[],
    bare: readonly number[],
    keep?: Column,
  ): Row => ({
    what,
    ...(keep ? { keep } : {}),
    till: pair(spreadOf(mine)),
    floor: pair(spreadOf(bare)),
    ...withinMs(spreadOf(mine).p99 - spreadOf(bare).p99, targetMs),
  })
  /** Informs how much of a p99 was the machine's neighbours; the verdict stays with the plain one. */
  const calm = (mine: readonly number[], bare: readonly number[]): Row => {
    const [tillSpread, floorSpread] = [calmSpreadOf(mine, blocks), calmSpreadOf(bare, blocks)]
    const { compared } = withinMs(tillSpread.p99 - floorSpread.p99, targetMs)
    const [till, floor] = [pair(tillSpread), pair(floorSpread)]
    return { ...informs, what: `  … median of ${blocks} blocks`, till, floor, compared }
  }
  return [
    row('command in → request on the wire', till.toWire, floor.toWire, 'to wire'),
    calm(till.toWire, floor.toWire),
    row('answer in → committed → slip', till.toSlip, floor.toSlip, 'to printer'),
    calm(till.toSlip, floor.toSlip),
  ]
}
