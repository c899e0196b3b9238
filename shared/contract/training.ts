// Training mode only: play with the line and the sandboxes, to see what the till does about it.

import * as z from '../schema.ts'
import { amountText, idText, productId } from './common.ts'
import { reasonText, supervisorOverride } from './override.ts'

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

const trainingFault = z.enum(trainingFaults)

/** What happens to a sale to one of the numbers to practise with. */
const practiceEffects = [
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

/**
 * `selling`: the shop's till stands here. `training`: a training till stands in front of it. `practice`:
 * there is no shop behind it.
 */
export const tillMode = z.enum(['selling', 'training', 'practice'])

const heap = z.object({ count: z.number(), cash: amountText })

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
  'training.mode': {
    about:
      'Whether this till sells or somebody learns on it, and what the shop’s till is doing behind a training till: it asks on about what is unconfirmed and sends what waits.',
    input: z.object({}),
    output: z.object({
      mode: tillMode,
      /** Why nobody can train here; null: a supervisor can open the training till. */
      hindrance: z.enum(['practises', 'nothing-to-practise']).nullable(),
      /** Null: no shop stands behind this till. */
      behind: z
        .object({
          name: z.string(),
          /** Sales and rows of batches without an end, and the cash behind them. */
          open: heap,
          /** Of them, those a person must decide. */
          review: z.number(),
          /** Slips that ask whether they were printed. */
          asking: z.number(),
          supervisors: z.array(z.object({ id: z.string(), name: z.string() })),
        })
        .nullable(),
    }),
    example: {
      input: {},
      output: {
        mode: 'training',
        hindrance: null,
        behind: {
          name: 'Mama Ngozi Stores',
          open: { count: 1, cash: '2000.00' },
          review: 0,
          asking: 0,
          supervisors: [{ id: 'musa', name: 'Musa' }],
        },
      },
    },
  },
  'training.enter': {
    about:
      'A training till stands in front, with its own records, sandboxes and people. The shop’s till works on behind it, and nothing of one is ever in the other. A supervisor, signed in or called.',
    input: z.object({
      reason: reasonText.optional(),
      supervisor: supervisorOverride.optional(),
    }),
    output: z.object({}),
    example: { input: { reason: 'Bola starts today' }, output: {} },
  },
  'training.leave': {
    about:
      'The shop’s till stands in front again, with nobody signed in. A supervisor of the shop keys their PIN; wrong ones count there.',
    input: z.object({ cashierId: idText, pin: z.string().min(1).max(32) }),
    output: z.object({}),
    example: { input: { cashierId: 'musa', pin: '8642' }, output: {} },
  },
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
