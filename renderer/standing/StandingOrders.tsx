// The standing orders each provider runs for this shop, for supervisors: listed when looked at, ended on
// a confirmed word. Told by the provider alone; when it cannot be asked, that is said and nothing guessed.

import { useEffect, useState } from 'react'
import type { StandingOrderView } from '../../shared/contract/standing.ts'
import type { ScreenError } from '../client/transport.ts'
import { call } from '../client/client.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { Since } from '../design/Since.tsx'
import { errorText } from '../i18n/facts.ts'
import { isKey } from '../i18n/translate.ts'
import { type Text, useText } from '../i18n/use-text.ts'
import { useTill } from '../stores/till.ts'
import './standing.css'

type Seller = { readonly id: string; readonly label: string }

type Listed =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly error: ScreenError }
  | { readonly kind: 'listed'; readonly orders: readonly StandingOrderView[] }

/** A provider's own time in the reader's way; text that is none comes back as it is. */
function timeText({ date }: Text, at: string): string {
  const moment = Date.parse(at)
  return Number.isNaN(moment) ? at : date(moment)
}

/** A provider writes "Daily"; anything we have no word for stays in its own. */
function oftenText({ t }: Text, frequency: string | null): string {
  const key = `standing.${frequency?.toLowerCase() ?? ''}`
  return isKey(key) ? t(key) : (frequency ?? '')
}

type EndProps = {
  readonly seller: Seller
  readonly order: StandingOrderView
  readonly onEnded: (said: EndSaid) => void
}

type EndSaid =
  | { readonly kind: 'ended' }
  | { readonly kind: 'unsure' }
  | { readonly kind: 'failed'; readonly error: ScreenError }

function End({ seller, order, onEnded }: EndProps) {
  const { t } = useText()
  const [step, setStep] = useState<'idle' | 'sure' | 'ending'>('idle')
  const end = async (): Promise<void> => {
    setStep('ending')
    const { id, account } = order
    const answer = await call('standing.end', { providerId: seller.id, id, account })
    setStep('idle')
    onEnded(
      answer.ok
        ? { kind: answer.value.ended ? 'ended' : 'unsure' }
        : { kind: 'failed', error: answer.error },
    )
  }
  if (step === 'idle') {
    return (
      <Key
        icon="hand"
        label={`${t('standing.end')} ${order.account}`}
        onPress={() => setStep('sure')}
      >
        {t('standing.end')}
      </Key>
    )
  }
  return (
    <div className="stack standing-sure" role="group" aria-label={t('standing.end')}>
      <p>
        {t('standing.end.text', {
          provider: seller.label,
          amount: order.amount,
          account: order.account,
        })}
      </p>
      <div className="segments">
        <Key icon="back" disabled={step === 'ending'} onPress={() => setStep('idle')}>
          {t('standing.end.keep')}
        </Key>
        <Key icon="hand" disabled={step === 'ending'} onPress={() => void end()}>
          {step === 'ending'
            ? t('standing.ending', { provider: seller.label })
            : t('standing.end.sure')}
          {step === 'ending' ? <Since /> : null}
        </Key>
      </div>
    </div>
  )
}

function OrderRow({ seller, order, onEnded }: EndProps) {
  const text = useText()
  const { t } = text
  const { startedAt, stoppedAt, nextRunAt } = order
  return (
    <li className="card standing-row">
      <span className="row-who">
        <span className="mono row-name">{order.account}</span>
        <span className="soft">{oftenText(text, order.frequency)}</span>
      </span>
      <span className="row-when soft">
        {startedAt === null ? null : (
          <span>{t('standing.since', { at: timeText(text, startedAt) })}</span>
        )}
        {stoppedAt !== null ? (
          <span>{t('standing.stopped', { at: timeText(text, stoppedAt) })}</span>
        ) : nextRunAt === null ? null : (
          <span>{t('standing.next', { at: timeText(text, nextRunAt) })}</span>
        )}
      </span>
      <bdi className="money row-money">{order.amount}</bdi>
      {stoppedAt === null ? <End seller={seller} order={order} onEnded={onEnded} /> : null}
    </li>
  )
}

function Said({ said, seller }: { readonly said: EndSaid | null; readonly seller: Seller }) {
  const text = useText()
  const words = { provider: seller.label }
  return (
    <div role="status">
      {said?.kind === 'ended' ? (
        <Note tone="green" icon="check">
          {text.t('standing.ended', words)}
        </Note>
      ) : null}
      {said?.kind === 'unsure' ? (
        <Note tone="amber" icon="question">
          {text.t('standing.end.unsure', words)}
        </Note>
      ) : null}
      {said?.kind === 'failed' ? (
        <Note tone="amber" icon="question">
          {errorText(text, said.error)} {text.t('standing.end.unsure', words)}
        </Note>
      ) : null}
    </div>
  )
}

function OfProvider({ seller }: { readonly seller: Seller }) {
  const { t } = useText()
  const [listed, setListed] = useState<Listed>({ kind: 'asking' })
  const [said, setSaid] = useState<EndSaid | null>(null)
  const [round, setRound] = useState(0)
  const { id, label } = seller
  const asked = JSON.stringify({ id, round })
  useEffect(() => {
    let wanted = true
    const question = JSON.parse(asked) as { readonly id: string }
    const list = async (): Promise<void> => {
      const answer = await call('standing.list', { providerId: question.id })
      if (!wanted) return
      setListed(
        answer.ok
          ? { kind: 'listed', orders: answer.value.orders }
          : { kind: 'failed', error: answer.error },
      )
    }
    void list()
    return () => {
      wanted = false
    }
  }, [asked])
  const again = (): void => {
    setListed({ kind: 'asking' })
    setRound(round + 1)
  }
  const words = { provider: label }
  return (
    <section className="stack" aria-label={label}>
      <div className="standing-head">
        <h3>{label}</h3>
        <Key icon="again" disabled={listed.kind === 'asking'} onPress={again}>
          {t('standing.again')}
        </Key>
      </div>
      <Said said={said} seller={seller} />
      {listed.kind === 'asking' ? (
        <p role="status">
          {t('standing.asking', words)}
          <Since />
        </p>
      ) : null}
      {listed.kind === 'failed' ? (
        <Note tone="amber" icon="lineDown">
          {t('standing.failed', words)}
        </Note>
      ) : null}
      {listed.kind === 'listed' && listed.orders.length === 0 ? (
        <p className="soft">{t('standing.none', words)}</p>
      ) : null}
      {listed.kind === 'listed' ? (
        <ul className="stack">
          {listed.orders.map((order) => (
            <OrderRow
              key={order.id}
              seller={seller}
              order={order}
              onEnded={(next) => {
                setSaid(next)
                setRound(round + 1)
              }}
            />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

/** Nothing at all where no provider of the shop runs any. */
export function StandingOrders() {
  const { t } = useText()
  const sellers = useTill((till) => till.about?.standing)
  if (!sellers || sellers.length === 0) return null
  return (
    <section className="stack standing">
      <p className="soft">{t('standing.text')}</p>
      {sellers.map((seller) => (
        <OfProvider key={seller.id} seller={seller} />
      ))}
    </section>
  )
}
