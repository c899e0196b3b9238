// The printers a till is given by its configuration, and the one that is built in.

import { describe, expect, it } from 'vitest'
import {
  createPrinters,
  createVirtualPrinter,
  isVirtualPrinter,
} from '../../electron/ports/printers/index.ts'
import { encodeReceipt } from '../../electron/till/print/encode.ts'
import { layout } from '../../shared/receipt/layout.ts'
import { tokenSlip } from '../../shared/receipt/slip.ts'
import { fullSale } from '../world/slip-facts.ts'

const slip = tokenSlip({ ...fullSale, training: true })
const bytes = encodeReceipt(slip, { columns: 32 })

describe('the built-in printer', () => {
  it('shows the paper that the preview promised', async () => {
    const printer = createVirtualPrinter(
      { id: 'built-in', columns: 32 },
      { now: () => 1_795_500_000_000 },
    )
    expect(await printer.print(bytes, { jobId: 7 })).toEqual({ kind: 'printed', detail: null })
    expect(printer.papers()).toEqual([
      { jobId: 7, at: 1_795_500_000_000, columns: 32, lines: layout(slip, 32) },
    ])
  })

  it('prints nothing while its paper is out or it is off, and prints again after', async () => {
    const printer = createVirtualPrinter({ id: 'built-in', columns: 32 })
    for (const state of ['paper-out', 'off'] as const) {
      printer.setState(state)
      expect(await printer.state()).toBe(state)
      expect(await printer.print(bytes, { jobId: 1 })).toMatchObject({
        kind: 'not-printed',
        cause: state,
      })
    }
    expect(printer.papers()).toEqual([])
    printer.setState('ready')
    await printer.print(bytes, { jobId: 2 })
    expect(printer.papers().map(({ jobId }) => jobId)).toEqual([2])
  })

  it('keeps the last fifty papers', async () => {
    const printer = createVirtualPrinter({ id: 'built-in', columns: 32 })
    for (let jobId = 1; jobId <= 53; jobId += 1) await printer.print(bytes, { jobId })
    expect(printer.papers()).toHaveLength(50)
    expect(printer.papers()[0]?.jobId).toBe(4)
  })

  it('tells who listens of each paper, until they stop', async () => {
    const printer = createVirtualPrinter({ id: 'built-in', columns: 32 })
    const heard: number[] = []
    const stop = printer.onPaper(({ jobId }) => heard.push(jobId))
    await printer.print(bytes, { jobId: 1 })
    stop()
    await printer.print(bytes, { jobId: 2 })
    expect(heard).toEqual([1])
  })
})

describe('printers from a configuration', () => {
  it('are made in order, each with its transport and width', () => {
    const printers = createPrinters([
      { id: 'a', transport: 'tcp', host: '127.0.0.1', port: 9100, columns: 48 },
      { id: 'b', transport: 'device', path: '/dev/usb/lp0', columns: 42 },
      { id: 'c', transport: 'virtual', columns: 32 },
    ])
    expect(printers.map(({ id, transport, columns }) => [id, transport, columns])).toEqual([
      ['a', 'tcp', 48],
      ['b', 'device', 42],
      ['c', 'virtual', 32],
    ])
    expect(printers.map(isVirtualPrinter)).toEqual([false, false, true])
  })
})
