// The library that opens serial ports, read when a serial printer is first used or looked for: its
// native part is of no use to a till without one.

import { createRequire } from 'node:module'

export type SerialPort = {
  /** At least one byte; waits until one comes, and rejects when the port is closed. */
  readonly read: (buffer: Buffer, offset: number, length: number) => Promise<{ bytesRead: number }>
  /** Until the system has them. */
  readonly write: (bytes: Buffer) => Promise<void>
  /** Until they have left the machine. */
  readonly drain: () => Promise<void>
  readonly flush: () => Promise<void>
  readonly close: () => Promise<void>
}

export type SerialOptions = {
  readonly path: string
  readonly baudRate: number
  readonly dataBits: 7 | 8
  readonly stopBits: 1 | 2
  readonly parity: 'none' | 'even' | 'odd'
  readonly rtscts: boolean
  readonly xon: boolean
  readonly xoff: boolean
}

export type SerialBinding = {
  readonly list: () => Promise<readonly { readonly path: string; readonly manufacturer?: string }[]>
  readonly open: (options: SerialOptions) => Promise<SerialPort>
}

const require = createRequire(import.meta.url)

let loaded: SerialBinding | null = null

/** Throws where the library has no native part for this machine. */
export function serialBinding(): SerialBinding {
  if (loaded) return loaded
  const { autoDetect } = require('@serialport/bindings-cpp') as { autoDetect: () => SerialBinding }
  loaded = autoDetect()
  return loaded
}
