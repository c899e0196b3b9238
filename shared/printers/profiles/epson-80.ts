// Epson TM receipt printers on 80 mm paper with 48 columns: TM-T20, TM-T82, TM-m30, TM-T88VI and later.

import { type PrinterProfile, usualPulse } from '../profile.ts'

export const epson80 = {
  id: 'epson-80',
  name: 'Epson TM, 80 mm',
  language: 'escpos',
  paperMm: 80,
  columns: 48,
  codePage: 'pc858',
  cutter: 'partial',
  feedLines: 4,
  codes: 'native',
  tunable: true,
  drawer: usualPulse,
} as const satisfies PrinterProfile
