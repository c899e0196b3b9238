// A job that is wanted only for a while, on every kind of printer: no byte of it leaves once it is late, however
// long it had to wait before its first.

import { afterEach, describe, expect, it } from 'vitest'
import { createDevicePrinter } from '../../electron/ports/printers/device.ts'
import { createVirtualPrinter } from '../../electron/ports/printers/index.ts'
import { createQueuePrinter } from '../../electron/ports/printers/queue/printer.ts'
import type { QueueSystem } from '../../electron/ports/printers/queue/system.ts'
import { createTcpPrinter } from '../../electron/ports/printers/tcp.ts'
import { machineTime } from '../../electron/ports/printers/time.ts'
import { drawerKick } from '../../electron/till/print/encode.ts'
import { startTcpPrinter } from '../world/printer.ts'
import { eventually } from '../world/till.ts'
import { plugInUsb } from '../world/usb-printer.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

const slip = Buffer.from('a slip\n')
const unsent = { kind: 'not-printed', detail: 'Nothing was printed.' }

/** Late once it is said to be. */
function pulse() {
  let late = false
  const isLate = () => late
  return {
    bytes: drawerKick(),
    job: { jobId: 0, isLate },
    turnLate: () => {
      late = true
    },
  }
}

describe('a job that became late while it waited', () => {
  it('behind a slip leaves no byte on a line', async () => {
    const world = await startTcpPrinter()
    closing.push(world.stop)
    const { host, port } = world
    const printer = createTcpPrinter({ id: 'counter', host, port, columns: 48 }, machineTime)
    const { bytes, job, turnLate } = pulse()
    const first = printer.print(slip, { jobId: 1 })
    const second = printer.print(bytes, job)
    turnLate()
    expect(await first).toMatchObject({ kind: 'printed' })
    expect(await second).toMatchObject(unsent)
    expect(world.jobs().map((one) => [...one.bytes])).toEqual([[...slip]])
  })

  it('for the printer to say how it is leaves no byte on a line', async () => {
    const world = await startTcpPrinter({ answerDelayMs: 200 })
    closing.push(world.stop)
    const { host, port } = world
    const printer = createTcpPrinter({ id: 'counter', host, port, columns: 48 }, machineTime, {
      askMs: 5_000,
    })
    const { bytes, job, turnLate } = pulse()
    const outcome = printer.print(bytes, job)
    await eventually('the question', () => world.connections() === 1)
    turnLate()
    expect(await outcome).toMatchObject(unsent)
    expect(world.jobs()).toEqual([])
  })

  it('for a device that takes no byte leaves none there', async () => {
    // It is still at the question.
    const { files, paper } = plugInUsb({ perMs: 1_000, stallsAfter: 4 })
    const { bytes, job, turnLate } = pulse()
    const printer = createDevicePrinter(
      { id: 'counter', path: '/dev/usb/lp0', columns: 48 },
      machineTime,
      { askMs: 40, retryMs: 2, jobMs: 60_000 },
      files,
    )
    const outcome = printer.print(bytes, job)
    turnLate()
    expect(await outcome).toMatchObject(unsent)
    expect(paper().includes(Buffer.from(bytes))).toBe(false)
  })

  it('for the system to say how its queue is is not handed to it', async () => {
    const { bytes, job, turnLate } = pulse()
    const handed: Uint8Array[] = []
    const system: QueueSystem = {
      name: 'CUPS',
      takesPages: true,
      list: async () => [],
      look: async () => {
        turnLate()
        return { trouble: null, paperLow: false, notReached: false }
      },
      print: async (_queue, one) => handed.push(one.bytes),
      job: async () => ({ end: 'printed', begun: true }),
      cancel: async () => true,
    }
    const options = { id: 'counter', queue: 'slips', columns: 48 }
    const printer = createQueuePrinter(options, system, machineTime)
    expect(await printer.print(bytes, job)).toMatchObject(unsent)
    expect(handed).toEqual([])
  })

  it('does not come out of the printer inside the till', async () => {
    const printer = createVirtualPrinter({ id: 'counter', columns: 48 })
    const { job, turnLate } = pulse()
    turnLate()
    expect(await printer.print(slip, job)).toMatchObject(unsent)
    expect(printer.papers()).toEqual([])
  })
})
