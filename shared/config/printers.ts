// The printers of a provisioning file: what each hangs on, what it is, and what it shall do.

import * as z from '../schema.ts'
import { codePageIds } from '../paper/code-pages.ts'
import { profileIds, profileOf } from '../printers/profiles.ts'

const pulseMs = z.number().int().min(2).max(500)

const choices = {
  id: z.string().min(1).max(40),
  /** What kind of printer it is. Left out: an ESC/POS printer of these columns. */
  profile: z.enum(profileIds).optional(),
  /** Letters on a line. Left out: the profile's. */
  columns: z.union([z.literal(32), z.literal(42), z.literal(48)]).optional(),
  codePage: z.enum(codePageIds).optional(),
  cutter: z.enum(['full', 'partial', 'none']).optional(),
  /** Lines fed before the cut or the tear bar. */
  feedLines: z.number().int().min(0).max(20).optional(),
  /** Codes by the printer's own commands or as dots. */
  codes: z.enum(['native', 'raster']).optional(),
  density: z.number().int().min(-3).max(3).optional(),
  speed: z.enum(['slow', 'normal', 'fast']).optional(),
  /** A cash drawer on this printer. Left out: none. `{}` is the profile's pulse on pin 2. */
  drawer: z
    .object({
      pin: z.union([z.literal(2), z.literal(5)]).optional(),
      onMs: pulseMs.optional(),
      offMs: pulseMs.optional(),
    })
    .optional(),
}

const port = z.number().int().min(1).max(65535)

const serialLine = {
  path: z.string().min(1).max(200),
  baudRate: z
    .union([
      z.literal(1200),
      z.literal(2400),
      z.literal(4800),
      z.literal(9600),
      z.literal(19200),
      z.literal(38400),
      z.literal(57600),
      z.literal(115200),
      z.literal(230400),
    ])
    .default(9600),
  dataBits: z.union([z.literal(7), z.literal(8)]).default(8),
  parity: z.enum(['none', 'even', 'odd']).default('none'),
  stopBits: z.union([z.literal(1), z.literal(2)]).default(1),
  /** How the printer says "not now": hardware lines, XON/XOFF, or not at all. */
  flow: z.enum(['hardware', 'software', 'none']).default('hardware'),
}

/** As the system lists it: a Windows name may hold spaces and backslashes. */
const queueName = z
  .string()
  .min(1)
  .max(220)
  .regex(/^[^-\p{Cc}][^\p{Cc}]*$/u, 'is the name of a printer as the system lists it')

const wanted = { error: 'a printer needs a profile or its columns', path: ['columns'] }

const connection = z.discriminatedUnion('transport', [
  z.object({ ...choices, transport: z.literal('tcp'), host: z.string().min(1), port }),
  z.object({ ...choices, transport: z.literal('device'), path: z.string().min(1) }),
  z.object({ ...choices, transport: z.literal('serial'), ...serialLine }),
  /** A printer of the system, by name: CUPS, or Windows' print spooler. */
  z.object({ ...choices, transport: z.literal('queue'), queue: queueName }),
  /** No slip printer: a page in a folder, and on the system's printer where one is named. */
  z.object({
    ...choices,
    transport: z.literal('pdf'),
    /** Left out: the till's own folder. */
    folder: z.string().min(1).max(500).optional(),
    queue: queueName.optional(),
  }),
  z.object({ ...choices, transport: z.literal('virtual') }),
])

export const printerConfig = connection
  .refine(
    (printer) =>
      printer.transport === 'pdf' || printer.profile !== undefined || printer.columns !== undefined,
    wanted,
  )
  .transform((printer) => ({
    ...printer,
    columns: printer.columns ?? (printer.profile ? profileOf(printer.profile).columns : 48),
  }))

export type PrinterConfig = z.infer<typeof printerConfig>
