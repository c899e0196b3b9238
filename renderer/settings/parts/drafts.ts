// What somebody is typing in a section and has not saved: it waits for them when they look elsewhere, and
// is gone with whoever typed it. Nothing that is a key is kept here.

import { create } from 'zustand'
import { useTill } from '../../stores/till.ts'
import type { SectionId } from '../sections.ts'

type Drafts = { readonly bySection: Readonly<Partial<Record<SectionId, object>>> }

export const useDrafts = create<Drafts>()(() => ({ bySection: {} }))

const put = (id: SectionId, draft: object | null): void =>
  useDrafts.setState(({ bySection: { [id]: _was, ...others } }) => ({
    bySection: draft === null ? others : { ...others, [id]: draft },
  }))

useTill.subscribe(({ cashier }, before) => {
  if (cashier?.id !== before.cashier?.id) useDrafts.setState({ bySection: {} })
})

export type Draft<T> = {
  readonly value: T
  readonly isChanged: boolean
  readonly set: (change: Partial<T>) => void
  readonly drop: () => void
}

/** A form that starts from what is saved. What was typed back to that is no change. */
export function useDraft<T extends object>(id: SectionId, saved: T): Draft<T> {
  const draft = useDrafts(({ bySection }) => bySection[id]) as T | undefined
  const value = draft ?? saved
  return {
    value,
    isChanged: draft !== undefined,
    set: (change) => {
      const next = { ...value, ...change }
      put(id, JSON.stringify(next) === JSON.stringify(saved) ? null : next)
    },
    drop: () => put(id, null),
  }
}
