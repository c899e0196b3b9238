// Closing a shift: the count first, then what it comes to, then the Z. What has no end yet is handed over
// by a supervisor on the spot.

import { useState } from 'react'
import type { ShiftFiguresView } from '../../shared/contract/shift.ts'
import { type Currency, parseAmount } from '../../shared/money/money.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { useText } from '../i18n/use-text.ts'
import { type Given, Override } from '../override/Override.tsx'
import { CountPad } from './CountPad.tsx'
import { changeTask } from './store.ts'
import { type Closing, type Count, type Counted, emptyPad } from './task.ts'
import { useFocus } from './use-focus.ts'

type Props = {
  readonly task: Closing
  readonly figures: ShiftFiguresView
  readonly denominations: readonly string[]
  readonly onClosed: (number: number) => void
  readonly onBack: () => void
}

export function Close(props: Props) {
  const text = useText()
  const { t } = text
  const { task, figures } = props
  const { pad, busy, error, count } = task
  const counted = async (what: Counted): Promise<void> => {
    const isSame = JSON.stringify(task.asked?.counted) === JSON.stringify(what)
    const asked =
      task.asked && isSame ? task.asked : { draftId: crypto.randomUUID(), counted: what }
    changeTask(task, { busy: true, asked })
    const answer = await call('shift.count', asked)
    changeTask(task, {
      busy: false,
      error: answer.ok ? null : answer.error,
      ...(answer.ok ? { count: answer.value } : {}),
    })
  }
  if (count === null) {
    return (
      <>
        <CountPad
          title={t('shift.count')}
          says={t('shift.count.text')}
          denominations={props.denominations}
          currency={figures.currency}
          busy={busy}
          pad={pad}
          onPad={(change) => changeTask(task, { pad: { ...pad, ...change } })}
          go={(amount) => t('shift.count.go', { amount })}
          onCounted={(what) => void counted(what)}
          onBack={props.onBack}
        />
        <div role="status">
          {/* Somebody sold while whoever counts was away: what was counted before may not be there any more. */}
          {figures.drawer.expected === task.expected ? null : (
            <Note tone="amber" icon="cash">
              {t('shift.count.moved')}
            </Note>
          )}
        </div>
        <ErrorNote error={error} />
      </>
    )
  }
  const again = (): void =>
    changeTask(task, {
      count: null,
      asked: null,
      pad: emptyPad,
      expected: figures.drawer.expected,
      note: '',
      error: null,
    })
  return <Result {...props} count={count} onAgain={again} />
}

type ResultProps = Props & { readonly count: Count; readonly onAgain: () => void }

/** Without an end as of now: sales may have ended, or come without cash, since the drawer was counted. */
function unresolvedIn({ liabilities, currency }: ShiftFiguresView) {
  const { queued, sending, unconfirmed, review } = liabilities
  const heaps = [queued, sending, unconfirmed, review]
  return {
    count: heaps.reduce((sum, { count }) => sum + count, 0),
    minor: heaps.reduce((sum, { amount }) => sum + minorOf(amount, currency), 0),
  }
}

function minorOf(amount: string, currency: Currency): number {
  const read = parseAmount(amount, currency)
  return read.ok ? read.value : 0
}

function Result({ task, figures, count, onClosed, onAgain, onBack }: ResultProps) {
  const { t, minor, money } = useText()
  const [asking, setAsking] = useState(false)
  const { note, error } = task
  const offMinor = minorOf(count.difference, figures.currency)
  const unresolved = unresolvedIn(figures)
  const { refundsDue } = figures.liabilities
  const hands = unresolved.count > 0
  const ready = offMinor === 0 || note.trim() !== ''
  const close = async (given: Given): Promise<ScreenError | null> => {
    const answer = await call('shift.close', {
      shift: task.shift,
      countId: count.countId,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...given,
    })
    changeTask(task, { error: answer.ok ? null : answer.error })
    if (!answer.ok) return answer.error
    onClosed(answer.value.number)
    return null
  }
  const closeAlone = async (): Promise<void> => {
    const failed = await close({})
    if (failed?.detail?.['needs'] === 'supervisor') setAsking(true)
  }
  const go = (): void => {
    if (!ready) return
    if (hands) setAsking(true)
    else void closeAlone()
  }
  const size = minor(Math.abs(offMinor))
  return (
    <section className="card stack result" aria-label={t('shift.close')}>
      <dl className="lines">
        <div>
          <dt>{t('shift.result.counted')}</dt>
          <dd className="money">{money(count.counted)}</dd>
        </div>
        <div>
          <dt>{t('shift.result.expected')}</dt>
          <dd className="money">{money(count.expected)}</dd>
        </div>
      </dl>
      <div role="status">
        {offMinor === 0 ? (
          <Note tone="green" icon="check">
            {t('shift.result.exact')}
          </Note>
        ) : (
          <Note tone={offMinor < 0 ? 'red' : 'amber'} icon="warn">
            {t(offMinor < 0 ? 'shift.result.short' : 'shift.result.over', { amount: size })}
          </Note>
        )}
      </div>
      {offMinor === 0 ? null : (
        <Why note={note} onNote={(next) => changeTask(task, { note: next })} />
      )}
      {hands ? (
        <Note tone="amber" icon="question">
          {t('shift.result.open', {
            count: unresolved.count,
            amount: minor(unresolved.minor),
          })}
        </Note>
      ) : null}
      {refundsDue.count > 0 ? (
        <Note tone="amber" icon="cash">
          {t('shift.result.due', { amount: money(refundsDue.amount) })}
        </Note>
      ) : null}
      <div role="alert">{error && !asking ? <ErrorNote error={error} /> : null}</div>
      <Key kind="main" big disabled={!ready} onPress={go} icon="printer">
        {t(ready ? (hands ? 'shift.result.hand' : 'shift.result.go') : 'shift.result.need')}
      </Key>
      <div className="segments">
        <Key icon="again" onPress={onAgain}>
          {t('shift.result.again')}
        </Key>
        <Key icon="back" onPress={onBack}>
          {t('shift.back')}
        </Key>
      </div>
      {asking ? (
        <Override title={t('shift.hand.title')} act={close} onClose={() => setAsking(false)} />
      ) : null}
    </section>
  )
}

function Why({ note, onNote }: { readonly note: string; readonly onNote: (note: string) => void }) {
  const { t } = useText()
  const field = useFocus()
  return (
    <label className="field">
      <span>{t('shift.result.note')}</span>
      <input
        ref={field}
        autoComplete="off"
        maxLength={200}
        value={note}
        onChange={(event) => onNote(event.target.value)}
      />
    </label>
  )
}
