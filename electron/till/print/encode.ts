// A receipt's lines as the bytes of one print job, in the language of its printer. Synchronous, and
// the same bytes for the same receipt on the same printer. Must never emit a byte that
// `shared/paper/interpret.ts` cannot read back.

import { lettersIn } from '../../../shared/paper/code-pages.ts'
import { type Bitmap, bitmapOf, paperDots } from '../../../shared/paper/bitmap.ts'
import { encodePrintable } from '../../../shared/paper/charset.ts'
import { type DrawerPulse, usualPulse } from '../../../shared/printers/profile.ts'
import { type PrinterChoices, type PrinterSetup, setupOf } from '../../../shared/printers/setup.ts'
import type { PdfDocument } from '../../../shared/pdf/document.ts'
import type { ReceiptDocument } from '../../../shared/receipt/document.ts'
import { type LayoutLine, layout, type Ruler, type Style } from '../../../shared/receipt/layout.ts'
import type { TextRaster } from '../ports.ts'
import { codeBitmap, qrModuleDots } from './codes.ts'
import type { Dialect } from './dialects/dialect.ts'
import { escpos } from './dialects/escpos.ts'
import { star } from './dialects/star.ts'
import { banded, drawnBytes, rulerOf } from './drawn.ts'

/** A printer as it is set up, or the few choices that make one of it. */
export type EncodeOptions = PrinterSetup | PrinterChoices

export type Drawing = {
  /** Asked only for text that the code page cannot show. */
  readonly raster: TextRaster
  /** Hears why a slip was brought into the printer's letters after all. */
  readonly onFailure: (error: unknown) => void
}

/** One print job: its bytes, and what its drawn lines say, in their order. */
export type EncodedSlip = {
  readonly bytes: Uint8Array
  readonly drawn: readonly string[]
  /** The same slip as a page of office paper. */
  readonly page?: () => PdfDocument
}

const dialects = { escpos, star } as const

const lineFeed = Buffer.from([0x0a])
const normal = { align: 'start', bold: false, width: 1, height: 1, invert: false } as const

const resolved = (options: EncodeOptions): PrinterSetup =>
  'language' in options ? options : setupOf(options)

type Piece = {
  readonly style: Style
  readonly bytes: readonly Uint8Array[]
  /** What its dots say, for a printer that shows its paper on a screen. */
  readonly said: readonly string[]
}

/** Dots of a code or a picture: in bands, each a command of its own. */
function dotsPiece(bitmap: Bitmap, text: string, dialect: Dialect): Piece {
  const bands = banded(bitmap)
  return {
    style: normal,
    bytes: bands.flatMap(dialect.raster),
    said: bands.map((_, index) => (index === 0 ? text : '')),
  }
}

function codePiece(line: LayoutLine, setup: PrinterSetup, dialect: Dialect): Piece {
  const { code, text } = line
  const nothing = { style: normal, bytes: [], said: [] }
  if (!code) return nothing
  if (setup.codes === 'native') {
    const bytes =
      code.symbology === 'qr' ? dialect.qr(code.text, qrModuleDots) : dialect.code128(code.text)
    if (bytes) return { style: normal, bytes: [bytes], said: [] }
  }
  const bitmap = codeBitmap(code, paperDots(setup.columns))
  return bitmap ? dotsPiece(bitmap, text, dialect) : nothing
}

function pieceOf(
  line: LayoutLine,
  setup: PrinterSetup,
  dialect: Dialect,
  raster: TextRaster | null,
): Piece {
  if (line.code) return codePiece(line, setup, dialect)
  if (line.image) return dotsPiece(bitmapOf(line.image), line.text, dialect)
  if (line.drawn && raster) {
    const bytes = drawnBytes(line, setup.columns, raster, dialect)
    return { style: normal, bytes, said: [line.text] }
  }
  const letters = encodePrintable(line.text, lettersIn(setup.codePage))
  return { style: line, bytes: [letters, lineFeed], said: [] }
}

const hasForeignLetters = ({ text, drawn }: LayoutLine) => !drawn && /[^ -~]/.test(text)

/**
 * In memory of its own: what Node's pool gave would stay as long as whatever lies beside it there, and a slip is
 * large enough for that to be felt.
 */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = Buffer.allocUnsafeSlow(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A laid-out slip as bytes. */
function encodeLines(
  lines: readonly LayoutLine[],
  setup: PrinterSetup,
  raster: TextRaster | null,
): EncodedSlip {
  const dialect = dialects[setup.language]
  const pieces = lines.map((line) => pieceOf(line, setup, dialect, raster))
  const parts: Uint8Array[] = [dialect.begin(setup, lines.some(hasForeignLetters))]
  let style: Style = normal
  for (const piece of pieces) {
    if (piece.bytes.length === 0) continue
    parts.push(...dialect.restyle(style, piece.style), ...piece.bytes)
    style = piece.style
  }
  parts.push(dialect.end(setup))
  return { bytes: joined(parts), drawn: pieces.flatMap(({ said }) => said) }
}

const linesOf = (
  document: ReceiptDocument,
  { columns, codePage }: PrinterSetup,
  ruler: Ruler | null,
): readonly LayoutLine[] => layout(document, columns, ruler, lettersIn(codePage))

/**
 * A receipt as one complete print job. Where drawing fails for any reason, everything is brought into
 * the printer's letters: a slip with a token does not wait for a font. `undrawn` is printed then, where
 * the slip itself is of a language the printer has no letters for.
 */
export function encodeSlip(
  document: ReceiptDocument,
  options: EncodeOptions,
  { raster, onFailure }: Drawing,
  undrawn: () => ReceiptDocument = () => document,
): EncodedSlip {
  const setup = resolved(options)
  try {
    return encodeLines(linesOf(document, setup, rulerOf(raster)), setup, raster)
  } catch (error) {
    onFailure(error)
    return encodeLines(linesOf(undrawn(), setup, null), setup, null)
  }
}

/** The bytes of a receipt in the printer's own letters. */
export function encodeReceipt(document: ReceiptDocument, options: EncodeOptions): Uint8Array {
  const setup = resolved(options)
  return encodeLines(linesOf(document, setup, null), setup, null).bytes
}

/**
 * A job that broke off within a picture leaves the printer waiting for the rest of it: it would swallow
 * the head of the next job. As many empty bytes as the largest picture has end it, and are nothing
 * where none is awaited.
 */
export const catchUp = new Uint8Array(5_200)

/** Opens the drawer. A job of its own, never part of a slip. */
export const drawerKick = (
  pulse: DrawerPulse = usualPulse,
  language: PrinterSetup['language'] = 'escpos',
): Uint8Array => dialects[language].kick(pulse)
