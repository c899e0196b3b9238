// What is owed back to customers, and giving it back: once, the way it was paid unless somebody chooses
// otherwise, on a supervisor's word where the shop wants one.

import { useState } from 'react'
import type { DueRefundView } from '../../shared/contract/refund.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { Segments } from '../design/Segments.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { isKey } from '../i18n/translate.ts'
import { useText } from '../i18n/use-text.ts'
import { type Given, Override } from '../override/Override.tsx'
import { openBatch, openSale } from '../stores/place.ts'
import { useAnswer } from '../stores/use-answer.ts'

type Kind = DueRefundView['paid']
const kinds = ['cash', 'card', 'mobile'] as const

type Props = {
  readonly renew: string
  /** A cashier gives money back alone. */
  readonly byCashier: boolean
  readonly onPaid: (amount: string) => void
}

export function Refunds({ renew, byCashier, onPaid }: Props) {
  const { t, money } = useText()
  const answer = useAnswer('refund.due', { limit: 50 }, renew)
  const [at, setAt] = useState<string | null>(null)
  if (!answer) return null
  const { due, total } = answer
  return (
    <section className="stack" aria-label={t('refund.title')}>
      <h2 className="group-title">
        <span>{t('refund.title')}</span>
        {total.count > 0 ? <span className="money">{money(total.amount)}</span> : null}
      </h2>
      {due.length === 0 ? <p className="soft">{t('refund.none')}</p> : null}
      <ul className="stack">
        {due.map((one) => (
          <li key={one.reference} className="card stack due">
            <DueLine due={one} />
            {at === one.reference ? (
              <GiveBack
                due={one}
                byCashier={byCashier}
                onPaid={() => {
                  setAt(null)
                  onPaid(money(one.amount))
                }}
                onBack={() => setAt(null)}
              />
            ) : (
              <Key
                icon="cash"
                label={`${t('refund.give')} ${one.account}`}
                onPress={() => setAt(one.reference)}
              >
                {t('refund.give')}
              </Key>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function DueLine({ due }: { readonly due: DueRefundView }) {
  const { t, money, date } = useText()
  const product = `product.${due.product}`
  const open = (): void => {
    if (due.vendId !== null) openSale(due.vendId)
    else if (due.batchId !== null) openBatch(due.batchId)
  }
  return (
    <Key kind="quiet" className="due-line" onPress={open}>
      <span className="row-who">
        <bdi className="row-name">{due.customerName ?? due.account}</bdi>
        <span className="soft">
          {isKey(product) ? t(product) : due.product} ·{' '}
          {due.n === null ? (
            <bdi className="mono">{due.account}</bdi>
          ) : (
            t('refund.row', { n: due.n })
          )}
        </span>
        <span className="soft">
          {t(`refund.state.${due.state}`)} · {date(due.stateAt)}
        </span>
      </span>
      <span className="money row-money">{money(due.amount)}</span>
    </Key>
  )
}

type GiveProps = {
  readonly due: DueRefundView
  readonly byCashier: boolean
  readonly onPaid: () => void
  readonly onBack: () => void
}

function GiveBack({ due, byCashier, onPaid, onBack }: GiveProps) {
  const { t, money } = useText()
  const [kind, setKind] = useState<Kind>(due.paid)
  const [asking, setAsking] = useState(false)
  const [error, setError] = useState<ScreenError | null>(null)
  const pay = async ({ supervisor, reason }: Given): Promise<ScreenError | null> => {
    const answer = await call('refund.pay', {
      ...(due.vendId === null ? {} : { vendId: due.vendId }),
      ...(due.batchId === null || due.n === null ? {} : { batchId: due.batchId, n: due.n }),
      amount: due.amount,
      kind,
      reason: reason ?? supervisor?.reason ?? t(`refund.state.${due.state}`),
      ...(supervisor ? { supervisor } : {}),
    })
    if (answer.ok) {
      onPaid()
      return null
    }
    setError(answer.error)
    return answer.error
  }
  return (
    <div className="stack" role="group" aria-label={t('refund.give')}>
      <Segments
        label={t('refund.how')}
        showLabel
        value={kind}
        choices={kinds.map((value) => ({ value, label: t(`tender.${value}`) }))}
        onChange={setKind}
      />
      <div role="alert">{error && !asking ? <ErrorNote error={error} /> : null}</div>
      <Key kind="main" icon="cash" onPress={() => (byCashier ? void pay({}) : setAsking(true))}>
        {t('refund.go', { amount: money(due.amount) })}
      </Key>
      <Key icon="back" onPress={onBack}>
        {t('shift.back')}
      </Key>
      {asking ? (
        <Override
          title={t('refund.go', { amount: money(due.amount) })}
          act={pay}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  )
}
