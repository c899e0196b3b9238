// The first slip of a process pays for loading fonts of dates and bytes; better a moment after the start
// than with a customer waiting.

import type { Provisioning } from '../../../shared/config/provisioning.ts'
import { testSlip } from '../../../shared/receipt/slip.ts'
import type { Clock, PrinterPort } from '../ports.ts'
import { type Drawing, encodeSlip } from './encode.ts'
import { setupOfPort } from './setup.ts'

const warmUpMs = 1_500
/** A till that is opened again in the same process finds all of it warm. */
let isWarm = false

export function createWarmUp(o: {
  readonly clock: Clock
  readonly shop: Provisioning['shop']
  readonly printer: PrinterPort
  readonly drawing: Drawing
}): { readonly start: () => void; readonly stop: () => void } {
  const warmUp = (): void => {
    if (isWarm) return
    isWarm = true
    const { name, till, timeZone } = o.shop
    const shop = { name, till, timeZone }
    const slip = testSlip({ shop, columns: o.printer.columns, at: o.clock.now() })
    encodeSlip(slip, setupOfPort(o.printer), o.drawing)
  }
  let cancel: (() => void) | null = null
  return {
    start: () => {
      cancel = o.clock.after(warmUpMs, warmUp)
    },
    stop: () => cancel?.(),
  }
}
