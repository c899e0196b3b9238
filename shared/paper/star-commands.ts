// The Star Line Mode and StarPRNT commands a slip may hold, with their lengths, as Star documents them.

import {
  type Arguments,
  alignment,
  type Command,
  dots,
  type Families,
  look,
  modes,
  nothing,
  quiet,
  type Row,
  textOf,
} from './commands.ts'

/** ESC GS y: sizes, data and print of a QR code. */
const symbolLength = (n: Arguments): number => {
  if (n(3) === 0x53) return 6
  return n(3) === 0x44 ? 8 + n(6) + 256 * n(7) : 4
}

function symbol(n: Arguments, bytes: Uint8Array): Command {
  if (n(3) === 0x53 && n(4) === 0x32) return look({ qrDots: n(5) })
  if (n(3) === 0x44) return { kind: 'qr-store', text: textOf(bytes.slice(8)) }
  return n(3) === 0x50 ? { kind: 'qr-print' } : nothing
}

/** ESC GS x …, by its third byte. */
const group = new Map<number, Row>([
  [0x61, { length: 4, read: (n) => alignment(n(3)) }], // ESC GS a n
  [0x74, { length: 4, read: (n) => modes({ codePage: n(3) }) }], // ESC GS t n
  [
    0x53, // ESC GS S m xL xH yL yH n data
    {
      length: (n) => 9 + (n(4) + 256 * n(5)) * (n(6) + 256 * n(7)),
      read: (n, bytes) => dots(n(4) + 256 * n(5), bytes.slice(9)),
      partly: true,
    },
  ],
  [0x79, { length: symbolLength, read: symbol }], // ESC GS y …
])

const unknown: Row = { length: 3, read: () => null }

const escape = new Map<number, Row>([
  [0x40, { length: 2, read: () => ({ kind: 'reset' }) }], // ESC @
  [0x45, { length: 2, read: () => modes({ bold: true }) }], // ESC E
  [0x46, { length: 2, read: () => modes({ bold: false }) }], // ESC F
  [0x34, { length: 2, read: () => modes({ invert: true }) }], // ESC 4
  [0x35, { length: 2, read: () => modes({ invert: false }) }], // ESC 5
  [
    0x69, // ESC i height width
    { length: 4, read: (n) => modes({ height: n(2) + 1, width: n(3) + 1 }) },
  ],
  [0x61, { length: 3, read: (n) => ({ kind: 'feed', lines: n(2) }) }], // ESC a n
  [0x64, { length: 3, read: () => ({ kind: 'cut' }) }], // ESC d n
  [0x07, quiet(4)], // ESC BEL n1 n2: pulse of drawer 1
  [0x06, { length: 3, read: () => ({ kind: 'status', n: 0 }) }], // ESC ACK SOH
  [0x1e, quiet(4)], // ESC RS x n: font, status, density
  [
    0x1d, // ESC GS …
    {
      length: (n) => {
        const { length } = group.get(n(2)) ?? unknown
        return typeof length === 'number' ? length : length(n)
      },
      read: (n, bytes) => (group.get(n(2)) ?? unknown).read(n, bytes),
      partly: true,
    },
  ],
])

export const starFamilies: Families = new Map([[0x1b, escape]])

/** BEL and SUB fire the two drawers. */
export const starSingle: ReadonlyMap<number, Command> = new Map([
  [0x07, { kind: 'drawer' }],
  [0x1a, { kind: 'drawer' }],
])
