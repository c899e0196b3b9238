// The Sell screen: what is sold at the start side, the ticket at the end side. Once a sale is placed
// its progress fills the same place until the cashier goes on.

import { Suspense, memo, useDeferredValue, useEffect } from 'react'
import { Customers } from '../customers/Customers.tsx'
import { later } from '../stores/later.ts'
import { useText } from '../i18n/use-text.ts'
import { Followed } from './Followed.tsx'
import { Fields } from './Fields.tsx'
import { Keypad } from './Keypad.tsx'
import { Through } from './Through.tsx'
import { Tiles } from './Tiles.tsx'
import { Ticket } from './Ticket.tsx'
import { useKeysAhead, useLookUpWhenWhole, useProductKeys, useSellKeys } from './keyboard.ts'
import { changeDraft, isTouched, useSell } from './store.ts'
import { useForm, usePanel } from './use-form.ts'
import './sell.css'
import './fields.css'
import './keypad.css'
import './lists.css'
import './ticket.css'

// Not on every counter: read when they are wanted.
const Bills = later(() => import('../bills/Bills.tsx').then((it) => it.Bills))
const Batch = later(() => import('../batch/Batch.tsx').then((it) => it.Batch))

const PriceList = later(() => import('./PriceList.tsx').then((it) => it.PriceList))
const Run = later(() => import('../run/Run.tsx').then((it) => it.Run))
/** Where every sale leads. */
export const sellParts = [Run, PriceList]

/** Apart, so that what follows every digit draws nothing else. */
function LookUpWhenWhole() {
  useLookUpWhenWhole()
  return null
}

function RingUp() {
  const { t } = useText()
  const started = useSell(({ draft }) => draft.look.kind !== 'none' || draft.unanswered !== null)
  // The ticket is drawn after the touch that asked for it was answered; it goes at once.
  const ticket = useDeferredValue(started) && started
  const picking = useSell(({ draft }) => draft.field === 'amount')
  const form = useForm()
  useSellKeys()
  const product = form?.product.id
  // The first ticket is begun before anybody knows what this shop sells.
  useEffect(() => {
    if (product && product !== useSell.getState().draft.product) changeDraft({ product })
  }, [product])
  return (
    <>
      <LookUpWhenWhole />
      <section className="ring-up" aria-label={t('sell.what')}>
        <Fields />
        {form?.priced && picking ? (
          <Suspense fallback={null}>
            <PriceList form={form} />
          </Suspense>
        ) : (
          <Keypad />
        )}
      </section>
      <section className="ticket card" aria-label={ticket ? t('sell.ticket') : t('sell.recent')}>
        {form ? <Through form={form} /> : null}
        {ticket ? <Ticket /> : <Customers />}
      </section>
    </>
  )
}

/** The tiles, and what fills the place under them. */
const Counter = memo(function Counter() {
  const shown = usePanel()
  useProductKeys()
  return (
    <>
      <div className="products">
        <Tiles />
        <Followed />
      </div>
      {shown === null ? (
        <RingUp />
      ) : (
        <Suspense fallback={null}>
          {shown === 'bills' ? <Bills /> : <Batch key={shown} kind={shown} />}
        </Suspense>
      )}
    </>
  )
})

export function Sell() {
  const { t } = useText()
  const wanted = useSell((sell) => sell.shown)
  // A sale shows at once; left, it stays until the counter is drawn behind it.
  const before = useDeferredValue(wanted)
  const shown = wanted ?? before
  useKeysAhead(shown !== wanted)
  const touched = useSell(({ draft }) => isTouched(draft))
  return (
    <main className="sell" data-shown={shown !== null}>
      <h1 className="hidden">{t('screen.sell')}</h1>
      {shown === null ? (
        <Counter />
      ) : (
        <Suspense fallback={null}>
          <Run key={shown} vendId={shown} waitingDraft={touched} leaving={wanted === null} />
        </Suspense>
      )}
    </main>
  )
}
