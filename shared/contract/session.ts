// Who stands at the till.

import * as z from '../schema.ts'
import { slipLanguages } from '../receipt/languages.ts'
import { amountText, idText } from './common.ts'

export const role = z.enum(['cashier', 'supervisor'])

export const cashier = z.object({ id: z.string(), name: z.string(), role })

export const sessionState = z.object({ cashier: cashier.nullable(), locked: z.boolean() })

export const sessionCommands = {
  'session.signIn': {
    about: 'Signs a cashier in at this till. Wrong PINs lock the cashier out for a growing time.',
    input: z.object({ cashierId: idText, pin: z.string().min(1).max(32) }),
    output: z.object({ cashier }),
    example: {
      input: { cashierId: 'ada', pin: '2468' },
      output: { cashier: { id: 'ada', name: 'Ada', role: 'cashier' } },
    },
  },
  'session.signOut': {
    about:
      'Signs the cashier out and says what is left behind: an open shift, sales without an end, money owed back. Waiting and unconfirmed vends go on by themselves.',
    input: z.object({}),
    output: z.object({
      left: z.object({
        /** The shift that stays open. */
        shift: z.number().nullable(),
        /** Sales, and rows of sheets, without an end. */
        unresolved: z.object({ count: z.number(), amount: amountText }),
        /** Owed back to customers. */
        refundsDue: amountText,
        /** To claim from providers. */
        claims: amountText,
        /** Slips not on paper yet. */
        papers: z.number(),
      }),
    }),
    example: {
      input: {},
      output: {
        left: {
          shift: 12,
          unresolved: { count: 1, amount: '2000.00' },
          refundsDue: '0.00',
          claims: '0.00',
          papers: 0,
        },
      },
    },
  },
  'session.language': {
    about:
      'Says the language whoever is signed in works in. Their slips are printed in it where the shop’s configuration says `"slipLanguage": "cashier"`.',
    input: z.object({ language: z.enum(slipLanguages) }),
    output: z.object({}),
    example: { input: { language: 'fr' }, output: {} },
  },
  'session.lock': {
    about:
      'Whoever is signed in walks away: nothing more is done until their PIN is keyed, or somebody else signs in. What is under way goes on.',
    input: z.object({ why: z.enum(['idle', 'key']).optional() }),
    output: z.object({}),
    example: { input: { why: 'key' }, output: {} },
  },
  'session.get': {
    about: 'Who is signed in, or null; and whether they locked the till.',
    input: z.object({}),
    output: sessionState,
    example: { input: {}, output: { cashier: null, locked: false } },
  },
} as const
