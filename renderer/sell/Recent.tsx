// Customers served lately, where the ticket will be: one touch fills the number and looks it up.
// While a number is typed, those that fit it stay.
// Comes from the till's own journal, so it is there when the line is not.

import { Button } from 'react-aria-components/Button'
import { type Text, useText } from '../i18n/use-text.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { useVends } from '../stores/vends.ts'
import { accountText } from '../vend/words.ts'
import { Key } from '../design/Key.tsx'
import { chooseCustomer, forward } from './actions.ts'
import { type Form, needOf } from './form.ts'
import { choiceLabel, optionLabel } from './OptionField.tsx'
import { useSell } from './store.ts'
import { useForm } from './use-form.ts'

/** What was chosen for this customer last time, such as the network. */
const networkOf = (text: Text, form: Form | null, options: Readonly<Record<string, string>>) =>
  form?.open
    .flatMap(({ name, choices }) => choices.filter(({ value }) => value === options[name]))
    .map((choice) => choiceLabel(text, choice))
    .join(' · ')

export function Recent() {
  const text = useText()
  const { t, money } = text
  const form = useForm()
  const product = form?.product.id ?? 'electricity'
  const kind = form?.kind ?? 'meter'
  const account = useSell(({ draft }) => draft.account)
  const changes = useVends((vends) => vends.changes)
  const known = useAnswer('vend.recent', { product, limit: 12 }, changes)?.customers
  const customers = known?.filter((customer) => customer.account.startsWith(account))
  const need = form ? needOf(form) : null
  return (
    <>
      <div className="recent grow">
        <h2>{t('sell.recent')}</h2>
        {known?.length === 0 ? <p className="soft">{t('sell.recent.none')}</p> : null}
        <ul className="stack">
          {customers?.map((customer) => (
            <li key={`${customer.account} ${customer.options.disco ?? ''}`}>
              <Button className="key customer" onPress={() => chooseCustomer(customer)}>
                <span className="grow">
                  {kind !== 'meter' && !customer.name ? (
                    <>
                      <span className="mono customer-name">{customer.account}</span>
                      <span className="soft">{networkOf(text, form, customer.options)}</span>
                    </>
                  ) : (
                    <>
                      <bdi className="customer-name">{customer.name || t('who.unnamed')}</bdi>
                      <span className="mono soft">{accountText(product, customer.account)}</span>
                    </>
                  )}
                </span>
                <span className="money soft">{money(customer.lastAmount)}</span>
              </Button>
            </li>
          ))}
        </ul>
      </div>
      {account === '' ? null : (
        <Key
          kind="main"
          big
          className="take"
          icon={kind === 'phone' ? 'send' : 'search'}
          hint="Enter"
          disabled={need !== null}
          onPress={forward}
        >
          {need === null
            ? t(`sell.lookUp.${kind}`)
            : t(need, { option: optionLabel(text, product, form?.missing ?? '') })}
        </Key>
      )}
    </>
  )
}
