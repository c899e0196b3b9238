// Training mode only: play with the line and the sandboxes, to see what the till does about it.

import { z } from 'zod'
import { productId } from './common.ts'

/** What the next sale meets. `line-down` stays until it is lifted; the others strike once. */
export const trainingFaults = [
  'none',
  'line-down',
  'drop-before-sale',
  'drop-after-sale',
  'slow',
  'garbage',
  'html',
  'bad-signature',
  'server-error',
] as const

export const trainingFault = z.enum(trainingFaults)

/** What happens to a sale to one of the numbers to practise with. */
export const practiceEffects = [
  'sold',
  'key-change', // the credit token comes with key-change tokens before it
  'unsplittable', // digits that are no whole tokens
  'free-units',
  'part-debt',
  'all-debt',
  'steps', // a tariff in steps
  'pending', // taken; the result comes later
  'unclear', // the answer says nothing certain; nothing was sold
  'unclear-sold', // the answer says nothing certain; it was sold
  'person', // nobody finds out: a person decides
  'refused',
  'bills-none',
  'bills-one',
  'bills-three',
  'bills-seven',
  'bills-unordered', // not oldest first
  'pays',
  'pays-not', // the payment fails
  'pays-never',
  'no-member', // cannot be asked
] as const

const practiceAccount = z.object({
  /** What it can be tried with. */
  products: z.array(productId),
  /** A meter, phone, smartcard or service number of the sandbox's own. */
  account: z.string(),
  effect: z.enum(practiceEffects),
})

const printerSet = z.enum(['ready', 'paper-out', 'off'])

const state = z.object({
  fault: trainingFault,
  printer: printerSet,
  /** The faults that can strike here. */
  faults: z.array(trainingFault),
  /** The providers that are played, and numbers to try with each. */
  systems: z.array(
    z.object({ providerId: z.string(), label: z.string(), accounts: z.array(practiceAccount) }),
  ),
})

const stateExample = {
  printer: 'ready',
  faults: ['none', 'line-down', 'drop-after-sale'],
  systems: [
    {
      providerId: 'buypower',
      label: 'BuyPower',
      accounts: [{ products: ['electricity'], account: '12345678910', effect: 'sold' }],
    },
  ],
} satisfies Partial<z.input<typeof state>>

export const trainingCommands = {
  'training.get': {
    about: 'Which fault is set, and what can be tried. Training only.',
    input: z.object({}),
    output: state,
    example: { input: {}, output: { fault: 'none', ...stateExample } },
  },
  'training.set': {
    about: 'Pulls the line, loses an answer, takes the paper out. Training only.',
    input: z.object({
      fault: trainingFault.optional(),
      printer: printerSet.optional(),
    }),
    output: state,
    example: {
      input: { fault: 'drop-after-sale' },
      output: { fault: 'drop-after-sale', ...stateExample },
    },
  },
} as const

export type PracticeAccount = z.infer<typeof practiceAccount>
