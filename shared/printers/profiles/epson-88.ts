// Epson TM-T88III to V: 180 dots an inch, 512 across, which is 42 letters and some white.

import type { PrinterProfile } from '../profile.ts'
import { epson80 } from './epson-80.ts'

export const epson88 = {
  ...epson80,
  id: 'epson-88',
  name: 'Epson TM-T88 (III–V), 80 mm, 42 columns',
  columns: 42,
} as const satisfies PrinterProfile
