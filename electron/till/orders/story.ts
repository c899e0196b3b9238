// What the order log tells of each order, drawn together from its lines. Pure.

import type { BatchState } from '../../../shared/vend/batch.ts'
import type { VendState } from '../../../shared/vend/states.ts'
import type { SlipBefore } from '../store/slips-before.ts'
import type { DrawerLine } from './drawer-lines.ts'
import type { BatchPlacedLine, OrderLine, PlacedLine } from './lines.ts'

type Story<Placed, State> = {
  readonly reference: string
  /** Null: the log's beginning of it is lost. */
  readonly placed: Placed | null
  /** When each request that may have arrived was begun, as its attempt row says it. */
  readonly sentAts: readonly number[]
  /** The last state it tells of; null when it tells none. */
  readonly last: State | null
  /** What it tells of its slip: on paper, or asked for, so that it may be. Null: it had no end. */
  readonly slip: SlipBefore | null
}

export type VendStory = Story<PlacedLine, VendState>
export type BatchStory = Story<BatchPlacedLine, BatchState> & { readonly number: string | null }

/** Something of the log, at the place it began there. */
export type Step =
  | { readonly kind: 'vend'; readonly story: VendStory }
  | { readonly kind: 'batch'; readonly story: BatchStory }
  | { readonly kind: 'drawer'; readonly line: DrawerLine }

export type Stories = {
  /** In the order they were placed. */
  readonly vends: readonly VendStory[]
  readonly batches: readonly BatchStory[]
  /** All of it, and what was done at the drawer, in order: a shift has the sales between its ends. */
  readonly steps: readonly Step[]
}

export function storiesOf(lines: readonly OrderLine[]): Stories {
  const vends = new Map<string, VendStory>()
  const batches = new Map<string, BatchStory>()
  const untold = { placed: null, sentAts: [], last: null, slip: null } as const
  const vend = (reference: string): VendStory => vends.get(reference) ?? { reference, ...untold }
  const batch = (reference: string): BatchStory =>
    batches.get(reference) ?? { reference, ...untold, number: null }
  const order: (
    | { readonly kind: 'vend' | 'batch'; readonly reference: string }
    | Extract<Step, { kind: 'drawer' }>
  )[] = []
  for (const line of lines) {
    if ('reference' in line && !vends.has(line.reference))
      order.push({ kind: 'vend', reference: line.reference })
    if ('batch' in line && !batches.has(line.batch))
      order.push({ kind: 'batch', reference: line.batch })
    switch (line.kind) {
      case 'drawer':
        order.push(line)
        break
      case 'placed':
        vends.set(line.reference, { ...vend(line.reference), placed: line })
        break
      case 'moved':
        vends.set(line.reference, after(vend(line.reference), line))
        break
      case 'slip':
        vends.set(line.reference, { ...vend(line.reference), slip: line.slip })
        break
      case 'batch-slip':
        batches.set(line.batch, { ...batch(line.batch), slip: line.slip })
        break
      case 'batch-placed':
        batches.set(line.batch, { ...batch(line.batch), placed: line })
        break
      case 'batch-moved': {
        const before = batch(line.batch)
        batches.set(line.batch, { ...after(before, line), number: line.number ?? before.number })
        break
      }
    }
  }
  const steps = order.map((step): Step => {
    if (step.kind === 'drawer') return step
    const { kind, reference } = step
    return kind === 'vend' ? { kind, story: vend(reference) } : { kind, story: batch(reference) }
  })
  return { vends: [...vends.values()], batches: [...batches.values()], steps }
}

function after<State extends string, S extends Story<unknown, State>>(
  story: S,
  { state, at }: { readonly state: State; readonly at: number },
): S {
  const sentAts = state === 'sending' ? [...story.sentAts, at] : story.sentAts
  const asksForSlip = state === 'confirmed' || state === 'settled'
  const slip = story.slip ?? (asksForSlip ? 'unknown' : null)
  return { ...story, sentAts, last: state, slip }
}
