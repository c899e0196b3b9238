// The ESC/POS commands a slip may hold, with their lengths, as Epson documents them. One table row
// per command, so that what the interpreter understands can be read at a glance.

import { type Bitmap, rowBytes } from './bitmap.ts'

export type Command =
  | { readonly kind: 'line-feed' }
  | { readonly kind: 'feed'; readonly lines: number }
  | { readonly kind: 'reset' }
  | { readonly kind: 'modes'; readonly change: ModeChange }
  | { readonly kind: 'cut' }
  | { readonly kind: 'drawer' }
  | { readonly kind: 'status'; readonly n: number }
  | { readonly kind: 'raster'; readonly bitmap: Bitmap }
  /** How the next codes look. */
  | { readonly kind: 'code-look'; readonly change: Partial<CodeLook> }
  | { readonly kind: 'qr-store'; readonly text: string }
  | { readonly kind: 'qr-print' }
  | { readonly kind: 'barcode'; readonly digits: string }
  /** Understood, and without effect on what this paper shows. */
  | { readonly kind: 'nothing' }

export type CodeLook = {
  readonly qrDots: number
  readonly barDots: number
  readonly barHeight: number
}

type ModeChange = {
  readonly align?: 'start' | 'center' | 'end'
  readonly bold?: boolean
  readonly width?: number
  readonly height?: number
  readonly invert?: boolean
  readonly codePage?: number
}

export type Arguments = (index: number) => number
/** How long a command is with its arguments, and what it does. Null where the arguments make no sense. */
export type Row = {
  readonly length: number | ((argument: Arguments) => number)
  readonly read: (argument: Arguments, bytes: Uint8Array) => Command | null
  /** A printer obeys as much of it as came. */
  readonly partly?: true
}

export const nothing: Command = { kind: 'nothing' }
export const quiet = (length: Row['length']): Row => ({ length, read: () => nothing })
export const modes = (change: ModeChange): Command => ({ kind: 'modes', change })
const on = (n: number) => (n & 1) === 1

export const look = (change: Partial<CodeLook>): Command => ({ kind: 'code-look', change })

export function alignment(n: number): Command | null {
  if (n === 0 || n === 48) return modes({ align: 'start' })
  if (n === 1 || n === 49) return modes({ align: 'center' })
  if (n === 2 || n === 50) return modes({ align: 'end' })
  return null
}

const escape = new Map<number, Row>([
  [0x40, { length: 2, read: () => ({ kind: 'reset' }) }], // ESC @
  [
    0x21, // ESC ! n: bold, height and width at once
    {
      length: 3,
      read: (n) =>
        modes({
          bold: (n(2) & 0x08) !== 0,
          height: (n(2) & 0x10) === 0 ? 1 : 2,
          width: (n(2) & 0x20) === 0 ? 1 : 2,
        }),
    },
  ],
  [0x45, { length: 3, read: (n) => modes({ bold: on(n(2)) }) }], // ESC E n
  [0x47, { length: 3, read: (n) => modes({ bold: on(n(2)) }) }], // ESC G n
  [0x61, { length: 3, read: (n) => alignment(n(2)) }], // ESC a n
  [0x74, { length: 3, read: (n) => modes({ codePage: n(2) }) }], // ESC t n
  [0x64, { length: 3, read: (n) => ({ kind: 'feed', lines: n(2) }) }], // ESC d n
  [0x70, { length: 5, read: () => ({ kind: 'drawer' }) }], // ESC p m t1 t2
  [0x69, { length: 2, read: () => ({ kind: 'cut' }) }], // ESC i
  [0x6d, { length: 2, read: () => ({ kind: 'cut' }) }], // ESC m
  [0x32, quiet(2)], // ESC 2: line spacing
  [0x33, quiet(3)], // ESC 3 n
  [0x4a, quiet(3)], // ESC J n: feed dots
  [0x4d, quiet(3)], // ESC M n: font
  [0x52, quiet(3)], // ESC R n: national letters
  [0x2d, quiet(3)], // ESC - n: underline
  [0x7b, quiet(3)], // ESC { n: upside down
  [0x20, quiet(3)], // ESC SP n: letter spacing
  [0x3d, quiet(3)], // ESC = n: select
  [0x63, quiet(4)], // ESC c m n: paper sensors, panel
])

const cutLength = (n: Arguments) => (n(2) === 0 || n(2) === 1 || n(2) === 48 || n(2) === 49 ? 3 : 4)
const rasterLength = (n: Arguments) => 8 + (n(4) + 256 * n(5)) * (n(6) + 256 * n(7))

/** As many whole rows as came. */
export function dots(acrossBytes: number, bits: Uint8Array): Command {
  const widthDots = 8 * acrossBytes
  const heightDots = widthDots === 0 ? 0 : Math.floor(bits.length / rowBytes(widthDots))
  if (heightDots === 0) return nothing
  return { kind: 'raster', bitmap: { widthDots, heightDots, bits } }
}

/** Only dots of normal size: nobody here sends others. */
const raster = (n: Arguments, bytes: Uint8Array): Command =>
  n(3) === 0 || n(3) === 48 ? dots(n(4) + 256 * n(5), bytes.slice(8)) : nothing

export const textOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/** GS ( k 49: of the QR code size (67), data (80) and print (81). The rest has no effect here. */
function symbol(n: Arguments, bytes: Uint8Array): Command {
  if (n(2) !== 0x6b || n(5) !== 49) return nothing
  if (n(6) === 67) return look({ qrDots: n(7) })
  if (n(6) === 80) return { kind: 'qr-store', text: textOf(bytes.slice(8)) }
  return n(6) === 81 ? { kind: 'qr-print' } : nothing
}

/** GS k 73 in set C, a pair of digits a byte. Other barcodes are nothing a slip may hold. */
function barcode(n: Arguments, bytes: Uint8Array): Command | null {
  if (n(2) !== 73 || n(4) !== 0x7b || n(5) !== 0x43) return null
  const pairs = Array.from(bytes.subarray(6))
  if (pairs.length === 0 || pairs.some((pair) => pair > 99)) return null
  return { kind: 'barcode', digits: pairs.map((pair) => String(pair).padStart(2, '0')).join('') }
}

const group = new Map<number, Row>([
  [
    0x21, // GS ! n: width in the high half, height in the low
    {
      length: 3,
      read: (n) => modes({ width: ((n(2) >> 4) & 7) + 1, height: (n(2) & 7) + 1 }),
    },
  ],
  [0x42, { length: 3, read: (n) => modes({ invert: on(n(2)) }) }], // GS B n
  [0x56, { length: cutLength, read: () => ({ kind: 'cut' }) }], // GS V m [n]
  [0x76, { length: rasterLength, read: raster, partly: true }], // GS v 0 m xL xH yL yH data
  [0x28, { length: (n) => 5 + n(3) + 256 * n(4), read: symbol }], // GS ( x pL pH data
  [0x6b, { length: (n) => 4 + n(3), read: barcode }], // GS k m n data
  [0x4c, quiet(4)], // GS L nL nH: left margin
  [0x57, quiet(4)], // GS W nL nH: print width
  [0x61, quiet(3)], // GS a n: automatic status
  [0x72, quiet(3)], // GS r n: status after printing
  [0x49, quiet(3)], // GS I n: printer id
  [0x68, { length: 3, read: (n) => look({ barHeight: n(2) }) }], // GS h n: barcode height
  [0x77, { length: 3, read: (n) => look({ barDots: n(2) }) }], // GS w n: barcode width
  [0x48, quiet(3)], // GS H n: barcode text
  [0x66, quiet(3)], // GS f n: barcode font
])

const fileSeparator = new Map<number, Row>([
  [0x2e, quiet(2)], // FS .: one byte per letter
  [0x26, quiet(2)], // FS &: two bytes per letter
])

const realTime = new Map<number, Row>([
  [0x04, { length: 3, read: (n) => ({ kind: 'status', n: n(2) }) }], // DLE EOT n
  [0x14, quiet(5)], // DLE DC4 fn m t
])

export type Families = ReadonlyMap<number, ReadonlyMap<number, Row>>

export const escposFamilies: Families = new Map([
  [0x1b, escape],
  [0x1d, group],
  [0x1c, fileSeparator],
  [0x10, realTime],
])

/**
 * The command that starts at `at`, and its whole length. Null when it is unknown or breaks off.
 * `single`: commands of one byte.
 */
export function commandAt(
  bytes: Uint8Array,
  at: number,
  families: Families = escposFamilies,
  single: ReadonlyMap<number, Command> = new Map(),
): { readonly command: Command; readonly length: number } | null {
  const first = bytes[at]
  if (first === undefined) return null
  if (first === 0x0a) return { command: { kind: 'line-feed' }, length: 1 }
  if (first === 0x0d || first === 0x00) return { command: nothing, length: 1 }
  const alone = single.get(first)
  if (alone) return { command: alone, length: 1 }
  const row = families.get(first)?.get(bytes[at + 1] ?? -1)
  if (row === undefined) return null
  const argument: Arguments = (index) => bytes[at + index] ?? 0
  const whole = typeof row.length === 'number' ? row.length : row.length(argument)
  const length = row.partly ? Math.min(whole, bytes.length - at) : whole
  const came = at + length <= bytes.length
  const command = came ? row.read(argument, bytes.subarray(at, at + length)) : null
  return command === null ? null : { command, length }
}
