// The till on its computer: full screen, starting with it, and the way out.

import * as z from '../schema.ts'
import { reasonText, supervisorOverride } from './override.ts'

export const machineCommands = {
  'machine.state': {
    about:
      'Whether the till fills the screen and starts with the computer. Null: it runs in a browser.',
    input: z.object({}),
    output: z.object({
      machine: z
        .object({
          kiosk: z.boolean(),
          /** Null: a till that runs from its sources does not start with anything. */
          autostart: z.boolean().nullable(),
          /** Why the system did not take what the settings say. */
          trouble: z.string().nullable(),
        })
        .nullable(),
    }),
    example: {
      input: {},
      output: { machine: { kiosk: true, autostart: true, trouble: null } },
    },
  },
  'machine.leave': {
    about:
      'Closes the till, also where it fills the screen. A supervisor, signed in (with a reason) or called.',
    input: z.object({ reason: reasonText.optional(), supervisor: supervisorOverride.optional() }),
    output: z.object({}),
    example: { input: { reason: 'the computer is moved' }, output: {} },
  },
} as const
