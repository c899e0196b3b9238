// Newer versions of the program: seen, fetched and installed on a supervisor's word.

import * as z from '../schema.ts'
import { epochMs } from './common.ts'

const held = z.object({
  sales: z.number(),
  slips: z.number(),
  /** The number of the open shift. */
  shift: z.number().nullable(),
})

const updateState = z.object({
  step: z.enum(['idle', 'checking', 'found', 'downloading', 'ready', 'installing']),
  /** Null: this is the newest, or the newer one is not for this till yet. */
  found: z
    .object({
      version: z.string(),
      notes: z.string().nullable(),
      sizeBytes: z.number().nullable(),
      releasedAt: epochMs.nullable(),
    })
    .nullable(),
  checkedAt: epochMs.nullable(),
  percent: z.number().nullable(),
  /** `tampered`: what came was not what the feed announced, and was thrown away. */
  trouble: z
    .object({
      code: z.enum([
        'unreachable',
        'no-feed',
        'tampered',
        'no-room',
        'not-fetched',
        'not-installed',
      ]),
      detail: z.string(),
    })
    .nullable(),
})

export const updatesCommands = {
  'updates.state': {
    about:
      'The version that runs, a newer one if there is, and what stands in its way. Supervisors only.',
    input: z.object({}),
    output: z.object({
      current: z.string(),
      /** Null: updates are looked for. `no-feed`: the settings name none. `not-installed`: it runs from its sources. */
      off: z.enum(['no-feed', 'not-installed']).nullable(),
      feed: z.string().nullable(),
      /** It can be installed while nobody is here. */
      alone: z.boolean().optional(),
      /** Of the night, in the shop's time. */
      hour: z.number().optional(),
      held: held.nullable(),
      state: updateState.nullable(),
      /** To be installed in the night. */
      plan: z.object({ version: z.string(), by: z.string(), at: epochMs }).nullable(),
    }),
    example: {
      input: {},
      output: {
        current: '0.1.0',
        off: null,
        feed: 'https://updates.example/tokentill',
        alone: true,
        hour: 2,
        held: { sales: 0, slips: 0, shift: 3 },
        state: {
          step: 'ready',
          found: {
            version: '0.2.0',
            notes: 'Faster look-ups.',
            sizeBytes: 98000000,
            releasedAt: 1795400000000,
          },
          checkedAt: 1795500000000,
          percent: null,
          trouble: null,
        },
        plan: { version: '0.2.0', by: 'musa', at: 1795500000000 },
      },
    },
  },
  'updates.check': {
    about: 'Looks at the feed now. What came of it stands in `updates.state`. Supervisors only.',
    input: z.object({}),
    output: z.object({}),
    example: { input: {}, output: {} },
  },
  'updates.download': {
    about:
      'Begins to fetch the version that was found; it is verified before it counts. Supervisors only.',
    input: z.object({}),
    output: z.object({}),
    example: { input: {}, output: {} },
  },
  'updates.plan': {
    about:
      'Installs it now, tonight, or not. Never over a sale without an end, a slip that is not out or an open shift: `now` is then refused (`detail.reason` is `held`), and a night waits for the next. Supervisors only.',
    input: z.object({ when: z.enum(['now', 'tonight', 'never']) }),
    output: z.object({}),
    example: { input: { when: 'tonight' }, output: {} },
  },
} as const
