// Money into the drawer or out of it: how much, and what for. One draft, so that pressing twice moves once.

import { useState } from 'react'
import { Key } from '../design/Key.tsx'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { useText } from '../i18n/use-text.ts'
import { cleaned, minorOf } from '../sell/draft.ts'
import { Digits } from '../sell/Keypad.tsx'
import type { Currency } from '../../shared/money/money.ts'
import { useFocus } from './use-focus.ts'

export type MoveKind = 'drop' | 'pay-out' | 'pay-in'

type Props = {
  readonly kind: MoveKind
  readonly currency: Currency
  readonly onDone: () => void
}

const leastReason = 3

export function Move({ kind, currency, onDone }: Props) {
  const text = useText()
  const { t, minor } = text
  const [draftId] = useState(() => crypto.randomUUID())
  const field = useFocus()
  const [amount, setAmount] = useState('')
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ScreenError | null>(null)
  const amountMinor = minorOf(amount, currency)
  const ready = amountMinor !== null && reason.trim().length >= leastReason
  const typeKey = (key: string): void =>
    setAmount(cleaned(key === 'erase' ? amount.slice(0, -1) : amount + key, 'amount'))
  const go = async (): Promise<void> => {
    if (!ready || busy) return
    setBusy(true)
    const asked = { draftId, kind, amount: amount.replace(/\.$/, ''), reason: reason.trim() }
    const answer = await call('shift.move', asked)
    setBusy(false)
    if (answer.ok) onDone()
    else setError(answer.error)
  }
  return (
    <form
      className="count"
      aria-label={t(`shift.${kind}`)}
      onSubmit={(event) => {
        event.preventDefault()
        void go()
      }}
    >
      {/* Enter goes forward only in a form that has one. */}
      <input type="submit" hidden />
      <div className="stack count-list">
        <h2>{t(`shift.${kind}`)}</h2>
        <label className="field">
          <span>
            {t('shift.amount')} ({currency})
          </span>
          <input
            className="mono"
            inputMode="none"
            autoComplete="off"
            ref={field}
            value={text.typed(amount)}
            onChange={(event) => setAmount(cleaned(text.untyped(event.target.value), 'amount'))}
          />
        </label>
        <label className="field">
          <span>{t(kind === 'drop' ? 'shift.drop.reason' : 'shift.reason')}</span>
          <input
            autoComplete="off"
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <div role="alert">
          <ErrorNote error={error} />
        </div>
      </div>
      <div className="stack count-side">
        <div role="group" aria-label={t('sell.keypad')}>
          <Digits onKey={typeKey} />
        </div>
        <Key kind="main" big disabled={!ready || busy} onPress={() => void go()}>
          {ready ? t(`shift.${kind}.go`, { amount: minor(amountMinor) }) : t('shift.move.need')}
        </Key>
        <Key icon="back" onPress={onDone}>
          {t('shift.back')}
        </Key>
      </div>
    </form>
  )
}
