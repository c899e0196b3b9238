// The network printer against a real TCP server that fails the way printers fail. Each verdict must
// claim no more than was seen: a slip is never lost in silence and never printed twice by itself.

import { afterEach, describe, expect, it } from 'vitest'
import { type TcpTiming, createTcpPrinter } from '../../electron/ports/printers/tcp.ts'
import { machineTime } from '../../electron/ports/printers/time.ts'
import { encodeReceipt } from '../../electron/till/print/encode.ts'
import { tokenSlip } from '../../shared/receipt/slip.ts'
import { type PrinterScript, type TcpPrinterWorld, startTcpPrinter } from '../world/printer.ts'
import { fullSale } from '../world/slip-facts.ts'

const slip = encodeReceipt(tokenSlip(fullSale), { columns: 48 })
/** More than the system takes off our hands at once. */
const endless = new Uint8Array(16_000_000).fill(0x2e)

/** Patient, so that a busy machine changes no verdict; a test that waits one out shortens it. */
const patient: TcpTiming = {
  byteMs: 0,
  jobMs: 10_000,
  connectMs: 5_000,
  askMs: 3_000,
  askSilentMs: 50,
  askAfterMs: 3_000,
  graceMs: 3_000,
  holdMs: 10_000,
}

const worlds: TcpPrinterWorld[] = []
afterEach(async () => {
  await Promise.all(worlds.splice(0).map((world) => world.stop()))
})

async function setUp(script: PrinterScript = {}, hurry: Partial<TcpTiming> = {}) {
  const world = await startTcpPrinter(script)
  worlds.push(world)
  const { host, port } = world
  const timing = { ...patient, ...hurry }
  const printer = createTcpPrinter({ id: 'counter', host, port, columns: 48 }, machineTime, timing)
  return { world, printer, print: (bytes = slip) => printer.print(bytes, { jobId: 1 }) }
}

describe('a network printer of Star', () => {
  const star = async (script: PrinterScript = {}) => {
    const world = await startTcpPrinter({ language: 'star', ...script })
    worlds.push(world)
    const { host, port } = world
    const printer = createTcpPrinter(
      { id: 'counter', host, port, columns: 48, profile: 'star-80' },
      machineTime,
      patient,
    )
    return { world, printer, print: () => printer.print(slip, { jobId: 1 }) }
  }

  it('is asked and understood in Star’s words, before and after', async () => {
    const { world, printer, print } = await star()
    expect(await print()).toEqual({ kind: 'printed', detail: null })
    expect(world.jobs().map(({ bytes }) => [...bytes])).toEqual([[...slip]])
    expect(await printer.state()).toBe('ready')
  })

  it.each([
    ['paper-out', 'paper-out'],
    ['cover-open', 'cover-open'],
    ['cutter', 'error'],
    ['offline', 'error'],
  ] as const)('prints nothing when %s', async (mood, cause) => {
    const { world, print } = await star({ mood })
    expect(await print()).toMatchObject({ kind: 'not-printed', cause })
    expect(world.jobs()).toEqual([])
  })

  it('may run out of paper in a slip, and then nobody claims that it printed', async () => {
    const { print } = await star({ paperOutAfterBytes: 500 })
    expect(await print()).toMatchObject({ kind: 'unknown' })
  })
})

describe('a network printer that is well', () => {
  it('prints the slip byte for byte and is asked before and after', async () => {
    const { world, print, printer } = await setUp()
    expect(await print()).toEqual({ kind: 'printed', detail: null })
    expect(world.jobs().map(({ bytes }) => [...bytes])).toEqual([[...slip]])
    expect(world.jobs()[0]?.text).toContain('0724 6981 3044 7751 9022')
    expect(await printer.state()).toBe('ready')
  })

  it('prints when paper is low, and says so', async () => {
    const { world, print, printer } = await setUp({ mood: 'paper-low' })
    expect(await print()).toMatchObject({ kind: 'printed', detail: 'The printer is low on paper.' })
    expect(world.jobs()).toHaveLength(1)
    expect(await printer.state()).toBe('paper-low')
  })

  it('is understood through flow control and status it sends unasked', async () => {
    const { world, print } = await setUp({ noise: true })
    expect(await print()).toEqual({ kind: 'printed', detail: null })
    world.script({ mood: 'cover-open' })
    expect(await print()).toMatchObject({ kind: 'not-printed', cause: 'cover-open' })
  })

  it('is believed on its good status when it never closes its side', async () => {
    const { print } = await setUp({ neverClose: true }, { graceMs: 20 })
    expect(await print()).toEqual({ kind: 'printed', detail: null })
  })

  it('takes jobs one at a time, each whole, in the order they were given', async () => {
    const { world, print } = await setUp()
    const jobs = ['one', 'two', 'three', 'four'].map((text) =>
      encodeReceipt({ blocks: [{ kind: 'text', text }] }, { columns: 48 }),
    )
    const outcomes = await Promise.all(jobs.map((job) => print(job)))
    expect(outcomes.map(({ kind }) => kind)).toEqual(['printed', 'printed', 'printed', 'printed'])
    expect(world.jobs().map(({ text }) => text.trim())).toEqual(['one', 'two', 'three', 'four'])
    expect(world.connections()).toBe(4)
    expect(world.mostAtOnce()).toBe(1)
  })

  it('prints at once even while it is being asked how it is', async () => {
    const { world, printer, print } = await setUp({ answerDelayMs: 40 })
    const asked = printer.state()
    expect(await print()).toEqual({ kind: 'printed', detail: null })
    expect(['unknown', 'ready']).toContain(await asked)
    expect(world.jobs()).toHaveLength(1)
  })
})

describe.each(['paper', 'first'] as const)('a network printer that answers %s alone', (only) => {
  const script = { answersOnly: only }

  it('prints, asked about its paper before and after', async () => {
    const { print, printer, world } = await setUp(script, { askMs: 100 })
    expect(await print()).toEqual({ kind: 'printed', detail: null })
    expect(await print()).toEqual({ kind: 'printed', detail: null })
    expect(await printer.state()).toBe('ready')
    expect(world.jobs()).toHaveLength(2)
  })

  it('gets no byte while it says that it has no paper', async () => {
    const { print, world } = await setUp({ ...script, mood: 'paper-out' }, { askMs: 100 })
    expect(await print()).toMatchObject({ kind: 'not-printed', cause: 'paper-out' })
    expect(world.jobs()).toEqual([])
    world.script({ mood: 'ready' })
    expect(await print()).toMatchObject({ kind: 'printed' })
  })

  it('is not believed when its paper ran out during the slip', async () => {
    const { print } = await setUp({ ...script, paperOutAfterBytes: 100 }, { askMs: 100 })
    expect(await print()).toMatchObject({ kind: 'unknown' })
  })
})

describe('a network printer that cannot print', () => {
  it.each([
    ['paper-out', 'paper-out', 'out of paper'],
    ['cover-open', 'cover-open', 'cover open'],
    ['cutter', 'error', 'jammed cutter'],
    ['offline', 'error', 'offline'],
  ] as const)('with %s gets no byte of the job', async (mood, cause, words) => {
    const { world, print, printer } = await setUp({ mood })
    expect(await print()).toMatchObject({
      kind: 'not-printed',
      cause,
      detail: expect.stringContaining(words),
    })
    expect(world.jobs()).toEqual([])
    expect(await printer.state()).toBe(cause)
  })

  it('prints the same job once its paper is back', async () => {
    const { world, print } = await setUp({ mood: 'paper-out' })
    await print()
    world.script({ mood: 'ready' })
    expect(await print()).toMatchObject({ kind: 'printed' })
    expect(world.jobs()).toHaveLength(1)
  })

  it('is off when it refuses the connection, and prints when it is back', async () => {
    const { world, print, printer } = await setUp()
    await world.switchOff()
    expect(await print()).toMatchObject({
      kind: 'not-printed',
      cause: 'off',
      detail: expect.stringContaining('refuses the connection'),
    })
    expect(await printer.state()).toBe('off')
    await world.switchOn()
    expect(await print()).toMatchObject({ kind: 'printed' })
  })

  it('is off when nobody knows its name', async () => {
    const nowhere = { id: 'x', host: 'printer.invalid', port: 9100, columns: 48 }
    const printer = createTcpPrinter(nowhere, machineTime, patient)
    expect(await printer.print(slip, { jobId: 1 })).toMatchObject({
      kind: 'not-printed',
      cause: 'off',
    })
  })

  it('has printed nothing when it resets before the first job byte', async () => {
    const { world, print } = await setUp({ resetOnQuery: true })
    expect(await print()).toMatchObject({
      kind: 'not-printed',
      cause: 'error',
      detail: 'The printer closed the connection before the slip was sent.',
    })
    expect(world.jobs()).toEqual([])
  })
})

describe('a network printer that leaves in the middle', () => {
  it('is unknown when it runs out of paper during the slip', async () => {
    const { print } = await setUp({ paperOutAfterBytes: 600 })
    expect(await print()).toMatchObject({
      kind: 'unknown',
      detail: 'The printer ran out of paper during or after the slip.',
    })
  })

  it('is unknown when it resets during the slip', async () => {
    const { world, print } = await setUp({ resetAfterBytes: 700 })
    const outcome = await print(endless)
    expect(outcome.kind).toBe('unknown')
    expect('detail' in outcome && outcome.detail).toMatch(/broke off after \d+ of 16000000 bytes/)
    expect(world.jobs()).toHaveLength(1)
  })

  it('is unknown when it resets after it has taken the whole slip', async () => {
    const { print } = await setUp({ resetAfterBytes: slip.length })
    expect(await print()).toMatchObject({ kind: 'unknown' })
  })

  it('is unknown when it resets instead of closing, even after a good status', async () => {
    const { print } = await setUp({ resetOnEnd: true })
    expect(await print()).toMatchObject({
      kind: 'unknown',
      detail: `The printer broke off after all ${slip.length} bytes.`,
    })
  })

  it('is unknown when it answered before and is silent after', async () => {
    const { print } = await setUp({ silentAfterBytes: 1 }, { askAfterMs: 50 })
    expect(await print()).toMatchObject({
      kind: 'unknown',
      detail: `The printer stopped answering after all ${slip.length} bytes.`,
    })
  })

  it('ends by itself when it takes no more bytes, and says how many it took', async () => {
    const { print } = await setUp({ stallAfterBytes: 900 }, { jobMs: 700 })
    const outcome = await print(endless)
    expect(outcome.kind).toBe('unknown')
    const [, taken] = /stopped taking data after (\d+) of 16000000/.exec(outcome.detail ?? '') ?? []
    expect(Number(taken)).toBeGreaterThan(0)
    expect(Number(taken)).toBeLessThan(endless.length)
  })

  it('holds nothing against the next slip', async () => {
    const { world, print } = await setUp({ resetAfterBytes: 100 })
    await print()
    world.script({ resetAfterBytes: 1e9 })
    expect(await print()).toEqual({ kind: 'printed', detail: null })
    expect([...(world.jobs().at(-1)?.bytes ?? [])]).toEqual([...slip])
  })
})

describe('a network printer that never tells its status', () => {
  it('has printed when it closes in good order, and the verdict says what it cannot tell', async () => {
    const { world, print, printer } = await setUp({ answersStatus: false }, { askMs: 50 })
    expect(await print()).toMatchObject({
      kind: 'printed',
      detail: 'The printer took the whole slip. It cannot say whether it had paper.',
    })
    expect([...(world.jobs()[0]?.bytes ?? [])]).toEqual([...slip])
    expect(await printer.state()).toBe('unknown')
  })

  it('is unknown when it never closes either', async () => {
    const { print } = await setUp(
      { answersStatus: false, neverClose: true },
      { jobMs: 500, askMs: 50 },
    )
    expect(await print()).toMatchObject({ kind: 'unknown' })
  })

  it('is unknown when it resets at the end', async () => {
    const { print } = await setUp(
      { answersStatus: false, resetAfterBytes: slip.length },
      { askMs: 50 },
    )
    expect(await print()).toMatchObject({ kind: 'unknown' })
  })

  it('does not pass late answers to the first question off as an answer to the second', async () => {
    const { world, print } = await setUp({}, { askMs: 100, askAfterMs: 150 })
    await print()
    world.script({ answerDelayMs: 140, silentAfterBytes: 1 })
    expect(await print()).toMatchObject({ kind: 'unknown' })
  })
})

describe('a network printer that is told a slip may come', () => {
  it('is connected and asked, gets no byte of a job, and then the slip on the same line', async () => {
    const { world, printer, print } = await setUp()
    await printer.prepare?.()
    await printer.prepare?.()
    expect(world.jobs()).toEqual([])
    expect(await print()).toEqual({ kind: 'printed', detail: null })
    expect(world.jobs().map(({ bytes }) => [...bytes])).toEqual([[...slip]])
    expect(world.connections()).toBe(1)
  })

  it('is let go when none comes, and prints the next one', async () => {
    const { world, printer, print } = await setUp({}, { holdMs: 10 })
    await printer.prepare?.()
    const askedAgain = async () => {
      await printer.state()
      return world.connections()
    }
    await expect.poll(askedAgain).toBe(2)
    expect(world.jobs()).toEqual([])
    expect(await print()).toMatchObject({ kind: 'printed' })
    expect(world.jobs()).toHaveLength(1)
  })

  it('gets no byte when it has no paper, and the slip once it has', async () => {
    const { world, printer, print } = await setUp({ mood: 'paper-out' })
    await printer.prepare?.()
    expect(await print()).toMatchObject({ kind: 'not-printed', cause: 'paper-out' })
    expect(world.jobs()).toEqual([])
    world.script({ mood: 'ready' })
    expect(await print()).toMatchObject({ kind: 'printed' })
  })

  it('may leave before the slip comes, and is connected again for it', async () => {
    const { world, printer, print } = await setUp()
    await printer.prepare?.()
    await world.switchOff()
    await world.switchOn()
    expect(await print()).toEqual({ kind: 'printed', detail: null })
    expect(world.jobs()).toHaveLength(1)
    expect(world.connections()).toBe(2)
  })

  it('is off when it cannot be connected, and the slip waits', async () => {
    const { world, printer, print } = await setUp()
    await world.switchOff()
    await printer.prepare?.()
    expect(await print()).toMatchObject({ kind: 'not-printed', cause: 'off' })
    await world.switchOn()
    expect(await print()).toMatchObject({ kind: 'printed' })
    expect(world.jobs()).toHaveLength(1)
  })

  it('is not connected a second time while it prints', async () => {
    const { world, printer, print } = await setUp()
    const printing = print()
    await printer.prepare?.()
    expect(await printing).toMatchObject({ kind: 'printed' })
    expect(world.mostAtOnce()).toBe(1)
  })

  it('hears the end of the question it was asked before', async () => {
    const { world, printer, print } = await setUp({ answerDelayMs: 40 })
    const asked = printer.state()
    await printer.prepare?.()
    expect(await print()).toMatchObject({ kind: 'printed' })
    await asked
    expect(world.jobs()).toHaveLength(1)
  })
})
