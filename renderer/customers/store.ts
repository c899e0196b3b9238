// Counts what was changed about customers, so that whatever shows them asks again; and which of them is looked at.

import { create } from 'zustand'
import { useTill } from '../stores/till.ts'
import type { Offered } from './offer.ts'

type Customers = {
  readonly changes: number
  /** Whose card is open. */
  readonly open: Offered | null
}

export const useCustomers = create<Customers>()(() => ({ changes: 0, open: null }))

// Whoever comes next did not ask for it, and a till that trains knows none of the shop's customers.
useTill.subscribe(({ cashier }, before) => {
  if (cashier?.id !== before.cashier?.id) useCustomers.setState({ open: null })
})

export const customersChanged = (): void =>
  useCustomers.setState(({ changes }) => ({ changes: changes + 1 }))

export const openCard = (open: Offered | null): void => useCustomers.setState({ open })
