// A printer on a serial port, or on a USB plug that plays one. The port is set to the printer's own
// speed and flow control; wrong ones print rubbish or lose letters, so the test slip is looked at.

import type { PrinterConfig } from '../../../shared/config/printers.ts'
import { setupOf } from '../../../shared/printers/setup.ts'
import { note, type Note } from '../../../shared/notes/notes.ts'
import type { PrinterPort } from '../../till/ports.ts'
import { createLinePrinter, lineTiming, type LineTiming } from './conversation.ts'
import type { NoLine } from './line.ts'
import { serialBinding } from './serial-binding.ts'
import { type Gate, openSerialLine } from './serial-line.ts'
import { talkOf } from './talk.ts'
import type { Time } from './time.ts'

export type SerialPrinter = Extract<PrinterConfig, { transport: 'serial' }>

function unreachable({ path: where }: SerialPrinter, { code }: NoLine): Note {
  if (/EACCES|EPERM|Access denied|Permission denied/i.test(code)) {
    return note('may-not-port', { where })
  }
  if (/ENOENT|ENXIO|ENODEV|No such file|File not found/i.test(code)) {
    return note('none-at', { where })
  }
  if (/EBUSY|lock/i.test(code)) return note('held', { where })
  return note('cannot-open', { where, code: code.slice(0, 120) })
}

export function createSerialPrinter(
  printer: SerialPrinter,
  time: Time,
  overrides: Partial<LineTiming> = {},
): PrinterPort {
  const talk = talkOf(setupOf(printer).language)
  const { path, baudRate, dataBits, parity, stopBits, flow } = printer
  const options = {
    path,
    baudRate,
    dataBits,
    parity,
    stopBits,
    rtscts: flow === 'hardware',
    xon: flow === 'software',
    xoff: flow === 'software',
  }
  const gate: Gate = { closed: Promise.resolve() }
  // Eleven bits a byte at most, and twice that for a printer that asks to wait.
  const byteMs = (2 * 11_000) / baudRate
  return createLinePrinter({
    id: printer.id,
    transport: 'serial',
    columns: printer.columns,
    talk,
    time,
    timing: { ...lineTiming, byteMs, ...overrides },
    open: (waitMs) => openSerialLine(gate, serialBinding, options, talk, time, waitMs),
    unreachable: (why) => unreachable(printer, why),
  })
}
