// Lines the printer has no letters for, as dots: the ruler that lays them out and the command that
// prints them. The drawing itself is a port, because fonts and shaping belong to the machine.

import { type Bitmap, dotsPerColumn, paperDots, rowBytes } from '../../../shared/paper/bitmap.ts'
import type { LayoutLine, Ruler } from '../../../shared/receipt/layout.ts'
import type { TextRaster } from '../ports.ts'

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

/** GS v 0: rows of whole bytes. One command per line, so no printer has to hold a whole slip. */
function rasterCommand({ widthDots, heightDots, bits }: Bitmap): Buffer {
  const across = rowBytes(widthDots)
  if (bits.length !== across * heightDots) throw new Error('a drawn line is not of its size')
  return Buffer.concat([
    Buffer.from([0x1d, 0x76, 0x30, 0]),
    Buffer.from([across & 0xff, across >> 8, heightDots & 0xff, heightDots >> 8]),
    bits,
  ])
}

/** A drawn line's bytes. A bitmap wider than the paper is a bug of the port, and thrown. */
export function drawnBytes(line: LayoutLine, columns: number, raster: TextRaster): Buffer {
  const bitmap = raster.draw(line, paperDots(columns))
  if (bitmap.widthDots > paperDots(columns)) throw new Error('a drawn line is wider than the paper')
  return rasterCommand(bitmap)
}
