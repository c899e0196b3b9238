// A sheet of office paper as plain data: what stands on it, in the order it is read, and nothing of how
// wide a letter is. `layout.ts` breaks it into pages of marks, a port of the machine draws those as a
// PDF. Reports and slips on large paper are both made of it. The words are whoever's who makes it.

/** A table's column. Widths share the room in proportion. */
export type PdfColumn = {
  readonly head: string
  readonly align: 'start' | 'end'
  readonly width: number
}

export type PdfBar = {
  readonly label: string
  /** Its length beside the others'; never below zero. */
  readonly value: number
  /** The value as people read it: stands beside the bar, so that no colour and no length says it alone. */
  readonly shown: string
}

export type PdfBlock =
  | { readonly kind: 'title'; readonly text: string }
  /** Stays on the page of what follows it. */
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'text'
      readonly text: string
      /** `token`: digits a person types into a meter. */
      readonly look?: 'soft' | 'strong' | 'large' | 'token'
      readonly align?: 'start' | 'center' | 'end'
    }
  /** White on black, over the whole width. */
  | { readonly kind: 'banner'; readonly text: string }
  /** What it is at the start, how much at the end. */
  | {
      readonly kind: 'pairs'
      readonly rows: readonly {
        readonly label: string
        readonly value: string
        readonly strong?: boolean
      }[]
    }
  | {
      readonly kind: 'table'
      readonly columns: readonly PdfColumn[]
      readonly rows: readonly (readonly string[])[]
      /** Set apart under the rows. */
      readonly total?: readonly string[]
    }
  | { readonly kind: 'bars'; readonly bars: readonly PdfBar[] }
  | { readonly kind: 'rule' }
  | { readonly kind: 'space'; readonly points: number }
  /** A code or a picture in the middle: rows of cells from the top, "1" is ink. Never mirrored. */
  | {
      readonly kind: 'cells'
      readonly rows: readonly string[]
      readonly cellWidth: number
      readonly cellHeight: number
    }

export type PdfDocument = {
  /** Names the file in a reader's window. */
  readonly title: string
  readonly direction: 'ltr' | 'rtl'
  /** A column in the middle of the sheet, for what has short lines. */
  readonly narrow?: boolean
  /** At the foot of every page, beside its number. */
  readonly foot: string
  /** "Page {n} of {of}", in the document's language. */
  readonly pageOf: string
  readonly blocks: readonly PdfBlock[]
}

/** How a text is set. Sizes in points. */
export type PdfLook = { readonly size: number; readonly bold: boolean }

/** A stroke, a box or a text where it stands. Points from the top left corner. */
export type PdfMark =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly x: number
      /** Of the line the letters stand on. */
      readonly y: number
      readonly look: PdfLook
      readonly edge: 'left' | 'center' | 'right'
      readonly ink: PdfInk
    }
  | {
      readonly kind: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly ink: PdfInk
    }
  | {
      readonly kind: 'cells'
      readonly x: number
      readonly y: number
      readonly rows: readonly string[]
      readonly cellWidth: number
      readonly cellHeight: number
    }

/** Four greys: what is printed is read on any printer. */
export type PdfInk = 'black' | 'soft' | 'pale' | 'white'

export type PdfPage = readonly PdfMark[]

/** A4. */
export const pdfPaper = { width: 595, height: 842 } as const
