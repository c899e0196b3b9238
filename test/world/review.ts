// Sales that wait for a person: sold or not at the provider, and nobody told the till.

import { eventually, type TillWorld } from './till.ts'

export const musa = (reason = 'BuyPower said so on the telephone') => ({
  cashierId: 'musa',
  pin: '9999',
  reason,
})

export const handToken = '40075282658655256325'
/** Class 1: a test token, which buys nothing. */
export const testToken = '00000000000134217728'

/** A sale of `meter` that ends with a person; `sold` is what the provider's ledger holds. */
export async function lostSale(w: TillWorld, meter: string, sold = true): Promise<string> {
  w.provider.faults.next(sold ? 'drop-after-sale' : 'drop-before-sale')
  w.provider.faults.always('html', { path: 'requery' })
  const vendId = await w.sell(meter)
  await w.until(vendId, 'review')
  w.provider.faults.clear()
  return vendId
}

/** What came out of the printer last, once `count` papers did. */
export async function paperOf(w: TillWorld, count: number): Promise<string> {
  await eventually(`${count} papers`, () => w.printer.jobs().length >= count)
  return w.printer.jobs()[count - 1]?.text ?? ''
}
