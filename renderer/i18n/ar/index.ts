// Arabic, whole.

import { frame } from './frame.ts'
import { practice } from './practice.ts'
import { product } from './product.ts'
import { sell } from './sell.ts'
import { vend } from './vend.ts'

export const ar = { ...frame, ...practice, ...product, ...sell, ...vend } as const
