// A placed batch and its rows, kept true while they are looked at: asked for anew when the till says that
// a batch changed, though never more often than a person can read, and now and then by itself.

import { useEffect, useRef, useState } from 'react'
import type { BatchRowView, BatchView } from '../../shared/contract/batch-views.ts'
import type { RowState } from '../../shared/vend/batch.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { useBatches } from '../stores/batches.ts'

const restMs = 700
const againMs = 3000
const pageRows = 1000

/** Grows with every change of any batch, but at most once in a while: results may arrive by the hundred. */
export function useBatchBeat(): number {
  const changes = useBatches((batches) => batches.changes)
  const [beat, setBeat] = useState(changes)
  const lastAt = useRef(0)
  useEffect(() => {
    const wait = Math.max(0, lastAt.current + restMs - performance.now())
    const timer = setTimeout(() => {
      lastAt.current = performance.now()
      setBeat(changes)
    }, wait)
    return () => clearTimeout(timer)
  }, [changes])
  return beat
}

type Known = { readonly batch: BatchView | null; readonly error: ScreenError | null }

export function useBatch(batchId: string): Known {
  const asked = JSON.stringify({ batchId, beat: useBatchBeat() })
  const [known, setKnown] = useState<Known>({ batch: null, error: null })
  useEffect(() => {
    let wanted = true
    const question = JSON.parse(asked) as { readonly batchId: string }
    const ask = async (): Promise<void> => {
      const answer = await call('batch.get', { batchId: question.batchId })
      if (!wanted) return
      setKnown(({ batch }) =>
        answer.ok ? { batch: answer.value.batch, error: null } : { batch, error: answer.error },
      )
    }
    void ask()
    const timer = setInterval(() => void ask(), againMs)
    return () => {
      wanted = false
      clearInterval(timer)
    }
  }, [asked])
  return known
}

type Question = {
  readonly batchId: string
  readonly states: readonly RowState[]
  readonly text: string
}

type Rows = { readonly rows: readonly BatchRowView[]; readonly more: boolean }

/** The first `want` rows that fit, page after page; null when the till could not say. */
async function readRows({ batchId, states, text }: Question, want: number): Promise<Rows | null> {
  const rows: BatchRowView[] = []
  let more = true
  while (more && rows.length < want) {
    const after = rows.at(-1)?.n
    // A page needs the end of the one before.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await call('batch.rows', {
      batchId,
      limit: Math.min(pageRows, want - rows.length),
      ...(states.length > 0 ? { states: [...states] } : {}),
      ...(text === '' ? {} : { text }),
      ...(after === undefined ? {} : { after }),
    })
    if (!answer.ok) return null
    rows.push(...answer.value.rows)
    more = answer.value.more && answer.value.rows.length > 0
  }
  return { rows, more }
}

/** Rows that fit, kept true. Null until the till has answered this question once. */
export function useBatchRows(question: Question, want: number): Rows | null {
  const of = JSON.stringify(question)
  const asked = JSON.stringify({ of, want, beat: useBatchBeat() })
  const [found, setFound] = useState<(Rows & { readonly of: string }) | null>(null)
  useEffect(() => {
    let wanted = true
    const now = JSON.parse(asked) as { readonly of: string; readonly want: number }
    const read = async (): Promise<void> => {
      const rows = await readRows(JSON.parse(now.of) as Question, now.want)
      if (wanted && rows) setFound({ ...rows, of: now.of })
    }
    void read()
    return () => {
      wanted = false
    }
  }, [asked])
  return found?.of === of ? found : null
}
