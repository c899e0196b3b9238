// A receipt as a pure document: blocks without bytes or pixels. One renderer makes ESC/POS of it,
// another the preview on screen, from the same blocks, so what is shown is what is printed.

import { z } from 'zod'

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
])

export type ReceiptBlock = z.infer<typeof receiptBlock>

export type ReceiptDocument = { readonly blocks: readonly ReceiptBlock[] }
