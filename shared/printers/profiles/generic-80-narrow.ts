// An ESC/POS printer on 80 mm paper whose head takes 512 dots: 42 letters.

import type { PrinterProfile } from '../profile.ts'
import { generic80 } from './generic-80.ts'

export const generic80Narrow = {
  ...generic80,
  id: 'generic-80-narrow',
  name: 'ESC/POS, 80 mm, 42 columns',
  columns: 42,
} as const satisfies PrinterProfile
