// How a batch and a row of it stand, as tone, icon and word: green done, blue under way, amber not
// certain, red refused. Never a colour alone. Pure.

import type { BatchSummary } from '../../shared/contract/batch-views.ts'
import type { BatchState, RowState } from '../../shared/vend/batch.ts'
import type { Tone } from '../design/Note.tsx'
import type { IconName } from '../design/icons.tsx'
import type { Key } from '../i18n/dictionary.ts'

type Look = readonly [Tone, IconName]

const batchLooks: Readonly<Record<BatchState, Look>> = {
  queued: ['blue', 'clock'],
  sending: ['blue', 'send'],
  unconfirmed: ['amber', 'question'],
  settled: ['green', 'check'],
  refused: ['red', 'cross'],
  cancelled: ['grey', 'hand'],
  expired: ['red', 'clock'],
  review: ['amber', 'person'],
}

export const rowLooks: Readonly<Record<RowState, Look>> = {
  waiting: ['blue', 'clock'],
  sending: ['blue', 'send'],
  unconfirmed: ['amber', 'question'],
  confirmed: ['green', 'check'],
  refused: ['red', 'cross'],
  cancelled: ['grey', 'hand'],
  expired: ['red', 'clock'],
  review: ['amber', 'person'],
  pending: ['blue', 'clock'],
  paid: ['green', 'check'],
  failed: ['red', 'cross'],
  lapsed: ['grey', 'clock'],
  'not-asked': ['amber', 'send'],
  'not-member': ['grey', 'person'],
  unclear: ['amber', 'question'],
}

export type Standing = Pick<BatchSummary, 'kind' | 'state' | 'byState'>

/** Asked customers who have not paid yet are no uncertainty: that batch is simply under way. */
export const isUnderWay = ({ kind, state, byState }: Standing): boolean =>
  kind === 'collect' && state === 'unconfirmed' && byState.unconfirmed === undefined

export function batchLook(batch: Standing): { tone: Tone; icon: IconName; word: Key } {
  const [tone, icon] = isUnderWay(batch) ? (['blue', 'clock'] as const) : batchLooks[batch.state]
  if (batch.state !== 'unconfirmed') return { tone, icon, word: `batchState.${batch.state}` }
  return {
    tone,
    icon,
    word: isUnderWay(batch) ? 'batchState.unconfirmed.collect' : 'batchState.unconfirmed.bulk',
  }
}
