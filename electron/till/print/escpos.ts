// A receipt's lines as the bytes of one print job. node-thermal-printer supplies the command bytes
// and nothing else: its transports lose jobs, its status call returns nothing, and its text path
// copies once per letter. A fresh instance per job, because its buffer outlives a print.
// Must never emit a byte that `shared/paper/interpret.ts` cannot read back.

import { CharacterSet, PrinterTypes, ThermalPrinter } from 'node-thermal-printer'
import { encodePrintable } from '../../../shared/paper/charset.ts'
import type { ReceiptDocument } from '../../../shared/receipt/document.ts'
import { type LayoutLine, layout, type Style } from '../../../shared/receipt/layout.ts'
import type { TextRaster } from '../ports.ts'
import { drawnBytes, rulerOf } from './drawn.ts'

export type EncodeOptions = {
  /** 32, 42 or 48. */
  readonly columns: number
  /** Cuts after the slip. Default true; printers without a cutter pass over it. */
  readonly cut?: boolean
}

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
}

/** ESC @: whatever the last job left switched on is off. */
const reset = Buffer.from([0x1b, 0x40])
const lineFeed = Buffer.from([0x0a])
/** FS . leaves the two-byte mode Chinese printers start in, where é would swallow its neighbour. */
const singleByteLetters = Buffer.from([0x1c, 0x2e])

const normal = { align: 'start', bold: false, width: 1, height: 1, invert: false } as const

/** GS ! n. By hand, because the library's setTextSize takes height for width and width for height. */
const textSize = ({ width, height }: Style) =>
  Buffer.from([0x1d, 0x21, ((width - 1) << 4) | (height - 1)])

/** Commands only where the style changes: most lines of a slip need none. */
function restyle(printer: ThermalPrinter, from: Style, to: Style): void {
  if (to.align !== from.align) {
    if (to.align === 'start') printer.alignLeft()
    else if (to.align === 'center') printer.alignCenter()
    else printer.alignRight()
  }
  if (to.bold !== from.bold) printer.bold(to.bold)
  if (to.width !== from.width || to.height !== from.height) {
    printer.append(textSize(to))
  }
  if (to.invert !== from.invert) printer.invert(to.invert)
}

type Piece = { readonly style: Style; readonly bytes: readonly Uint8Array[] }

const pieceOf = (line: LayoutLine, columns: number, raster: TextRaster | null): Piece =>
  line.drawn && raster
    ? { style: normal, bytes: [drawnBytes(line, columns, raster)] }
    : { style: line, bytes: [encodePrintable(line.text), lineFeed] }

const hasForeignLetters = ({ text, drawn }: LayoutLine) => !drawn && /[^ -~]/.test(text)

/** A laid-out slip as bytes. */
function encodeLines(
  lines: readonly LayoutLine[],
  { columns, cut = true }: EncodeOptions,
  raster: TextRaster | null,
): EncodedSlip {
  const printer = new ThermalPrinter({
    type: PrinterTypes.EPSON,
    interface: '',
    width: columns,
  })
  const pieces = lines.map((line) => pieceOf(line, columns, raster))
  printer.append(reset)
  printer.setCharacterSet(CharacterSet.PC858_EURO)
  if (lines.some(hasForeignLetters)) printer.append(singleByteLetters)

  let style: Style = normal
  let run: Uint8Array[] = []
  const flush = () => {
    if (run.length > 0) printer.append(Buffer.concat(run))
    run = []
  }
  for (const piece of pieces) {
    if (!sameStyle(style, piece.style)) {
      flush()
      restyle(printer, style, piece.style)
      style = piece.style
    }
    run.push(...piece.bytes)
  }
  flush()
  // Either way the printer is left as it was found: the library's cut ends with ESC @ too.
  // Four lines carry the last line past the cutter or the tear bar. The library's default is eight.
  if (cut) printer.partialCut({ verticalTabAmount: 1 })
  else {
    printer.printVerticalTab()
    printer.append(reset)
  }
  const drawn = lines.flatMap((line) => (line.drawn ? [line.text] : []))
  return { bytes: printer.getBuffer(), drawn }
}

function sameStyle(a: Style, b: Style): boolean {
  return (
    a.align === b.align &&
    a.bold === b.bold &&
    a.width === b.width &&
    a.height === b.height &&
    a.invert === b.invert
  )
}

/**
 * A receipt as one complete print job. Synchronous. Where drawing fails for any reason, everything
 * is brought into the printer's letters: a slip with a token does not wait for a font. `undrawn` is
 * printed then, where the slip itself is of a language the printer has no letters for.
 */
export function encodeSlip(
  document: ReceiptDocument,
  options: EncodeOptions,
  { raster, onFailure }: Drawing,
  undrawn: () => ReceiptDocument = () => document,
): EncodedSlip {
  try {
    const lines = layout(document, options.columns, rulerOf(raster))
    return encodeLines(lines, options, raster)
  } catch (error) {
    onFailure(error)
    return encodeLines(layout(undrawn(), options.columns), options, null)
  }
}

/** The bytes of a receipt in the printer's own letters. */
export const encodeReceipt = (document: ReceiptDocument, options: EncodeOptions): Uint8Array =>
  encodeLines(layout(document, options.columns), options, null).bytes

/** ESC p m t1 t2, all five bytes (the library leaves the times out). A job of its own. Times in 2 ms. */
export function drawerKick(pin: 2 | 5 = 2): Uint8Array {
  return Uint8Array.from([0x1b, 0x70, pin === 2 ? 0 : 1, 25, 250])
}
