// Star printers in Star Line Mode or StarPRNT on 58 mm paper: mC-Print2, SM-S230i.

import type { PrinterProfile } from '../profile.ts'
import { star80 } from './star-80.ts'

export const star58 = {
  ...star80,
  id: 'star-58',
  name: 'Star, 58 mm (Star Line, StarPRNT)',
  paperMm: 58,
  columns: 32,
} as const satisfies PrinterProfile
