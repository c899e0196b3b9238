// Every batch, newest first, page by page.

import { useState } from 'react'
import type { BatchSummary } from '../../shared/contract/batch-views.ts'
import { call } from '../client/client.ts'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { openBatch } from '../stores/place.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { BatchRow } from './BatchRow.tsx'
import { useBatchBeat } from './use-batch.ts'

const pageSize = 50

type Older = { readonly batches: readonly BatchSummary[]; readonly next: string | undefined }

export function BatchList() {
  const { t } = useText()
  const beat = useBatchBeat()
  const first = useAnswer('batch.list', { limit: pageSize }, beat)
  const [older, setOlder] = useState<Older | null>(null)
  const next = older ? older.next : first?.next
  const more = async (cursor: string): Promise<void> => {
    const answer = await call('batch.list', { limit: pageSize, cursor })
    if (!answer.ok) return
    const { batches } = answer.value
    setOlder((now) => ({
      batches: [...(now?.batches ?? []), ...batches],
      next: answer.value.next,
    }))
  }
  const known = new Set(first?.batches.map(({ batchId }) => batchId))
  const all = first
    ? [...first.batches, ...(older?.batches.filter(({ batchId }) => !known.has(batchId)) ?? [])]
    : []
  return (
    <>
      <div role="status">{first?.batches.length === 0 ? <p>{t('batch.list.none')}</p> : null}</div>
      <ul className="stack">
        {all.map((batch) => (
          <li key={batch.batchId}>
            <BatchRow batch={batch} onOpen={() => openBatch(batch.batchId)} />
          </li>
        ))}
      </ul>
      {next === undefined ? null : (
        <Key onPress={() => void more(next)}>{t('batch.list.more')}</Key>
      )}
    </>
  )
}
