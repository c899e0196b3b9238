// Money into the drawer or out of it: how much, and what for. One draft, so that pressing twice moves once.

import { useState } from 'react'
import type { Input } from '../../shared/contract/contract.ts'
import { Key } from '../design/Key.tsx'
import { call } from '../client/client.ts'
import { type ScreenError, isInDoubt } from '../client/transport.ts'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { useText } from '../i18n/use-text.ts'
import { cleaned, minorOf } from '../sell/draft.ts'
import { Digits } from '../sell/Keypad.tsx'
import { Doubt } from '../sell/Refusal.tsx'
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
  // The till did not say whether it was written down: only the very same may be asked again.
  const [unanswered, setUnanswered] = useState<Input<'shift.move'> | null>(null)
  const held = busy || unanswered !== null
  const amountMinor = minorOf(amount, currency)
  const ready = amountMinor !== null && reason.trim().length >= leastReason
  const typeAmount = (text: string): void => {
    if (!held) setAmount(cleaned(text, 'amount'))
  }
  const typeKey = (key: string): void =>
    typeAmount(key === 'erase' ? amount.slice(0, -1) : amount + key)
  const go = async (): Promise<void> => {
    if (!ready || busy) return
    setBusy(true)
    const asked = unanswered ?? {
      draftId,
      kind,
      amount: amount.replace(/\.$/, ''),
      reason: reason.trim(),
    }
    const answer = await call('shift.move', asked)
    setBusy(false)
    if (answer.ok) return onDone()
    setUnanswered(isInDoubt(answer.error, unanswered !== null) ? asked : null)
    setError(answer.error)
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
            readOnly={held}
            onChange={(event) => typeAmount(text.untyped(event.target.value))}
          />
        </label>
        <label className="field">
          <span>{t(kind === 'drop' ? 'shift.drop.reason' : 'shift.reason')}</span>
          <input
            autoComplete="off"
            maxLength={200}
            value={reason}
            readOnly={held}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <div role="alert">
          <ErrorNote error={error} tone={unanswered === null ? 'red' : 'amber'} />
          {unanswered === null ? null : <Doubt error={null} />}
        </div>
      </div>
      <div className="stack count-side">
        <div role="group" aria-label={t('sell.keypad')}>
          <Digits onKey={typeKey} />
        </div>
        <Key kind="main" big disabled={!ready || busy} onPress={() => void go()}>
          {unanswered !== null
            ? t('sell.doubt.key')
            : ready
              ? t(`shift.${kind}.go`, { amount: minor(amountMinor) })
              : t('shift.move.need')}
        </Key>
        <Key icon="back" disabled={held} onPress={onDone}>
          {t('shift.back')}
        </Key>
      </div>
    </form>
  )
}
