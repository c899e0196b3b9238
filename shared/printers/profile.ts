// What a kind of printer can do and how it is spoken to. Profiles are data; a shop picks one and may
// change single things in its configuration. Pure.

import type { CodePageId } from '../paper/code-pages.ts'

/** `escpos`: Epson's commands, which nearly every other maker copies. `star`: Star Line Mode and StarPRNT. */
export type PrinterLanguage = 'escpos' | 'star'

export type Cutter = 'full' | 'partial' | 'none'

/** The two drawer solenoids of the connector (RJ-11/12): Epson's pin 2 and pin 5, Star's drawer 1 and 2. */
export type DrawerPin = 2 | 5

export type DrawerPulse = {
  readonly pin: DrawerPin
  /** How long the current flows. A longer pulse can burn a solenoid; a shorter one may not open. */
  readonly onMs: number
  /** How long it must rest. */
  readonly offMs: number
}

export type Columns = 32 | 42 | 48

export type PrinterProfile = {
  readonly id: string
  /** For people, in the makers' own names. */
  readonly name: string
  readonly language: PrinterLanguage
  readonly paperMm: 58 | 80
  readonly columns: Columns
  readonly codePage: CodePageId
  readonly cutter: Cutter
  /** Lines that carry the last one past the cutter or the tear bar. */
  readonly feedLines: number
  /** How a QR code and a barcode get there: the printer's own commands, or as dots, which all understand. */
  readonly codes: 'native' | 'raster'
  /** Commands for how dark and how fast it prints are known. */
  readonly tunable: boolean
  readonly drawer: DrawerPulse
}

/** The connector's usual pulse: 100 ms, and half a second of rest. */
export const usualPulse: DrawerPulse = { pin: 2, onMs: 100, offMs: 500 }
