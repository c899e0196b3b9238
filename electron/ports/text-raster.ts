// Text as dots for a thermal head of 203 dots an inch: Skia shapes, joins and orders the letters,
// the bundled Noto fonts give their forms. The library and the fonts are loaded by the first text
// that needs them (a sixth of a second and 25 MB), never at start. Must not depend on the fonts of
// the machine: a slip looks the same on every counter.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { isRightToLeft, withNumbersKept } from '../../shared/paper/bidi.ts'
import { type Bitmap, rowBytes } from '../../shared/paper/bitmap.ts'
import type { LayoutLine, Style } from '../../shared/receipt/layout.ts'
import type { TextRaster } from '../till/ports.ts'

type Canvas = typeof import('@napi-rs/canvas')
type Context = import('@napi-rs/canvas').SKRSContext2D

const require = createRequire(import.meta.url)

/** In the order they are asked for a letter. `build/electron-builder.ts` ships these files. */
export const fonts = [
  '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2',
  '@fontsource-variable/noto-sans/files/noto-sans-latin-ext-wght-normal.woff2',
  '@fontsource-variable/noto-sans/files/noto-sans-vietnamese-wght-normal.woff2',
  '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2',
  '@fontsource-variable/noto-sans/files/noto-sans-devanagari-wght-normal.woff2',
] as const

const families = fonts.map((_, index) => `till${index}`)

function loadCanvas(): Canvas {
  // Hundreds of fonts on some machines, of which none is used.
  process.env['DISABLE_SYSTEM_FONTS_LOAD'] ??= '1'
  const canvas: Canvas = require('@napi-rs/canvas')
  for (const [index, font] of fonts.entries()) {
    // Read here and not by the library, which cannot look into the app's archive.
    const bytes = readFileSync(require.resolve(font))
    if (!canvas.GlobalFonts.register(bytes, families[index])) throw new Error(`${font} is no font`)
  }
  return canvas
}

/** As high as the printer's own letters look. Large text is set larger, not stretched. */
const emOf = ({ width, height }: Style): number => (width === 2 ? 48 : height === 2 ? 36 : 24)

/** Thin strokes burn away on a thermal head, so normal text is a little heavier than on screen. */
const weightOf = ({ bold }: Style): number => (bold ? 700 : 500)

/** Swashes may reach a little past what is measured. */
const marginDots = 2

/** Coverage from which a dot is ink. A little under half keeps thin joins and Arabic dots whole. */
const inkFrom = 112

function setLook(context: Context, style: Style): void {
  context.font = `${emOf(style)}px ${families.join(', ')}`
  context.fontVariationSettings = `'wght' ${weightOf(style)}`
}

type Sheet = { readonly context: Context; readonly height: number; readonly baseline: number }

/** A clean canvas with room for the tallest stack of marks; what is not used is cut off after. */
function sheetFor(canvas: Canvas, style: Style, widthDots: number): Sheet {
  const em = emOf(style)
  const [height, baseline] = [Math.ceil(em * 2.6), Math.round(em * 1.7)]
  const context = canvas.createCanvas(widthDots, height).getContext('2d')
  setLook(context, style)
  return { context, height, baseline }
}

const edgeOf = { start: 'left', center: 'center', end: 'right' } as const

type Text = {
  readonly text: string
  readonly align: Style['align']
  readonly direction: 'ltr' | 'rtl'
}

/** The two ends of a line run each their own way; a paragraph's lines all run the same. */
function textsOf({ text, align, drawn, ends }: LayoutLine): readonly Text[] {
  if (!ends) return [{ text, align, direction: drawn ?? directionOf(text) }]
  const [left, right] = ends
  return [
    { text: left, align: 'start', direction: directionOf(left) },
    { text: right, align: 'end', direction: directionOf(right) },
  ]
}

const directionOf = (text: string) => (isRightToLeft(text) ? 'rtl' : 'ltr')

function put({ context, baseline }: Sheet, { text, align, direction }: Text, widthDots: number) {
  const x = { start: marginDots, center: widthDots / 2, end: widthDots - marginDots }[align]
  context.direction = direction
  context.textAlign = edgeOf[align]
  context.fillText(withNumbersKept(text), x, baseline, widthDots - 2 * marginDots)
}

/** The rows that hold ink, and at least the room a line of text takes, so that lines stand evenly. */
function rowsOf(coverage: Uint8ClampedArray, { height, baseline }: Sheet, style: Style) {
  const em = emOf(style)
  const width = coverage.length / 4 / height
  const hasInk = (y: number) => {
    for (let x = 0; x < width; x += 1) {
      if ((coverage[(y * width + x) * 4 + 3] ?? 0) >= inkFrom) return true
    }
    return false
  }
  let [top, bottom] = [baseline - Math.round(em), baseline + Math.round(em / 3)]
  for (let y = 0; y < top; y += 1) if (hasInk(y)) top = y
  for (let y = height - 1; y >= bottom; y -= 1) if (hasInk(y)) bottom = y + 1
  return { top, bottom }
}

function toBits(sheet: Sheet, style: Style, widthDots: number): Bitmap {
  const coverage = sheet.context.getImageData(0, 0, widthDots, sheet.height).data
  const { top, bottom } = rowsOf(coverage, sheet, style)
  const across = rowBytes(widthDots)
  const bits = new Uint8Array(across * (bottom - top))
  for (let y = top; y < bottom; y += 1) {
    for (let x = 0; x < widthDots; x += 1) {
      const ink = (coverage[(y * widthDots + x) * 4 + 3] ?? 0) >= inkFrom
      if (ink === style.invert) continue
      const at = (y - top) * across + (x >> 3)
      bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  return { widthDots, heightDots: bottom - top, bits }
}

/** Loads nothing. The first call of either function does, and throws what goes wrong. */
export function createTextRaster(): TextRaster {
  let loaded: Canvas | null = null
  let ruler: Context | null = null
  const canvas = (): Canvas => (loaded ??= loadCanvas())
  return {
    measure: (text, style) => {
      ruler ??= canvas().createCanvas(8, 8).getContext('2d')
      setLook(ruler, style)
      return Math.ceil(ruler.measureText(withNumbersKept(text)).width) + 2 * marginDots
    },
    draw: (line: LayoutLine, widthDots) => {
      const sheet = sheetFor(canvas(), line, widthDots)
      for (const text of textsOf(line)) put(sheet, text, widthDots)
      return toBits(sheet, line, widthDots)
    },
  }
}
