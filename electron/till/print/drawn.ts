// Lines the printer has no letters for, as dots: the ruler that lays them out and the command that
// prints them. The drawing itself is a port, because fonts and shaping belong to the machine.

import { type Bitmap, dotsPerColumn, paperDots, rowBytes } from '../../../shared/paper/bitmap.ts'
import type { LayoutLine, Ruler } from '../../../shared/receipt/layout.ts'
import type { TextRaster } from '../ports.ts'
import type { Dialect } from './dialects/dialect.ts'

export const rulerOf =
  (raster: TextRaster): Ruler =>
  (text, style) =>
    raster.measure(text, style) / dotsPerColumn

/** Where no port was handed in: what needs it is told so. */
export const noRaster: TextRaster = {
  measure: () => {
    throw new Error('this till cannot draw text')
  },
  draw: () => {
    throw new Error('this till cannot draw text')
  },
}

/** Printers of a few kilobytes of memory take a picture in bands. They join: no feed lies between. */
const bandRows = 48

/** A picture as pictures of at most `bandRows` rows, from the top. */
export function banded({ widthDots, heightDots, bits }: Bitmap): readonly Bitmap[] {
  const across = rowBytes(widthDots)
  return Array.from({ length: Math.ceil(heightDots / bandRows) }, (_, index) => {
    const top = index * bandRows
    const rows = Math.min(bandRows, heightDots - top)
    return {
      widthDots,
      heightDots: rows,
      bits: bits.subarray(top * across, (top + rows) * across),
    }
  })
}

/** A drawn line's bytes. A bitmap that is not of its size or wider than the paper is a bug, and thrown. */
export function drawnBytes(
  line: LayoutLine,
  columns: number,
  raster: TextRaster,
  dialect: Dialect,
): readonly Uint8Array[] {
  const bitmap = raster.draw(line, paperDots(columns))
  if (bitmap.widthDots > paperDots(columns)) throw new Error('a drawn line is wider than the paper')
  if (bitmap.bits.length !== rowBytes(bitmap.widthDots) * bitmap.heightDots) {
    throw new Error('a drawn line is not of its size')
  }
  return dialect.raster(bitmap)
}
