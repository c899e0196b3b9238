// Linux's driver of USB printers (usblp) behind a device file that is opened without blocking, and the printer at
// the other end. A write is taken up to one piece and handed to the bus; until that piece has reached the printer
// the next is refused; there is nothing to sync; closing throws away what is still under way.

import { constants } from 'node:fs'
import type { DeviceFile, DeviceFiles } from '../../electron/ports/printers/device-file.ts'
import type { PrinterLanguage } from '../../shared/printers/profile.ts'

export type UsbScript = {
  /** How fast the printer takes bytes. */
  readonly perMs: number
  /** False: the device may only be written. */
  readonly reads?: boolean
  readonly answers?: boolean
  /** Takes no more once this many bytes have come. */
  readonly stallsAfter?: number
  /** Pulled out once this many bytes have come. */
  readonly pulledAfter?: number
  readonly language?: PrinterLanguage
}

const pieceBytes = 8_192

const fail = (code: string) => Object.assign(new Error(code), { code })

/** Three bytes each. */
const questions = {
  escpos: { asked: /^1004..$/, answer: [0x12] },
  star: { asked: /^1b0601$/, answer: [0x23, 0x86, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
} as const

export function plugInUsb(script: UsbScript): {
  readonly files: DeviceFiles
  /** All that reached the printer, questions taken out. */
  readonly paper: () => Buffer
} {
  const { perMs, stallsAfter = Infinity, pulledAfter = Infinity } = script
  const question = questions[script.language ?? 'escpos']
  const came: number[] = []
  const paper: number[] = []

  function opened(): DeviceFile {
    let piece: { readonly bytes: Uint8Array; from: number; at: number } | null = null
    const said: number[] = []
    const read = (byte: number): void => {
      came.push(byte)
      paper.push(byte)
      if (!question.asked.test(Buffer.from(paper.slice(-3)).toString('hex'))) return
      paper.splice(-3)
      if (script.answers !== false) said.push(...question.answer)
    }
    const settle = (): void => {
      if (piece === null) return
      const now = performance.now()
      const most = Math.floor((now - piece.at) * perMs)
      const upTo = Math.min(piece.bytes.length, piece.from + most)
      if (most > 0) piece.at = now
      while (piece.from < upTo && came.length < Math.min(stallsAfter, pulledAfter)) {
        read(piece.bytes[piece.from] ?? 0)
        piece.from += 1
      }
      if (piece.from === piece.bytes.length) piece = null
    }
    const file = {
      write: async (bytes: Uint8Array, offset = 0) => {
        settle()
        if (came.length >= pulledAfter) throw fail('ENODEV')
        if (piece !== null) throw fail('EAGAIN')
        const taken = Uint8Array.from(bytes.subarray(offset, offset + pieceBytes))
        piece = { bytes: taken, from: 0, at: performance.now() }
        return { bytesWritten: taken.length, buffer: bytes }
      },
      read: async (buffer: Uint8Array) => {
        settle()
        if (said.length === 0) throw fail('EAGAIN')
        const told = said.splice(0)
        buffer.set(told)
        return { bytesRead: told.length, buffer }
      },
      sync: () => Promise.reject(fail('EINVAL')),
      close: async () => {
        settle()
        piece = null
      },
    }
    // Node's own has many more shapes of each call than a till uses.
    return file as unknown as DeviceFile
  }

  return {
    files: {
      stat: async () => ({ isCharacterDevice: () => true }),
      open: async (_path, flags) => {
        if ((flags & constants.O_RDWR) !== 0 && script.reads === false) throw fail('EACCES')
        return opened()
      },
    },
    paper: () => Buffer.from(paper),
  }
}
