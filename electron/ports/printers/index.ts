// The printers of a till, made from its provisioning file. Each is a PrinterPort; the virtual one
// can also show its paper.

import type { PrinterConfig } from '../../../shared/config/printers.ts'
import { setupOf } from '../../../shared/printers/setup.ts'
import { assertNever, err } from '../../../shared/result.ts'
import type { Clock, PrinterDesk, PrinterPort } from '../../till/ports.ts'
import { createDevicePrinter } from './device.ts'
import type { Places } from './find/index.ts'
import { createPdfPrinter, type PdfPlace } from './pdf-printer.ts'
import { machineQueues } from './queue/machine.ts'
import { createQueuePrinter } from './queue/printer.ts'
import { createSerialPrinter } from './serial-printer.ts'
import { createTcpPrinter } from './tcp.ts'
import { machineTime } from './time.ts'
import { type VirtualPrinter, createVirtualPrinter } from './virtual.ts'

export { type PrintedPaper, type VirtualPrinter, createVirtualPrinter } from './virtual.ts'

/** Where pages go that no printer takes: a machine that draws none says so. */
export type Pages = Omit<PdfPlace, 'queues'>

const noPages: Pages = {
  folder: '.',
  makePdf: async () => err('this machine draws no pages'),
}

function portOf(config: PrinterConfig, clock: Clock, pages: Pages): PrinterPort {
  switch (config.transport) {
    case 'tcp':
      return createTcpPrinter(config, clock)
    case 'device':
      return createDevicePrinter(config, clock)
    case 'serial':
      return createSerialPrinter(config, clock)
    case 'queue':
      return createQueuePrinter(config, machineQueues(), clock)
    case 'pdf':
      return createPdfPrinter(config, { ...pages, queues: machineQueues }, clock)
    case 'virtual':
      return createVirtualPrinter(config, clock)
    default:
      return assertNever(config)
  }
}

export type PrinterMachine = { readonly clock?: Clock; readonly pages?: Pages }

/** Nothing is connected until it is used. */
const createPrinter = (
  config: PrinterConfig,
  { clock = machineTime, pages = noPages }: PrinterMachine = {},
): PrinterPort => ({
  ...portOf(config, clock, pages),
  setup: setupOf(config),
})

/** One port per configured printer, in the same order. Nothing is connected until it is used. */
export function createPrinters(
  configs: readonly PrinterConfig[],
  machine: PrinterMachine = {},
): PrinterPort[] {
  return configs.map((config) => createPrinter(config, machine))
}

/** What looks for printers is read when somebody looks. `places`: where, in a test. */
export const createPrinterDesk = (
  machine: PrinterMachine = {},
  places: Places | null = null,
): PrinterDesk => ({
  find: async (options, tell) => {
    const { machinePlaces, search } = await import('./find/index.ts')
    return await search(places ?? machinePlaces(machine.clock ?? machineTime), options, tell)
  },
  open: (config) => createPrinter(config, machine),
})

export const isVirtualPrinter = (port: PrinterPort): port is VirtualPrinter =>
  port.transport === 'virtual' && 'papers' in port
