// While a sale runs, and after: what happens in words, then the token as large as the screen allows.
// The cashier can leave at any time; the result finds them.

import { memo, useEffect, useRef, useState } from 'react'
import type { VendView } from '../../shared/contract/vend-view.ts'
import { Icon } from '../design/icons.tsx'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { openSale } from '../stores/place.ts'
import { useVends } from '../stores/vends.ts'
import { OwedBack } from '../sale/OwedBack.tsx'
import { back, newSale } from '../sell/actions.ts'
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
import './run.css'

/** The key that took the money lay where "New sale" lies now: a second tap so soon meant the first. */
const doubleTapMs = 600

/** The slip takes the place of what was paid the moment the answer is there, and the change may still be in the drawer. */
function ChangeGiven({ vend: { state, tender, currency } }: { readonly vend: VendView }) {
  const { t, money } = useText()
  // Any other sale shows all that was paid below.
  if (Number(tender.change) === 0 || (state !== 'confirmed' && state !== 'queued')) return null
  return (
    <span className="run-change">
      {t('tender.change.from', { amount: money(tender.tendered, currency) })}
      <span className="money">{money(tender.change, currency)}</span>
    </span>
  )
}

const Head = memo(function Head({ vend }: { readonly vend: VendView }) {
  const text = useText()
  const { t, money } = text
  return (
    <section className="run-head card" aria-label={t('run.title')}>
      <p className="run-who">
        <span className="who-name">
          <Icon name={productIcons[vend.product]} /> <bdi>{whoText(text, vend)}</bdi>
        </span>
        <span className="mono soft">{accountText(vend.product, vend.account)}</span>
        <span className="run-sum">
          <ChangeGiven vend={vend} />
          <span className="money">{money(vend.amount, vend.currency)}</span>
        </span>
      </p>
      <Headline vend={vend} />
      {vend.state === 'confirmed' ? <Tokens vend={vend} /> : null}
      <Timeline vend={vend} inline />
    </section>
  )
})

function Slip({ vend }: { readonly vend: VendView }) {
  const slip = useSlip(vend.vendId, vend.state)
  return slip ? <Paper lines={slip.lines} columns={slip.columns} fresh /> : null
}

const Body = memo(function Body({ vend }: { readonly vend: VendView }) {
  const confirmed = vend.state === 'confirmed'
  const prints = confirmed || vend.state === 'queued'
  return (
    <div className="run-body">
      <div className="run-paper">
        {prints ? (
          <Slip vend={vend} />
        ) : (
          <div className="run-money card">
            <Money vend={vend} />
          </div>
        )}
      </div>
      <div className="run-acts stack">
        {prints ? <PrintState vendId={vend.vendId} confirmed={confirmed} /> : null}
        <OwedBack vend={vend} />
        <AskNow vend={vend} />
        <CancelOrder vend={vend} />
      </div>
    </div>
  )
})

type Props = {
  readonly vendId: string
  /** A ticket was begun before this vend was opened. */
  readonly waitingDraft: boolean
  /** Left already: the counter comes with the next frames. */
  readonly leaving: boolean
}

export function Run({ vendId, waitingDraft, leaving }: Props) {
  const { t } = useText()
  const vend = useVends((vends) => vends.byId[vendId])
  const [openedAt] = useState(() => performance.now())
  const go = useRef<HTMLButtonElement>(null)
  useFresh(vendId)
  useEffect(() => {
    go.current?.focus()
    // On a small screen the big key lay far down: what became of the money stands on top.
    go.current?.closest('.stage')?.scrollTo(0, 0)
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) back()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const leave = (): void => {
    if (waitingDraft || performance.now() - openedAt > doubleTapMs) newSale()
  }
  return (
    <div className="run" data-state={vend?.state}>
      {vend ? (
        <>
          <Head vend={vend} />
          <Body vend={vend} />
        </>
      ) : (
        <p className="soft" role="status">
          {t('run.loading')}
        </p>
      )}
      <div className="run-bar">
        <Key icon="list" onPress={() => openSale(vendId)}>
          {t('run.detail')}
        </Key>
        <Key
          kind="main"
          big
          icon="plus"
          hint="Enter"
          onPress={leave}
          buttonRef={go}
          className={leaving ? 'down' : ''}
        >
          {waitingDraft ? t('run.backToSale') : t('run.new')}
        </Key>
      </div>
    </div>
  )
}
