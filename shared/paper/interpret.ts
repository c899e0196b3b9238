// ESC/POS bytes read back as paper, the way a printer of a given width would print them: it wraps
// what overflows, keeps modes until they are changed, and forgets them at ESC @. The virtual
// printer shows this and the tests compare it with the layout. Must never throw: whatever it does
// not know it reports and steps over.

import type { PaperLine } from '../contract/print.ts'
import type { PrinterLanguage } from '../printers/profile.ts'
import type { Code } from '../receipt/document.ts'
import { type Bitmap, imageOf, paperDots } from './bitmap.ts'
import { decodePrintable } from './charset.ts'
import { type Modules, modulesBitmap } from './code-bitmap.ts'
import { code128C, isCode128C } from './code128.ts'
import { lettersIn, pageOfNumber } from './code-pages.ts'
import { type CodeLook, type Command, commandAt, escposFamilies } from './commands.ts'
import { starFamilies, starSingle } from './star-commands.ts'

export type Paper = {
  readonly lines: readonly PaperLine[]
  /** Each cut, as the number of lines above it. */
  readonly cuts: readonly number[]
  /** Drawer pulses asked for. */
  readonly drawerKicks: number
  /** DLE EOT queries met in the stream, by their n. */
  readonly statusQueries: readonly number[]
  /** Bytes nobody here understands, and where they stood. */
  readonly unknown: readonly { readonly at: number; readonly bytes: readonly number[] }[]
}

type Modes = {
  align: PaperLine['align']
  bold: boolean
  width: number
  height: number
  invert: boolean
  codePage: number
}

const fresh = (): Modes => ({
  align: 'start',
  bold: false,
  width: 1,
  height: 1,
  invert: false,
  codePage: 0,
})

export type HowToRead = {
  /** Left out: ESC/POS. */
  readonly language?: PrinterLanguage
  /** Makes the modules of a QR code the printer was told to make. Left out: it has words and no dots. */
  readonly qr?: (text: string) => Modules
}

const usualLook: CodeLook = { qrDots: 3, barDots: 3, barHeight: 162 }

/** Null for what has no dots here. */
function dotsOf(code: Code, look: CodeLook, widthDots: number, how: HowToRead): Bitmap | null {
  const modules =
    code.symbology === 'qr' ? how.qr?.(code.text) : isCode128C(code.text) && [code128C(code.text)]
  if (!modules) return null
  const moduleDots = code.symbology === 'qr' ? look.qrDots : look.barDots
  // A printer prints nothing of a code that its paper cannot hold.
  if ((modules[0]?.length ?? 0) * moduleDots > widthDots) return null
  const rowDots = code.symbology === 'qr' ? moduleDots : look.barHeight
  return modulesBitmap(modules, widthDots, { moduleDots, rowDots })
}

/** A command begins with one of these and has at least one byte more. */
const leading: ReadonlySet<number> = new Set([0x1b, 0x1c, 0x1d])

/**
 * Reads a job's bytes. `columns`: letters of normal width on a line. `drawn`: what the drawn lines
 * say, in their order, for who knows; dots alone give an image without words.
 */
export function interpret(
  bytes: Uint8Array,
  columns: number,
  drawn: readonly string[] = [],
  how: HowToRead = {},
): Paper {
  const isStar = how.language === 'star'
  const maker = isStar ? 'star' : 'epson'
  const [families, single] = isStar ? [starFamilies, starSingle] : [escposFamilies, new Map()]
  const lines: PaperLine[] = []
  const cuts: number[] = []
  const statusQueries: number[] = []
  const unknown: { at: number; bytes: number[] }[] = []
  let drawerKicks = 0
  let images = 0
  let modes = fresh()
  let codes = usualLook
  let stored = ''
  let text = ''
  let used = 0
  /** A line has the look of its first letter. */
  let look: Modes | null = null

  const endLine = () => {
    const { align, bold, width, height, invert } = look ?? modes
    lines.push({ text, align, bold, width, height, invert })
    text = ''
    used = 0
    look = null
  }
  const image = (bitmap: Bitmap) => {
    if (used > 0) endLine()
    const { codePage: _, ...look } = fresh()
    lines.push({ ...look, text: drawn[images] ?? '', image: imageOf(bitmap) })
    images += 1
  }
  const code = (of: Code) => {
    if (used > 0) endLine()
    const bitmap = dotsOf(of, codes, paperDots(columns), how)
    const { codePage: _, ...look } = { ...fresh(), align: modes.align }
    const words = `${of.symbology === 'qr' ? 'QR' : 'Code 128'} ${of.text}`
    lines.push({ ...look, text: words, code: of, ...(bitmap ? { image: imageOf(bitmap) } : {}) })
  }
  const letter = (byte: number) => {
    if (used + modes.width > columns) endLine()
    look ??= { ...modes }
    // A printer set to a page nobody here knows prints some letter: show that it is wrong, not which.
    const page = pageOfNumber(maker, modes.codePage)
    text += byte < 0x80 || page ? decodePrintable(byte, lettersIn(page ?? 'pc858')) : '\uFFFD'
    used += modes.width
  }
  const obey = (command: Command) => {
    switch (command.kind) {
      case 'line-feed':
        return endLine()
      case 'feed': {
        const pending = used > 0 ? 1 : 0
        for (let n = 0; n < Math.max(command.lines, pending); n += 1) endLine()
        return undefined
      }
      case 'reset':
        text = ''
        used = 0
        look = null
        modes = fresh()
        return undefined
      case 'modes':
        modes = { ...modes, ...command.change }
        return undefined
      case 'cut':
        if (used > 0) endLine()
        cuts.push(lines.length)
        return undefined
      case 'drawer':
        drawerKicks += 1
        return undefined
      case 'status':
        statusQueries.push(command.n)
        return undefined
      case 'raster':
        return image(command.bitmap)
      case 'code-look':
        codes = { ...codes, ...command.change }
        return undefined
      case 'qr-store':
        stored = command.text
        return undefined
      case 'qr-print':
        return code({ symbology: 'qr', text: stored })
      case 'barcode':
        return code({ symbology: 'code128', text: command.digits })
      case 'nothing':
        return undefined
    }
  }

  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0
    if (byte >= 0x20 && byte !== 0x7f) {
      letter(byte)
      at += 1
      continue
    }
    const found = commandAt(bytes, at, families, single)
    if (found === null) {
      const length = leading.has(byte) ? 2 : 1
      unknown.push({ at, bytes: [...bytes.subarray(at, at + length)] })
      at += length
      continue
    }
    obey(found.command)
    at += found.length
  }
  if (used > 0) endLine()
  return { lines, cuts, drawerKicks, statusQueries, unknown }
}

/** The lines as plain text, placed as on the paper; large letters stand as normal ones. */
export function paperText(lines: readonly PaperLine[], columns: number): string {
  return lines
    .map(({ text, align }) => {
      if (align === 'start') return text
      const space = Math.max(0, columns - text.length)
      return ' '.repeat(align === 'end' ? space : Math.floor(space / 2)) + text
    })
    .map((line) => line.trimEnd())
    .join('\n')
}
