// What a printer would put on paper, as a picture: the interpreter's lines drawn letter by letter in
// the cells of a thermal head. For people to look at, and for a library to read the codes back from.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { PaperLine } from '../../shared/contract/print.ts'
import { bitmapOf, inkAt, paperDots } from '../../shared/paper/bitmap.ts'

const require = createRequire(import.meta.url)

/** Font A: 12 dots of width, 24 of height, and 6 of room to the next line. */
const cell = { width: 12, height: 24, gap: 6 }
/** Around the printed area: what the roll has beside it. */
const margin = 24

type Canvas = typeof import('@napi-rs/canvas')
let loaded: Canvas | null = null

function canvas(): Canvas {
  if (loaded) return loaded
  process.env['DISABLE_SYSTEM_FONTS_LOAD'] ??= '1'
  loaded = require('@napi-rs/canvas') as Canvas
  for (const part of ['latin', 'latin-ext']) {
    const file = `@fontsource-variable/noto-sans-mono/files/noto-sans-mono-${part}-wght-normal.woff2`
    loaded.GlobalFonts.register(readFileSync(require.resolve(file)), `head-${part}`)
  }
  return loaded
}

type Context = import('@napi-rs/canvas').SKRSContext2D

const heightOf = (line: PaperLine): number =>
  line.image ? line.image.heightDots : cell.height * line.height + cell.gap

function drawText(context: Context, line: PaperLine, top: number, columns: number): void {
  const letters = Array.from(line.text)
  const across = cell.width * line.width
  const room = (columns - letters.length * line.width) * cell.width
  const left = margin + { start: 0, center: room / 2, end: room }[line.align]
  const height = cell.height * line.height
  if (line.invert) {
    context.fillStyle = 'black'
    context.fillRect(left, top, letters.length * across, height)
  }
  context.fillStyle = line.invert ? 'white' : 'black'
  context.font = '20px head-latin, head-latin-ext'
  context.fontVariationSettings = `'wght' ${line.bold ? 700 : 500}`
  for (const [index, letter] of letters.entries()) {
    context.save()
    context.translate(left + index * across, top)
    context.scale(line.width, line.height)
    context.fillText(letter, 0, 19)
    context.restore()
  }
}

function drawDots(context: Context, line: PaperLine, top: number): void {
  if (!line.image) return
  const bitmap = bitmapOf(line.image)
  context.fillStyle = 'black'
  for (let y = 0; y < bitmap.heightDots; y += 1) {
    for (let x = 0; x < bitmap.widthDots; x += 1) {
      if (inkAt(bitmap, x, y)) context.fillRect(margin + x, top + y, 1, 1)
    }
  }
}

export type PaperPicture = {
  readonly png: Buffer
  readonly width: number
  readonly height: number
  readonly rgba: Uint8ClampedArray
}

export function pictureOf(lines: readonly PaperLine[], columns: number): PaperPicture {
  const width = paperDots(columns) + 2 * margin
  const height = lines.reduce((sum, line) => sum + heightOf(line), 2 * margin)
  const sheet = canvas().createCanvas(width, height)
  const context = sheet.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  let top = margin
  for (const line of lines) {
    if (line.image) drawDots(context, line, top)
    else drawText(context, line, top, columns)
    top += heightOf(line)
  }
  return {
    png: sheet.toBuffer('image/png'),
    width,
    height,
    rgba: context.getImageData(0, 0, width, height).data,
  }
}
