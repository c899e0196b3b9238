// English, whole.

import { frame } from './frame.ts'
import { sell } from './sell.ts'
import { vend } from './vend.ts'

export const en = { ...frame, ...sell, ...vend } as const
