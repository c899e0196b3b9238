// What the till knows of one number of a customer: the last sale, the last token, the star; and forgetting them.

import { useId, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { groupToken } from '../../shared/sts/token.ts'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { useSell } from '../sell/store.ts'
import { openSale } from '../stores/place.ts'
import { accountText, spokenPhone } from '../vend/words.ts'
import { accountKinds } from '../../shared/vend/products.ts'
import { choose } from './actions.ts'
import { AskToForget, type Forgotten, ForgottenNotes } from './Forget.tsx'
import type { Offered } from './offer.ts'
import { nameOf } from './Row.tsx'
import { Star } from './Star.tsx'
import { openCard } from './store.ts'
import '../override/override.css'

const close = (): void => openCard(null)

function LastToken({ token }: { readonly token: NonNullable<Offered['token']> }) {
  const { t, date } = useText()
  return (
    <section className="stack">
      <h3>{t('customers.lastToken')}</h3>
      <p className="soft">{date(token.at)}</p>
      <ol className="stack">
        {token.digits.map((digits) => (
          <li key={digits} className="mono card-token">
            {groupToken(digits)}
          </li>
        ))}
      </ol>
      <Key
        icon="list"
        onPress={() => {
          close()
          openSale(token.vendId)
        }}
      >
        {t('customers.show')}
      </Key>
    </section>
  )
}

function About({ customer, heading }: { readonly customer: Offered; readonly heading: string }) {
  const text = useText()
  const { t, money, date } = text
  const { product, account, phone, lastAmount, lastAt, token } = customer
  const kind = accountKinds[product]
  return (
    <>
      <h2 id={heading}>
        <bdi>{nameOf(text, customer)}</bdi>
      </h2>
      <dl className="stack">
        <div className="pair">
          <dt className="soft">{t(`sell.account.${kind}`)}</dt>
          <dd className="mono">{accountText(product, account)}</dd>
        </div>
        {phone === null || phone === account ? null : (
          <div className="pair">
            <dt className="soft">{t('customers.phone')}</dt>
            <dd className="mono">{spokenPhone(phone)}</dd>
          </div>
        )}
        <div className="pair">
          <dt className="soft">{t('customers.lastSale')}</dt>
          <dd>
            <span className="money">{money(lastAmount)}</span> · {date(lastAt)}
          </dd>
        </div>
      </dl>
      {token === null ? null : <LastToken token={token} />}
      <Star customer={customer} />
    </>
  )
}

export function Card({ customer }: { readonly customer: Offered }) {
  const { t } = useText()
  const [asking, setAsking] = useState(false)
  const [forgotten, setForgotten] = useState<Forgotten | null>(null)
  const heading = useId()
  const onTicket = useSell(({ draft }) => draft.look.kind !== 'none')
  if (asking) {
    return (
      <AskToForget customer={customer} onDone={setForgotten} onClose={() => setAsking(false)} />
    )
  }
  return (
    <ModalOverlay
      className="veil"
      isOpen
      isDismissable
      onOpenChange={(open) => (open ? undefined : close())}
    >
      <Modal className="override-modal card">
        <Dialog aria-labelledby={heading} className="stack">
          {forgotten ? (
            <>
              <h2 id={heading}>{t('customers.title')}</h2>
              <ForgottenNotes {...forgotten} />
            </>
          ) : (
            <>
              <About customer={customer} heading={heading} />
              <Key kind="quiet" icon="erase" onPress={() => setAsking(true)}>
                {t('customers.forget')}
              </Key>
            </>
          )}
          <div className="override-acts">
            <Key icon="back" onPress={close}>
              {t('customers.close')}
            </Key>
            {forgotten || onTicket ? null : (
              <Key
                kind="main"
                onPress={() => {
                  close()
                  choose(customer)
                }}
              >
                {t('customers.use')}
              </Key>
            )}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
