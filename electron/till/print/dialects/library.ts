// The commands node-thermal-printer has right, as bytes. They never change, so a build takes what this
// module says instead of the module and the library behind it (build/made-once.ts).

import { CharacterSet, PrinterTypes, ThermalPrinter } from 'node-thermal-printer'

export type LibraryBytes = Readonly<
  Record<
    'start' | 'center' | 'end' | 'bold' | 'thin' | 'inverted' | 'upright' | 'pc858',
    Uint8Array<ArrayBuffer>
  >
>

function bytesOf(type: PrinterTypes): LibraryBytes {
  const library = new ThermalPrinter({ type, interface: '' })
  /** Emptied before each use: its buffer outlives what is asked of it. */
  const said = (act: () => void): Buffer<ArrayBuffer> => {
    library.clear()
    act()
    return Buffer.from(library.getBuffer())
  }
  return {
    start: said(() => library.alignLeft()),
    center: said(() => library.alignCenter()),
    end: said(() => library.alignRight()),
    bold: said(() => library.bold(true)),
    thin: said(() => library.bold(false)),
    inverted: said(() => library.invert(true)),
    upright: said(() => library.invert(false)),
    pc858: said(() => library.setCharacterSet(CharacterSet.PC858_EURO)),
  }
}

export const libraryBytes: Readonly<Record<'escpos' | 'star', LibraryBytes>> = {
  escpos: bytesOf(PrinterTypes.EPSON),
  star: bytesOf(PrinterTypes.STAR),
}
