// A receipt's lines as the bytes of one print job. node-thermal-printer supplies the command bytes
// and nothing else: its transports lose jobs, its status call returns nothing, and its text path
// copies once per letter. A fresh instance per job, because its buffer outlives a print.
// Must never emit a byte that `shared/paper/interpret.ts` cannot read back.

import { CharacterSet, PrinterTypes, ThermalPrinter } from 'node-thermal-printer'
import { encodePrintable } from '../../../shared/paper/charset.ts'
import type { ReceiptDocument } from '../../../shared/receipt/document.ts'
import { type LayoutLine, layout } from '../../../shared/receipt/layout.ts'

export type EncodeOptions = {
  /** 32, 42 or 48. */
  readonly columns: number
  /** Cuts after the slip. Default true; printers without a cutter pass over it. */
  readonly cut?: boolean
}

/** ESC @: whatever the last job left switched on is off. */
const reset = Buffer.from([0x1b, 0x40])
const lineFeed = Buffer.from([0x0a])
/** FS . leaves the two-byte mode Chinese printers start in, where é would swallow its neighbour. */
const singleByteLetters = Buffer.from([0x1c, 0x2e])

const normal = { align: 'start', bold: false, width: 1, height: 1, invert: false } as const

type Style = Omit<LayoutLine, 'text'>

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

/** A laid-out slip as bytes. For callers that already have the lines. */
export function encodeLines(
  lines: readonly LayoutLine[],
  { columns, cut = true }: EncodeOptions,
): Uint8Array {
  const printer = new ThermalPrinter({
    type: PrinterTypes.EPSON,
    interface: '',
    width: columns,
  })
  const texts = lines.map(({ text }) => encodePrintable(text))
  printer.append(reset)
  printer.setCharacterSet(CharacterSet.PC858_EURO)
  if (texts.some((text) => text.some((byte) => byte >= 0x80))) printer.append(singleByteLetters)

  let style: Style = normal
  let run: Uint8Array[] = []
  const flush = () => {
    if (run.length > 0) printer.append(Buffer.concat(run))
    run = []
  }
  for (const [index, line] of lines.entries()) {
    if (!sameStyle(style, line)) {
      flush()
      restyle(printer, style, line)
      style = line
    }
    run.push(texts[index] ?? new Uint8Array(), lineFeed)
  }
  flush()
  // Either way the printer is left as it was found: the library's cut ends with ESC @ too.
  // Four lines carry the last line past the cutter or the tear bar. The library's default is eight.
  if (cut) printer.partialCut({ verticalTabAmount: 1 })
  else {
    printer.printVerticalTab()
    printer.append(reset)
  }
  return printer.getBuffer()
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

/** A receipt as the bytes of one complete print job. Pure and synchronous. */
export function encodeReceipt(document: ReceiptDocument, options: EncodeOptions): Uint8Array {
  return encodeLines(layout(document, options.columns), options)
}

/** ESC p m t1 t2, all five bytes (the library leaves the times out). A job of its own. Times in 2 ms. */
export function drawerKick(pin: 2 | 5 = 2): Uint8Array {
  return Uint8Array.from([0x1b, 0x70, pin === 2 ? 0 : 1, 25, 250])
}
