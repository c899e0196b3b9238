// Who the number belongs to, as the provider says; what looks odd; what they owe. Warnings never block. What may
// cost money stands right under the name: on a low screen the rest is what has to be scrolled to.

import { memo, type ReactNode } from 'react'
import { LastName, OnTicket, TicketPhone } from '../customers/OnTicket.tsx'
import { Note } from '../design/Note.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { useText } from '../i18n/use-text.ts'
import { providerLabel } from '../stores/till.ts'
import { accountKinds } from '../../shared/vend/products.ts'
import { keyFor } from '../i18n/translate.ts'
import { useNow } from '../stores/now.ts'
import { accountText, spokenPhone } from '../vend/words.ts'
import type { Draft, LookUp } from './draft.ts'
import { useForm } from './use-form.ts'
import { warningsToShow } from './warnings.ts'

function Asking({ sinceAt, account }: { readonly sinceAt: number; readonly account: string }) {
  const { t, length } = useText()
  const now = useNow()
  return (
    <div className="who" role="status">
      <h2 className="who-name soft">{t('who.asking')}</h2>
      <p className="mono">{account}</p>
      <p className="soft">{t('who.asking.since', { length: length(now - sinceAt) })}</p>
    </div>
  )
}

/** Name and number, and beside them what can be done about the customer. */
function Head({ children }: { readonly children: ReactNode }) {
  return (
    <div className="who-head">
      <div className="grow">{children}</div>
      <OnTicket />
    </div>
  )
}

/** A phone has no owner to show: the number itself is read back, as large as it goes. */
function Phone({ account }: { readonly account: string }) {
  const { t } = useText()
  return (
    <>
      <h2 className="who-name who-phone mono">{spokenPhone(account)}</h2>
      <p>{t('who.readBack')}</p>
    </>
  )
}

/** What can be sold here at once, as far as anybody said. */
function Limits({ limits: { min, max } }: Pick<LookUp, 'limits'>) {
  const { t, money } = useText()
  if (min === null && max === null) return null
  return (
    <p className="soft">
      {min !== null && max !== null
        ? t('who.limits', { min: money(min), max: money(max) })
        : min !== null
          ? t('who.limits.from', { min: money(min) })
          : t('who.limits.to', { max: money(max ?? '') })}
    </p>
  )
}

type Shown = Pick<Draft, 'product' | 'account' | 'look'>

function Found({
  product,
  account: typed,
  answer,
}: Omit<Shown, 'look'> & { readonly answer: LookUp }) {
  const text = useText()
  const { t, money } = text
  const { customer, debts, limits } = answer
  const priced = useForm()?.priced ?? false
  const kind = accountKinds[product]
  const account = accountText(product, typed)
  return (
    <div className="who" role="status">
      <Head>
        {kind === 'phone' ? (
          <Phone account={typed} />
        ) : customer === null ? (
          <>
            <h2 className="who-name mono">{account}</h2>
            <LastName />
          </>
        ) : (
          <>
            <h2 className="who-name">
              <bdi>{customer.name || t('who.unnamed')}</bdi>
            </h2>
            <p className="mono who-meter">{accountText(product, customer.account)}</p>
          </>
        )}
        <TicketPhone />
      </Head>
      {warningsToShow(answer, kind).map((code) => (
        <Note key={code} tone="amber" icon="warn">
          {t(keyFor(`warning.${code}`, kind))}
        </Note>
      ))}
      {customer === null && kind !== 'phone' ? (
        <Note tone="amber" icon="warn">
          {t('who.unasked', { provider: providerLabel(answer.providerId) })}
        </Note>
      ) : null}
      {debts.map((debt) => (
        <p key={debt.label} className="pair">
          <span>{t('who.debt', { label: debt.label })}</span>
          <span className="money">{money(debt.amount)}</span>
        </p>
      ))}
      {kind === 'phone' || customer === null ? null : (
        <p className="soft">
          <bdi>{[customer.address, customer.tariff].filter(Boolean).join(' · ')}</bdi>
        </p>
      )}
      {priced ? null : <Limits limits={limits} />}
    </div>
  )
}

/** The provider's answer stays as it is while the amount is typed. */
export const Who = memo(function Who({ product, account: typed, look }: Shown) {
  const { t } = useText()
  const kind = accountKinds[product]
  const account = accountText(product, typed)
  switch (look.kind) {
    case 'none':
      return null
    case 'asking':
      return kind === 'phone' ? (
        <div className="who" role="status">
          <Phone account={typed} />
        </div>
      ) : (
        <Asking sinceAt={look.sinceAt} account={account} />
      )
    case 'found':
      return <Found product={product} account={typed} answer={look.answer} />
    case 'failed':
      return (
        <div className="who" role="alert">
          <Head>
            {kind === 'phone' ? (
              <Phone account={typed} />
            ) : (
              <>
                <h2 className="who-name">{t('who.unknown')}</h2>
                <p className="mono who-meter">{account}</p>
                <LastName />
              </>
            )}
            <TicketPhone />
          </Head>
          {look.error.code === 'provider-unreachable' ? (
            <Note tone="amber" icon="lineDown">
              {t(keyFor('who.unreachable', kind))}
            </Note>
          ) : (
            <ErrorNote error={look.error} />
          )}
        </div>
      )
  }
})
