// Customers served lately, where the ticket will be: one touch fills the meter and looks it up.
// While a meter is typed, those that fit it stay.
// Comes from the till's own journal, so it is there when the line is not.

import { Button } from 'react-aria-components/Button'
import { useText } from '../i18n/use-text.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { useVends } from '../stores/vends.ts'
import { Key } from '../design/Key.tsx'
import { chooseCustomer, forward } from './actions.ts'
import { groupDigits } from './draft.ts'
import { useSell } from './store.ts'

const recent = { product: 'electricity', limit: 12 } as const

export function Recent() {
  const { t, money } = useText()
  const account = useSell(({ draft }) => draft.account)
  const changes = useVends((vends) => vends.changes)
  const known = useAnswer('vend.recent', recent, changes)?.customers
  const customers = known?.filter((customer) => customer.account.startsWith(account))
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
                  <span className="customer-name">{customer.name ?? t('who.unnamed')}</span>
                  <span className="mono soft">{groupDigits(customer.account)}</span>
                </span>
                <span className="money soft">{money(customer.lastAmount)}</span>
              </Button>
            </li>
          ))}
        </ul>
      </div>
      {account === '' ? null : (
        <Key kind="main" big className="take" icon="search" hint="Enter" onPress={forward}>
          {t('sell.lookUp')}
        </Key>
      )}
    </>
  )
}
