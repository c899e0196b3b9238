// A piece of paper as dots: what a drawn line is made of, in bytes for the printer and as text for
// the contract. One bit is one dot, 1 is ink, the highest bit of a byte stands left.

export type Bitmap = {
  readonly widthDots: number
  readonly heightDots: number
  /** Rows from the top, each filled up to whole bytes. */
  readonly bits: Uint8Array
}

/** A bitmap in the contract: its bits in base 64. */
export type PaperImage = {
  readonly widthDots: number
  readonly heightDots: number
  readonly bits: string
}

/** Font A is 12 dots wide on every slip printer, so a drawn line ends where a full line of text does. */
export const dotsPerColumn = 12

/** Dots across the paper: 384 for 32 columns, 504 for 42, 576 for 48. */
export const paperDots = (columns: number): number => columns * dotsPerColumn

export const rowBytes = (widthDots: number): number => Math.ceil(widthDots / 8)

export function imageOf({ widthDots, heightDots, bits }: Bitmap): PaperImage {
  let binary = ''
  for (const byte of bits) binary += String.fromCharCode(byte)
  return { widthDots, heightDots, bits: btoa(binary) }
}

/** The mark of a shop stands on every slip, and is read once. */
const read = new WeakMap<PaperImage, Bitmap>()

export function bitmapOf(image: PaperImage): Bitmap {
  const known = read.get(image)
  if (known) return known
  const { widthDots, heightDots } = image
  const bits = Uint8Array.from(atob(image.bits), (letter) => letter.charCodeAt(0))
  const bitmap = { widthDots, heightDots, bits }
  read.set(image, bitmap)
  return bitmap
}

/** True where there is ink. Outside the bitmap there is none. */
export function inkAt({ widthDots, heightDots, bits }: Bitmap, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x >= widthDots || y >= heightDots) return false
  return (((bits[y * rowBytes(widthDots) + (x >> 3)] ?? 0) << (x & 7)) & 0x80) !== 0
}
