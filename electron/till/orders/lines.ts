// The lines of the order log as they stand in its files. What a line cannot be read from is nothing: the
// log lies outside the till's own database, and power cuts tear its end.

import * as z from '../../../shared/schema.ts'
import { currencies } from '../../../shared/money/money.ts'
import { batchStates } from '../../../shared/vend/batch.ts'
import { batchProducts, vendProducts } from '../../../shared/vend/products.ts'
import { vendStates } from '../../../shared/vend/states.ts'
import { type DrawerLine, drawerLine } from './drawer-lines.ts'

const reference = z.string().min(1)
const options = z.record(z.string(), z.string())
const way = z.enum(['cash', 'card', 'mobile'])
const tender = z.object({
  kind: z.union([way, z.literal('split')]),
  tenderedMinor: z.int(),
  reference: z.string().optional(),
  parts: z
    .array(
      z.object({
        kind: way,
        amountMinor: z.int().positive(),
        reference: z.string().optional(),
      }),
    )
    .readonly()
    .optional(),
})
const placedBy = {
  draftId: z.string().min(1),
  providerId: z.string(),
  currency: z.enum(currencies),
  cashierId: z.string(),
  cashierName: z.string(),
  training: z.boolean(),
  expiresAt: z.int().nullable(),
}

/** A sale was saved. */
const placed = z.object({
  at: z.int(),
  reference,
  order: z.object({
    ...placedBy,
    product: z.enum(vendProducts),
    account: z.string(),
    phone: z.string().nullable(),
    amountMinor: z.int().positive(),
    tender,
    options,
  }),
})

/** A sale moved. */
const moved = z.object({ at: z.int(), reference, state: z.enum(vendStates) })

/** A batch was saved, with every row of it. */
const batchPlaced = z.object({
  at: z.int(),
  batch: reference,
  order: z.object({
    ...placedBy,
    kind: z.enum(batchProducts),
    name: z.string(),
    totalMinor: z.int().positive(),
    tender: tender.nullable(),
    expiresOn: z.string().nullable(),
  }),
  rows: z
    .array(
      z.object({
        n: z.int().positive(),
        reference,
        account: z.string(),
        amountMinor: z.int().positive(),
        options,
      }),
    )
    .min(1),
})

/** A batch moved; `number` is the provider's own, once it told one. */
const batchMoved = z.object({
  at: z.int(),
  batch: reference,
  state: z.enum(batchStates),
  number: z.string().min(1).nullable(),
})

/** The slip of a sale, or of a batch, is on paper. */
const slipOut = { at: z.int(), slip: z.literal('printed') }
const vendSlip = z.object({ ...slipOut, reference })
const batchSlip = z.object({ ...slipOut, batch: reference })

export type SlipLine = z.infer<typeof vendSlip> | z.infer<typeof batchSlip>
export type PlacedLine = z.infer<typeof placed>
export type MovedLine = z.infer<typeof moved>
export type BatchPlacedLine = z.infer<typeof batchPlaced>
export type BatchMovedLine = z.infer<typeof batchMoved>

export type OrderLine =
  | ({ readonly kind: 'placed' } & PlacedLine)
  | ({ readonly kind: 'moved' } & MovedLine)
  | ({ readonly kind: 'batch-placed' } & BatchPlacedLine)
  | ({ readonly kind: 'batch-moved' } & BatchMovedLine)
  | ({ readonly kind: 'slip' } & z.infer<typeof vendSlip>)
  | ({ readonly kind: 'batch-slip' } & z.infer<typeof batchSlip>)
  | { readonly kind: 'drawer'; readonly line: DrawerLine }

/** A line as it was written; null for one a power cut tore. */
export function readOrderLine(text: string): OrderLine | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  if ('drawer' in value) {
    const read = drawerLine.safeParse(value)
    return read.success ? { kind: 'drawer', line: read.data } : null
  }
  if ('slip' in value) {
    if ('batch' in value) return tagged('batch-slip', batchSlip.safeParse(value))
    return tagged('slip', vendSlip.safeParse(value))
  }
  if ('batch' in value) {
    if ('order' in value) return tagged('batch-placed', batchPlaced.safeParse(value))
    return tagged('batch-moved', batchMoved.safeParse(value))
  }
  if ('order' in value) return tagged('placed', placed.safeParse(value))
  return tagged('moved', moved.safeParse(value))
}

const tagged = <K extends OrderLine['kind'], L>(
  kind: K,
  read: { readonly success: boolean; readonly data?: L | undefined },
): ({ readonly kind: K } & L) | null =>
  read.success && read.data !== undefined ? { kind, ...read.data } : null
