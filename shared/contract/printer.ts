// Printers themselves: to look for them, and to try one before anything is sold on it.

import * as z from '../schema.ts'
import { printerConfig } from '../config/printers.ts'
import { profileIds } from '../printers/profiles.ts'
import { searchPlaces } from '../printers/found.ts'
import { idText, note } from './common.ts'

export const printerState = z.enum([
  'ready',
  'paper-low',
  'paper-out',
  'cover-open',
  'off',
  'error',
  'unknown',
])

export const printerTransport = z.enum(['tcp', 'device', 'serial', 'queue', 'pdf', 'virtual'])

const foundPrinter = z.object({
  /** The same for the same printer in every search. */
  key: z.string(),
  place: z.enum(searchPlaces),
  /** As it calls itself, or where it hangs. */
  name: z.string(),
  /** For the configuration. */
  connection: z.discriminatedUnion('transport', [
    z.object({ transport: z.literal('tcp'), host: z.string(), port: z.number() }),
    z.object({ transport: z.literal('device'), path: z.string() }),
    z.object({ transport: z.literal('serial'), path: z.string() }),
    z.object({ transport: z.literal('queue'), queue: z.string() }),
  ]),
  /** What its name says it is; a person decides. */
  profile: z.enum(profileIds).nullable(),
})

const placeReport = z.object({
  place: z.enum(searchPlaces),
  /** `skipped`: not asked for, or there is no such place on this system. */
  state: z.enum(['searching', 'done', 'skipped', 'failed']),
  /** Of a sweep: addresses knocked at, and how many there are. */
  done: z.number().optional(),
  of: z.number().optional(),
  problem: z.string().optional(),
})

export const printerSearch = z.object({
  printers: z.array(foundPrinter),
  places: z.array(placeReport),
})

const outcome = z.object({
  kind: z.enum(['printed', 'not-printed', 'unknown']),
  detail: z.string().nullable(),
  notes: z.array(note).optional(),
})

export const printerCommands = {
  'printer.find': {
    about:
      'Looks for printers: the system’s queues, USB and serial devices, and what announces itself on the network. `sweep` also knocks at port 9100 of every address of the shop’s own network. Ends within ten seconds; `printers.search` tells how far it is. Supervisors only.',
    input: z.object({ sweep: z.boolean().optional() }),
    output: printerSearch,
    example: {
      input: { sweep: true },
      output: {
        printers: [
          {
            key: 'tcp:192.168.1.50:9100',
            place: 'network',
            name: 'EPSON TM-T20III',
            connection: { transport: 'tcp', host: '192.168.1.50', port: 9100 },
            profile: 'epson-80',
          },
        ],
        places: [
          { place: 'network', state: 'done' },
          { place: 'sweep', state: 'done', done: 254, of: 254 },
        ],
      },
    },
  },
  'printer.test': {
    about:
      'Prints a test slip, or opens the drawer (supervisors only), on a printer of this till (`printerId`) or on one that is not set up yet (`printer`, as in the configuration; supervisors only). `printed` means it took every byte: a person looks at the paper.',
    input: z.object({
      printerId: idText.optional(),
      printer: printerConfig.optional(),
      what: z.enum(['slip', 'drawer']).default('slip'),
    }),
    output: z.object({ outcome, state: printerState }),
    example: {
      input: { printerId: 'counter' },
      output: { outcome: { kind: 'printed', detail: null }, state: 'ready' },
    },
  },
} as const

export type PrinterSearch = z.infer<typeof printerSearch>
