// ESC/POS, as Epson documents it. node-thermal-printer supplies the command bytes where it has them
// right; what it leaves out or takes the wrong way round is here.

import { rowBytes } from '../../../../shared/paper/bitmap.ts'
import { epsonNumber } from '../../../../shared/paper/code-pages.ts'
import type { PrinterSetup } from '../../../../shared/printers/setup.ts'
import type { Style } from '../../../../shared/receipt/layout.ts'
import { barHeightDots, barModuleDots } from '../codes.ts'
import type { Dialect } from './dialect.ts'
import { libraryBytes } from './library.ts'

/** ESC @: whatever the last job left switched on is off. */
const reset = Buffer.from([0x1b, 0x40])
/** FS . leaves the two-byte mode Chinese printers start in, where é would swallow its neighbour. */
const singleByteLetters = Buffer.from([0x1c, 0x2e])

const bytesOf = libraryBytes.escpos

/** GS ! n. By hand, because the library's setTextSize takes height for width and width for height. */
const textSize = ({ width, height }: Style) =>
  Buffer.from([0x1d, 0x21, ((width - 1) << 4) | (height - 1)])

const codePage = ({ codePage: id }: PrinterSetup): Uint8Array =>
  id === 'pc858' ? bytesOf.pc858 : Buffer.from([0x1b, 0x74, epsonNumber(id)])

const speeds = { slow: 1, normal: 0, fast: 9 } as const

/** GS ( K, functions 49 (density) and 50 (speed). A step of density is a tenth darker or lighter. */
function tuned({ density, speed }: PrinterSetup): readonly Buffer[] {
  return [
    ...(density === null ? [] : [Buffer.from([0x1d, 0x28, 0x4b, 2, 0, 49, (density * 2) & 0xff])]),
    ...(speed === null ? [] : [Buffer.from([0x1d, 0x28, 0x4b, 2, 0, 50, speeds[speed]])]),
  ]
}

/** GS ( k of the QR code, by function: 65 model, 67 size, 69 correction, 80 store, 81 print. */
const qrPart = (part: number, ...data: readonly number[]): Buffer => {
  const length = data.length + 2
  return Buffer.from([0x1d, 0x28, 0x6b, length & 0xff, length >> 8, 49, part, ...data])
}

const twos = (ms: number): number => Math.max(1, Math.min(255, Math.round(ms / 2)))

export const escpos: Dialect = {
  begin: (setup, hasForeignLetters) =>
    Buffer.concat([
      reset,
      codePage(setup),
      ...(hasForeignLetters ? [singleByteLetters] : []),
      ...tuned(setup),
    ]),
  restyle: (from, to) => {
    const parts: Uint8Array[] = []
    if (to.align !== from.align) parts.push(bytesOf[to.align])
    if (to.bold !== from.bold) parts.push(to.bold ? bytesOf.bold : bytesOf.thin)
    if (to.width !== from.width || to.height !== from.height) parts.push(textSize(to))
    if (to.invert !== from.invert) parts.push(to.invert ? bytesOf.inverted : bytesOf.upright)
    return parts
  },
  /** GS v 0. */
  raster: ({ widthDots, heightDots, bits }) => {
    const across = rowBytes(widthDots)
    const size = [across & 0xff, across >> 8, heightDots & 0xff, heightDots >> 8]
    return [Buffer.from([0x1d, 0x76, 0x30, 0, ...size]), bits]
  },
  qr: (text, moduleDots) =>
    Buffer.concat([
      bytesOf.center,
      qrPart(65, 50, 0),
      qrPart(67, moduleDots),
      qrPart(69, 49),
      qrPart(80, 48, ...Buffer.from(text, 'ascii')),
      qrPart(81, 48),
      bytesOf.start,
    ]),
  /** GS k 73 in set C: a pair of digits is one byte. */
  code128: (digits) => {
    const pairs = (digits.match(/\d\d/g) ?? []).map(Number)
    return Buffer.concat([
      bytesOf.center,
      Buffer.from([0x1d, 0x68, barHeightDots, 0x1d, 0x77, barModuleDots, 0x1d, 0x48, 0]),
      Buffer.from([0x1d, 0x6b, 73, pairs.length + 2, 0x7b, 0x43, ...pairs]),
      bytesOf.start,
    ])
  },
  // Either way the printer is left as it was found.
  end: ({ feedLines, cutter }) =>
    Buffer.concat([
      ...(feedLines === 0 ? [] : [Buffer.from([0x1b, 0x64, feedLines])]),
      ...(cutter === 'none' ? [] : [Buffer.from([0x1d, 0x56, cutter === 'full' ? 0 : 1])]),
      reset,
    ]),
  /** ESC p m t1 t2, all five bytes (the library leaves the times out). Times in 2 ms. */
  kick: ({ pin, onMs, offMs }) =>
    Uint8Array.from([0x1b, 0x70, pin === 2 ? 0 : 1, twos(onMs), twos(offMs)]),
}
