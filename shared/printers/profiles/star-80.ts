// Star printers in Star Line Mode or StarPRNT on 80 mm paper: TSP650II, TSP700II, mC-Print3. A Star
// that was set to its ESC/POS emulation is an Epson to us. The TSP100 (futurePRNT) prints pictures
// only; it is reached through its driver's queue and has no profile.

import type { PrinterProfile } from '../profile.ts'

export const star80 = {
  id: 'star-80',
  name: 'Star, 80 mm (Star Line, StarPRNT)',
  language: 'star',
  paperMm: 80,
  columns: 48,
  codePage: 'pc858',
  cutter: 'partial',
  feedLines: 4,
  codes: 'native',
  tunable: true,
  // Star's own pulse: 200 ms on and off.
  drawer: { pin: 2, onMs: 200, offMs: 200 },
} as const satisfies PrinterProfile
