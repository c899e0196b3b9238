// Signing out, said plainly when money is left behind: an open shift, sales without an end, refunds due.

import { useState } from 'react'
import { type Currency, parseAmount } from '../../shared/money/money.ts'
import { call } from '../client/client.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { sumHeaps } from '../frame/heaps.ts'
import { useText } from '../i18n/use-text.ts'
import { type Status, setCashier, useTill } from '../stores/till.ts'

async function signOut(): Promise<void> {
  const answer = await call('session.signOut', {})
  if (answer.ok) setCashier(null)
}

type Left = {
  readonly shift: number | null
  readonly count: number
  readonly cashMinor: number
  /** Decimal text; null when nothing is owed. */
  readonly due: string | null
}

const none: Left = { shift: null, count: 0, cashMinor: 0, due: null }

function leftBehind(status: Status | null, currency: Currency): Left {
  if (!status) return none
  const { queued, sending, unconfirmed, review } = status.queue
  const heaps = [queued, sending, unconfirmed, review]
  const due = parseAmount(status.cash.refundsDue, currency)
  return {
    shift: status.shift?.open?.number ?? null,
    count: heaps.reduce((sum, heap) => sum + heap.count + heap.rows, 0),
    cashMinor: sumHeaps(heaps, currency).cashMinor,
    due: due.ok && due.value > 0 ? status.cash.refundsDue : null,
  }
}

export function Leave() {
  const { t, minor, money } = useText()
  const status = useTill((till) => till.status)
  const currency = useTill((till) => till.about?.shop.currency ?? 'NGN')
  const [asked, setAsked] = useState(false)
  const { shift, count, cashMinor, due } = leftBehind(status, currency)
  const isClear = shift === null && count === 0 && due === null
  if (!asked) {
    return (
      <Key icon="door" onPress={() => (isClear ? void signOut() : setAsked(true))}>
        {t('strip.signOut')}
      </Key>
    )
  }
  return (
    <div className="stack" role="group" aria-label={t('leave.title')}>
      <h3>{t('leave.title')}</h3>
      {shift === null ? null : (
        <Note tone="blue" icon="drawer">
          {t('leave.shift', { number: shift })}
        </Note>
      )}
      {count === 0 ? null : (
        <Note tone="amber" icon="question">
          {t('leave.open', { count, amount: minor(cashMinor) })}
        </Note>
      )}
      {due === null ? null : (
        <Note tone="amber" icon="cash">
          {t('leave.due', { amount: money(due) })}
        </Note>
      )}
      <Key icon="door" onPress={() => void signOut()}>
        {t('leave.go')}
      </Key>
    </div>
  )
}
