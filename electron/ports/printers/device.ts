// A printer behind a device file such as /dev/usb/lp0. It is asked how it is where the file can be read
// and the printer answers; where not, a verdict says only what the system took. Opened without blocking:
// a write that hangs in the kernel would print after we had given up on it. Must never create the file:
// a slip in a plain file is no slip.

import { constants } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { note, noted, type NoteValues, type Note } from '../../../shared/notes/notes.ts'
import { type PrinterChoices, setupOf } from '../../../shared/printers/setup.ts'
import type { PrintOutcome, PrinterPort, PrinterState } from '../../till/ports.ts'
import { ask, type Memory } from './conversation.ts'
import { fileEar } from './file-ear.ts'
import { inTurn } from './serial.ts'
import { faultNotes, type Health, mayPrint, verdictAfter } from './status.ts'
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

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : String(error)

function cannotOpen(where: string, code: string): Note {
  switch (code) {
    case 'ENOENT':
    case 'ENXIO':
    case 'ENODEV':
      return note('none-at', { where })
    case 'EACCES':
    case 'EPERM':
      return note('may-not', { where })
    case 'EBUSY':
      return note('held', { where })
    default:
      return note('cannot-open', { where, code })
  }
}

type Progress = { written: number }

/** Why not every byte was taken: the code the printer's line ended with, or null where it took no more. */
type Fault = { readonly code: string | null }

/** Null when every byte was taken. */
async function writeAll(
  file: FileHandle,
  bytes: Uint8Array,
  progress: Progress,
  timing: DeviceTiming,
  leftMs: () => number,
  time: Time,
): Promise<Fault | null> {
  while (progress.written < bytes.length) {
    if (leftMs() === 0) return { code: null }
    try {
      const { bytesWritten } = await file.write(bytes, progress.written)
      progress.written += bytesWritten
    } catch (error) {
      const code = codeOf(error)
      if (code !== 'EAGAIN' && code !== 'EINTR') return { code }
      await pause(time, timing.retryMs)
    }
  }
  return null
}

const faultBefore = ({ code }: Fault): Note =>
  code === null ? note('stopped-before') : note('broke-off-before', { code })

const faultAfter = ({ code }: Fault, count: NoteValues): Note =>
  code === null ? note('stopped-taking', count) : note('broke-off.code', { ...count, code })

/** Character devices have nothing to sync and say so. */
const nothingToSync: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EROFS', 'ENOSYS'])

async function flush(file: FileHandle): Promise<Fault | null> {
  try {
    await file.sync()
  } catch (error) {
    const code = codeOf(error)
    if (!nothingToSync.has(code)) return { code }
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

  type Work = { readonly kind: 'done'; readonly health: Health | null } | PrintOutcome | Fault

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
        return { kind: 'not-printed', cause: before.state, ...faultNotes(before, 'nothing') }
      }
      const fault =
        (await writeAll(file, bytes, progress, timing, leftMs, time)) ?? (await flush(file))
      if (fault !== null) return fault
      const tells = ear !== null && memory.talks !== 'nothing'
      const health = tells ? await ask(ear, talk, memory, timing.askAfterMs) : null
      if (tells && health === null) {
        return { kind: 'unknown', ...noted(note('silent-after', { of: bytes.length })) }
      }
      return { kind: 'done', health }
    } finally {
      ear?.stop()
      await file.close().catch(() => {})
    }
  }

  async function printOnce(bytes: Uint8Array): Promise<PrintOutcome> {
    if (stuck) {
      return { kind: 'not-printed', cause: 'error', ...noted(note('stuck')) }
    }
    const leftMs = countdown(time, timing.jobMs)
    let device: Awaited<ReturnType<typeof openDevice>>
    try {
      device = await openDevice(printer.path)
    } catch (error) {
      memory.state = 'off'
      const why = noted(cannotOpen(printer.path, codeOf(error)))
      return { kind: 'not-printed', cause: 'off', ...why }
    }
    const progress: Progress = { written: 0 }
    stuck = true
    const done = work(device, bytes, progress, leftMs).finally(() => {
      stuck = false
    })
    const wholeMs = timing.jobMs + timing.askMs + timing.askAfterMs + 500
    const ended = await within(time, wholeMs, done)
    const count = { sent: progress.written, of: bytes.length }
    if (ended === 'late') return { kind: 'unknown', ...noted(note('hangs', count)) }
    if ('kind' in ended) return ended.kind === 'done' ? verdictOf(ended.health) : ended
    return progress.written === 0
      ? { kind: 'not-printed', cause: 'error', ...noted(faultBefore(ended)) }
      : { kind: 'unknown', ...noted(faultAfter(ended, count)) }
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
const verdictOf = (health: Health | null): PrintOutcome =>
  health === null ? { kind: 'printed', ...noted(note('cannot-tell')) } : verdictAfter(health)
