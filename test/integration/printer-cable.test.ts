// Printers on a cable, over a pseudo terminal with the printer of the tests at its other end: the
// serial library's own calls, and a device file that is read as well as written.

import { afterEach, describe, expect, it } from 'vitest'
import { createDevicePrinter } from '../../electron/ports/printers/device.ts'
import { createLinePrinter, lineTiming } from '../../electron/ports/printers/conversation.ts'
import { openSerialLine } from '../../electron/ports/printers/serial-line.ts'
import { createSerialPrinter } from '../../electron/ports/printers/serial-printer.ts'
import { talkOf } from '../../electron/ports/printers/talk.ts'
import { machineTime } from '../../electron/ports/printers/time.ts'
import { encodeReceipt } from '../../electron/till/print/encode.ts'
import type { PrinterPort } from '../../electron/till/ports.ts'
import type { ProfileId } from '../../shared/printers/profiles.ts'
import { note } from '../../shared/notes/notes.ts'
import { tokenSlip } from '../../shared/receipt/slip.ts'
import { type Cable, hasSocat, plugIn } from '../world/cable.ts'
import { type PrinterScript, startTcpPrinter, type TcpPrinterWorld } from '../world/printer.ts'
import { fullSale } from '../world/slip-facts.ts'
import { eventually } from '../world/till.ts'

const slip = encodeReceipt(tokenSlip(fullSale), { columns: 48 })

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

type Bench = { readonly world: TcpPrinterWorld; readonly cable: Cable; readonly port: PrinterPort }

const patient = { askMs: 5_000, askAfterMs: 5_000, askSilentMs: 40 }
const brief = { ...patient, askMs: 100 }

const serialAt = (path: string, profile?: ProfileId, timing = patient): PrinterPort =>
  createSerialPrinter(
    {
      id: 'counter',
      transport: 'serial',
      path,
      columns: 48,
      baudRate: 115200,
      dataBits: 8,
      parity: 'none',
      stopBits: 1,
      flow: 'none',
      ...(profile ? { profile } : {}),
    },
    machineTime,
    timing,
  )

const deviceAt = (path: string, profile?: ProfileId, timing = patient): PrinterPort =>
  createDevicePrinter(
    { id: 'counter', path, columns: 48, ...(profile ? { profile } : {}) },
    machineTime,
    timing,
  )

/** Comes after each slip in a device file, for that is taken only when the slip has left. */
const emptyByte = Buffer.alloc(1)

describe.skipIf(!hasSocat).each([
  ['a serial printer', serialAt, slip],
  ['a printer behind a readable device file', deviceAt, Buffer.concat([slip, emptyByte])],
] as const)('%s', (_, at, sent) => {
  async function bench(script: PrinterScript = {}, profile?: ProfileId): Promise<Bench> {
    const world = await startTcpPrinter(script)
    closing.push(world.stop)
    const cable = await plugIn(world)
    let pulled = false
    const pull = async () => {
      if (!pulled) await cable.pull()
      pulled = true
    }
    closing.push(pull)
    return { world, cable: { ...cable, pull }, port: at(cable.path, profile) }
  }

  it('prints byte for byte, is asked before and after, and says that it is well', async () => {
    const { world, cable, port } = await bench()
    expect(await port.print(slip, { jobId: 1 })).toEqual({ kind: 'printed', detail: null })
    expect(await port.print(slip, { jobId: 2 })).toEqual({ kind: 'printed', detail: null })
    expect(await port.state()).toBe('ready')
    await cable.pull()
    const [job] = await eventually('the paper', () =>
      world.jobs().length > 0 ? world.jobs() : null,
    )
    expect(Buffer.from(job?.bytes ?? []).equals(Buffer.concat([sent, sent]))).toBe(true)
  })

  it('sends nothing to a printer without paper', async () => {
    const { world, cable, port } = await bench({ mood: 'paper-out' })
    expect(await port.print(slip, { jobId: 1 })).toMatchObject({
      kind: 'not-printed',
      cause: 'paper-out',
      detail: 'The printer is out of paper. Nothing was printed.',
    })
    expect(await port.state()).toBe('paper-out')
    await cable.pull()
    expect(world.jobs()).toEqual([])
  })

  it('does not call a slip printed when the paper ends in it', async () => {
    const { port } = await bench({ paperOutAfterBytes: 600 })
    expect(await port.print(slip, { jobId: 1 })).toMatchObject({
      kind: 'unknown',
      detail: 'The printer ran out of paper during or after the slip.',
    })
  })

  it('that never answers gets its slip, and no claim about its paper', async () => {
    const { cable } = await bench({ answersStatus: false })
    expect(await at(cable.path, undefined, brief).print(slip, { jobId: 1 })).toMatchObject({
      kind: 'printed',
      detail: 'The printer took the whole slip. It cannot say whether it had paper.',
    })
  })

  it('of Star is asked in Star’s words', async () => {
    const { world, port } = await bench({ language: 'star' }, 'star-80')
    expect(await port.print(slip, { jobId: 1 })).toEqual({ kind: 'printed', detail: null })
    world.script({ mood: 'cover-open' })
    expect(await port.print(slip, { jobId: 2 })).toMatchObject({ cause: 'cover-open' })
  })

  it('whose port is gone is said to be gone', async () => {
    const { cable, port } = await bench()
    await cable.pull()
    const outcome = await port.print(slip, { jobId: 1 })
    expect(outcome).toMatchObject({ kind: 'not-printed', cause: 'off' })
    expect(outcome.detail).toContain(cable.path)
    expect(await port.state()).toBe('off')
  })
})

describe('a serial printer whose cable is pulled while the last bytes leave', () => {
  it('may have them on paper', async () => {
    const port = {
      read: () => new Promise<never>(() => {}),
      write: async () => {},
      drain: () => Promise.reject(new Error('Error: Input/output error, cannot drain')),
      flush: async () => {},
      close: async () => {},
    }
    const binding = { list: async () => [], open: async () => port }
    const talk = talkOf('escpos')
    const gate = { closed: Promise.resolve() }
    const options = {
      path: '/dev/ttyUSB0',
      baudRate: 9_600,
      dataBits: 8,
      stopBits: 1,
      parity: 'none',
      rtscts: false,
      xon: false,
      xoff: false,
    } as const
    const printer = createLinePrinter({
      id: 'counter',
      transport: 'serial',
      columns: 48,
      talk,
      time: machineTime,
      timing: { ...lineTiming, askMs: 40 },
      open: (waitMs) => openSerialLine(gate, () => binding, options, talk, machineTime, waitMs),
      unreachable: () => note('none-at', { where: options.path }),
    })
    expect(await printer.print(slip, { jobId: 1 })).toMatchObject({
      kind: 'unknown',
      detail: `The printer broke off after ${slip.length} of ${slip.length} bytes.`,
    })
  })
})
