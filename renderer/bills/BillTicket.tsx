// The ticket of a bill: for whom, as the biller names them, what is paid, what it costs with fees,
// until when, how it is paid, and the one key.

import { Note } from '../design/Note.tsx'
import { useText } from '../i18n/use-text.ts'
import { Repeat } from '../sell/Repeat.tsx'
import { Tender } from '../sell/Tender.tsx'
import { useNow } from '../stores/now.ts'
import { BillRefusal } from './BillRefusal.tsx'
import { Hindrances } from './Hindrances.tsx'
import { LookUpKey, PayKey } from './PayKey.tsx'
import { Until } from './Until.tsx'
import { changeTender, currencyNow } from './actions.ts'
import type { Offer } from './catalog.ts'
import { type Found, customerOf, sharedFacts } from './choice.ts'
import { isAmount, isNumeric } from './form.ts'
import { pay, sumsNow } from './pay.ts'
import { changeDesk, isBound } from './store.ts'
import { useDesk, useProvider } from './use-bills.ts'

/** Number and choices as they were typed: what the customer can check. Sums stand below. */
function Typed({ offer }: { readonly offer: Offer }) {
  const { values } = useDesk()
  return offer.service.fields
    .filter((field) => (values[field.name] ?? '') !== '' && !isAmount(field))
    .map((field) => {
      const value = values[field.name] ?? ''
      const choice = field.choices.find((one) => one.value === value)
      return (
        <p key={field.name} className="bill-typed">
          <bdi className="soft">{field.label}</bdi>{' '}
          <bdi className={isNumeric(field) ? 'mono' : ''}>{choice?.label ?? value}</bdi>
        </p>
      )
    })
}

function WhoPays({ offer, found }: { readonly offer: Offer; readonly found: Found }) {
  const { choice } = useDesk()
  const facts = sharedFacts(found.bills)
  const customer = customerOf(facts)
  const name = choice?.customer ?? customer?.text ?? null
  return (
    <div className="who">
      <h2 className="who-name">
        <bdi>{name ?? offer.biller}</bdi>
      </h2>
      <Typed offer={offer} />
      {facts
        .filter((fact) => fact !== customer)
        .map(({ name: fact, label, text }) => (
          <p key={fact} className="soft">
            <bdi>{label}</bdi>: <bdi>{text}</bdi>
          </p>
        ))}
    </div>
  )
}

function Sums({ found }: { readonly found: Found }) {
  const { t, minor } = useText()
  const desk = useDesk()
  const { label: provider } = useProvider()
  const currency = currencyNow()
  const sums = sumsNow(desk)
  const count = desk.chosen.length
  const isFees = found.bills.length === 1
  return (
    <>
      <p className="pair">
        <span>{isFees ? t('bills.sum.amount') : t('bills.sum', { count })}</span>
        <span className="money">{minor(sums?.amountMinor ?? 0, currency)}</span>
      </p>
      <p className="pair">
        <span>{t('bills.fees')}</span>
        <span className="money">{minor(sums?.feesMinor ?? 0, currency)}</span>
      </p>
      <p className="total">
        <span>{t('sell.total')}</span>
        <output className="money">{minor(sums?.totalMinor ?? 0, currency)}</output>
      </p>
      {desk.wasMinor !== null && sums ? (
        <div role="alert">
          <Note tone="amber" icon="warn">
            {t('bills.changed', {
              provider,
              now: minor(sums.totalMinor, currency),
              was: minor(desk.wasMinor, currency),
            })}
          </Note>
        </div>
      ) : null}
    </>
  )
}

function ToPay({ offer, found }: { readonly offer: Offer; readonly found: Found }) {
  const { t } = useText()
  const desk = useDesk()
  const sums = sumsNow(desk)
  const nothing = found.bills.length === 0
  const total = sums === null || sums.totalMinor === 0 ? null : sums.totalMinor
  return (
    <>
      <div className="ticket-top" tabIndex={-1}>
        <WhoPays offer={offer} found={found} />
        {nothing ? (
          <Note tone="blue" icon="check">
            {t('bills.none')}
          </Note>
        ) : null}
      </div>
      <div className="stack">
        {nothing ? null : (
          <>
            <Sums found={found} />
            <fieldset className="bill-tender" disabled={isBound(desk)}>
              <Tender
                tender={desk.tender}
                amountMinor={total}
                onChange={changeTender}
                typing={desk.typingTender}
                onTyping={(typingTender) => changeDesk({ typingTender })}
              />
            </fieldset>
            <Until found={found} />
          </>
        )}
        {desk.error ? <BillRefusal error={desk.error} cash /> : null}
        {desk.paying.kind === 'doubt' ? (
          <Note tone="amber" icon="question">
            {t('bills.doubt')}
          </Note>
        ) : null}
        {desk.repeats ? (
          <Repeat
            vend={desk.repeats}
            onAgain={() => void pay(true)}
            onBack={() => changeDesk({ repeats: null })}
          />
        ) : (
          <PayKey offer={offer} found={found} />
        )}
      </div>
    </>
  )
}

function AskingFor({ offer, sinceAt }: { readonly offer: Offer; readonly sinceAt: number }) {
  const { t, length } = useText()
  const { label: provider } = useProvider()
  const now = useNow()
  const isFees = offer.service.asks === 'fees'
  return (
    <>
      <p role="status">{t(isFees ? 'bills.asking.fees' : 'bills.asking', { provider })}</p>
      <p className="soft">{t('bills.asking.since', { length: length(now - sinceAt) })}</p>
    </>
  )
}

export function BillTicket({ offer }: { readonly offer: Offer }) {
  const desk = useDesk()
  const { look } = desk
  if (look.kind === 'found') {
    return (
      <>
        <Hindrances />
        <ToPay offer={offer} found={look.found} />
      </>
    )
  }
  return (
    <>
      <Hindrances />
      <div className="ticket-top" tabIndex={-1}>
        <div className="who">
          <h2 className="who-name">
            <bdi>{offer.biller}</bdi>
          </h2>
          <p className="soft">
            <bdi>{offer.service.name}</bdi>
          </p>
          <Typed offer={offer} />
          {look.kind === 'asking' ? <AskingFor offer={offer} sinceAt={look.sinceAt} /> : null}
        </div>
      </div>
      <div className="stack">
        {look.kind === 'failed' ? <BillRefusal error={look.error} cash={false} /> : null}
        <LookUpKey offer={offer} />
      </div>
    </>
  )
}
