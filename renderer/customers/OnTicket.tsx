// Whose ticket it is, beside the name the provider gave: their phone, and the way to what is known of them.

import { isNumberProduct } from '../../shared/vend/products.ts'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { changeDraft, useSell } from '../sell/store.ts'
import { useForm } from '../sell/use-form.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { spokenPhone } from '../vend/words.ts'
import { OpenCard } from './Customers.tsx'
import type { Offered } from './offer.ts'
import { openCard, useCustomers } from './store.ts'

/** What the till knows of the number on the ticket; null for a new one. */
function useKnown(): Offered | null {
  const { product, account } = useSell(({ draft }) => draft)
  const changes = useCustomers((customers) => customers.changes)
  const answer = useAnswer('customer.find', { text: account, product, limit: 20 }, changes)
  const known = answer?.customers.find((one) => one.account === account && one.product === product)
  return known && isNumberProduct(known.product) ? { ...known, product: known.product } : null
}

/** Where the provider gave no name: the one of last time. */
export function LastName() {
  const { t } = useText()
  const name = useKnown()?.name
  return name ? <p className="last-name">{t('customers.lastName', { name })}</p> : null
}

/** The phone that goes with the ticket, read back. */
export function TicketPhone() {
  const phone = useSell(({ draft }) => draft.phone)
  return phone === '' ? null : <p className="mono soft">{spokenPhone(phone)}</p>
}

export function OnTicket() {
  const { t } = useText()
  const account = useSell(({ draft }) => draft.account)
  const typing = useSell(({ draft }) => draft.field === 'phone')
  const known = useKnown()
  const isPhone = useForm()?.kind === 'phone'
  return (
    <div className="on-ticket">
      {isPhone ? null : (
        <Key
          icon="phone"
          label={t('customers.phone')}
          pressed={typing}
          onPress={() => changeDraft({ field: typing ? 'amount' : 'phone' })}
        />
      )}
      {known === null ? null : (
        <Key
          icon={known.favourite ? 'star' : 'person'}
          className={known.favourite ? 'starred' : ''}
          label={t('customers.about', { name: known.name ?? account })}
          onPress={() => openCard(known)}
        />
      )}
      <OpenCard />
    </div>
  )
}
