// Any ESC/POS printer on 58 mm paper. Most have no cutter and pass over the command for one.

import type { PrinterProfile } from '../profile.ts'
import { generic80 } from './generic-80.ts'

export const generic58 = {
  ...generic80,
  id: 'generic-58',
  name: 'ESC/POS, 58 mm',
  paperMm: 58,
  columns: 32,
} as const satisfies PrinterProfile
