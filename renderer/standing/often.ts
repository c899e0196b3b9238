// How often a sale is to be bought: once, or again and again by the provider itself. Pure. Only a
// supervisor is offered anything but once, and only what the provider at hand knows.

import type { CashierView } from '../../shared/contract/status.ts'
import type { About } from '../stores/till.ts'

type Seller = About['products'][number]['providers'][number]

/** Every hour is a provider's toy: no shop sells a customer that. */
const oftenAtCounter = ['daily', 'weekly', 'monthly'] as const
export type Often = (typeof oftenAtCounter)[number]

/** What this person may choose beside once. */
export const offeredOften = (
  seller: Pick<Seller, 'standing'> | null | undefined,
  person: Pick<CashierView, 'role'> | null | undefined,
): readonly Often[] =>
  person?.role === 'supervisor'
    ? oftenAtCounter.filter((often) => seller?.standing?.includes(often))
    : []

/** What was chosen, as long as it is still offered: another provider or person makes it once again. */
export const oftenOf = (
  chosen: Often | null,
  seller: Pick<Seller, 'standing'> | null | undefined,
  person: Pick<CashierView, 'role'> | null | undefined,
): Often | null =>
  chosen !== null && offeredOften(seller, person).includes(chosen) ? chosen : null
