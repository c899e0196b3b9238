// English, whole.

import { batch } from './batch.ts'
import { bills } from './bills.ts'
import { check } from './check.ts'
import { frame } from './frame.ts'
import { language } from './language.ts'
import { placed } from './placed.ts'
import { practice } from './practice.ts'
import { product } from './product.ts'
import { review } from './review.ts'
import { sell } from './sell.ts'
import { shift } from './shift.ts'
import { standing } from './standing.ts'
import { vend } from './vend.ts'

export const en = {
  ...batch,
  ...bills,
  ...check,
  ...frame,
  ...language,
  ...placed,
  ...practice,
  ...product,
  ...review,
  ...sell,
  ...shift,
  ...standing,
  ...vend,
} as const
