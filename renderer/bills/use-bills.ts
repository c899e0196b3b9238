// What the components of a bill ask of the stores.

import { useEffect, useMemo, useState } from 'react'
import { languages } from '../i18n/dictionary.ts'
import { usePrefs } from '../stores/prefs.ts'
import { isDown, useTill } from '../stores/till.ts'
import type { Offer } from './catalog.ts'
import { type Desk, offerAt, useBills } from './store.ts'

export const useDesk = (): Desk => useBills((bills) => bills.desk)

export function useOffer(): Offer | null {
  const catalog = useBills((bills) => bills.catalog)
  const serviceId = useBills(({ desk }) => desk.serviceId)
  const opened = useBills(({ desk }) => desk.opened)
  const paying = useBills(({ desk }) => desk.paying)
  const error = useBills(({ desk }) => desk.error)
  return useMemo(
    () => offerAt(catalog, { serviceId, opened, paying, error }),
    [catalog, serviceId, opened, paying, error],
  )
}

/** Who sells bills here: the catalog's provider, or the shop's first before there is a catalog. */
export function useProvider(): { readonly id: string; readonly label: string } {
  const about = useTill((till) => till.about)
  const catalogId = useBills(({ catalog }) => catalog?.providerId)
  const providers = about?.products.find(({ id }) => id === 'bills')?.providers ?? []
  const found = providers.find(({ id }) => id === catalogId) ?? providers[0]
  return { id: found?.id ?? '', label: found?.label ?? '' }
}

export function useIsDown(): boolean {
  const { id } = useProvider()
  return useTill(({ status }) => isDown(status, id))
}

/** "21 Nov 2026", in the shop's time zone. */
export function useDay(): (at: number) => string {
  const language = usePrefs((prefs) => prefs.language)
  const timeZone = useTill((till) => till.about?.shop.timeZone ?? 'Africa/Cairo')
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(languages[language].locale, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone,
    })
    return (at) => format.format(at)
  }, [language, timeZone])
}

/** A tap meant for the key that lay here before must not take money. */
const settleMs = 600

/** False for a moment after `what` changed. */
export function useSettled(what: string): boolean {
  const [settled, setSettled] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(what), settleMs)
    return () => clearTimeout(timer)
  }, [what])
  return settled === what
}
