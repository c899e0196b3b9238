// alarm.*: what a person must see, and every alarm there was, also those that left the strip with a touch.

import * as z from '../schema.ts'
import { epochMs, note } from './common.ts'

export const alarm = z.object({
  id: z.number(),
  at: epochMs,
  kind: z.enum([
    'late-contradiction',
    'bad-signature',
    'token-out-of-place',
    'clock',
    'storage',
    'no-paper-job',
    'provider-missing',
    'restored',
    'callbacks',
    'batch-review',
  ]),
  vendId: z.string().nullable(),
  /** The batch it is about, if it is about one. */
  batchId: z.string().nullable(),
  message: z.string(),
  /** What `message` says, by code; an alarm of an older till has none. */
  notes: z.array(note).optional(),
  acknowledgedAt: epochMs.nullable(),
})

export const alarmCommands = {
  'alarm.acknowledge': {
    about: 'A person has seen an alarm. It leaves the strip and stays in the journal.',
    input: z.object({ alarmId: z.int() }),
    output: z.object({}),
    example: { input: { alarmId: 1 }, output: {} },
  },
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
            message: 'The clock of this computer is 60 minutes ahead of BuyPower’s.',
            notes: [{ code: 'clock-ahead.minutes', values: { count: 60, provider: 'BuyPower' } }],
            acknowledgedAt: 1795500060000,
            acknowledgedBy: 'Ada',
          },
        ],
      },
    },
  },
} as const
