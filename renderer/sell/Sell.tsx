// The Sell screen: what is sold at the start side, the ticket at the end side. Once a sale is placed
// its progress fills the same place until the cashier goes on.

import { useRef } from 'react'
import { useText } from '../i18n/use-text.ts'
import { Key } from '../design/Key.tsx'
import { Followed } from './Followed.tsx'
import { Fields } from './Fields.tsx'
import { Keypad } from './Keypad.tsx'
import { Recent } from './Recent.tsx'
import { Ticket } from './Ticket.tsx'
import { Run } from '../run/Run.tsx'
import { useLookUpWhenWhole, useSellKeys } from './keyboard.ts'
import { isTouched, useSell } from './store.ts'
import './sell.css'

function RingUp() {
  const { t } = useText()
  const started = useSell(({ draft }) => draft.look.kind !== 'none')
  const fields = useRef<HTMLDivElement>(null)
  useSellKeys(fields)
  useLookUpWhenWhole()
  return (
    <>
      <div className="products">
        <Key onPress={() => undefined} icon="bolt" hint="F1" pressed>
          {t('product.electricity')}
        </Key>
        <Followed />
      </div>
      <section className="ring-up" ref={fields} aria-label={t('sell.what')}>
        <Fields />
        <Keypad />
      </section>
      <section className="ticket card" aria-label={started ? t('sell.ticket') : t('sell.recent')}>
        {started ? <Ticket /> : <Recent />}
      </section>
    </>
  )
}

export function Sell() {
  const { t } = useText()
  const shown = useSell((sell) => sell.shown)
  const touched = useSell(({ draft }) => isTouched(draft))
  return (
    <main className="sell" data-shown={shown !== null}>
      <h1 className="hidden">{t('screen.sell')}</h1>
      {shown === null ? <RingUp /> : <Run key={shown} vendId={shown} waitingDraft={touched} />}
    </main>
  )
}
