// The printers of a till, made from its provisioning file. Each is a PrinterPort; the virtual one
// can also show its paper.

import type { PrinterConfig } from '../../../shared/config/provisioning.ts'
import { assertNever } from '../../../shared/result.ts'
import type { Clock, PrinterPort } from '../../till/ports.ts'
import { createDevicePrinter } from './device.ts'
import { createTcpPrinter } from './tcp.ts'
import { machineTime } from './time.ts'
import { type VirtualPrinter, createVirtualPrinter } from './virtual.ts'

export { type PrintedPaper, type VirtualPrinter, createVirtualPrinter } from './virtual.ts'

function createPrinter(config: PrinterConfig, clock: Clock): PrinterPort {
  switch (config.transport) {
    case 'tcp':
      return createTcpPrinter(config, clock)
    case 'device':
      return createDevicePrinter(config, clock)
    case 'virtual':
      return createVirtualPrinter(config, clock)
    default:
      return assertNever(config)
  }
}

/** One port per configured printer, in the same order. Nothing is connected until it is used. */
export function createPrinters(
  configs: readonly PrinterConfig[],
  { clock = machineTime }: { readonly clock?: Clock } = {},
): PrinterPort[] {
  return configs.map((config) => createPrinter(config, clock))
}

export const isVirtualPrinter = (port: PrinterPort): port is VirtualPrinter =>
  port.transport === 'virtual' && 'papers' in port
