// Money into the drawer or out of it: how much, and what for. One draft, so that pressing twice moves once.

import { Key } from '../design/Key.tsx'
import { call } from '../client/client.ts'
import { isInDoubt } from '../client/transport.ts'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { useText } from '../i18n/use-text.ts'
import { cleaned, minorOf } from '../sell/draft.ts'
import { Digits } from '../sell/Keypad.tsx'
import { Doubt } from '../sell/Refusal.tsx'
import type { Currency } from '../../shared/money/money.ts'
import { changeTask, endTask } from './store.ts'
import type { Moving } from './task.ts'
import { useFocus } from './use-focus.ts'

type Props = {
  readonly task: Moving
  /** The one that is open. */
  readonly shift: number | null
  readonly currency: Currency
  readonly onDone: () => void
}

const leastReason = 3

export function Move({ task, shift, currency, onDone }: Props) {
  const text = useText()
  const { t, minor } = text
  const field = useFocus()
  const { move: kind, amount, reason, busy, unanswered, error } = task
  const held = busy || unanswered !== null
  const amountMinor = minorOf(amount, currency)
  const ready = amountMinor !== null && reason.trim().length >= leastReason
  const typeAmount = (typed: string): void => {
    if (!held) changeTask(task, { amount: cleaned(typed, 'amount') })
  }
  const typeKey = (key: string): void =>
    typeAmount(key === 'erase' ? amount.slice(0, -1) : amount + key)
  const leave = (): void => {
    endTask(task)
    onDone()
  }
  const go = async (): Promise<void> => {
    if (!ready || busy) return
    changeTask(task, { busy: true })
    const asked = unanswered ?? {
      draftId: task.draftId,
      ...(shift === null ? {} : { shift }),
      kind,
      amount: amount.replace(/\.$/, ''),
      reason: reason.trim(),
    }
    const answer = await call('shift.move', asked)
    if (answer.ok) return leave()
    const doubt = isInDoubt(answer.error, unanswered !== null)
    changeTask(task, { busy: false, unanswered: doubt ? asked : null, error: answer.error })
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
            onChange={(event) => changeTask(task, { reason: event.target.value })}
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
        <Key icon="back" disabled={held} onPress={leave}>
          {t('shift.back')}
        </Key>
      </div>
    </form>
  )
}
