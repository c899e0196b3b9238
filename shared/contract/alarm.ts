// alarm.list: every alarm there was, also those that left the strip with a touch.

import * as z from '../schema.ts'
import { alarm } from './status.ts'

export const alarmCommands = {
  'alarm.list': {
    about: 'Alarms, newest first, also those somebody has seen, with who that was.',
    input: z.object({
      limit: z.int().min(1).max(100).optional(),
      /** Those older than this one, by `id`. */
      before: z.int().min(1).optional(),
    }),
    output: z.object({
      alarms: z.array(alarm.extend({ acknowledgedBy: z.string().nullable() })),
    }),
    example: {
      input: { limit: 20 },
      output: {
        alarms: [
          {
            id: 1,
            at: 1795500000000,
            kind: 'clock',
            vendId: null,
            batchId: null,
            message: 'The clock of this computer jumped by 60 minutes.',
            acknowledgedAt: 1795500060000,
            acknowledgedBy: 'Ada',
          },
        ],
      },
    },
  },
} as const
