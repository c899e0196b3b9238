// Customers served lately, where the ticket will be: one touch fills the meter and looks it up.
// Comes from the till's own journal, so it is there when the line is not.

import { Button } from 'react-aria-components/Button'
import { useText } from '../i18n/use-text.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { useVends } from '../stores/vends.ts'
import { chooseCustomer } from './actions.ts'
import { groupDigits } from './draft.ts'

const recent = { product: 'electricity', limit: 8 } as const

export function Recent() {
  const { t, money } = useText()
  const changes = useVends((vends) => vends.changes)
  const customers = useAnswer('vend.recent', recent, changes)?.customers
  return (
    <div className="recent">
      <h2>{t('sell.recent')}</h2>
      {customers?.length === 0 ? <p className="soft">{t('sell.recent.none')}</p> : null}
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
  )
}
