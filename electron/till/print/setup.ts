// What is known of a port's printer.

import { type PrinterSetup, setupOf } from '../../../shared/printers/setup.ts'
import type { PrinterPort } from '../ports.ts'

export const setupOfPort = ({
  setup,
  columns,
}: Pick<PrinterPort, 'setup' | 'columns'>): PrinterSetup => setup ?? setupOf({ columns })
