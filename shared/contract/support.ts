// Help from outside: what is the matter with this till, and a bundle a helper can read.

import * as z from '../schema.ts'
import { epochMs } from './common.ts'

/** What is looked at, in the order it is told. */
export const doctorChecks = [
  'clock',
  'zone',
  'disk',
  'speed',
  'database',
  'backup',
  'orders',
  'keys',
  'provider',
  'printer',
  'alarms',
  'version',
] as const

export const finding = z.object({
  check: z.enum(doctorChecks),
  /** `note`: nothing to do, worth knowing. */
  level: z.enum(['ok', 'note', 'warn', 'bad']),
  /** What was found, as a word: "ok", "ahead", "paper-out". */
  code: z.string(),
  /** For the words: a provider's name, minutes, megabytes. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** In English: what it is, and what to do. */
  message: z.string(),
})

export type Finding = z.infer<typeof finding>

export const supportCommands = {
  'support.doctor': {
    about:
      'Looks at the clock, the disk, the database, backups, providers, printers and versions now, and says what to do about each. Sells nothing and changes nothing.',
    input: z.object({}),
    output: z.object({ at: epochMs, findings: z.array(finding) }),
    example: {
      input: {},
      output: {
        at: 1795500000000,
        findings: [
          {
            check: 'clock',
            level: 'bad',
            code: 'ahead',
            facts: { provider: 'BuyPower', minutes: 12 },
            message:
              'The clock of this computer is 12 minutes ahead of BuyPower’s. Set it, and let it be set from the network.',
          },
        ],
      },
    },
  },
  'support.bundle': {
    about:
      'Packs what a helper needs into one zip: findings, versions, counts, settings without keys, the log. No key, PIN or whole token, no customer’s name or whole number.',
    input: z.object({}),
    output: z.object({
      name: z.string(),
      /** The zip, in base64. */
      zip: z.string(),
      /** What is in it. */
      files: z.array(z.object({ name: z.string(), bytes: z.number() })),
    }),
    example: {
      input: {},
      output: {
        name: 'TokenTill-support-20261128-0931.zip',
        zip: 'UEsDBBQ…',
        files: [{ name: 'findings.txt', bytes: 2140 }],
      },
    },
  },
} as const
