// A printer behind a device file such as /dev/usb/lp0. It is asked how it is where the file can be read
// and the printer answers; where not, a verdict says only what the system took. Opened without blocking:
// a write that hangs in the kernel would print after we had given up on it. Must never create the file:
// a slip in a plain file is no slip.

import { constants } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { type PrinterChoices, setupOf } from '../../../shared/printers/setup.ts'
import type { PrintOutcome, PrinterPort, PrinterState } from '../../till/ports.ts'
import { ask, type Memory } from './conversation.ts'
import { fileEar } from './file-ear.ts'
import { inTurn } from './serial.ts'
import { type Health, mayPrint } from './status.ts'
import { talkOf } from './talk.ts'
import { type Time, countdown, pause, within } from './time.ts'

export type DevicePrinter = PrinterChoices & { readonly id: string; readonly path: string }

export type DeviceTiming = {
  /** For a whole job. */
  readonly jobMs: number
  /** Between tries while the device takes no more. */
  readonly retryMs: number
  /** For a status answer; shorter where none ever came, longer after a slip. */
  readonly askMs: number
  readonly askSilentMs: number
  readonly askAfterMs: number
}

export const deviceTiming: DeviceTiming = {
  jobMs: 12_000,
  retryMs: 10,
  askMs: 400,
  askSilentMs: 60,
  askAfterMs: 2_000,
}

// O_NONBLOCK does not exist on Windows.
const nonBlocking = constants.O_NONBLOCK ?? 0
const flags = constants.O_WRONLY | nonBlocking

/** To read as well, where it is a device and lets us. */
async function openDevice(path: string): Promise<{ file: FileHandle; reads: boolean }> {
  const about = await stat(path).catch(() => null)
  if (about?.isCharacterDevice()) {
    const file = await open(path, constants.O_RDWR | nonBlocking).catch(() => null)
    if (file) return { file, reads: true }
  }
  return { file: await open(path, flags), reads: false }
}

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
  const talk = talkOf(setupOf(printer).language)
  const memory: Memory = { talks: null, state: 'unknown' }
  const turn = inTurn()
  /** A system call of an earlier job that never came back. Until it does, its bytes may still print. */
  let stuck = false
  const waitMs = () => (memory.talks === 'nothing' ? timing.askSilentMs : timing.askMs)

  type Work = { readonly kind: 'done'; readonly health: Health | null } | PrintOutcome | string

  async function work(
    { file, reads }: { readonly file: FileHandle; readonly reads: boolean },
    bytes: Uint8Array,
    progress: Progress,
    leftMs: () => number,
  ): Promise<Work> {
    const ear = reads ? fileEar(file, talk, time) : null
    try {
      const before = ear ? await ask(ear, talk, memory, waitMs()) : null
      if (before && !mayPrint(before)) {
        const detail = `The printer ${before.words}. Nothing was printed.`
        return { kind: 'not-printed', cause: before.state, detail }
      }
      const fault =
        (await writeAll(file, bytes, progress, timing, leftMs, time)) ?? (await flush(file))
      if (fault !== null) return fault
      const tells = ear !== null && memory.talks !== 'nothing'
      const health = tells ? await ask(ear, talk, memory, timing.askAfterMs) : null
      if (tells && health === null) {
        const detail = `The printer stopped answering after all ${bytes.length} bytes.`
        return { kind: 'unknown', detail }
      }
      return { kind: 'done', health }
    } finally {
      ear?.stop()
      await file.close().catch(() => {})
    }
  }

  async function printOnce(bytes: Uint8Array): Promise<PrintOutcome> {
    if (stuck) {
      const detail = 'The printer is still stuck on an earlier slip. Switch it off and on.'
      return { kind: 'not-printed', cause: 'error', detail }
    }
    const leftMs = countdown(time, timing.jobMs)
    let device: Awaited<ReturnType<typeof openDevice>>
    try {
      device = await openDevice(printer.path)
    } catch (error) {
      memory.state = 'off'
      return { kind: 'not-printed', cause: 'off', detail: cannotOpen(printer.path, codeOf(error)) }
    }
    const progress: Progress = { written: 0 }
    stuck = true
    const done = work(device, bytes, progress, leftMs).finally(() => {
      stuck = false
    })
    const wholeMs = timing.jobMs + timing.askMs + timing.askAfterMs + 500
    const ended = await within(time, wholeMs, done)
    const count = `after ${progress.written} of ${bytes.length} bytes`
    if (ended === 'late') return { kind: 'unknown', detail: `The printer hangs ${count}.` }
    if (typeof ended !== 'string') return ended.kind === 'done' ? verdictOf(ended.health) : ended
    if (progress.written === 0) {
      const detail = `The printer ${ended} before the slip was sent.`
      return { kind: 'not-printed', cause: 'error', detail }
    }
    return { kind: 'unknown', detail: `The printer ${ended} ${count}.` }
  }

  return {
    id: printer.id,
    transport: 'device',
    columns: printer.columns,
    print: (bytes) => turn.take(() => printOnce(bytes)),
    state: () => (turn.busy() || stuck ? Promise.resolve(memory.state) : turn.take(askState)),
  }

  async function askState(): Promise<PrinterState> {
    try {
      const { file, reads } = await openDevice(printer.path)
      const ear = reads ? fileEar(file, talk, time) : null
      try {
        if (ear) await ask(ear, talk, memory, waitMs())
        else memory.state = 'unknown'
      } finally {
        ear?.stop()
        await file.close().catch(() => {})
      }
    } catch (error) {
      memory.state = codeOf(error) === 'EBUSY' ? 'unknown' : 'off'
    }
    return memory.state
  }
}

/** After every byte was taken. */
function verdictOf(health: Health | null): PrintOutcome {
  if (health === null) return { kind: 'printed', detail: cannotTell }
  if (mayPrint(health)) {
    const low = health.state === 'paper-low' ? 'The printer is low on paper.' : null
    return { kind: 'printed', detail: low }
  }
  const detail =
    health.state === 'paper-out'
      ? 'The printer ran out of paper during or after the slip.'
      : `After the slip the printer ${health.words}.`
  return { kind: 'unknown', detail }
}
