// What the order log tells of each order, drawn together from its lines. Pure.

import type { BatchState } from '../../../shared/vend/batch.ts'
import type { VendState } from '../../../shared/vend/states.ts'
import type { BatchPlacedLine, OrderLine, PlacedLine } from './lines.ts'

type Story<Placed, State> = {
  readonly reference: string
  /** Null: the log's beginning of it is lost. */
  readonly placed: Placed | null
  /** When each request that may have arrived was begun, as its attempt row says it. */
  readonly sentAts: readonly number[]
  /** The last state it tells of; null when it tells none. */
  readonly last: State | null
}

export type VendStory = Story<PlacedLine, VendState>
export type BatchStory = Story<BatchPlacedLine, BatchState> & { readonly number: string | null }

export type Stories = {
  /** In the order they were placed. */
  readonly vends: readonly VendStory[]
  readonly batches: readonly BatchStory[]
}

export function storiesOf(lines: readonly OrderLine[]): Stories {
  const vends = new Map<string, VendStory>()
  const batches = new Map<string, BatchStory>()
  const untold = { placed: null, sentAts: [], last: null } as const
  const vend = (reference: string): VendStory => vends.get(reference) ?? { reference, ...untold }
  const batch = (reference: string): BatchStory =>
    batches.get(reference) ?? { reference, ...untold, number: null }
  for (const line of lines) {
    switch (line.kind) {
      case 'placed':
        vends.set(line.reference, { ...vend(line.reference), placed: line })
        break
      case 'moved':
        vends.set(line.reference, after(vend(line.reference), line))
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
  return { vends: [...vends.values()], batches: [...batches.values()] }
}

function after<State extends string, S extends Story<unknown, State>>(
  story: S,
  { state, at }: { readonly state: State; readonly at: number },
): S {
  const sentAts = state === 'sending' ? [...story.sentAts, at] : story.sentAts
  return { ...story, sentAts, last: state }
}
