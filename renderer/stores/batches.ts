// Counts the changes of batches, so that whatever shows one asks again.

import { create } from 'zustand'

export const useBatches = create<{ readonly changes: number }>()(() => ({ changes: 0 }))

export const batchChanged = (): void =>
  useBatches.setState(({ changes }) => ({ changes: changes + 1 }))
