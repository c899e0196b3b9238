// What a till that could not open leaves behind for whoever started it: one code per reason.

import type { OpenError } from './till/till.ts'

export const exitCodes = {
  failed: 1,
  /** The command line or the provisioning file. */
  'bad-config': 2,
  'already-open': 3,
  'newer-version': 4,
  'read-only': 5,
  'disk-full': 6,
  damaged: 7,
  'not-ours': 9,
  /** The data is of an older version and could not be brought to this one; it is as it was. */
  'not-upgraded': 10,
  /** The wanted port is taken. */
  'no-port': 8,
} as const satisfies Readonly<Record<OpenError['kind'] | 'bad-config' | 'no-port', number>>
