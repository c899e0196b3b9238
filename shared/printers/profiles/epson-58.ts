// Epson TM receipt printers with 58 mm paper: TM-m10, TM-P20, TM-T20 with its paper guide.

import type { PrinterProfile } from '../profile.ts'
import { epson80 } from './epson-80.ts'

export const epson58 = {
  ...epson80,
  id: 'epson-58',
  name: 'Epson TM, 58 mm',
  paperMm: 58,
  columns: 32,
} as const satisfies PrinterProfile
