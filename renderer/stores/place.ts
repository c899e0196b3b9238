// Which screen is shown. A till has no addresses to share, so this is all the routing there is.

import { create } from 'zustand'

export const screens = [
  'sell',
  'queue',
  'sales',
  'shift',
  'reports',
  'settings',
  'practice',
] as const
/** Review is reached from Queue and stands on no rail. */
export type Screen = (typeof screens)[number] | 'review'

export type Place = {
  readonly screen: Screen
  /** A sale opened over Queue or Sales. */
  readonly vendId: string | null
  /** A batch opened over Queue or Sales. */
  readonly batchId: string | null
}

export const usePlace = create<Place>()(() => ({ screen: 'sell', vendId: null, batchId: null }))

export const goTo = (screen: Screen): void =>
  usePlace.setState({ screen, vendId: null, batchId: null })

/** Screens a sale or a batch is opened over: the way back leads there again; from others to Sales. */
const under = (screen: Screen): Screen =>
  screen === 'queue' || screen === 'review' ? screen : 'sales'

export const openSale = (vendId: string): void =>
  usePlace.setState(({ screen }) => ({
    screen: under(screen),
    vendId,
    batchId: null,
  }))

/** Opens a batch, with the same way back as a sale. */
export const openBatch = (batchId: string): void =>
  usePlace.setState(({ screen }) => ({
    screen: under(screen),
    vendId: null,
    batchId,
  }))

export const closeBatch = (): void => usePlace.setState({ batchId: null })

export const closeSale = (): void => usePlace.setState({ vendId: null })
