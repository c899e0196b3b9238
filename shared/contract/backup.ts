// Copies of the till's data, made while it sells.

import * as z from '../schema.ts'
import { epochMs } from './common.ts'

export const backupCommands = {
  'backup.make': {
    about:
      'Copies the database now and checks the copy. The till also does it by itself every hour. Supervisors only.',
    input: z.object({}),
    output: z.object({ at: epochMs, file: z.string() }),
    example: { input: {}, output: { at: 1795500000000, file: 'till-20261124T060000Z.db' } },
  },
  'backup.state': {
    about: 'When the newest copy was made, and why the last try gave none, if it did not.',
    input: z.object({}),
    output: z.object({ lastAt: epochMs.nullable(), trouble: z.string().nullable() }),
    example: { input: {}, output: { lastAt: 1795500000000, trouble: null } },
  },
} as const
