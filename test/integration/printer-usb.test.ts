// A USB printer on Linux: the kernel's driver, played, takes a piece at a time and drops on close what has not
// reached the printer. What the till calls printed must have.

import { describe, expect, it } from 'vitest'
import { createDevicePrinter } from '../../electron/ports/printers/device.ts'
import { machineTime } from '../../electron/ports/printers/time.ts'
import { encodeReceipt } from '../../electron/till/print/encode.ts'
import type { ProfileId } from '../../shared/printers/profiles.ts'
import { tokenSlip } from '../../shared/receipt/slip.ts'
import { plugInUsb, type UsbScript } from '../world/usb-printer.ts'
import { fullSale } from '../world/slip-facts.ts'

const slipFor = (profile?: ProfileId, codes: 'both' | 'none' = 'none') =>
  encodeReceipt(tokenSlip({ ...fullSale, codes }), { columns: 48, ...(profile ? { profile } : {}) })
const short = slipFor()
/** More than the driver takes at once. */
const long = slipFor(undefined, 'both')

/** A short slip is on its way for a tenth of a second. */
const slow = { perMs: Math.ceil(short.length / 100) }
const fast = { perMs: 1_000 }

function bench(script: UsbScript, profile?: ProfileId, timing = {}) {
  const { files, paper } = plugInUsb(script)
  const printer = createDevicePrinter(
    { id: 'counter', path: '/dev/usb/lp0', columns: 48, ...(profile ? { profile } : {}) },
    machineTime,
    { jobMs: 20_000, retryMs: 2, askMs: 5_000, askAfterMs: 5_000, askSilentMs: 40, ...timing },
    files,
  )
  return { printer, paper }
}

/** The slip and nothing else, but for the empty byte that may follow it. */
const isWhole = (paper: Buffer, slip: Uint8Array): boolean =>
  paper.equals(slip) || paper.equals(Buffer.concat([slip, Buffer.alloc(1)]))

describe('a USB printer on Linux', () => {
  it.each([
    ['a short slip', short],
    ['one of several pieces', long],
  ])('that cannot be read has %s whole before it is called printed', async (_, slip) => {
    const { printer, paper } = bench({ ...slow, reads: false })
    expect(await printer.print(slip, { jobId: 1 })).toMatchObject({
      kind: 'printed',
      detail: 'The printer took the whole slip. It cannot say whether it had paper.',
    })
    expect(isWhole(paper(), slip)).toBe(true)
  })

  it('that never answers has the slip whole as well', async () => {
    const { printer, paper } = bench({ ...slow, answers: false }, undefined, { askMs: 100 })
    expect(await printer.state()).toBe('unknown')
    expect(await printer.print(short, { jobId: 1 })).toMatchObject({ kind: 'printed' })
    expect(isWhole(paper(), short)).toBe(true)
  })

  it.each(['epson-80', 'star-80'] as const)(
    'that answers, a %s, is heard after the slip and says that it is well',
    async (profile) => {
      const language = profile === 'star-80' ? 'star' : 'escpos'
      const { printer, paper } = bench({ ...slow, language }, profile)
      expect(await printer.state()).toBe('ready')
      const slip = slipFor(profile)
      const outcome = await printer.print(slip, { jobId: 1 })
      expect(outcome).toEqual({ kind: 'printed', detail: null })
      expect(isWhole(paper(), slip)).toBe(true)
    },
  )

  it('is unknown when it does not take the end of a slip, and gets none of it later', async () => {
    const stalls = { ...fast, reads: false, stallsAfter: short.length - 100 }
    const { printer, paper } = bench(stalls, undefined, { jobMs: 300 })
    expect(await printer.print(short, { jobId: 1 })).toMatchObject({
      kind: 'unknown',
      detail: `The printer stopped answering after all ${short.length} bytes.`,
    })
    expect(paper()).toHaveLength(short.length - 100)
  })

  it('is unknown when its cable is pulled before the end has reached it', async () => {
    const { printer } = bench({ ...fast, reads: false, pulledAfter: short.length - 100 })
    expect(await printer.print(short, { jobId: 1 })).toMatchObject({
      kind: 'unknown',
      detail: `The printer broke off after all ${short.length} bytes.`,
    })
  })

  it('that takes not even a question gets no slip', async () => {
    const { printer, paper } = bench({ ...fast, stallsAfter: 4 }, undefined, {
      askMs: 50,
      jobMs: 300,
    })
    expect(await printer.print(short, { jobId: 1 })).toMatchObject({
      kind: 'not-printed',
      detail: 'The printer stopped taking data before the slip was sent.',
    })
    expect(paper().length).toBeLessThan(5)
  })
})
