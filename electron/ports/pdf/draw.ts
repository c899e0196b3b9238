// Pages of marks as a PDF: Skia shapes and orders the letters, as it does for thermal paper, and embeds
// what it used of the bundled Noto fonts. Slow (a page is a tenth of a second and more), so it runs in
// a thread of its own: `thread.ts` is that thread's program, `index.ts` its door.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { hasRightToLeft, isRightToLeft, withNumbersKept } from '../../../shared/paper/bidi.ts'
import {
  type PdfDocument,
  type PdfInk,
  type PdfLook,
  type PdfMark,
  pdfPaper,
} from '../../../shared/pdf/document.ts'
import { pdfPages } from '../../../shared/pdf/layout.ts'
import type { Measure } from '../../../shared/pdf/wrap.ts'

type Canvas = typeof import('@napi-rs/canvas')
type Context = Pick<
  import('@napi-rs/canvas').SKRSContext2D,
  'font' | 'fillStyle' | 'direction' | 'textAlign' | 'fillRect' | 'fillText' | 'measureText'
>

const require = createRequire(import.meta.url)

const scripts = [
  'noto-sans/files/noto-sans-latin',
  'noto-sans/files/noto-sans-latin-ext',
  'noto-sans/files/noto-sans-vietnamese',
  'noto-sans-arabic/files/noto-sans-arabic-arabic',
  'noto-sans/files/noto-sans-devanagari',
] as const

/**
 * In the order they are asked for a letter, plain and bold. Of one weight each: a PDF embeds such a font
 * as it is, where it would draw a variable one letter by letter. `build/electron-builder.ts` ships them.
 */
export const pdfFonts = [400, 700].map((weight) =>
  scripts.map((script) => `@fontsource/${script}-${weight}-normal.woff2`),
)

const familiesOf = (weight: number): string =>
  scripts.map((_, index) => `pdf${weight}x${index}`).join(', ')
const families = { plain: familiesOf(0), bold: familiesOf(1) } as const

const inks: Readonly<Record<PdfInk, string>> = {
  black: '#111111',
  soft: '#555555',
  pale: '#c4c4c4',
  white: '#ffffff',
}

function loadCanvas(): Canvas {
  process.env['DISABLE_SYSTEM_FONTS_LOAD'] ??= '1'
  const canvas: Canvas = require('@napi-rs/canvas')
  for (const [weight, files] of pdfFonts.entries()) {
    for (const [index, file] of files.entries()) {
      const bytes = readFileSync(require.resolve(file))
      if (!canvas.GlobalFonts.register(bytes, `pdf${weight}x${index}`)) {
        throw new Error(`${file} is no font`)
      }
    }
  }
  return canvas
}

function setLook(context: Context, { size, bold }: PdfLook): void {
  context.font = `${size}px ${bold ? families.bold : families.plain}`
}

/** A sentence of a document read from the right runs so, also where it begins with a provider's name. */
const directionOf = (text: string, of: PdfDocument['direction']): PdfDocument['direction'] =>
  (of === 'rtl' ? hasRightToLeft(text) : isRightToLeft(text)) ? 'rtl' : 'ltr'

/** Run by run, and a little over the row below, so that no white hair shows between two cells. */
const overlap = 1.02

function drawCells(context: Context, mark: Extract<PdfMark, { kind: 'cells' }>): void {
  context.fillStyle = '#000000'
  for (const [row, cells] of mark.rows.entries()) {
    for (const run of cells.matchAll(/1+/g)) {
      const x = mark.x + run.index * mark.cellWidth
      const y = mark.y + row * mark.cellHeight
      context.fillRect(x, y, run[0].length * mark.cellWidth, mark.cellHeight * overlap)
    }
  }
}

function put(context: Context, mark: PdfMark, direction: PdfDocument['direction']): void {
  if (mark.kind === 'cells') {
    drawCells(context, mark)
    return
  }
  context.fillStyle = inks[mark.ink]
  if (mark.kind === 'box') {
    context.fillRect(mark.x, mark.y, mark.width, mark.height)
    return
  }
  setLook(context, mark.look)
  context.direction = directionOf(mark.text, direction)
  context.textAlign = mark.edge
  context.fillText(withNumbersKept(mark.text), mark.x, mark.y)
}

let canvas: Canvas | null = null

/** The bytes of the file. */
export function drawPdf(document: PdfDocument): Uint8Array {
  canvas ??= loadCanvas()
  const ruler = canvas.createCanvas(8, 8).getContext('2d')
  const measure: Measure = (text, look) => {
    setLook(ruler, look)
    return ruler.measureText(withNumbersKept(text)).width
  }
  const pdf = new canvas.PDFDocument({ title: document.title, creator: 'TokenTill' })
  for (const page of pdfPages(document, measure)) {
    const context = pdf.beginPage(pdfPaper.width, pdfPaper.height)
    for (const mark of page) put(context, mark, document.direction)
    pdf.endPage()
  }
  return pdf.close()
}
