// Looking for printers and trying them. A trial is nobody's sale: it leaves no print job, prints
// nothing that could pass for a token, and says what the printer said. One search at a time. A slip that broke off
// before it swallows nothing of a trial, nor a trial of the slip behind it.

import type { PrinterConfig } from '../../../shared/config/printers.ts'
import type { PrinterSearch } from '../../../shared/contract/printer.ts'
import { testSlip } from '../../../shared/receipt/slip.ts'
import type { Clock, PrinterDesk, PrinterPort, PrinterState, PrintOutcome } from '../ports.ts'
import { type Drawing, drawerKick, encodeSlip } from './encode.ts'
import { type SlipShop, withLogo } from './facts.ts'
import { pageOf } from './page.ts'
import { setupOfPort } from './setup.ts'
import type { Spool } from './spool.ts'

export type Trial = { readonly outcome: PrintOutcome; readonly state: PrinterState }

export type PrinterTrials = {
  /** Null: this till cannot look for printers. Somebody who asks meanwhile hears the same search. */
  readonly find: (
    options: { readonly sweep: boolean },
    tell: (search: PrinterSearch) => void,
  ) => Promise<PrinterSearch> | null
  /** Null: there is no such printer here. */
  readonly configured: (printerId: string) => PrinterPort | null
  /** Null: this till tries no printer it does not have. */
  readonly open: (config: PrinterConfig) => PrinterPort | null
  readonly run: (printer: PrinterPort, what: 'slip' | 'drawer') => Promise<Trial>
}

/** What a trial must know of the slips of its printer, and they of it. */
type Slips = Pick<Spool, 'ahead' | 'tried'>

/** For a shop, or for one that has no name yet. */
async function tryPrinter(
  printer: PrinterPort,
  what: 'slip' | 'drawer',
  { shop, at, drawing, slips }: { shop: SlipShop; at: number; drawing: Drawing; slips: Slips },
): Promise<Trial> {
  const setup = setupOfPort(printer)
  const job = { jobId: 0, ahead: () => slips.ahead(printer.id) }
  const print = (): Promise<PrintOutcome> => {
    if (what === 'drawer') {
      return printer.print(drawerKick(setup.drawer ?? undefined, setup.language), job)
    }
    const { slipLanguage: wanted = 'en' } = shop
    const language = wanted === 'cashier' ? 'en' : wanted
    const slip = testSlip({ shop: withLogo(shop), columns: setup.columns, at, language })
    const { bytes, drawn } = encodeSlip(slip, setup, drawing)
    const about = { title: 'test slip', foot: shop.name, language } as const
    return printer.print(bytes, { ...job, drawn, page: () => pageOf(slip, about) })
  }
  const outcome = await print()
  // A pulse has no picture in it.
  if (what === 'slip') slips.tried(printer.id, outcome)
  return { outcome, state: await printer.state() }
}

export function createPrinterTrials(options: {
  readonly shop: SlipShop
  readonly printers: readonly PrinterPort[]
  readonly desk: PrinterDesk | null
  readonly clock: Clock
  readonly drawing: Drawing
  readonly slips: Slips
}): PrinterTrials {
  const { shop, printers, desk, clock, drawing, slips } = options
  let searching: Promise<PrinterSearch> | null = null
  return {
    find: (how, tell) => {
      if (desk === null) return null
      searching ??= desk.find(how, tell).finally(() => {
        searching = null
      })
      return searching
    },
    configured: (printerId) => printers.find(({ id }) => id === printerId) ?? null,
    open: (config) => desk?.open(config) ?? null,
    run: (printer, what) => tryPrinter(printer, what, { shop, at: clock.now(), drawing, slips }),
  }
}
