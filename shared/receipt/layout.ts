// Blocks become lines of a given width. The preview draws these lines and the encoder prints them,
// so what is on screen is what is on paper. Nothing is ever cut: what does not fit goes on the next
// line. Without a ruler everything is brought into the printer's letters; with one, text it has not
// keeps its letters on lines that are drawn. Pure; may be called on every keystroke.

import { isRightToLeft } from '../paper/bidi.ts'
import { bitmapOf, imageOf, type PaperImage, paperDots, rowBytes } from '../paper/bitmap.ts'
import { narrowed } from '../paper/picture.ts'
import { legible, needsDrawing, printable } from '../paper/charset.ts'
import { type Letters, lettersIn } from '../paper/code-pages.ts'
import { assertNever } from '../result.ts'
import { groupToken } from '../sts/token.ts'
import type { Code, ReceiptBlock, ReceiptDocument } from './document.ts'
import { paragraphs, wrap, wrapMeasured } from './wrap.ts'

export type LayoutLine = {
  readonly text: string
  /** On the paper, whose start is left. Text that runs from the right starts at its end. */
  readonly align: 'start' | 'center' | 'end'
  readonly bold: boolean
  /** Times the normal letter. A line of width 2 holds half the columns. */
  readonly width: 1 | 2
  readonly height: 1 | 2
  readonly invert: boolean
  /** It holds letters the printer has not: which way its paragraph runs. */
  readonly drawn?: 'ltr' | 'rtl'
  /** A code or a picture; `text` says what it is, and is not printed. */
  readonly code?: Code
  readonly image?: PaperImage
  /** Of a drawn line: what stands left and what stands right. `text` says both. */
  readonly ends?: readonly [string, string]
}

export type Style = Omit<LayoutLine, 'text' | 'drawn' | 'ends' | 'code' | 'image'>

/** Columns of normal letters that a drawn text takes, in this style. Need not be whole. */
export type Ruler = (text: string, style: Style) => number

type Sheet = { readonly columns: number; readonly ruler: Ruler | null; readonly page: Letters }

const plain = { align: 'start', bold: false, width: 1, height: 1, invert: false } as const

const directionOf = (text: string) => (isRightToLeft(text) ? 'rtl' : 'ltr')

const opposite = { start: 'end', center: 'center', end: 'start' } as const

function paragraphLines(
  { columns, ruler, page }: Sheet,
  paragraph: string,
  style: Style,
): readonly LayoutLine[] {
  if (ruler === null || !needsDrawing(paragraph, page)) {
    const width = Math.floor(columns / style.width)
    return wrap(paragraph, width, page).map((text) => ({ ...style, text }))
  }
  const fits = (line: string) =>
    needsDrawing(line, page)
      ? ruler(line, style) <= columns
      : printable(line, page).length * style.width <= columns
  const drawn = directionOf(paragraph)
  return wrapMeasured(legible(paragraph, page), fits).map((text) =>
    needsDrawing(text, page)
      ? { ...style, text, drawn }
      : { ...style, text: printable(text, page) },
  )
}

/** `align` holds for every line, whichever way its text runs. */
const linesOf = (sheet: Sheet, text: string, style: Style): readonly LayoutLine[] =>
  paragraphs(text).flatMap((paragraph) => paragraphLines(sheet, paragraph, style))

/** Text of its own starts where its letters start. */
const textLines = (sheet: Sheet, text: string, style: Style): readonly LayoutLine[] =>
  paragraphs(text).flatMap((paragraph) =>
    paragraphLines(sheet, paragraph, { ...style, align: alignOf(sheet, paragraph, style) }),
  )

const alignOf = ({ ruler }: Sheet, text: string, { align }: Style): Style['align'] =>
  ruler !== null && isRightToLeft(text) ? opposite[align] : align

function pairLines(
  sheet: Sheet,
  block: Extract<ReceiptBlock, { kind: 'pair' }>,
): readonly LayoutLine[] {
  const style = { ...plain, bold: block.bold ?? false }
  const align = block.mirrored && sheet.ruler ? 'end' : alignOf(sheet, block.left, style)
  const left = linesOf(sheet, block.left, { ...style, align })
  const right = linesOf(sheet, block.right, { ...style, align: opposite[align] })
  const [first, last] = [left[0], right[0]]
  if (!first || !last || left.length > 1 || right.length > 1) return [...left, ...right]
  return oneLine(sheet, first, last) ?? [...left, ...right]
}

/** Both on one line with a column between them, or null. */
function oneLine(
  { columns, ruler }: Sheet,
  first: LayoutLine,
  last: LayoutLine,
): readonly LayoutLine[] | null {
  if (ruler === null || (first.drawn === undefined && last.drawn === undefined)) {
    const gap = columns - first.text.length - last.text.length
    if (gap < 1) return null
    const [left, right] = first.align === 'end' ? [last, first] : [first, last]
    return [{ ...first, align: 'start', text: left.text + ' '.repeat(gap) + right.text }]
  }
  if (ruler(first.text, first) + 1 + ruler(last.text, last) > columns) return null
  const fromLeft = first.align === 'start'
  const line = { ...first, align: 'start', text: `${first.text} ${last.text}`.trim() } as const
  return fromLeft
    ? [{ ...line, drawn: 'ltr', ends: [first.text, last.text] }]
    : [{ ...line, drawn: 'rtl', ends: [last.text, first.text] }]
}

/** A band across the paper: the colour reaches both edges. */
function bannerLines(sheet: Sheet, text: string): readonly LayoutLine[] {
  const style = { ...plain, align: 'center', bold: true, height: 2, invert: true } as const
  return linesOf(sheet, text, style).map((line) => {
    if (line.drawn) return line
    const before = Math.floor((sheet.columns - line.text.length) / 2)
    const band = `${' '.repeat(before)}${line.text}`.padEnd(sheet.columns)
    return { ...line, align: 'start', text: band }
  })
}

/** As wide as the paper takes whole: 24 letters fill 48 columns at double width. Never drawn. */
function digitLines(digits: string, columns: number): readonly LayoutLine[] {
  const grouped = printable(groupToken(digits))
  const width = grouped.length * 2 <= columns ? 2 : 1
  const align = grouped.length * width <= columns ? 'center' : 'start'
  const style = { ...plain, align, bold: true, width, height: 2 } as const
  return wrap(grouped, Math.floor(columns / width)).map((text) => ({ ...style, text }))
}

function blockLines(sheet: Sheet, block: ReceiptBlock): readonly LayoutLine[] {
  switch (block.kind) {
    case 'text':
      return textLines(sheet, block.text, {
        align: block.align ?? 'start',
        bold: block.bold ?? false,
        width: block.size === 'large' ? 2 : 1,
        height: block.size === 'large' || block.size === 'tall' ? 2 : 1,
        invert: false,
      })
    case 'pair':
      return pairLines(sheet, block)
    case 'rule':
      return [{ ...plain, text: '-'.repeat(sheet.columns) }]
    case 'banner':
      return bannerLines(sheet, block.text)
    case 'token':
      return [
        ...textLines(sheet, block.label, { ...plain, bold: true }),
        ...digitLines(block.digits, sheet.columns),
        ...(block.note === undefined ? [] : textLines(sheet, block.note, plain)),
      ]
    case 'feed':
      return Array.from({ length: block.lines }, () => ({ ...plain, text: '' }))
    case 'code':
      return [codeLine(block)]
    case 'image':
      return [{ ...plain, text: block.says, image: inTheMiddle(block.image, sheet.columns) }]
    default:
      return assertNever(block)
  }
}

function codeLine({ symbology, text, image }: Extract<ReceiptBlock, { kind: 'code' }>): LayoutLine {
  const said = `${symbology === 'qr' ? 'QR' : 'Code 128'} ${text}`
  return { ...plain, text: said, ...(image ? { image } : { code: { symbology, text } }) }
}

/** As wide as the paper, with white on both sides in whole bytes. One that is wider is made smaller. */
function spreadOver(image: PaperImage, wide: number): PaperImage {
  const { widthDots, heightDots, bits } = narrowed(bitmapOf(image), wide)
  const [from, to] = [rowBytes(widthDots), rowBytes(wide)]
  const left = (to - from) >> 1
  const spread = new Uint8Array(to * heightDots)
  for (let row = 0; row < heightDots; row += 1) {
    spread.set(bits.subarray(row * from, (row + 1) * from), row * to + left)
  }
  return imageOf({ widthDots: wide, heightDots, bits: spread })
}

/** By its width: the mark of a shop is the same on every slip, and laid out once. */
const spreads = new WeakMap<PaperImage, Map<number, PaperImage>>()

function inTheMiddle(image: PaperImage, columns: number): PaperImage {
  const byColumns = spreads.get(image) ?? new Map<number, PaperImage>()
  const spread = byColumns.get(columns) ?? spreadOver(image, paperDots(columns))
  spreads.set(image, byColumns.set(columns, spread))
  return spread
}

/**
 * The paper's lines. `columns`: 32 on 58 mm, 42 or 48 on 80 mm. Without a ruler no line is drawn.
 * What the ruler throws comes through. `page`: the letters the printer has.
 */
export const layout = (
  { blocks }: ReceiptDocument,
  columns: number,
  ruler: Ruler | null = null,
  page: Letters = lettersIn('pc858'),
): readonly LayoutLine[] => blocks.flatMap((block) => blockLines({ columns, ruler, page }, block))
