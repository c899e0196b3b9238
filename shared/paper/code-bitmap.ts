// A code's modules as dots on paper, in the middle of a line. Pure.

import { type Bitmap, rowBytes } from './bitmap.ts'

/** Rows from the top; true is ink. */
export type Modules = readonly (readonly boolean[])[]

/** Each module `moduleDots` wide and `rowDots` high. */
export function modulesBitmap(
  modules: Modules,
  widthDots: number,
  { moduleDots, rowDots }: { readonly moduleDots: number; readonly rowDots: number },
): Bitmap {
  const across = (modules[0]?.length ?? 0) * moduleDots
  if (across > widthDots) throw new Error('a code is wider than the paper')
  const left = Math.floor((widthDots - across) / 2)
  const bytes = rowBytes(widthDots)
  const bits = new Uint8Array(bytes * modules.length * rowDots)
  for (let row = 0; row < modules.length; row += 1) {
    const start = row * rowDots * bytes
    const cells = modules[row] ?? []
    for (let column = 0; column < cells.length; column += 1) {
      if (cells[column] !== true) continue
      const from = left + column * moduleDots
      for (let x = from; x < from + moduleDots; x += 1) {
        const at = start + (x >> 3)
        bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7))
      }
    }
    for (let copy = 1; copy < rowDots; copy += 1) {
      bits.copyWithin(start + copy * bytes, start, start + bytes)
    }
  }
  return { widthDots, heightDots: modules.length * rowDots, bits }
}
