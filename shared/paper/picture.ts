// A picture as dots of a thermal head: its white edge cut off, made as large as the paper lets it, and
// every dot ink or none. Pure: the pixels are decoded elsewhere.

import { type Bitmap, rowBytes } from './bitmap.ts'

/** Rows from the top, four bytes a pixel: red, green, blue, opacity. */
export type Pixels = {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8ClampedArray | Uint8Array
}

/** `lines`: dark is ink. `shades`: more and less dots, as a newspaper prints a photo. */
export type PictureLook = 'lines' | 'shades'

/** `blank`: nothing would be printed. `black`: nothing could be told from the block it would be. */
export type NoDots = 'blank' | 'black'

/** 0 black to 255 white, in rows. */
type Greys = { readonly width: number; readonly height: number; readonly values: Float32Array }

const white = 255
/** What looks white on a screen is paper. */
const paperFrom = 245
const mostInk = 0.97

/** As it looks on white paper: what is see-through shows it. */
function greysOf({ width, height, rgba }: Pixels): Greys {
  const values = new Float32Array(width * height)
  for (let at = 0; at < values.length; at += 1) {
    const [red = 0, green = 0, blue = 0, opacity = 0] = rgba.subarray(at * 4, at * 4 + 4)
    const light = 0.299 * red + 0.587 * green + 0.114 * blue
    values[at] = white - ((white - light) * opacity) / 255
  }
  return { width, height, values }
}

/** Without its white edge. Null: there is nothing else. */
function trimmed({ width, height, values }: Greys): Greys | null {
  let [left, right, top, bottom] = [width, -1, height, -1]
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((values[y * width + x] ?? white) >= paperFrom) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = y
    }
  }
  if (right < 0) return null
  const [across, down] = [right - left + 1, bottom - top + 1]
  const kept = new Float32Array(across * down)
  for (let y = 0; y < down; y += 1) {
    const from = (top + y) * width + left
    kept.set(values.subarray(from, from + across), y * across)
  }
  return { width: across, height: down, values: kept }
}

/** Which of `from` old pixels the new one at `at` of `of` stands for: from, and up to. */
function span(at: number, of: number, from: number): readonly [number, number] {
  const first = Math.floor((at * from) / of)
  return [first, Math.max(first + 1, Math.floor(((at + 1) * from) / of))]
}

/** Each new pixel is the mean of those it stands for, or the one it lies in. */
function resized(greys: Greys, width: number, height: number): Greys {
  const values = new Float32Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = span(y, height, greys.height)
    for (let x = 0; x < width; x += 1) {
      const [left, right] = span(x, width, greys.width)
      let sum = 0
      for (let row = top; row < bottom; row += 1) {
        for (let column = left; column < right; column += 1) {
          sum += greys.values[row * greys.width + column] ?? white
        }
      }
      values[y * width + x] = sum / ((bottom - top) * (right - left))
    }
  }
  return { width, height, values }
}

/** The grey that parts a picture best into dark and light (Otsu): a yellow mark is no white one. */
function parting({ values }: Greys): number {
  const counts = Array.from({ length: 256 }, () => 0)
  for (const value of values) {
    const shade = Math.round(value)
    counts[shade] = (counts[shade] ?? 0) + 1
  }
  const sum = counts.reduce((total, count, shade) => total + count * shade, 0)
  let [below, sumBelow, best, at] = [0, 0, -1, 128]
  for (const [shade, count] of counts.entries()) {
    below += count
    sumBelow += count * shade
    const above = values.length - below
    if (below === 0 || above === 0) continue
    const apart = sumBelow / below - (sum - sumBelow) / above
    const spread = below * above * apart * apart
    if (spread > best) [best, at] = [spread, shade]
  }
  return Math.min(at + 0.5, paperFrom)
}

/** What a dot is darker or lighter than it should be goes to its neighbours (Floyd and Steinberg). */
function shaded({ width, height, values }: Greys): Greys {
  const left = Float32Array.from(values)
  const dots = new Float32Array(values.length)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x
      const wanted = left[at] ?? white
      const dot = wanted < 128 ? 0 : white
      dots[at] = dot
      const pass = (dx: number, dy: number, share: number) => {
        const to = at + dy * width + dx
        if (x + dx < 0 || x + dx >= width || y + dy >= height) return
        left[to] = (left[to] ?? white) + ((wanted - dot) * share) / 16
      }
      pass(1, 0, 7)
      pass(-1, 1, 3)
      pass(0, 1, 5)
      pass(1, 1, 1)
    }
  }
  return { width, height, values: dots }
}

function bitsOf({ width, height, values }: Greys, inkUpTo: number): Bitmap & { ink: number } {
  const across = rowBytes(width)
  const bits = new Uint8Array(across * height)
  let ink = 0
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((values[y * width + x] ?? white) > inkUpTo) continue
      const at = y * across + (x >> 3)
      bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7))
      ink += 1
    }
  }
  return { widthDots: width, heightDots: height, bits, ink: ink / (width * height) }
}

/** As large as fits, never more than three times what it was: a small one would be all corners. */
const mostGrowth = 3
const leastWidth = 8

export function pictureDots(
  pixels: Pixels,
  within: { readonly width: number; readonly height: number },
  look: PictureLook,
): Bitmap | NoDots {
  const greys = trimmed(greysOf(pixels))
  if (greys === null) return 'blank'
  const growth = Math.min(mostGrowth, within.width / greys.width, within.height / greys.height)
  const width = Math.min(within.width, Math.max(leastWidth, Math.round(greys.width * growth)))
  const height = Math.min(within.height, Math.max(1, Math.round(greys.height * growth)))
  const sized = resized(greys, width, height)
  const { ink, ...bitmap } =
    look === 'lines' ? bitsOf(sized, parting(sized)) : bitsOf(shaded(sized), 0)
  if (ink === 0) return 'blank'
  return ink > mostInk ? 'black' : bitmap
}

/** A bitmap for narrower paper: a dot is ink where half of what it stands for is. */
export function narrowed(bitmap: Bitmap, width: number): Bitmap {
  if (bitmap.widthDots <= width) return bitmap
  const { widthDots, heightDots, bits } = bitmap
  const across = rowBytes(widthDots)
  const values = new Float32Array(widthDots * heightDots)
  for (let at = 0; at < values.length; at += 1) {
    const [x, y] = [at % widthDots, Math.floor(at / widthDots)]
    const ink = ((bits[y * across + (x >> 3)] ?? 0) << (x & 7)) & 0x80
    values[at] = ink === 0 ? white : 0
  }
  const height = Math.max(1, Math.round((heightDots * width) / widthDots))
  const { ink: _, ...narrow } = bitsOf(
    resized({ width: widthDots, height: heightDots, values }, width, height),
    128,
  )
  return narrow
}
