// The device-file printer over a real named pipe: like a printer's device it takes bytes as fast as
// the other end reads them, refuses when nobody is there, and breaks when the reader goes.

import { execFileSync } from 'node:child_process'
import {
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDevicePrinter } from '../../electron/ports/printers/device.ts'
import { machineTime } from '../../electron/ports/printers/time.ts'
import { encodeReceipt } from '../../electron/till/print/encode.ts'
import { tokenSlip } from '../../shared/receipt/slip.ts'
import { fullSale } from '../world/slip-facts.ts'

const slip = encodeReceipt(tokenSlip(fullSale), { columns: 48 })
/** More than a pipe holds. */
const long = new Uint8Array(300_000).fill(0x2e)

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'printer-'))
  path = join(folder, 'lp0')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const printerAt = (path: string, jobMs = 2_000) =>
  createDevicePrinter({ id: 'counter', path, columns: 48 }, machineTime, { jobMs, retryMs: 2 })

/** The printer's end of the pipe. */
function plugIn() {
  execFileSync('mkfifo', [path])
  const end = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  const read = (most: number) => {
    const buffer = Buffer.alloc(most)
    try {
      return buffer.subarray(0, readSync(end, buffer))
    } catch {
      return Buffer.alloc(0)
    }
  }
  return { read, unplug: () => closeSync(end) }
}

describe.skipIf(process.platform === 'win32')('a printer behind a device file', () => {
  it('takes the slip byte for byte and says that it cannot tell about paper', async () => {
    const device = plugIn()
    expect(await printerAt(path).print(slip, { jobId: 1 })).toMatchObject({
      kind: 'printed',
      detail: 'The printer took the whole slip. It cannot say whether it had paper.',
    })
    expect([...device.read(10_000)]).toEqual([...slip])
    device.unplug()
  })

  it('waits for a slow printer and loses nothing', async () => {
    const device = plugIn()
    const outcome = printerAt(path, 10_000).print(long, { jobId: 1 })
    let taken = 0
    while (taken < long.length) {
      taken += device.read(8_192).length
      await new Promise(setImmediate)
    }
    expect(await outcome).toMatchObject({ kind: 'printed' })
    expect(taken).toBe(long.length)
    device.unplug()
  })

  it('is unknown, with the count, when it stops taking bytes, and sends none later', async () => {
    const device = plugIn()
    const outcome = await printerAt(path, 200).print(long, { jobId: 1 })
    expect(outcome.kind).toBe('unknown')
    const [, taken] = /stopped taking data after (\d+) of 300000/.exec(outcome.detail ?? '') ?? []
    expect(device.read(400_000)).toHaveLength(Number(taken))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(device.read(400_000)).toHaveLength(0)
    device.unplug()
  })

  it('is unknown when it is unplugged in the middle', async () => {
    const device = plugIn()
    const outcome = printerAt(path).print(long, { jobId: 1 })
    while (device.read(4_096).length === 0) await new Promise(setImmediate)
    device.unplug()
    expect(await outcome).toMatchObject({
      kind: 'unknown',
      detail: expect.stringMatching(/broke off \(EPIPE\) after \d+ of 300000 bytes/),
    })
  })

  it('is off when there is no device, and never makes a file in its place', async () => {
    const printer = printerAt(path)
    expect(await printer.print(slip, { jobId: 1 })).toMatchObject({
      kind: 'not-printed',
      cause: 'off',
    })
    expect(await printer.state()).toBe('off')
    expect(() => readFileSync(path)).toThrow('ENOENT')
  })

  it('is off when the device is there and nobody behind it', async () => {
    plugIn().unplug()
    expect(await printerAt(path).print(slip, { jobId: 1 })).toMatchObject({
      kind: 'not-printed',
      cause: 'off',
      detail: `No printer at ${path}. Check its power and its cable.`,
    })
  })

  it.skipIf(process.getuid?.() === 0)('is off when the till may not write to it', async () => {
    writeFileSync(path, '', { mode: 0o400 })
    expect(await printerAt(path).print(slip, { jobId: 1 })).toMatchObject({
      kind: 'not-printed',
      cause: 'off',
      detail: expect.stringContaining('may not write'),
    })
  })

  it('prints two slips one after the other, never mixed', async () => {
    const device = plugIn()
    const printer = printerAt(path, 10_000)
    const other = new Uint8Array(long.length).fill(0x23)
    const both = Promise.all([
      printer.print(long, { jobId: 1 }),
      printer.print(other, { jobId: 2 }),
    ])
    const paper: Buffer[] = []
    for (let taken = 0; taken < long.length * 2; taken += paper.at(-1)?.length ?? 0) {
      paper.push(device.read(8_192))
      await new Promise(setImmediate)
    }
    await both
    expect(Buffer.concat(paper).equals(Buffer.concat([long, other]))).toBe(true)
    device.unplug()
  })
})
