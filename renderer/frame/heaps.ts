// Adds up what waits: how many sales and rows of batches, the cash they stand for in minor units, the age of the oldest.

import { type Currency, parseAmount } from '../../shared/money/money.ts'
import type { Status } from '../stores/till.ts'

type Heap = Status['queue']['queued']

export function sumHeaps(
  heaps: readonly Heap[],
  currency: Currency,
): {
  readonly count: number
  readonly cashMinor: number
  readonly oldestAt: number | null
} {
  let count = 0
  let cashMinor = 0
  let oldestAt: number | null = null
  for (const heap of heaps) {
    count += heap.count + heap.rows
    const cash = parseAmount(heap.cash, currency)
    cashMinor += cash.ok ? cash.value : 0
    if (heap.oldestAt !== null) oldestAt = Math.min(oldestAt ?? heap.oldestAt, heap.oldestAt)
  }
  return { count, cashMinor, oldestAt }
}
