// A sheet of many customers: checked row by row, confirmed once, followed to its end.

import type { BatchKind } from '../../shared/vend/products.ts'

export function Batch(_: { readonly kind: BatchKind }) {
  return null
}
