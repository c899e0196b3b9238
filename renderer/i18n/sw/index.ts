// Swahili of the sign-in page and the Sell screen. What other screens say stands in `more.ts`.

import { check } from './check.ts'
import { frame } from './frame.ts'
import { language } from './language.ts'
import { product } from './product.ts'
import { sell } from './sell.ts'
import { standing } from './standing.ts'
import { vend } from './vend.ts'

export const sw = {
  ...check,
  ...frame,
  ...language,
  ...product,
  ...sell,
  ...standing,
  ...vend,
} as const
