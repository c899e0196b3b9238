// The search for printers: every place at once, each for itself. A place that fails says why and the
// others go on. The same printer found in two places is shown once, with the better name.

import type { PrinterSearch } from '../../../../shared/contract/printer.ts'
import type { FoundPrinter, PlaceReport, SearchPlace } from '../../../../shared/printers/found.ts'
import { searchPlaces } from '../../../../shared/printers/found.ts'
import type { Time } from '../time.ts'
import { findEpson } from './epson.ts'
import { findAnnounced } from './network.ts'
import { neighbourhoods } from './own-network.ts'
import { findSerial } from './serial.ts'
import { sweep } from './sweep.ts'
import { findQueues } from './system.ts'
import { findUsb } from './usb.ts'

type Found = (printer: FoundPrinter) => void
type Progress = (done: number, of: number) => void

/** How each place is looked at. Tests hand in their own: nobody's real network is searched by a test. */
export type Places = {
  readonly [P in SearchPlace]: ((found: Found, progress: Progress) => Promise<void>) | null
}

const announcedMs = 4_000
const epsonMs = 2_000

const shown =
  (look: () => Promise<readonly FoundPrinter[]> | readonly FoundPrinter[]) =>
  async (found: Found): Promise<void> => {
    for (const printer of await look()) found(printer)
  }

export function machinePlaces(time: Time): Places {
  return {
    system: shown(() => findQueues()),
    usb: process.platform === 'linux' ? shown(() => findUsb()) : null,
    serial: shown(() => findSerial()),
    network: (found) => findAnnounced(time, announcedMs, found),
    epson: async (found) => {
      const broadcasts = neighbourhoods().map(({ broadcast }) => broadcast)
      if (broadcasts.length > 0) await findEpson(time, epsonMs, broadcasts, found)
    },
    sweep: (found, progress) =>
      sweep(
        time,
        neighbourhoods().flatMap(({ addresses }) => addresses),
        found,
        progress,
      ),
  }
}

/** Places whose names say more than an address. */
const rank: Readonly<Record<SearchPlace, number>> = {
  system: 0,
  usb: 0,
  serial: 0,
  network: 1,
  epson: 2,
  sweep: 3,
}

export async function search(
  places: Places,
  options: { readonly sweep: boolean },
  tell: (search: PrinterSearch) => void,
): Promise<PrinterSearch> {
  const printers = new Map<string, FoundPrinter>()
  const reports = new Map<SearchPlace, PlaceReport>()
  const now = (): PrinterSearch => ({
    printers: [...printers.values()],
    places: [...reports.values()],
  })
  const report = (place: PlaceReport) => {
    reports.set(place.place, place)
    tell(now())
  }
  const found: Found = (printer) => {
    const known = printers.get(printer.key)
    if (known && rank[known.place] <= rank[printer.place]) return
    printers.set(printer.key, printer)
    tell(now())
  }
  const look = async (place: SearchPlace): Promise<void> => {
    const run = places[place]
    if (run === null || (place === 'sweep' && !options.sweep)) {
      reports.set(place, { place, state: 'skipped' })
      return
    }
    reports.set(place, { place, state: 'searching' })
    let at: { done?: number; of?: number } = {}
    try {
      await run(found, (done, of) => {
        at = { done, of }
        report({ place, state: 'searching', done, of })
      })
      report({ place, state: 'done', ...at })
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error)
      report({ place, state: 'failed', problem })
    }
  }
  await Promise.all(searchPlaces.map(look))
  return now()
}
