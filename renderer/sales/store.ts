// What Sales is looking for, and whether at single sales or at batches. Kept apart from the screen, so
// that a scan or a key from anywhere can set it.

import { create } from 'zustand'
import type { VendState } from '../../shared/vend/states.ts'
import { goTo } from '../stores/place.ts'

export type StateChoice = 'all' | VendState

type Sales = {
  readonly text: string
  readonly tab: 'sales' | 'batches'
  /** "2026-11-21" of the shop's calendar; "" for any. */
  readonly day: string
  readonly state: StateChoice
}

export const useSales = create<Sales>()(() => ({ text: '', tab: 'sales', day: '', state: 'all' }))
export const searchSales = (text: string): void => useSales.setState({ text, tab: 'sales' })
export const chooseTab = (tab: Sales['tab']): void => useSales.setState({ tab })
export const chooseDay = (day: string): void => useSales.setState({ day })
export const chooseState = (state: StateChoice): void => useSales.setState({ state })
export const clearSearch = (): void => useSales.setState({ text: '', day: '', state: 'all' })

export function goToBatches(): void {
  chooseTab('batches')
  goTo('sales')
}

/** Every sale in a state, however many: the list there has no end. */
export function goToSales(state: VendState): void {
  useSales.setState({ text: '', tab: 'sales', day: '', state })
  goTo('sales')
}
