// While a sale runs, and after: what happens in words, then the token as large as the screen allows.
// The cashier can leave at any time; the result finds them.

import { useEffect, useRef } from 'react'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { openSale } from '../stores/place.ts'
import { useVends } from '../stores/vends.ts'
import { back, newSale } from '../sell/actions.ts'
import { groupDigits } from '../sell/draft.ts'
import { AskNow, CancelOrder } from '../vend/Acts.tsx'
import { Headline } from '../vend/Headline.tsx'
import { Money } from '../vend/Money.tsx'
import { Paper } from '../vend/Paper.tsx'
import { PrintState } from '../vend/PrintState.tsx'
import { Timeline } from '../vend/Timeline.tsx'
import { Tokens } from '../vend/Tokens.tsx'
import { useFresh } from '../vend/fresh.ts'
import { useSlip } from '../vend/slip.ts'
import './run.css'

function Slip({ vendId, state }: { readonly vendId: string; readonly state: string }) {
  const slip = useSlip(vendId, state)
  return slip ? <Paper lines={slip.lines} columns={slip.columns} fresh /> : null
}

export function Run({
  vendId,
  waitingDraft,
}: {
  readonly vendId: string
  readonly waitingDraft: boolean
}) {
  const { t } = useText()
  const vend = useVends((vends) => vends.byId[vendId])
  const go = useRef<HTMLButtonElement>(null)
  useEffect(() => go.current?.focus(), [])
  useFresh(vendId)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) back()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const confirmed = vend?.state === 'confirmed'
  const mayPrint = confirmed || vend?.state === 'queued'
  return (
    <div className="run" data-state={vend?.state}>
      <section className="run-main card" aria-live="polite" aria-label={t('run.title')}>
        {vend ? (
          <>
            <div className="run-who line">
              <p className="grow">
                <bdi className="who-name">
                  {vend.customer?.name ?? vend.customerName ?? t('who.unnamed')}
                </bdi>
                <span className="mono soft">{groupDigits(vend.account)}</span>
              </p>
            </div>
            <Headline vend={vend} />
            {confirmed ? <Tokens vend={vend} /> : null}
            <Timeline vend={vend} />
          </>
        ) : (
          <p className="soft">{t('run.loading')}</p>
        )}
      </section>
      <section className="run-side" aria-label={t('run.side')}>
        <div className="run-paper">
          {vend && mayPrint ? <Slip vendId={vendId} state={vend.state} /> : null}
          {vend && !mayPrint ? <Money vend={vend} /> : null}
        </div>
        <div className="stack">
          {mayPrint ? <PrintState vendId={vendId} confirmed={confirmed} /> : null}
          {vend ? <AskNow vend={vend} /> : null}
          {vend ? <CancelOrder vend={vend} /> : null}
          <Key icon="list" onPress={() => openSale(vendId)}>
            {t('run.detail')}
          </Key>
          <Key kind="main" big icon="plus" hint="Enter" onPress={newSale} buttonRef={go}>
            {waitingDraft ? t('run.backToSale') : t('run.new')}
          </Key>
        </div>
      </section>
    </div>
  )
}
