// Everything about one sale: how it stands, tokens, money, the story in plain words, what went over the
// wire, and the slip. For the customer who comes back and for the call to the provider.

import { useEffect } from 'react'
import type { VendView } from '../../shared/contract/vend-view.ts'
import { accountKinds } from '../../shared/vend/products.ts'
import { Facts } from '../design/Facts.tsx'
import { Icon } from '../design/icons.tsx'
import { Key } from '../design/Key.tsx'
import { type Text, useText } from '../i18n/use-text.ts'
import { choiceLabel, optionLabel } from '../sell/OptionField.tsx'
import { closeSale } from '../stores/place.ts'
import { type About, providerLabel, useTill } from '../stores/till.ts'
import { refreshVend, useVends } from '../stores/vends.ts'
import { AskNow, CancelOrder } from '../vend/Acts.tsx'
import { Headline } from '../vend/Headline.tsx'
import { Money } from '../vend/Money.tsx'
import { Paper } from '../vend/Paper.tsx'
import { PrintState } from '../vend/PrintState.tsx'
import { Timeline } from '../vend/Timeline.tsx'
import { Tokens } from '../vend/Tokens.tsx'
import { useFresh } from '../vend/fresh.ts'
import { useSlip } from '../vend/slip.ts'
import { accountText, productIcons, whoText } from '../vend/words.ts'
import { Case } from '../review/Case.tsx'
import { Attempts } from './Attempts.tsx'
import { OwedBack } from './OwedBack.tsx'
import { SavePage } from './SavePage.tsx'
import { AfterSale } from './TokenHelp.tsx'
import './sale.css'

/** The choice as the cashier saw it; its bare value where it is offered no more. */
function chosenLabel(text: Text, about: About | null, name: string, value: string): string {
  const choice = about?.products
    .flatMap(({ providers }) => providers.flatMap(({ options }) => options))
    .filter((option) => option.name === name)
    .flatMap(({ choices }) => choices)
    .find((one) => one.value === value)
  return choiceLabel(text, choice ?? { value, label: value })
}

/** A bill's price stands with the money; when it was looked up is the till's own note. */
const isTold = (product: VendView['product'], name: string): boolean =>
  product !== 'bills' || !['amount', 'fees', 'inquired_at'].includes(name)

function FactsOf({ vend }: { readonly vend: VendView }) {
  const text = useText()
  const { t } = text
  const { product, options } = vend
  const about = useTill((till) => till.about)
  const facts: readonly (readonly [string, string])[] = [
    [t('detail.receipt'), vend.receiptNo],
    [t('detail.reference'), vend.reference],
    [t(`detail.account.${accountKinds[product]}`), accountText(product, vend.account)],
    ...Object.entries(options)
      .filter(([name]) => isTold(product, name))
      .map(
        ([name, value]) =>
          [optionLabel(text, product, name), chosenLabel(text, about, name, value)] as const,
      ),
    [t('detail.through'), providerLabel(vend.providerId)],
    [t('detail.cashier'), vend.cashierName],
  ]
  return <Facts facts={facts} isSpelled={(value) => /\d/.test(String(value))} />
}

function SlipOf({ vend }: { readonly vend: VendView }) {
  const slip = useSlip(vend.vendId, vend.state)
  return slip ? <Paper lines={slip.lines} columns={slip.columns} /> : null
}

function Whole({ vend }: { readonly vend: VendView }) {
  const { t } = useText()
  const late = vend.late ?? null
  // Refused and sold after all: the token is the customer's, unless the money went back.
  const handsOver = late?.kind === 'sold' && late.decided?.sold !== false
  const confirmed = vend.state === 'confirmed' || handsOver
  return (
    <div className="sale-columns">
      <div className="sale-main stack">
        <section className="card sale-card">
          <Headline vend={vend} />
          {confirmed ? <Tokens vend={vend} /> : null}
          <FactsOf vend={vend} />
        </section>
        <AfterSale vend={vend} />
        {vend.state === 'review' || late?.decided === null ? (
          <Case
            subject={{ vendId: vend.vendId }}
            kind="sale"
            amount={vend.amount}
            renew={vend.events.length}
            onDecided={() => void refreshVend(vend.vendId)}
          />
        ) : null}
        <section className="card sale-card" aria-label={t('story.title')}>
          <h2>{t('story.title')}</h2>
          <Timeline vend={vend} full />
          <Attempts vend={vend} />
        </section>
      </div>
      <div className="sale-side stack">
        {confirmed || vend.state === 'queued' ? (
          <PrintState vendId={vend.vendId} confirmed={confirmed} />
        ) : null}
        {confirmed ? <SavePage vendId={vend.vendId} /> : null}
        <OwedBack vend={vend} />
        <AskNow vend={vend} />
        <CancelOrder vend={vend} />
        <section className="card sale-card">
          <Money vend={vend} />
        </section>
        <SlipOf vend={vend} />
      </div>
    </div>
  )
}

export function SaleDetail({ vendId }: { readonly vendId: string }) {
  const text = useText()
  const { t } = text
  const vend = useVends((vends) => vends.byId[vendId])
  useFresh(vendId)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) closeSale()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <main className="page">
      <div className="page-head">
        <Key icon="back" hint="Esc" onPress={closeSale}>
          {t('detail.back')}
        </Key>
        <h1 className="grow">
          {vend ? (
            <>
              <Icon name={productIcons[vend.product]} /> <bdi>{whoText(text, vend)}</bdi>
            </>
          ) : null}
        </h1>
      </div>
      {vend ? <Whole vend={vend} /> : <p role="status">{t('run.loading')}</p>}
    </main>
  )
}
