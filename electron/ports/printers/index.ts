// The printers of a till, made from its provisioning file. Each is a PrinterPort; the virtual one
// can also show its paper.

import type { PrinterConfig } from '../../../shared/config/printers.ts'
import { setupOf } from '../../../shared/printers/setup.ts'
import { assertNever } from '../../../shared/result.ts'
import type { Clock, PrinterDesk, PrinterPort } from '../../till/ports.ts'
import { createDevicePrinter } from './device.ts'
import type { Places } from './find/index.ts'
import { machineQueues } from './queue/machine.ts'
import { createQueuePrinter } from './queue/printer.ts'
import { createSerialPrinter } from './serial-printer.ts'
import { createTcpPrinter } from './tcp.ts'
import { machineTime } from './time.ts'
import { type VirtualPrinter, createVirtualPrinter } from './virtual.ts'

export { type PrintedPaper, type VirtualPrinter, createVirtualPrinter } from './virtual.ts'

function portOf(config: PrinterConfig, clock: Clock): PrinterPort {
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
      return createVirtualPrinter(config, clock)
    case 'virtual':
      return createVirtualPrinter(config, clock)
    default:
      return assertNever(config)
  }
}

/** Nothing is connected until it is used. */
export const createPrinter = (config: PrinterConfig, clock: Clock = machineTime): PrinterPort => ({
  ...portOf(config, clock),
  setup: setupOf(config),
})

/** One port per configured printer, in the same order. Nothing is connected until it is used. */
export function createPrinters(
  configs: readonly PrinterConfig[],
  { clock = machineTime }: { readonly clock?: Clock } = {},
): PrinterPort[] {
  return configs.map((config) => createPrinter(config, clock))
}

/** What looks for printers is read when somebody looks. `places`: where, in a test. */
export const createPrinterDesk = (
  clock: Clock = machineTime,
  places: Places | null = null,
): PrinterDesk => ({
  find: async (options, tell) => {
    const { machinePlaces, search } = await import('./find/index.ts')
    return await search(places ?? machinePlaces(clock), options, tell)
  },
  open: (config) => createPrinter(config, clock),
})

export const isVirtualPrinter = (port: PrinterPort): port is VirtualPrinter =>
  port.transport === 'virtual' && 'papers' in port
