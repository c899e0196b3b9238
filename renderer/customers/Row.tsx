// One number of a customer: a touch puts it on the ticket, the key beside it opens what is known.

import { memo } from 'react'
import { Press } from '../design/Press.tsx'
import { Icon } from '../design/icons.tsx'
import { Key } from '../design/Key.tsx'
import { type Text, useText } from '../i18n/use-text.ts'
import { choiceLabel } from '../sell/OptionField.tsx'
import { useTill } from '../stores/till.ts'
import { accountText, productIcons, spokenPhone, whoText } from '../vend/words.ts'
import { choose } from './actions.ts'
import type { Offered } from './offer.ts'
import { openCard } from './store.ts'

/** What the customer calls it, else whose it is, else what is bought for it. */
export const nameOf = (text: Text, customer: Offered): string =>
  customer.label ?? whoText(text, { ...customer, customerName: customer.name })

/** The network or company of last time, as this shop offers it. */
function useNetwork(text: Text, { product, options }: Offered): string {
  const sold = useTill((till) => till.about?.products.find(({ id }) => id === product))
  const open = sold?.providers[0]?.options.filter(({ choices }) => choices.length > 1) ?? []
  return open
    .flatMap(({ name, choices }) => choices.filter(({ value }) => value === options[name]))
    .map((choice) => choiceLabel(text, choice))
    .join(' · ')
}

type Props = { readonly customer: Offered; readonly withProduct: boolean }

/** Drawn for another customer, not for a digit that changes none. */
export const Row = memo(function Row({ customer, withProduct }: Props) {
  const text = useText()
  const { t, money } = text
  const network = useNetwork(text, customer)
  const { product, account, phone, favourite, label } = customer
  const number = <span className="mono">{accountText(product, account)}</span>
  const bare = product !== 'electricity' && !customer.name && label === null
  return (
    <li className="customer-row">
      <Press className="key customer grow" onPress={() => choose(customer)}>
        {withProduct ? <Icon name={productIcons[product]} /> : null}
        <span className="grow">
          <span className="customer-name">
            {favourite ? (
              <span className="favourite">
                <Icon name="star" />
                <span className="hidden">{t('customers.favourite')} </span>
              </span>
            ) : null}
            {bare ? number : <bdi>{nameOf(text, customer)}</bdi>}
          </span>
          <span className="soft customer-more">
            {bare ? <span>{network}</span> : number}
            {phone === null || phone === account ? null : (
              <bdi className="mono">{spokenPhone(phone)}</bdi>
            )}
          </span>
        </span>
        <span className="money soft">{money(customer.lastAmount)}</span>
      </Press>
      <Key
        icon="person"
        label={t('customers.about', { name: bare ? account : nameOf(text, customer) })}
        onPress={() => openCard(customer)}
      />
    </li>
  )
})
