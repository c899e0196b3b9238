// How a kind of printer is told to do things. One file per language; each answers bytes and knows
// nothing of slips. Every command here must be one that `shared/paper` reads back.

import type { Bitmap } from '../../../../shared/paper/bitmap.ts'
import type { DrawerPulse } from '../../../../shared/printers/profile.ts'
import type { PrinterSetup } from '../../../../shared/printers/setup.ts'
import type { Style } from '../../../../shared/receipt/layout.ts'

export type Dialect = {
  /** Puts the printer into a known state, whatever the last job left switched on. */
  readonly begin: (setup: PrinterSetup, hasForeignLetters: boolean) => Uint8Array
  /** From one look to another: commands only for what changes. */
  readonly restyle: (from: Style, to: Style) => readonly Uint8Array[]
  /** Rows of whole bytes from the left edge: a command's head, and the rows as they are. */
  readonly raster: (bitmap: Bitmap) => readonly Uint8Array[]
  /** Printed in the middle. Null: this language has no such command, or not the same on every model. */
  readonly qr: (text: string, moduleDots: number) => Uint8Array | null
  readonly code128: (digits: string) => Uint8Array | null
  /** Past the cutter, cut, and as it was found. */
  readonly end: (setup: PrinterSetup) => Uint8Array
  readonly kick: (pulse: DrawerPulse) => Uint8Array
}
