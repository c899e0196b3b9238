// A printer behind a device file such as /dev/usb/lp0. It is asked how it is where the file can be read
// and the printer answers; where not, a verdict says only what the printer took. Must never create the
// file: a slip in a plain file is no slip.

import { note, noted, type NoteValues, type Note } from '../../../shared/notes/notes.ts'
import { type PrinterChoices, setupOf } from '../../../shared/printers/setup.ts'
import type { PrintOutcome, PrinterPort, PrinterState, PrintTicket } from '../../till/ports.ts'
import { ask, type Memory } from './conversation.ts'
import {
  codeOf,
  type Device,
  type DeviceFiles,
  emptyByte,
  type Fault,
  flush,
  machineFiles,
  openDevice,
  type Progress,
  writeAll,
} from './device-file.ts'
import { fileEar } from './file-ear.ts'
import { isTooLate, leftUnsent, wholeOf } from './first-byte.ts'
import { inTurn } from './serial.ts'
import { faultNotes, type Health, mayPrint, verdictAfter } from './status.ts'
import { talkOf } from './talk.ts'
import { type Time, countdown, within } from './time.ts'

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

const deviceTiming: DeviceTiming = {
  jobMs: 12_000,
  retryMs: 10,
  askMs: 400,
  askSilentMs: 60,
  askAfterMs: 2_000,
}

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

const faultBefore = ({ code }: Fault): Note =>
  code === null ? note('stopped-before') : note('broke-off-before', { code })

const faultAfter = ({ code }: Fault, count: NoteValues): Note =>
  code === null ? note('stopped-taking', count) : note('broke-off.code', { ...count, code })

/** The last bytes were taken by the system, and nobody knows whether by the printer. */
const faultAtEnd = ({ code }: Fault, of: number): Note =>
  code === null ? note('silent-after', { of }) : note('broke-off-after', { of })

export function createDevicePrinter(
  printer: DevicePrinter,
  time: Time,
  overrides: Partial<DeviceTiming> = {},
  files: DeviceFiles = machineFiles,
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
    { file, reads, loses }: Device,
    bytes: Uint8Array,
    job: PrintTicket,
    progress: Progress & { of: number },
    leftMs: () => number,
  ): Promise<Work> {
    const ear = reads ? fileEar(file, talk, time) : null
    try {
      const before = ear ? await ask(ear, talk, memory, waitMs()) : null
      if (before && !mayPrint(before)) {
        return { kind: 'not-printed', cause: before.state, ...faultNotes(before, 'nothing') }
      }
      // A device may take no byte for long, and then the first.
      const isUnwanted = () => progress.written === 0 && isTooLate(job)
      const isOver = () => leftMs() === 0 || isUnwanted()
      const write = (some: Uint8Array, done: Progress) =>
        writeAll(file, some, done, isOver, timing.retryMs, time)
      const whole = wholeOf(bytes, job)
      progress.of = whole.length
      const fault = await write(whole, progress)
      if (fault !== null) return isUnwanted() ? leftUnsent(memory.state) : fault
      const end = (loses ? await write(emptyByte, { written: 0 }) : null) ?? (await flush(file))
      if (end !== null) return { kind: 'unknown', ...noted(faultAtEnd(end, whole.length)) }
      const tells = ear !== null && memory.talks !== 'nothing'
      const health = tells ? await ask(ear, talk, memory, timing.askAfterMs) : null
      if (tells && health === null) {
        return { kind: 'unknown', ...noted(note('silent-after', { of: whole.length })) }
      }
      return { kind: 'done', health }
    } finally {
      ear?.stop()
      await file.close().catch(() => {})
    }
  }

  async function printOnce(bytes: Uint8Array, job: PrintTicket): Promise<PrintOutcome> {
    if (stuck) {
      return { kind: 'not-printed', cause: 'error', ...noted(note('stuck')) }
    }
    const leftMs = countdown(time, timing.jobMs)
    let device: Device
    try {
      device = await openDevice(files, printer.path)
    } catch (error) {
      memory.state = 'off'
      const why = noted(cannotOpen(printer.path, codeOf(error)))
      return { kind: 'not-printed', cause: 'off', ...why }
    }
    const progress = { written: 0, of: bytes.length }
    stuck = true
    const done = work(device, bytes, job, progress, leftMs).finally(() => {
      stuck = false
    })
    const wholeMs = timing.jobMs + timing.askMs + timing.askAfterMs + 500
    const ended = await within(time, wholeMs, done)
    const count = { sent: progress.written, of: progress.of }
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
    print: (bytes, job) => turn.take(() => printOnce(bytes, job)),
    state: () => (turn.busy() || stuck ? Promise.resolve(memory.state) : turn.take(askState)),
  }

  async function askState(): Promise<PrinterState> {
    try {
      const { file, reads } = await openDevice(files, printer.path)
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
