// Customers who come back, where the ticket will be: the starred first, then those served lately; by a
// phone all that is bought with it. Comes from the till's own journal, so it is there when the line is not.

import { Suspense, memo, useDeferredValue } from 'react'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { forward } from '../sell/actions.ts'
import { type Form, needOf } from '../sell/form.ts'
import { optionLabel } from '../sell/OptionField.tsx'
import { useSell } from '../sell/store.ts'
import { useForm } from '../sell/use-form.ts'
import { later } from '../stores/later.ts'
import { useTill } from '../stores/till.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { useVends } from '../stores/vends.ts'
import { offeredOf, questionFor } from './offer.ts'
import { PhoneField } from './PhoneField.tsx'
import { Row } from './Row.tsx'
import { useCustomers } from './store.ts'
import './customers.css'

export const Card = later(() => import('./Card.tsx').then((it) => it.Card))

function LookUpKey({ form }: { readonly form: Form | null }) {
  const text = useText()
  const { t } = text
  const kind = form?.kind ?? 'meter'
  const need = form ? needOf(form) : null
  // Asked already: the ticket is about to stand here.
  const asking = useSell(({ draft }) => draft.look.kind !== 'none')
  return (
    <Key
      kind="main"
      big
      className="take"
      icon={kind === 'phone' ? 'send' : 'search'}
      hint="Enter"
      disabled={need !== null || asking}
      onPress={forward}
    >
      {need === null
        ? t(`sell.lookUp.${kind}`)
        : t(need, {
            option: optionLabel(text, form?.product.id ?? 'electricity', form?.missing ?? ''),
          })}
    </Key>
  )
}

/** The card, over whatever is on the counter. */
export function OpenCard() {
  const open = useCustomers((customers) => customers.open)
  return open === null ? null : (
    <Suspense fallback={null}>
      <Card customer={open} />
    </Suspense>
  )
}

type TypedProps = { readonly account: string; readonly phone: string }

const Offers = memo(function Offers({ account, phone }: TypedProps) {
  const { t } = useText()
  const form = useForm()
  const products = useTill((till) => till.about?.products)
  const changes = useVends((vends) => vends.changes)
  const noted = useCustomers((customers) => customers.changes)
  const typed = { product: form?.product.id ?? ('electricity' as const), account, phone }
  const answer = useAnswer('customer.find', questionFor(typed), `${changes} ${noted}`)
  const offered = answer && offeredOf(answer.customers, typed, products?.map(({ id }) => id) ?? [])
  return (
    <>
      {form?.kind === 'phone' ? null : <PhoneField />}
      <div className="recent grow">
        <h2>{t('sell.recent')}</h2>
        {offered?.length !== 0 ? null : phone !== '' ? (
          <p className="soft">{t('customers.phone.unknown')}</p>
        ) : account === '' ? (
          <p className="soft">{t('sell.recent.none')}</p>
        ) : null}
        <ul className="stack">
          {offered?.map((customer) => (
            <Row
              key={`${customer.product} ${customer.account}`}
              customer={customer}
              withProduct={phone !== ''}
            />
          ))}
        </ul>
      </div>
      {account === '' ? null : <LookUpKey form={form} />}
      <OpenCard />
    </>
  )
})

/** What fits a number is drawn after the frame that shows its digit: rows and key lay out the whole page. */
export function Customers() {
  const account = useDeferredValue(useSell(({ draft }) => draft.account))
  const phone = useDeferredValue(useSell(({ draft }) => draft.phone))
  return <Offers account={account} phone={phone} />
}
