// What the Reports screen looks at. Kept while other screens are looked at.

import { create } from 'zustand'
import type { PeriodKind } from '../../shared/report/period.ts'
import type { Day } from '../../shared/time/days.ts'

export const cutParts = ['days', 'hours', 'products', 'providers', 'cashiers'] as const
export type CutPart = (typeof cutParts)[number]
export type Part = CutPart | 'service'

type View = {
  readonly kind: PeriodKind
  /** A day of the stretch; null: today, whichever day that is. */
  readonly day: Day | null
  readonly part: Part
}

export const useView = create<View>()(() => ({ kind: 'day', day: null, part: 'products' }))

export const setView = (change: Partial<View>): void => useView.setState(change)
