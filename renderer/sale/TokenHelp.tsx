// The customer comes back: "it says rejected". What to check, what to enter in which order, and what the
// utility will ask for, large enough to read out. And the other one: it was the wrong meter.

import { useState } from 'react'
import type { VendView } from '../../shared/contract/vend-view.ts'
import { groupToken } from '../../shared/sts/token.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { errorText } from '../i18n/facts.ts'
import { useText } from '../i18n/use-text.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { refreshVend } from '../stores/vends.ts'

const meterFacts = ['sgc', 'krn', 'ti', 'ea', 'tt'] as const

type Paper = 'dispute' | 'token-help'

function PrintSheet({ vendId, paper }: { readonly vendId: string; readonly paper: Paper }) {
  const text = useText()
  const { t } = text
  const [said, setSaid] = useState<'printed' | ScreenError | null>(null)
  const print = async (): Promise<void> => {
    const answer = await call('review.paper', { vendId, paper })
    setSaid(answer.ok ? 'printed' : answer.error)
    await refreshVend(vendId)
  }
  return (
    <>
      <Key icon="printer" kind="main" onPress={() => void print()}>
        {t(paper === 'dispute' ? 'dispute.print' : 'help.print')}
      </Key>
      <div role="status">
        {said === 'printed' ? (
          <Note tone="green" icon="printer">
            {t('help.printed')}
          </Note>
        ) : said ? (
          <Note tone="red" icon="cross">
            {errorText(text, said)}
          </Note>
        ) : null}
      </div>
    </>
  )
}

function Steps({ vend }: { readonly vend: VendView }) {
  const { t } = useText()
  const told = useAnswer('review.meter', { vendId: vend.vendId }, vend.state)
  if (!told) return <p role="status">{t('run.loading')}</p>
  const several = told.tokens.length > 1
  const keyChange = told.tokens.some(({ kind }) => kind === 'key-change')
  return (
    <ol className="help-steps">
      <li>
        <p>{t('help.token.1')}</p>
        <p className="help-meter mono">{groupToken(told.account)}</p>
      </li>
      <li>
        <p>{t(several ? 'help.token.2' : 'help.token.2.one')}</p>
        <ol className="help-tokens">
          {told.tokens.map((token, index) => (
            <li key={token.digits}>
              {several ? <span className="token-step">{index + 1}</span> : null}
              <span className="help-digits mono">{groupToken(token.digits)}</span>
              <span className="soft">{t(`token.${token.kind}`)}</span>
            </li>
          ))}
        </ol>
        {keyChange ? <p>{t('help.token.3')}</p> : null}
      </li>
      <li>
        <p>{t('help.token.4')}</p>
        <dl className="facts help-facts">
          {meterFacts.map((name) => (
            <div key={name}>
              <dt className="soft">{t(`help.token.${name}`)}</dt>
              <dd>
                <bdi className="mono">{told.meter[name] ?? t('help.token.notTold')}</bdi>
              </dd>
            </div>
          ))}
          <div>
            <dt className="soft">{t('detail.reference')}</dt>
            <dd>
              <bdi className="mono">{vend.reference}</bdi>
            </dd>
          </div>
        </dl>
      </li>
    </ol>
  )
}

/** Help for a sale that was delivered: a rejected token, a wrong meter. */
export function AfterSale({ vend }: { readonly vend: VendView }) {
  const { t } = useText()
  const [open, setOpen] = useState<Paper | null>(null)
  if (vend.state !== 'confirmed') return null
  const hasToken = vend.tokens.length > 0
  const toggle = (paper: Paper): void => setOpen(open === paper ? null : paper)
  return (
    <>
      <div className="line after-sale">
        {hasToken ? (
          <Key icon="question" pressed={open === 'token-help'} onPress={() => toggle('token-help')}>
            {t('help.token')}
          </Key>
        ) : null}
        {vend.product === 'electricity' ? (
          <Key icon="hand" pressed={open === 'dispute'} onPress={() => toggle('dispute')}>
            {t('dispute.key')}
          </Key>
        ) : null}
      </div>
      {open === 'token-help' ? (
        <section className="card sale-card" aria-label={t('help.token.title')}>
          <h2>{t('help.token.title')}</h2>
          <Steps vend={vend} />
          <PrintSheet vendId={vend.vendId} paper="token-help" />
        </section>
      ) : null}
      {open === 'dispute' ? (
        <section className="card sale-card" aria-label={t('dispute.title')}>
          <h2>{t('dispute.title')}</h2>
          <p>{t('dispute.text')}</p>
          <PrintSheet vendId={vend.vendId} paper="dispute" />
        </section>
      ) : null}
    </>
  )
}
