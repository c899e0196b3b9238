// The people of the till: who may sign in, as what. Nobody is ever deleted: whoever left is retired, and
// every sale keeps the name it was made under.

import * as z from '../schema.ts'
import { oneLine } from '../one-line.ts'
import { slipLanguages } from '../receipt/languages.ts'
import { epochMs, idText } from './common.ts'
import { cashier, role } from './session.ts'

const name = z.string().overwrite(oneLine).min(1, 'a name is needed').max(60)
const pin = z.string().regex(/^\d{4,12}$/, 'a PIN is 4 to 12 digits')

const person = cashier.extend({
  /** Null: never said. */
  language: z.enum(slipLanguages).nullable(),
  active: z.boolean(),
  createdAt: epochMs,
  /** The id of who did it; null: the shop's configuration. */
  createdBy: z.string().nullable(),
  changedAt: epochMs,
  changedBy: z.string().nullable(),
})

const example = {
  id: 'ngozi',
  name: 'Ngozi',
  role: 'cashier',
  language: 'en',
  active: true,
  createdAt: 1795500000000,
  createdBy: 'musa',
  changedAt: 1795500000000,
  changedBy: 'musa',
} as const

export const peopleCommands = {
  'people.list': {
    about: 'Everybody who may sign in, and everybody who once could. Supervisors only.',
    input: z.object({}),
    output: z.object({ people: z.array(person) }),
    example: { input: {}, output: { people: [example] } },
  },
  'people.add': {
    about:
      'Adds somebody, with an id made of the name. No two people who may sign in have the same name. Supervisors only.',
    input: z.object({ name, role, pin, language: z.enum(slipLanguages).optional() }),
    output: z.object({ person }),
    example: {
      input: { name: 'Ngozi', role: 'cashier', pin: '4826' },
      output: { person: example },
    },
  },
  'people.change': {
    about:
      'Renames somebody, gives another role, retires or takes back. Whoever is retired while signed in is signed out. The last supervisor stays. Supervisors only.',
    input: z.object({
      personId: idText,
      name: name.optional(),
      role: role.optional(),
      active: z.boolean().optional(),
    }),
    output: z.object({ person }),
    example: {
      input: { personId: 'ngozi', role: 'supervisor' },
      output: { person: { ...example, role: 'supervisor' } },
    },
  },
  'people.pin': {
    about: 'Gives somebody a new PIN, and lifts a lock of wrong ones. Supervisors only.',
    input: z.object({ personId: idText, pin }),
    output: z.object({}),
    example: { input: { personId: 'ngozi', pin: '4826' }, output: {} },
  },
  'people.ownPin': {
    about: 'Whoever is signed in changes their own PIN. A wrong old one counts as at a sign-in.',
    input: z.object({ pin: z.string().min(1).max(32), next: pin }),
    output: z.object({}),
    example: { input: { pin: '2468', next: '4826' }, output: {} },
  },
} as const

export type PersonView = z.infer<typeof person>
