// Star Line Mode and StarPRNT, as Star documents them. Much of what looks like ESC/POS is not: ESC a
// feeds, GS ! does nothing, the drawer is one byte. A barcode's code set is chosen by the printer,
// which may make twenty digits twice as wide, so barcodes go as dots.

import { rowBytes } from '../../../../shared/paper/bitmap.ts'
import { starNumber } from '../../../../shared/paper/code-pages.ts'
import type { PrinterSetup } from '../../../../shared/printers/setup.ts'
import type { Style } from '../../../../shared/receipt/layout.ts'
import type { Dialect } from './dialect.ts'
import { libraryBytes } from './library.ts'

const reset = Buffer.from([0x1b, 0x40])

const bytesOf = libraryBytes.star

/** ESC i n1 n2: height before width, each one less than its factor. */
const textSize = ({ width, height }: Style) => Buffer.from([0x1b, 0x69, height - 1, width - 1])

const speeds = { fast: 0, normal: 1, slow: 2 } as const

/** ESC RS d (density, 0 darkest to 6) and ESC RS r (speed). Both stay until the printer is switched off. */
function tuned({ density, speed }: PrinterSetup): readonly Buffer[] {
  return [
    ...(density === null ? [] : [Buffer.from([0x1b, 0x1e, 0x64, 3 - density])]),
    ...(speed === null ? [] : [Buffer.from([0x1b, 0x1e, 0x72, speeds[speed]])]),
  ]
}

/** ESC GS y: S 0 model, S 1 correction (1 is M), S 2 size, D 1 data, P print. */
const qrPart = (...bytes: readonly number[]): Buffer => Buffer.from([0x1b, 0x1d, 0x79, ...bytes])

/** Star takes modules of one to eight dots. */
const most = 8

const tens = (ms: number): number => Math.max(1, Math.min(127, Math.round(ms / 10)))

export const star: Dialect = {
  begin: (setup) =>
    Buffer.concat([
      reset,
      setup.codePage === 'pc858'
        ? bytesOf.pc858
        : Buffer.from([0x1b, 0x1d, 0x74, starNumber(setup.codePage)]),
      ...tuned(setup),
    ]),
  restyle: (from, to) => [
    ...(to.align === from.align ? [] : [bytesOf[to.align]]),
    ...(to.bold === from.bold ? [] : [to.bold ? bytesOf.bold : bytesOf.thin]),
    ...(to.width === from.width && to.height === from.height ? [] : [textSize(to)]),
    ...(to.invert === from.invert ? [] : [to.invert ? bytesOf.inverted : bytesOf.upright]),
  ],
  /** ESC GS S 1 xL xH yL yH 0. */
  raster: ({ widthDots, heightDots, bits }) => {
    const across = rowBytes(widthDots)
    const size = [across & 0xff, across >> 8, heightDots & 0xff, heightDots >> 8]
    return [Buffer.from([0x1b, 0x1d, 0x53, 1, ...size, 0]), bits]
  },
  qr: (text, moduleDots) => {
    const data = Buffer.from(text, 'ascii')
    return Buffer.concat([
      bytesOf.center,
      qrPart(0x53, 0x30, 2),
      qrPart(0x53, 0x31, 1),
      qrPart(0x53, 0x32, Math.min(moduleDots, most)),
      qrPart(0x44, 0x31, 0, data.length & 0xff, data.length >> 8, ...data),
      qrPart(0x50),
      bytesOf.start,
    ])
  },
  code128: () => null,
  /** ESC a n feeds lines, ESC d 0/1 cuts where the paper stands. */
  end: ({ feedLines, cutter }) =>
    Buffer.concat([
      ...(feedLines === 0 ? [] : [Buffer.from([0x1b, 0x61, feedLines])]),
      ...(cutter === 'none' ? [] : [Buffer.from([0x1b, 0x64, cutter === 'full' ? 0 : 1])]),
      reset,
    ]),
  /** ESC BEL sets drawer 1's pulse in 10 ms, BEL fires it. Drawer 2 has a fixed pulse: SUB. */
  kick: ({ pin, onMs, offMs }) =>
    pin === 2
      ? Uint8Array.from([0x1b, 0x07, tens(onMs), tens(offMs), 0x07])
      : Uint8Array.from([0x1a]),
}
