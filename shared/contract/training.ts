// Training mode only: play with the line and the sandbox, to see what the till does about it.

import { z } from 'zod'

/** What the next vend meets. `line-down` stays until it is lifted; the others strike once. */
export const trainingFault = z.enum([
  'none',
  'line-down',
  'drop-before-sale',
  'drop-after-sale',
  'slow',
  'garbage',
  'html',
  'bad-signature',
  'server-error',
])

export const trainingCommands = {
  'training.get': {
    about: 'Which fault is set. Training only.',
    input: z.object({}),
    output: z.object({ fault: trainingFault, printer: z.enum(['ready', 'paper-out', 'off']) }),
    example: { input: {}, output: { fault: 'none', printer: 'ready' } },
  },
  'training.set': {
    about: 'Pulls the line, loses an answer, takes the paper out. Training only.',
    input: z.object({
      fault: trainingFault.optional(),
      printer: z.enum(['ready', 'paper-out', 'off']).optional(),
    }),
    output: z.object({ fault: trainingFault, printer: z.enum(['ready', 'paper-out', 'off']) }),
    example: {
      input: { fault: 'drop-after-sale' },
      output: { fault: 'drop-after-sale', printer: 'ready' },
    },
  },
} as const
