// What Sales is looking for. Kept apart from the screen, so a scan from anywhere can set it.

import { create } from 'zustand'

export const useSales = create<{ readonly text: string }>()(() => ({ text: '' }))
export const searchSales = (text: string): void => useSales.setState({ text })
