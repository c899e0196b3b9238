// What somebody can have begun at the drawer: counting it, moving money in or out of it, bringing money to
// the bank. Plain data, so that it can be kept.

import type { Input, Output } from '../../shared/contract/contract.ts'
import { assertNever } from '../../shared/result.ts'
import type { ScreenError } from '../client/transport.ts'

export type MoveKind = Input<'shift.move'>['kind']
export type Counted = Input<'shift.count'>['counted']
export type Count = Output<'shift.count'>
type State = Output<'shift.get'>

/** A count as it is typed. */
export type Pad = {
  readonly way: 'notes' | 'total'
  /** How many of each note or coin. */
  readonly counts: Readonly<Record<string, string>>
  readonly total: string
}

type Begun = {
  /** Made once; however often the same is asked for, it is done once. */
  readonly draftId: string
  readonly busy: boolean
  readonly error: ScreenError | null
}

export type Opening = Begun & { readonly kind: 'opening'; readonly pad: Pad }

export type Closing = Begun & {
  readonly kind: 'closing'
  readonly shift: number
  /** In the drawer when the count was begun: never shown, only whether it is another by now. */
  readonly expected: string
  readonly pad: Pad
  /** The count last asked for, and as which: one whose answer was lost is the same when it is asked for again. */
  readonly asked: Input<'shift.count'> | null
  /** Once the drawer was counted. */
  readonly count: Count | null
  readonly note: string
}

export type Banking = Begun & {
  readonly kind: 'bank'
  readonly pad: Pad
  readonly counted: Counted | null
  readonly slip: string
  readonly note: string
  /** The till did not say whether it was written down: only the very same may be asked again. */
  readonly unanswered: boolean
}

export type Moving = Begun & {
  readonly kind: 'move'
  readonly move: MoveKind
  readonly amount: string
  readonly reason: string
  /** The till did not say whether it was written down: only the very same may be asked again. */
  readonly unanswered: Input<'shift.move'> | null
}

export type Task = Opening | Closing | Banking | Moving

export const emptyPad: Pad = { way: 'notes', counts: {}, total: '' }

const begun = (): Begun => ({ draftId: crypto.randomUUID(), busy: false, error: null })

export const opening = (): Opening => ({ ...begun(), kind: 'opening', pad: emptyPad })

export const closing = ({ shift, drawer }: NonNullable<State['shift']>): Closing => ({
  ...begun(),
  kind: 'closing',
  shift,
  expected: drawer.expected,
  pad: emptyPad,
  asked: null,
  count: null,
  note: '',
})

export const banking = (): Banking => ({
  ...begun(),
  kind: 'bank',
  pad: emptyPad,
  counted: null,
  slip: '',
  note: '',
  unanswered: false,
})

export const moving = (move: MoveKind): Moving => ({
  ...begun(),
  kind: 'move',
  move,
  amount: '',
  reason: '',
  unanswered: null,
})

/** Whether it was written down that money moved nobody knows yet: it stays until somebody does. */
export const isInDoubt = (task: Task): boolean =>
  (task.kind === 'move' || task.kind === 'bank') && (task.busy || Boolean(task.unanswered))

/** The drawer went on without it: another shift, or none. Moved money is still told what became of it. */
export function isPast(task: Task, { shift }: State): boolean {
  switch (task.kind) {
    case 'opening':
      return shift !== null
    case 'closing':
      return shift?.shift !== task.shift
    case 'move':
      return shift === null && !isInDoubt(task) && task.error === null
    case 'bank':
      return false
    default:
      return assertNever(task)
  }
}
