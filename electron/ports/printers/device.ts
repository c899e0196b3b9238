// A printer behind a device file such as /dev/usb/lp0. It cannot be asked how it is, so a verdict
// says only what the system took. Opened without blocking: a write that hangs in the kernel would
// print after we had given up on it. Must never create the file: a slip in a plain file is no slip.

import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { PrintOutcome, PrinterPort } from '../../till/ports.ts'
import { inTurn } from './serial.ts'
import { type Time, countdown, pause, within } from './time.ts'

export type DevicePrinter = { readonly id: string; readonly path: string; readonly columns: number }

export type DeviceTiming = {
  /** For a whole job. */
  readonly jobMs: number
  /** Between tries while the device takes no more. */
  readonly retryMs: number
}

export const deviceTiming: DeviceTiming = { jobMs: 12_000, retryMs: 10 }

// O_NONBLOCK does not exist on Windows.
const flags = constants.O_WRONLY | (constants.O_NONBLOCK ?? 0)

const cannotTell = 'The printer took the whole slip. It cannot say whether it had paper.'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : String(error)

function cannotOpen(path: string, code: string): string {
  switch (code) {
    case 'ENOENT':
    case 'ENXIO':
    case 'ENODEV':
      return `No printer at ${path}. Check its power and its cable.`
    case 'EACCES':
    case 'EPERM':
      return `The till may not write to ${path}. Ask whoever set this machine up.`
    case 'EBUSY':
      return `Another program holds the printer at ${path}.`
    default:
      return `The printer at ${path} cannot be opened (${code}).`
  }
}

type Progress = { written: number }

/** Null when every byte was taken; otherwise why not, to be completed with the count. */
async function writeAll(
  file: FileHandle,
  bytes: Uint8Array,
  progress: Progress,
  timing: DeviceTiming,
  leftMs: () => number,
  time: Time,
): Promise<string | null> {
  while (progress.written < bytes.length) {
    if (leftMs() === 0) return 'stopped taking data'
    try {
      const { bytesWritten } = await file.write(bytes, progress.written)
      progress.written += bytesWritten
    } catch (error) {
      const code = codeOf(error)
      if (code !== 'EAGAIN' && code !== 'EINTR') return `broke off (${code})`
      await pause(time, timing.retryMs)
    }
  }
  return null
}

/** Character devices have nothing to sync and say so. */
const nothingToSync: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EROFS', 'ENOSYS'])

async function flush(file: FileHandle): Promise<string | null> {
  try {
    await file.sync()
  } catch (error) {
    const code = codeOf(error)
    if (!nothingToSync.has(code)) return `broke off (${code})`
  }
  return null
}

export function createDevicePrinter(
  printer: DevicePrinter,
  time: Time,
  overrides: Partial<DeviceTiming> = {},
): PrinterPort {
  const timing = { ...deviceTiming, ...overrides }
  const turn = inTurn()
  /** A system call of an earlier job that never came back. Until it does, its bytes may still print. */
  let stuck = false

  async function printOnce(bytes: Uint8Array): Promise<PrintOutcome> {
    if (stuck) {
      const detail = 'The printer is still stuck on an earlier slip. Switch it off and on.'
      return { kind: 'not-printed', cause: 'error', detail }
    }
    const leftMs = countdown(time, timing.jobMs)
    let file: FileHandle
    try {
      file = await open(printer.path, flags)
    } catch (error) {
      return { kind: 'not-printed', cause: 'off', detail: cannotOpen(printer.path, codeOf(error)) }
    }
    const progress: Progress = { written: 0 }
    const work = async () => {
      try {
        return (await writeAll(file, bytes, progress, timing, leftMs, time)) ?? (await flush(file))
      } finally {
        await file.close().catch(() => {})
      }
    }
    stuck = true
    const done = work().finally(() => {
      stuck = false
    })
    const fault = await within(time, timing.jobMs + 500, done)
    const count = `after ${progress.written} of ${bytes.length} bytes`
    if (fault === null) return { kind: 'printed', detail: cannotTell }
    if (fault === 'late') return { kind: 'unknown', detail: `The printer hangs ${count}.` }
    if (progress.written === 0) {
      const detail = `The printer ${fault} before the slip was sent.`
      return { kind: 'not-printed', cause: 'error', detail }
    }
    return { kind: 'unknown', detail: `The printer ${fault} ${count}.` }
  }

  return {
    id: printer.id,
    transport: 'device',
    columns: printer.columns,
    print: (bytes) => turn.take(() => printOnce(bytes)),
    state: async () => {
      if (turn.busy() || stuck) return 'unknown'
      try {
        const file = await open(printer.path, flags)
        await file.close()
        return 'unknown'
      } catch (error) {
        return codeOf(error) === 'EBUSY' ? 'unknown' : 'off'
      }
    },
  }
}
