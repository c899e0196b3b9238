// What the till last told this screen: what it is, how it is, who stands at it, and whether we hear it.

import { create } from 'zustand'
import type { Output } from '../../shared/contract/contract.ts'
import type { CashierView } from '../../shared/contract/status.ts'
import { call } from '../client/client.ts'
import type { Link } from '../client/transport.ts'

export type About = Output<'till.describe'>
export type Status = Output<'status.get'>

type Till = {
  readonly about: About | null
  readonly status: Status | null
  /** Undefined until the till said who, null when nobody. */
  readonly cashier: CashierView | null | undefined
  readonly link: Link
  /** When the link last changed, this screen's clock. */
  readonly linkAt: number
}

export const useTill = create<Till>()(() => ({
  about: null,
  status: null,
  cashier: undefined,
  link: 'connecting',
  linkAt: Date.now(),
}))

export function setLink(link: Link): void {
  if (useTill.getState().link !== link) useTill.setState({ link, linkAt: Date.now() })
}

export const setStatus = (status: Status): void => useTill.setState({ status })
export const setCashier = (cashier: CashierView | null): void => useTill.setState({ cashier })

/** Asks everything anew: at the start and after the link was lost. */
export async function refreshTill(): Promise<void> {
  const [about, session, status] = await Promise.all([
    call('till.describe', {}),
    call('session.get', {}),
    call('status.get', {}),
  ])
  if (about.ok) useTill.setState({ about: about.value })
  if (session.ok) useTill.setState({ cashier: session.value.cashier })
  if (status.ok) useTill.setState({ status: status.value })
}

/** The name a customer would know the provider by. */
export const providerLabel = (providerId: string): string =>
  useTill
    .getState()
    .about?.products.flatMap((product) => product.providers)
    .find((provider) => provider.id === providerId)?.label ?? providerId
