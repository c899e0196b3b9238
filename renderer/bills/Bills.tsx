// Bills: whom it is for, the form its biller wants, the bills it finds, and the ticket that pays those
// chosen. The place under the tiles, in two columns like every sale.

import { useEffect, useRef } from 'react'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { usePrefs } from '../stores/prefs.ts'
import { BillRefusal } from './BillRefusal.tsx'
import { BillTicket } from './BillTicket.tsx'
import { FoundBills } from './FoundBills.tsx'
import { Hindrances } from './Hindrances.tsx'
import { Pick } from './Pick.tsx'
import { Asking, PickSide } from './PickSide.tsx'
import { ServiceForm } from './ServiceForm.tsx'
import { askCatalog } from './actions.ts'
import { rowsAt, top } from './catalog.ts'
import { useBillKeys } from './keyboard.ts'
import { useBills } from './store.ts'
import { useDesk, useOffer, useProvider } from './use-bills.ts'
import './bills.css'

/** The till reads an old catalog again by itself; this is how soon it is seen here. */
const renewMs = 10_000

/** No catalog to show: it is asked for, it did not come, or there is nothing in it. */
function NoCatalog() {
  const { t } = useText()
  const { label: provider } = useProvider()
  const askingAt = useBills((bills) => bills.askingAt)
  const error = useBills((bills) => bills.catalogError)
  const empty = useBills(({ catalog }) => catalog !== null)
  const skewed = useBills(({ clockSkew }) => clockSkew !== null)
  if (skewed) return <Hindrances />
  return (
    <div className="stack bill-none" role="status">
      <Hindrances />
      {askingAt !== null ? (
        <Asking sinceAt={askingAt} />
      ) : error ? (
        <BillRefusal error={error} cash={false} />
      ) : empty ? (
        <p className="soft">{t('bills.catalog.empty', { provider })}</p>
      ) : null}
      {askingAt === null ? (
        <Key icon="again" onPress={() => void askCatalog(true)}>
          {t('bills.catalog.again', { provider })}
        </Key>
      ) : null}
    </div>
  )
}

function Side() {
  const offer = useOffer()
  const catalog = useBills((bills) => bills.catalog)
  if (offer) return <BillTicket offer={offer} />
  return catalog ? <PickSide catalog={catalog} /> : null
}

function Place() {
  const offer = useOffer()
  const catalog = useBills((bills) => bills.catalog)
  const { look } = useDesk()
  if (!catalog || rowsAt(catalog, top).length === 0) return <NoCatalog />
  if (!offer) return <Pick catalog={catalog} />
  return look.kind === 'found' && offer.service.asks !== 'fees' ? (
    <FoundBills offer={offer} found={look.found} />
  ) : (
    <ServiceForm offer={offer} />
  )
}

export function Bills() {
  const { t } = useText()
  const language = usePrefs((prefs) => prefs.language)
  const place = useRef<HTMLElement>(null)
  const picking = useOffer() === null
  useBillKeys(place)
  useEffect(() => void askCatalog(false, language), [language])
  const stale = useBills(({ catalog }) => catalog !== null && catalog.stale !== null)
  useEffect(() => {
    if (!stale) return undefined
    const timer = setInterval(() => void askCatalog(false, language), renewMs)
    return () => clearInterval(timer)
  }, [stale, language])
  return (
    <>
      <section className="ring-up bills" ref={place} aria-label={t('bills.pick')}>
        <Place />
      </section>
      <section className="ticket card" aria-label={t(picking ? 'bills.recent' : 'sell.ticket')}>
        <Side />
      </section>
    </>
  )
}
