// The audit trail: who did what at this till, in rows that are chained and never changed.

import * as z from '../schema.ts'
import { epochMs } from './common.ts'

const row = z.object({
  seq: z.number(),
  at: epochMs,
  who: z.string().nullable(),
  role: z.string().nullable(),
  act: z.string(),
  subject: z.string().nullable(),
  detail: z.string().nullable(),
  /** SHA-256 over this row and the hash of the one before it, hex. */
  hash: z.string(),
})

export const auditCommands = {
  'audit.list': {
    about: 'Who did what, newest first. Supervisors only.',
    input: z.object({
      limit: z.int().min(1).max(500).optional(),
      /** Rows before this number. */
      before: z.int().min(1).optional(),
    }),
    output: z.object({ rows: z.array(row) }),
    example: { input: { limit: 50 }, output: { rows: [] } },
  },
  'audit.verify': {
    about:
      'Walks the whole chain. `broken` names the first row that was changed, taken out or put in. Supervisors only.',
    input: z.object({}),
    output: z.object({
      rows: z.number(),
      broken: z.object({ seq: z.number(), why: z.string() }).nullable(),
      /** The newest row's hash: written down elsewhere, it shows that nothing was cut off the end. */
      head: z.string(),
    }),
    example: { input: {}, output: { rows: 812, broken: null, head: 'b1946ac92492d234…' } },
  },
} as const
