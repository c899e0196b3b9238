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
  /** They walked away: their PIN, or somebody else, is wanted. */
  readonly locked: boolean
  readonly link: Link
  /** When the link last changed, this screen's clock. */
  readonly linkAt: number
}

export const useTill = create<Till>()(() => ({
  about: null,
  status: null,
  cashier: undefined,
  locked: false,
  link: 'connecting',
  linkAt: Date.now(),
}))

export function setLink(link: Link): void {
  if (useTill.getState().link !== link) useTill.setState({ link, linkAt: Date.now() })
}

export const setStatus = (status: Status): void => useTill.setState({ status })
export const setCashier = (cashier: CashierView | null): void =>
  useTill.setState({ cashier, locked: false })
export const setSession = (session: Output<'session.get'>): void => useTill.setState(session)

/**
 * Asks everything anew: at the start and after the link was lost. What an event told in the meantime
 * is newer than the answer and stays.
 */
export async function refreshTill(): Promise<void> {
  const before = useTill.getState()
  const set = (change: Partial<Till>): void => {
    const now = useTill.getState()
    const [name] = Object.keys(change) as (keyof Till)[]
    if (name !== undefined && now[name] === before[name]) useTill.setState(change)
  }
  await Promise.all([
    call('till.describe', {}).then((about) => about.ok && set({ about: about.value })),
    call('session.get', {}).then((got) => got.ok && set(got.value)),
    call('status.get', {}).then((status) => status.ok && set({ status: status.value })),
  ])
}

/** Another till answers here: training was entered or left, or a shop was set up. What one knows, no other does. */
export const onOtherTill = (then: () => void): (() => void) =>
  useTill.subscribe(({ about }, before) => {
    if (about && before.about && about.mode !== before.about.mode) then()
  })

/** True while the till cannot reach this provider. */
export const isDown = (status: Status | null, providerId: string): boolean =>
  status?.network.state === 'offline' ||
  status?.providers.find((provider) => provider.id === providerId)?.state === 'down'

/** The name a customer would know the provider by, also where nothing is sold through it any more. */
export function providerLabel(providerId: string): string {
  const { about, status } = useTill.getState()
  const selling = about?.products.flatMap((product) => product.providers) ?? []
  const named = [...selling, ...(status?.providers ?? [])].find(({ id }) => id === providerId)
  return named?.label ?? providerId
}
