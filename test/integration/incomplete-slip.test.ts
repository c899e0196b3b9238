// A slip that stopped midway: the next one says so, on paper and in its job, and comes out whole.

import { describe, expect, it } from 'vitest'
import { createTextRaster } from '../../electron/ports/text-raster.ts'
import type { PrinterPort } from '../../electron/till/ports.ts'
import { encodeSlip } from '../../electron/till/print/encode.ts'
import { interpret } from '../../shared/paper/interpret.ts'
import { tokenSlip } from '../../shared/receipt/slip.ts'
import { meter } from '../world/drawer.ts'
import { fullSale } from '../world/slip-facts.ts'
import { eventually, startTillWorld, type TillWorld } from '../world/till.ts'

const head = 'THE SLIP BEFORE THIS ONE MAY BE INCOMPLETE'

async function printed(w: TillWorld, account: string, state: string) {
  const vendId = await w.sell(account)
  return await eventually(`a slip that is ${state}`, async () => {
    const { jobs } = await w.must('print.jobs', { vendId })
    return jobs[0]?.state === state ? jobs[0] : null
  })
}

describe('a slip of which the till itself lost track', () => {
  it('asks whether it printed, and is never left printing', async () => {
    const printer: PrinterPort = {
      id: 'counter',
      transport: 'tcp',
      columns: 48,
      print: () => Promise.reject(new Error('a bug of ours')),
      state: async () => 'ready',
    }
    await using w = await startTillWorld({ ports: () => ({ printers: [printer] }) })
    const job = await printed(w, meter, 'unknown')
    expect(job.detail).toBe('Something went wrong in the till while this slip was printing.')
  })
})

describe('after a slip that broke off', () => {
  it('the next says so on paper and on the screen, and the one after it no more', async () => {
    await using w = await startTillWorld()
    w.printer.script({ resetAfterBytes: 700 })
    await printed(w, meter, 'unknown')
    w.printer.script({ resetAfterBytes: 1_000_000 })
    const next = await printed(w, '04123456700', 'printed')
    expect(next.detail).toBe('The slip before this one may be incomplete.')
    const last = await printed(w, '04123456718', 'printed')
    expect(last.detail).toBeNull()
    const heads = w.printer.jobs().map(({ text }) => text.includes(head))
    expect(heads).toEqual([false, true, false])
  })

  it('the next says so after a restart as well', async () => {
    await using w = await startTillWorld()
    w.printer.script({ resetAfterBytes: 700 })
    await printed(w, meter, 'unknown')
    await w.restart(() => w.printer.script({ resetAfterBytes: 1_000_000 }))
    await printed(w, '04123456700', 'printed')
    await w.restart()
    await printed(w, '04123456718', 'printed')
    const heads = w.printer.jobs().map(({ text }) => text.includes(head))
    expect(heads).toEqual([false, true, false])
  })

  it('a printer that still waits for the rest of a picture swallows nothing of the next', async () => {
    await using w = await startTillWorld()
    const drawing = {
      raster: createTextRaster(),
      onFailure: (error: unknown) => {
        throw error
      },
    }
    const slip = tokenSlip({ ...fullSale, cashierName: 'محمد', codes: 'both' })
    const broken = encodeSlip(slip, { columns: 48 }, drawing).bytes
    w.printer.script({ resetAfterBytes: 700 })
    await printed(w, meter, 'unknown')
    w.printer.script({ resetAfterBytes: 1_000_000 })
    await printed(w, '04123456700', 'printed')
    const next = w.printer.jobs()[1]
    if (!next) throw new Error('no next slip')
    // Wherever the first broke off, in the middle of a picture or not.
    for (let cut = 40; cut < broken.length; cut += 97) {
      const stream = Buffer.concat([broken.subarray(0, cut), next.bytes])
      const texts = interpret(stream, 48).lines.map(({ text }) => text)
      const from = texts.findIndex((text) => text.includes(head))
      const cleanFrom = next.lines.findIndex(({ text }) => text.includes(head))
      expect([cut, from >= 0]).toEqual([cut, true])
      expect(texts.slice(from)).toEqual(next.lines.slice(cleanFrom).map(({ text }) => text))
    }
  })
})
