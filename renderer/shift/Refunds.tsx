// What is owed back to customers, all of it, and giving it back.

import { useState } from 'react'
import type { DueRefundView } from '../../shared/contract/refund.ts'
import { Key } from '../design/Key.tsx'
import { isKey } from '../i18n/translate.ts'
import { useText } from '../i18n/use-text.ts'
import { openBatch, openSale } from '../stores/place.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { GiveBack } from './GiveBack.tsx'

const fewShown = 50
const moreShown = 100
/** As many as the till tells at once. */
const mostShown = 1000

type Props = {
  readonly renew: string
  /** A cashier gives money back alone. */
  readonly byCashier: boolean
  readonly onPaid: (amount: string) => void
}

export function Refunds({ renew, byCashier, onPaid }: Props) {
  const { t, money } = useText()
  const [limit, setLimit] = useState(fewShown)
  const answer = useAnswer('refund.due', { limit }, renew)
  const [at, setAt] = useState<string | null>(null)
  if (!answer) return null
  const { due, total } = answer
  const more = total.count - due.length
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
      {more <= 0 ? null : (
        <>
          <p className="soft">
            {t('queue.more', { count: more })}. {t('refund.more')}
          </p>
          {limit < mostShown ? (
            <Key icon="down" onPress={() => setLimit(Math.min(mostShown, limit + moreShown))}>
              {t('batch.list.more')}
            </Key>
          ) : null}
        </>
      )}
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
        <bdi className="row-name">
          {due.customerName ?? (due.n === null ? t('who.unnamed') : due.account)}
        </bdi>
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
