// Arabic, whole.

import { frame } from './frame.ts'
import { product } from './product.ts'
import { sell } from './sell.ts'
import { vend } from './vend.ts'

export const ar = { ...frame, ...product, ...sell, ...vend } as const
