// The cash drawer on a printer of this till.

import * as z from '../schema.ts'
import { note } from './common.ts'
import { supervised } from './override.ts'

export const drawerCommands = {
  'drawer.open': {
    about:
      'Opens the cash drawer without a sale. The row is written before the pulse leaves. Needs a supervisor: signed in with a `reason`, or on the spot as `supervisor`.',
    input: z.object(supervised),
    output: z.object({
      /** `shut`: the printer did not take the pulse. `late`: the till was too slow, and opens it no more. */
      state: z.enum(['opened', 'shut', 'unknown', 'late']),
      /** Why it is not known to be open. */
      detail: z.string().nullable(),
      notes: z.array(note).optional(),
    }),
    example: { input: { reason: 'small change' }, output: { state: 'opened', detail: null } },
  },
} as const
