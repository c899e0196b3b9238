// Any ESC/POS printer on 80 mm paper. Nothing but what they all understand: codes go as dots, and how
// dark it prints is set on the printer itself.

import { type PrinterProfile, usualPulse } from '../profile.ts'

export const generic80 = {
  id: 'generic-80',
  name: 'ESC/POS, 80 mm',
  language: 'escpos',
  paperMm: 80,
  columns: 48,
  codePage: 'pc858',
  cutter: 'partial',
  feedLines: 4,
  codes: 'raster',
  tunable: false,
  drawer: usualPulse,
} as const satisfies PrinterProfile
