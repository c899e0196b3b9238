// Puts together what prints, as `till/assemble.ts` does the rest: the spool and the paper it prints, the drawer that
// hangs on a printer, the tries of a printer in Settings, and the letters warmed before the first slip.

import type { TillEvent } from '../../../shared/contract/events.ts'
import type { Provisioning } from '../../../shared/config/provisioning.ts'
import type { Ports, PrinterPort } from '../ports.ts'
import type { Commits } from '../store/commits.ts'
import type { Writable } from '../store/database.ts'
import type { Persist } from '../vend/persist.ts'
import { type Drawer, createDrawer } from './drawer.ts'
import { noRaster } from './drawn.ts'
import type { Drawing } from './encode.ts'
import { jobPaper } from './job-paper.ts'
import { jobView } from './job-view.ts'
import { setupOfPort } from './setup.ts'
import { Spool } from './spool.ts'
import { type PrinterTrials, createPrinterTrials } from './trials.ts'
import { createWarmUp } from './warm-up.ts'

export type Printing = {
  readonly spool: Spool
  readonly drawer: Drawer
  readonly printerTrials: PrinterTrials
  readonly warmUp: ReturnType<typeof createWarmUp>
}

export function createPrinting(options: {
  readonly store: Writable
  readonly commits: Commits
  readonly persist: Persist
  readonly provisioning: Provisioning
  readonly ports: Ports
  /** Slips come out here. */
  readonly slipPrinter: PrinterPort
  /** What customers know the providers by, by id. */
  readonly labels: ReadonlyMap<string, string>
  readonly publish: (event: TillEvent) => void
  readonly touchStatus: () => void
}): Printing {
  const { store, commits, persist, provisioning, ports, labels } = options
  const { shop, training } = provisioning
  const { clock, log, printers } = ports
  const drawing: Drawing = {
    raster: ports.textRaster ?? noRaster,
    onFailure: (error) => {
      log.warn('a slip is printed in the letters of its printer alone', { error: String(error) })
    },
  }
  const paperOf = jobPaper({ store, shop, labels, drawing, log })
  const spool = new Spool({
    store,
    commits,
    clock,
    log,
    persist,
    printers,
    slipOf: (job, printer, how) => paperOf(job, setupOfPort(printer), how),
    onJob: (job) => {
      if (job) options.publish({ name: 'print.changed', body: { job: jobView(job) } })
      options.touchStatus()
    },
  })
  return {
    spool,
    drawer: createDrawer({
      store,
      clock,
      log,
      persist,
      printers,
      training,
      ahead: (printerId) => spool.ahead(printerId),
    }),
    printerTrials: createPrinterTrials({
      shop,
      printers,
      desk: ports.printerDesk ?? null,
      clock,
      drawing,
      slips: spool,
    }),
    warmUp: createWarmUp({ clock, shop, printer: options.slipPrinter, drawing }),
  }
}
