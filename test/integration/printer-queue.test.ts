// A queue of the system by name, over a real CUPS with raw queues to the printers of the tests.

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findQueues } from '../../electron/ports/printers/find/system.ts'
import { cupsSystem } from '../../electron/ports/printers/queue/cups.ts'
import { createQueuePrinter } from '../../electron/ports/printers/queue/printer.ts'
import { machineTime } from '../../electron/ports/printers/time.ts'
import { encodeReceipt } from '../../electron/till/print/encode.ts'
import { tokenSlip } from '../../shared/receipt/slip.ts'
import { type CupsWorld, hasCups, startCups } from '../world/cups.ts'
import { startTcpPrinter, type TcpPrinterWorld } from '../world/printer.ts'
import { fullSale } from '../world/slip-facts.ts'
import { eventually } from '../world/till.ts'

const slip = encodeReceipt(tokenSlip(fullSale), { columns: 48 })

describe.skipIf(!hasCups)('a CUPS queue by name (needs cups, and root)', () => {
  let cups: CupsWorld
  let queues = 0
  const worlds: TcpPrinterWorld[] = []
  beforeAll(async () => {
    cups = await startCups()
  })
  afterAll(() => cups.stop())
  afterEach(async () => {
    await Promise.all(worlds.splice(0).map((world) => world.stop()))
  })

  const system = () => cupsSystem({ socketPath: cups.socketPath })

  async function bench(jobMs = 30_000) {
    const world = await startTcpPrinter()
    worlds.push(world)
    queues += 1
    const queue = `till${queues}`
    cups.addQueue(queue, world.port)
    const options = { id: 'counter', queue, columns: 48 }
    return { world, queue, port: createQueuePrinter(options, system(), machineTime, { jobMs }) }
  }

  it('prints byte for byte, and claims no more than the queue does', async () => {
    const { world, port } = await bench()
    expect(await port.print(slip, { jobId: 7 })).toMatchObject({
      kind: 'printed',
      detail: 'The system’s printer queue says it printed. It cannot say whether there was paper.',
    })
    const [job] = await eventually('paper', () => (world.jobs().length > 0 ? world.jobs() : null))
    expect(Buffer.from(job?.bytes ?? []).equals(slip)).toBe(true)
    expect(await port.state()).toBe('unknown')
  })

  it('takes a slip back that cannot reach the printer, so that it never prints by itself', async () => {
    const { world, port } = await bench(3_000)
    await world.switchOff()
    const outcome = await port.print(slip, { jobId: 1 })
    expect(outcome).toMatchObject({ kind: 'not-printed', cause: 'off' })
    expect(cups.jobsLeft()).toBe('')
    await world.switchOn()
    expect(await port.print(slip, { jobId: 1 })).toMatchObject({ kind: 'printed' })
    expect(await eventually('paper', () => world.jobs().length)).toBe(1)
  })

  it('does not know what became of a slip the printer stopped taking', async () => {
    const { world, port } = await bench(3_000)
    world.script({ stallAfterBytes: 100 })
    expect(await port.print(new Uint8Array(8_000_000).fill(0x2e), { jobId: 1 })).toMatchObject({
      kind: 'unknown',
    })
    expect(cups.jobsLeft()).toBe('')
  })

  it('sends nothing to a queue that is stopped or closed, and says which', async () => {
    const { world, port, queue } = await bench()
    cups.run('cupsdisable', queue)
    expect(await port.print(slip, { jobId: 1 })).toMatchObject({
      kind: 'not-printed',
      detail: 'The printer is stopped in the system’s printer list. Nothing was printed.',
    })
    cups.run('cupsenable', queue)
    cups.run('cupsreject', queue)
    expect(await port.print(slip, { jobId: 1 })).toMatchObject({
      detail: 'The printer takes no jobs: its queue is closed. Nothing was printed.',
    })
    expect(await port.state()).toBe('error')
    expect(world.jobs()).toEqual([])
  })

  it('is found by its name', async () => {
    const { queue } = await bench()
    const found = await findQueues(system())
    expect(found.find(({ name }) => name === queue)).toMatchObject({
      place: 'system',
      connection: { transport: 'queue', queue },
    })
  })

  it('that does not exist is said not to', async () => {
    const port = createQueuePrinter(
      { id: 'x', queue: 'nobody', columns: 48 },
      system(),
      machineTime,
    )
    expect(await port.print(slip, { jobId: 1 })).toMatchObject({
      kind: 'not-printed',
      detail: 'The system has no printer named nobody.',
    })
    expect(await port.state()).toBe('off')
  })
})

describe('a system without CUPS', () => {
  it('says that its printing does not answer, and finds nothing', async () => {
    const none = cupsSystem({ socketPath: '/nonexistent/cups.sock' })
    const port = createQueuePrinter({ id: 'x', queue: 'till', columns: 48 }, none, machineTime)
    expect(await port.print(slip, { jobId: 1 })).toMatchObject({
      kind: 'not-printed',
      cause: 'off',
      detail: 'The printing of this system (CUPS) does not answer.',
    })
    expect(await findQueues(none)).toEqual([])
  })
})
