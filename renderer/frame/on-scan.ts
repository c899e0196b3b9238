// Where a scanned code goes: a meter or smartcard number to Sell, from any screen; anything else is looked for in Sales.

import { chooseCustomer, snapshot } from '../sell/actions.ts'
import { chooseProduct } from '../sell/products.ts'
import { formNow } from '../sell/use-form.ts'
import { searchSales } from '../sales/store.ts'
import { goTo } from '../stores/place.ts'
import { useTill } from '../stores/till.ts'

type Taker = (code: string) => boolean
/** Notes how something stands, and gives the way back to it. */
type Snapshot = () => () => void

let taker: Taker | null = null
let ofTaker: Snapshot | null = null

/**
 * Scans go here first, as long as whatever fills the screen wants them. It answers whether it took one.
 * `snapshot`: of what it types the keys of the window into.
 */
export function takeScans(next: Taker | null, snapshot: Snapshot | null = null): void {
  taker = next
  ofTaker = snapshot
}

/** How all that takes keys wherever the focus is stands before a scan types into it. */
export function beforeScan(): () => void {
  const backs = [snapshot(), ofTaker?.()]
  return () => backs.forEach((back) => back?.())
}

const isMeter = (code: string): boolean => /^\d{6,14}$/.test(code)

export function onScan(code: string): void {
  const { cashier, locked } = useTill.getState()
  // Whoever passes a locked till does not change the ticket behind the lock.
  if (!cashier || locked) return
  const text = code.trim()
  if (taker?.(text)) return
  if (isMeter(text)) {
    goTo('sell')
    // Phones carry no barcode: what is scanned while selling airtime is a meter.
    if (formNow()?.kind === 'phone') {
      const meter = useTill.getState().about?.products.find(({ account }) => account === 'meter')
      if (meter) chooseProduct(meter.id)
    }
    chooseCustomer({ account: text, options: {} })
    return
  }
  // A slip's token or reference: a token is found by its end.
  searchSales(/^\d{20}$/.test(text) ? text.slice(-4) : text)
  goTo('sales')
}
