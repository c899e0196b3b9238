// Cash in no open drawer, and its way to the bank: counted, with the number of the bag or deposit slip, by
// a supervisor's word.

import { useState } from 'react'
import type { Output } from '../../shared/contract/contract.ts'
import { type Currency, parseAmount } from '../../shared/money/money.ts'
import { call } from '../client/client.ts'
import { type ScreenError, isInDoubt } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { useText } from '../i18n/use-text.ts'
import { type Given, Override } from '../override/Override.tsx'
import { Doubt } from '../sell/Refusal.tsx'
import { CountPad } from './CountPad.tsx'
import { isNothing } from './nothing.ts'
import { changeTask } from './store.ts'
import type { Banking, Counted } from './task.ts'
import { useFocus } from './use-focus.ts'

type State = Output<'bank.get'>

/** What lies where; nothing to see before the first drop or closed drawer. */
export function Cash({ state, onBring }: { readonly state: State; readonly onBring: () => void }) {
  const { t, money, date } = useText()
  const { safe, drawer, atHand, last } = state
  if (isNothing(atHand) && last === null) return null
  return (
    <section className="card stack drawer" aria-label={t('cash.title')}>
      <p className="total small">
        <span>{t('cash.title')}</span>
        <output className="money">{money(atHand)}</output>
      </p>
      <dl className="lines">
        <div>
          <dt>{t('cash.safe')}</dt>
          <dd className="money">{money(safe)}</dd>
        </div>
        {drawer === null ? null : (
          <div>
            <dt>{t('cash.drawer')}</dt>
            <dd className="money">{money(drawer)}</dd>
          </div>
        )}
      </dl>
      {last ? (
        <p className="soft">
          {t('cash.last', {
            amount: money(last.amount),
            at: date(last.at),
            slip: last.reference,
          })}
        </p>
      ) : null}
      {isNothing(atHand) ? null : (
        <Key icon="send" onPress={onBring}>
          {t('bank.go')}
        </Key>
      )}
    </section>
  )
}

const minorOf = (text: string, currency: Currency): number => {
  const parsed = parseAmount(text, currency)
  return parsed.ok ? parsed.value : 0
}

const sumOf = (counted: Counted, currency: Currency): number =>
  'total' in counted
    ? minorOf(counted.total, currency)
    : counted.notes.reduce((sum, { value, count }) => sum + minorOf(value, currency) * count, 0)

type Props = {
  readonly task: Banking
  readonly state: State
  readonly onBrought: (number: number, amount: string) => void
  readonly onBack: () => void
}

export function Bank({ task, state, onBrought, onBack }: Props) {
  const { t, money, minor } = useText()
  const { currency, atHand, float } = state
  const { pad, counted } = task
  if (counted !== null) {
    return (
      <Bring
        task={task}
        state={state}
        counted={counted}
        onBrought={onBrought}
        onBack={() => changeTask(task, { counted: null })}
      />
    )
  }
  const restMinor = Math.max(0, minorOf(atHand, currency) - minorOf(float, currency))
  return (
    <CountPad
      title={t('bank.count')}
      says={t('bank.count.text', {
        atHand: money(atHand),
        float: money(float),
        rest: minor(restMinor),
      })}
      denominations={state.denominations}
      currency={currency}
      busy={false}
      pad={pad}
      onPad={(change) => changeTask(task, { pad: { ...pad, ...change } })}
      go={(amount) => t('shift.count.go', { amount })}
      onCounted={(what) => changeTask(task, { counted: what })}
      onBack={onBack}
    />
  )
}

type BringProps = Props & { readonly counted: Counted }

function Bring({ task, state, counted, onBrought, onBack }: BringProps) {
  const { t, minor } = useText()
  const { draftId, slip, note, busy, unanswered } = task
  const held = busy || unanswered
  const [asking, setAsking] = useState(false)
  const field = useFocus()
  const amountMinor = sumOf(counted, state.currency)
  const moreMinor = amountMinor - minorOf(state.atHand, state.currency)
  // In doubt, what is at hand may be without it already: nothing is reckoned from that.
  const isMore = moreMinor > 0 && !unanswered
  const ready = slip.trim() !== '' && (!isMore || note.trim() !== '')
  const words = t('bank.bring', { amount: minor(amountMinor) })
  const bring = async (given: Given): Promise<ScreenError | null> => {
    changeTask(task, { busy: true })
    const answer = await call('bank.bring', {
      draftId,
      counted,
      slip: slip.trim(),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...given,
    })
    if (!answer.ok) {
      changeTask(task, { busy: false, unanswered: isInDoubt(answer.error, unanswered) })
      return answer.error
    }
    onBrought(answer.value.number, minor(amountMinor))
    return null
  }
  return (
    <form
      className="card stack result"
      aria-label={t('bank.go')}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) setAsking(true)
      }}
    >
      <input type="submit" hidden />
      <dl className="lines">
        <div>
          <dt>{t('bank.amount')}</dt>
          <dd className="money">{minor(amountMinor)}</dd>
        </div>
        {unanswered ? null : (
          <div>
            <dt>{t('bank.stays')}</dt>
            <dd className="money">{minor(Math.max(0, -moreMinor))}</dd>
          </div>
        )}
      </dl>
      <label className="field">
        <span>{t('bank.slip')}</span>
        <input
          ref={field}
          className="mono"
          autoComplete="off"
          maxLength={60}
          value={slip}
          readOnly={held}
          onChange={(event) => changeTask(task, { slip: event.target.value })}
        />
      </label>
      {isMore ? (
        <>
          <Note tone="amber" icon="warn">
            {t('bank.more', { amount: minor(moreMinor) })}
          </Note>
          <label className="field">
            <span>{t('bank.note')}</span>
            <input
              autoComplete="off"
              maxLength={200}
              value={note}
              readOnly={held}
              onChange={(event) => changeTask(task, { note: event.target.value })}
            />
          </label>
        </>
      ) : null}
      <div role="alert">{unanswered ? <Doubt error={null} /> : null}</div>
      <Key kind="main" big icon="send" disabled={!ready} onPress={() => setAsking(true)}>
        {unanswered ? t('sell.doubt.key') : slip.trim() === '' ? t('bank.need') : words}
      </Key>
      <Key icon="back" disabled={held} onPress={onBack}>
        {t('shift.back')}
      </Key>
      {asking ? <Override title={words} act={bring} onClose={() => setAsking(false)} /> : null}
    </form>
  )
}
