// Whether a provider system sells a product at all, whoever has an account with it.

import { isBatchKind, type ProductId } from '../../../shared/vend/products.ts'
import type { Adapter } from './adapter.ts'

/** An adapter says the same for life, and is asked with every sale. */
const said = new WeakMap<Adapter, Map<ProductId, boolean>>()

export function sells(adapter: Adapter, product: ProductId): boolean {
  const known = said.get(adapter) ?? new Map<ProductId, boolean>()
  said.set(adapter, known)
  const before = known.get(product)
  if (before !== undefined) return before
  const now = asked(adapter, product)
  known.set(product, now)
  return now
}

function asked(adapter: Adapter, product: ProductId): boolean {
  if (product === 'bills') return adapter.bills !== undefined
  if (isBatchKind(product)) return adapter.batches?.some(({ kind }) => kind === product) ?? false
  return adapter.choices(product).length > 0
}
