// ESC/POS bytes read back as paper, the way a printer of a given width would print them: it wraps
// what overflows, keeps modes until they are changed, and forgets them at ESC @. The virtual
// printer shows this and the tests compare it with the layout. Must never throw: whatever it does
// not know it reports and steps over.

import type { PaperLine } from '../contract/print.ts'
import { type Bitmap, imageOf } from './bitmap.ts'
import { decodePrintable } from './charset.ts'
import { lettersIn, pageOfNumber } from './code-pages.ts'
import { type Command, commandAt } from './commands.ts'

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

/**
 * Reads a job's bytes. `columns`: letters of normal width on a line. `drawn`: what the drawn lines
 * say, in their order, for who knows; dots alone give an image without words.
 */
export function interpret(
  bytes: Uint8Array,
  columns: number,
  drawn: readonly string[] = [],
): Paper {
  const lines: PaperLine[] = []
  const cuts: number[] = []
  const statusQueries: number[] = []
  const unknown: { at: number; bytes: number[] }[] = []
  let drawerKicks = 0
  let images = 0
  let modes = fresh()
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
  const letter = (byte: number) => {
    if (used + modes.width > columns) endLine()
    look ??= { ...modes }
    // A printer set to a page nobody here knows prints some letter: show that it is wrong, not which.
    const page = pageOfNumber('epson', modes.codePage)
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
    const found = commandAt(bytes, at)
    if (found === null) {
      const length = byte === 0x1b || byte === 0x1d || byte === 0x1c ? 2 : 1
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
