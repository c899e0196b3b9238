// A second, plain record of every order, kept outside the data folder: what was placed, what was sent,
// what came of it. The database is the truth; this only tells a till whose data folder was put back
// from a backup what that backup cannot know. Nothing in it is secret: no token, no key.

import { z } from 'zod'
import { currencies } from '../../../shared/money/money.ts'
import { vendProducts } from '../../../shared/vend/products.ts'
import { vendStates, type VendState } from '../../../shared/vend/states.ts'
import type { OrderLogPort } from '../ports.ts'
import type { VendRow } from '../store/vends.ts'

const placed = z.object({
  at: z.int(),
  reference: z.string().min(1),
  order: z.object({
    draftId: z.string(),
    providerId: z.string(),
    product: z.enum(vendProducts),
    account: z.string(),
    phone: z.string().nullable(),
    amountMinor: z.int().positive(),
    currency: z.enum(currencies),
    tender: z.object({
      kind: z.enum(['cash', 'card', 'mobile']),
      tenderedMinor: z.int(),
      reference: z.string().optional(),
    }),
    options: z.record(z.string(), z.string()),
    cashierId: z.string(),
    cashierName: z.string(),
    training: z.boolean(),
    expiresAt: z.int().nullable(),
  }),
})

const moved = z.object({ at: z.int(), reference: z.string().min(1), state: z.enum(vendStates) })

export type PlacedLine = z.infer<typeof placed>
export type MovedLine = z.infer<typeof moved>
export type OrderLine = PlacedLine | MovedLine

/** Moves worth a line: what a backup that does not know them would do wrong. */
const told: ReadonlySet<VendState> = new Set([
  'sending',
  'confirmed',
  'refused',
  'cancelled',
  'expired',
])

export type OrderLog = {
  readonly placed: (
    vend: Pick<VendRow, keyof PlacedLine['order'] | 'reference' | 'placedAt'>,
  ) => void
  readonly moved: (vend: Pick<VendRow, 'reference' | 'state' | 'stateAt'>) => void
}

export function createOrderLog(port: OrderLogPort): OrderLog {
  const write = (line: OrderLine): void => port.append(JSON.stringify(line))
  return {
    placed: (vend) =>
      write({
        at: vend.placedAt,
        reference: vend.reference,
        order: {
          draftId: vend.draftId,
          providerId: vend.providerId,
          product: vend.product,
          account: vend.account,
          phone: vend.phone,
          amountMinor: vend.amountMinor,
          currency: vend.currency,
          tender: vend.tender,
          options: { ...vend.options },
          cashierId: vend.cashierId,
          cashierName: vend.cashierName,
          training: vend.training,
          expiresAt: vend.expiresAt,
        },
      }),
    moved: ({ reference, state, stateAt }) => {
      if (told.has(state)) write({ at: stateAt, reference, state })
    },
  }
}

/** A line as it was written; null for one a power cut tore. */
export function readOrderLine(text: string): OrderLine | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const asPlaced = placed.safeParse(value)
  if (asPlaced.success) return asPlaced.data
  const asMoved = moved.safeParse(value)
  return asMoved.success ? asMoved.data : null
}
