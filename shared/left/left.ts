// What would be left open if the till stopped now: for the night, for good, or for a newer program. One
// reckoning, from what the status strip is told, for whoever has to say it or to wait for it.

import { type Currency, parseAmount } from '../money/money.ts'

type Heap = { readonly count: number; readonly rows: number; readonly cash: string }

/** What of the till's status this asks for. */
export type LeftStatus = {
  readonly queue: Readonly<Record<'queued' | 'sending' | 'unconfirmed' | 'review', Heap>>
  readonly cash: {
    readonly currency: Currency
    readonly refundsDue: string
    readonly claims: string
  }
  readonly printers: readonly { readonly waiting: number; readonly asking: number }[]
  readonly shift?: { readonly open: { readonly number: number } | null } | undefined
}

export type Left = {
  readonly currency: Currency
  /** The number of the open shift. */
  readonly shift: number | null
  /** Sales and rows of sheets without an end. */
  readonly sales: { readonly count: number; readonly cashMinor: number }
  /** Owed back to customers. */
  readonly dueMinor: number
  /** Given back, and sold after all: to be claimed. */
  readonly claimsMinor: number
  /** Slips not on paper yet, or of which nobody has said whether they are. */
  readonly papers: number
}

export function leftOf({ queue, cash, printers, shift }: LeftStatus): Left {
  const { currency } = cash
  const minor = (text: string): number => {
    const read = parseAmount(text, currency)
    return read.ok ? read.value : 0
  }
  const heaps = [queue.queued, queue.sending, queue.unconfirmed, queue.review]
  return {
    currency,
    shift: shift?.open?.number ?? null,
    sales: {
      count: heaps.reduce((sum, heap) => sum + heap.count + heap.rows, 0),
      cashMinor: heaps.reduce((sum, heap) => sum + minor(heap.cash), 0),
    },
    dueMinor: minor(cash.refundsDue),
    claimsMinor: minor(cash.claims),
    papers: printers.reduce((sum, { waiting, asking }) => sum + waiting + asking, 0),
  }
}

/** Nothing that anybody would have to be told. */
export const isAllDone = ({ shift, sales, dueMinor, claimsMinor, papers }: Left): boolean =>
  shift === null && sales.count === 0 && dueMinor === 0 && claimsMinor === 0 && papers === 0

/** Nothing that another program could spoil by taking this one's place. Owed money waits in the journal. */
export const mayBeReplaced = ({ shift, sales, papers }: Left): boolean =>
  shift === null && sales.count === 0 && papers === 0
