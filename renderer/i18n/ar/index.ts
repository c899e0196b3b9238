// Arabic, whole.

import { frame } from './frame.ts'
import { sell } from './sell.ts'
import { vend } from './vend.ts'

export const ar = { ...frame, ...sell, ...vend } as const
