// Whether a provider system sells a product at all, whoever has an account with it.

import { isBatchKind, type ProductId } from '../../../shared/vend/products.ts'
import type { Adapter } from './adapter.ts'

export function sells(adapter: Adapter, product: ProductId): boolean {
  if (product === 'bills') return adapter.bills !== undefined
  if (isBatchKind(product)) return adapter.batches?.some(({ kind }) => kind === product) ?? false
  return adapter.choices(product).length > 0
}
