// A receipt as a pure document: blocks without bytes or pixels. One renderer makes ESC/POS of it,
// another the preview on screen, from the same blocks, so what is shown is what is printed.

import * as z from '../schema.ts'

/** Dots: rows from the top, each of whole bytes, highest bit left, in base 64. */
export const paperImage = z.object({
  widthDots: z.int().min(1).max(1_000),
  heightDots: z.int().min(1).max(4_000),
  bits: z.string().max(200_000),
})

const align = z.enum(['start', 'center', 'end'])

export const receiptBlock = z.discriminatedUnion('kind', [
  /** A run of text, wrapped at words to the paper's width. */
  z.object({
    kind: z.literal('text'),
    text: z.string(),
    align: align.optional(),
    bold: z.boolean().optional(),
    size: z.enum(['normal', 'tall', 'large']).optional(),
  }),
  /** Start and end on one line where they fit, on two where not. Never cut. */
  z.object({
    kind: z.literal('pair'),
    left: z.string(),
    right: z.string(),
    bold: z.boolean().optional(),
    /** `left` stands at the right edge, as a slip read from the right has it. */
    mirrored: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('rule') }),
  /** White on black, centred: TRAINING — NOT A TOKEN, REPRINT — COPY 1. */
  z.object({ kind: z.literal('banner'), text: z.string() }),
  /** A token in groups of four, as large as the paper takes. */
  z.object({
    kind: z.literal('token'),
    label: z.string(),
    digits: z.string(),
    /** Place in the order to enter, when there are several. */
    step: z.number().optional(),
    note: z.string().optional(),
  }),
  z.object({ kind: z.literal('feed'), lines: z.number() }),
  /** What a camera or a scanner reads, in the middle. `image`: its dots, where it is shown on a screen. */
  z.object({
    kind: z.literal('code'),
    symbology: z.enum(['qr', 'code128']),
    text: z.string(),
    image: paperImage.optional(),
  }),
  /** The shop's mark. What does not fit the paper is left out. */
  z.object({ kind: z.literal('image'), says: z.string(), image: paperImage }),
])

export type ReceiptBlock = z.infer<typeof receiptBlock>

/** A QR code of short ASCII text, or a Code 128 barcode of pairs of digits. */
export type Code = Pick<Extract<ReceiptBlock, { kind: 'code' }>, 'symbology' | 'text'>

export type ReceiptDocument = { readonly blocks: readonly ReceiptBlock[] }
