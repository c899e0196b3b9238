// What Sales is looking for, and whether at single sales or at batches. Kept apart from the screen, so
// that a scan or a key from anywhere can set it.

import { create } from 'zustand'
import { goTo } from '../stores/place.ts'

type Sales = {
  readonly text: string
  readonly tab: 'sales' | 'batches'
}

export const useSales = create<Sales>()(() => ({ text: '', tab: 'sales' }))
export const searchSales = (text: string): void => useSales.setState({ text, tab: 'sales' })
export const chooseTab = (tab: Sales['tab']): void => useSales.setState({ tab })

export function goToBatches(): void {
  chooseTab('batches')
  goTo('sales')
}
