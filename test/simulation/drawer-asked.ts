// What whoever keeps the drawer asks of the till: kept until it has an answer, and asked for again under
// the same name.

import type { Input, Output } from '../../shared/contract/contract.ts'

export type Due = Output<'refund.due'>['due'][number]
type Move = Input<'shift.move'>
export type Refund = Input<'refund.pay'> & {
  readonly reference: string
  readonly amountMinor: number
}
export type Asked =
  | { readonly kind: 'open'; readonly draftId: string }
  | { readonly kind: 'move'; readonly move: Move; readonly amountMinor: number }
  | { readonly kind: 'refund'; readonly refund: Refund }
  | { readonly kind: 'close'; readonly close: Input<'shift.close'> }
