// Giving money back for one sale or one row of a sheet: the way it was paid unless somebody chooses
// otherwise, on a supervisor's word where the shop wants one.

import { useState } from 'react'
import type { DueRefundView } from '../../shared/contract/refund.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { Segments } from '../design/Segments.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { useText } from '../i18n/use-text.ts'
import { type Given, Override } from '../override/Override.tsx'
import { useSettled } from './use-settled.ts'

type Kind = DueRefundView['paid']
const kinds = ['cash', 'card', 'mobile'] as const

export type GiveProps = {
  readonly due: DueRefundView
  /** A cashier gives money back alone. */
  readonly byCashier: boolean
  readonly onPaid: () => void
  readonly onBack: () => void
}

export function GiveBack({ due, byCashier, onPaid, onBack }: GiveProps) {
  const { t, money } = useText()
  const settled = useSettled()
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
        onChange={(next) => (settled() ? setKind(next) : undefined)}
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
