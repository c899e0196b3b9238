// The sales that fit, page by page: the first page renews itself when a sale changes, older ones are
// asked for as the list is scrolled. A page may be empty and have a next one; it is asked for at once
// while somebody waits for more.

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Input } from '../../shared/contract/contract.ts'
import type { VendSummary } from '../../shared/contract/vend-view.ts'
import { call } from '../client/client.ts'
import { useAsker } from '../stores/unread.ts'
import { keepAsking } from '../stores/use-answer.ts'

const pageSize = 60
/** Short or empty pages asked for in a row before somebody has to scroll for more. */
const mostInARow = 1_000

type Question = Pick<Input<'vend.list'>, 'text' | 'day' | 'state'>

export type Pages = {
  /** Null until the first answer. */
  readonly vends: readonly VendSummary[] | null
  /** There may be more. */
  readonly more: boolean
  /** Asks for at least one sale more, if there is one. */
  readonly load: () => void
}

type Held = {
  readonly of: string
  readonly vends: readonly VendSummary[]
  readonly next: string | null
}

/** A changed first page goes over the old one; what was loaded after it stays. */
function renewed(
  held: Held | null,
  of: string,
  first: readonly VendSummary[],
  next: string | null,
): Held {
  const last = first.at(-1)
  if (!held || held.of !== of || !last) return { of, vends: first, next }
  const at = held.vends.findIndex(({ vendId }) => vendId === last.vendId)
  if (at === -1 || at === held.vends.length - 1) return { of, vends: first, next }
  return { of, vends: [...first, ...held.vends.slice(at + 1)], next: held.next }
}

export function usePages(question: Question, changes: number): Pages {
  const [held, setHeld] = useState<Held | null>(null)
  const of = JSON.stringify(question)
  // A changed sale asks the same question again.
  const asked = JSON.stringify({ of, changes })
  const busy = useRef(false)
  const asker = useAsker()
  useEffect(() => {
    const { of: wording } = JSON.parse(asked) as { readonly of: string }
    const question = { ...(JSON.parse(wording) as Question), limit: pageSize }
    return keepAsking(asker, 'vend.list', question, ({ vends, next }) => {
      setHeld((before) => renewed(before, wording, vends, next ?? null))
    })
  }, [asker, asked])
  const current = held?.of === of ? held : null
  const cursor = current?.next ?? null
  const load = useCallback((): void => {
    if (cursor === null || busy.current) return
    busy.current = true
    const ask = async (): Promise<void> => {
      let next: string | null = cursor
      const found: VendSummary[] = []
      for (
        let pages = 0;
        next !== null && found.length < pageSize && pages < mostInARow;
        pages += 1
      ) {
        const answer: Awaited<ReturnType<typeof call<'vend.list'>>> = await call('vend.list', {
          ...(JSON.parse(of) as Question),
          limit: pageSize,
          cursor: next,
        })
        if (!answer.ok) break
        found.push(...answer.value.vends)
        next = answer.value.next ?? null
      }
      busy.current = false
      setHeld((before) =>
        before?.of === of && before.next === cursor
          ? { of, vends: [...before.vends, ...found], next }
          : before,
      )
    }
    void ask()
  }, [of, cursor])
  return { vends: current?.vends ?? null, more: cursor !== null, load }
}
