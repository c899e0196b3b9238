// A printer as somebody chooses it: made from what was found or typed, and changed one thing at a time.
// What a profile says already is left out, so a better profile reaches the shop later. Pure.

import type { PrinterConfig } from '../../shared/config/printers.ts'
import type { FoundConnection, FoundPrinter } from '../../shared/printers/found.ts'
import { type ProfileId, profileOf, usualProfile } from '../../shared/printers/profiles.ts'

export type Printer = PrinterConfig
export type Transport = Printer['transport']
export type Serial = Extract<Printer, { transport: 'serial' }>

export const usualPort = 9100

/** What most serial printers are set to when they leave the factory. */
const usualLine = {
  baudRate: 9600,
  dataBits: 8,
  parity: 'none',
  stopBits: 1,
  flow: 'hardware',
} as const satisfies Omit<Serial, 'id' | 'transport' | 'path' | 'columns'>

/** "counter", or the next one that is free: it names the printer in the history and stays. */
function freeId(taken: readonly string[]): string {
  if (!taken.includes('counter')) return 'counter'
  for (let n = 2; ; n += 1) if (!taken.includes(`printer-${n}`)) return `printer-${n}`
}

export function newPrinter(
  connection: FoundConnection,
  profile: ProfileId,
  taken: readonly string[],
): Printer {
  const base = { id: freeId(taken), profile, columns: profileOf(profile).columns }
  switch (connection.transport) {
    case 'tcp':
    case 'device':
    case 'queue':
      return { ...base, ...connection }
    case 'serial':
      return { ...base, ...usualLine, ...connection }
  }
}

/**
 * What was found says what it seems to be; a person looks at the test slip. A printer of this computer
 * whose name is no slip printer's gets pages: slips would come out of it as sheets of nonsense.
 */
export function printerFound(
  { connection, profile }: FoundPrinter,
  taken: readonly string[],
): Printer {
  if (connection.transport === 'queue' && profile === null) {
    return { ...pagePrinter(taken), queue: connection.queue }
  }
  return newPrinter(connection, profile ?? usualProfile(48), taken)
}

/** No slip printer: a page of A4 for each slip. */
export const pagePrinter = (taken: readonly string[]): Extract<Printer, { transport: 'pdf' }> => ({
  id: freeId(taken),
  transport: 'pdf',
  columns: 48,
})

export const profileIn = ({ profile, columns }: Printer): ProfileId =>
  profile ?? usualProfile(columns)

/** One thing changed. `undefined`: as the profile says. */
export function withChoice(printer: Printer, change: Partial<Printer>): Printer {
  const fields = Object.entries({ ...printer, ...change })
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as Printer
}

/** Where it hangs, as it stands on the screen. Null: nowhere but in the till. */
export function placeOf(printer: Printer): string | null {
  switch (printer.transport) {
    case 'tcp':
      return printer.port === usualPort ? printer.host : `${printer.host}:${printer.port}`
    case 'device':
    case 'serial':
      return printer.path
    case 'queue':
      return printer.queue
    case 'pdf':
      return printer.queue ?? printer.folder ?? null
    case 'virtual':
      return null
  }
}

/** Whether it can be sent anything: an address, a name or a path is there. */
export const isComplete = (printer: Printer): boolean =>
  printer.transport === 'pdf' || printer.transport === 'virtual' || placeOf(printer) !== ''

/** Another kind of printer on the same cable: what was chosen for the one before does not fit it. */
export function withProfile(printer: Printer, profile: ProfileId): Printer {
  const { drawer } = printer
  return withChoice(printer, {
    profile,
    columns: profileOf(profile).columns,
    codePage: undefined,
    cutter: undefined,
    feedLines: undefined,
    codes: undefined,
    density: undefined,
    speed: undefined,
    drawer: drawer && { pin: drawer.pin ?? 2 },
  })
}

/** A printer of this computer takes slips or pages; which, nobody can ask it. */
export function onPaper(printer: Printer, paper: 'slip' | 'a4'): Printer {
  const { id } = printer
  if (printer.transport === 'queue' && paper === 'a4') {
    return { id, transport: 'pdf', columns: 48, queue: printer.queue }
  }
  if (printer.transport === 'pdf' && paper === 'slip' && printer.queue !== undefined) {
    const { queue } = printer
    return { id, transport: 'queue', queue, profile: usualProfile(48), columns: 48 }
  }
  return printer
}
