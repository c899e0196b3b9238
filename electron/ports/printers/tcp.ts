// A network printer on port 9100.

import { note, type Note } from '../../../shared/notes/notes.ts'
import type { PrinterPort } from '../../till/ports.ts'
import { type PrinterChoices, setupOf } from '../../../shared/printers/setup.ts'
import { createLinePrinter, lineTiming, type LineTiming } from './conversation.ts'
import { type NoLine, openLine } from './line.ts'
import { talkOf } from './talk.ts'
import type { Time } from './time.ts'

export type TcpTiming = LineTiming
const tcpTiming: TcpTiming = lineTiming

export type TcpPrinter = PrinterChoices & {
  readonly id: string
  readonly host: string
  readonly port: number
}

function unreachable({ host, port }: TcpPrinter, { code }: NoLine): Note {
  const where = `${host}:${port}`
  switch (code) {
    case 'ECONNREFUSED':
      return note('refuses', { where })
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return note('nobody', { where: host })
    case 'TIMEOUT':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'EHOSTDOWN':
    case 'ENETUNREACH':
      return note('no-answer', { where })
    default:
      return note('unreachable', { where, code })
  }
}

export function createTcpPrinter(
  printer: TcpPrinter,
  time: Time,
  overrides: Partial<TcpTiming> = {},
): PrinterPort {
  const talk = talkOf(setupOf(printer).language)
  return createLinePrinter({
    id: printer.id,
    transport: 'tcp',
    columns: printer.columns,
    talk,
    time,
    timing: { ...tcpTiming, ...overrides },
    open: (waitMs) => openLine(printer, talk, time, waitMs),
    unreachable: (why) => unreachable(printer, why),
  })
}
