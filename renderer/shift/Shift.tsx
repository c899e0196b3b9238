// The drawer's day on one screen: opened with a count, followed in plain words, closed with a blind count.
// While somebody counts, nothing else stands here.

import { useEffect, useState } from 'react'
import type { Output } from '../../shared/contract/contract.ts'
import type { Currency } from '../../shared/money/money.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { useText } from '../i18n/use-text.ts'
import { useTill } from '../stores/till.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { Bank, Cash } from './Bank.tsx'
import { Close } from './Close.tsx'
import { CountPad } from './CountPad.tsx'
import { Day } from './Day.tsx'
import { Claims, Drawer, GivenBack, Takings, Unresolved } from './Drawer.tsx'
import { Move } from './Move.tsx'
import { NoSale } from './NoSale.tsx'
import { Refunds } from './Refunds.tsx'
import { Reports } from './Reports.tsx'
import { begin, changeTask, endTask, useDrawer } from './store.ts'
import {
  banking,
  closing,
  type Counted,
  isPast,
  type MoveKind,
  moving,
  type Opening as OpeningTask,
  opening,
} from './task.ts'
import './shift.css'

type State = Output<'shift.get'>

const againMs = 5_000

/** What was begun at the drawer, as long as the drawer waits for it. */
function useTask(state: State | null) {
  const task = useDrawer((drawer) => drawer.task)
  const past = state && task && isPast(task, state) ? task : null
  useEffect(() => {
    if (past) endTask(past)
  }, [past])
  return past ? null : task
}

export function Shift() {
  const { t } = useText()
  const at = useTill(({ status }) => status?.at ?? 0)
  const shopCurrency = useTill((till) => till.about?.shop.currency ?? 'NGN')
  const [round, setRound] = useState(0)
  const renew = `${at} ${round}`
  const state = useAnswer('shift.get', {}, renew, againMs)
  const day = useAnswer('day.get', {}, renew)
  const bank = useAnswer('bank.get', {}, renew)
  const task = useTask(state)
  const [said, setSaid] = useState<string | null>(null)
  if (!state) return <main className="page" />
  const done = (words: string | null): void => {
    setSaid(words)
    setRound(round + 1)
  }
  const leave = (words: string | null): void => {
    if (task) endTask(task)
    done(words)
  }
  const { shift, denominations } = state
  if (shift && task?.kind === 'closing') {
    return (
      <main className="page shift">
        <h1>{t('shift.close')}</h1>
        <Close
          task={task}
          figures={shift}
          denominations={denominations}
          onClosed={(number) => leave(t('shift.closed', { number }))}
          onBack={() => leave(null)}
        />
      </main>
    )
  }
  if (task?.kind === 'move') {
    return (
      <main className="page shift">
        <Move
          task={task}
          shift={shift && shift.shift}
          currency={shift?.currency ?? shopCurrency}
          onDone={() => done(null)}
        />
      </main>
    )
  }
  if (bank && task?.kind === 'bank') {
    return (
      <main className="page shift">
        <h1>{t('bank.go')}</h1>
        <Bank
          task={task}
          state={bank}
          onBrought={(number, amount) => leave(t('bank.done', { number, amount }))}
          onBack={() => leave(null)}
        />
      </main>
    )
  }
  if (task?.kind === 'opening') {
    return (
      <Opening
        task={task}
        state={state}
        currency={shopCurrency}
        onOpened={() => leave(null)}
        onBack={() => leave(null)}
      />
    )
  }
  return (
    <main className="page shift">
      {shift ? <Head state={state} /> : <h1>{t('screen.shift')}</h1>}
      <div role="status">
        {said ? (
          <Note tone="green" icon="check">
            {said}
          </Note>
        ) : null}
      </div>
      <div className="shift-deck">
        <div className="stack">
          {shift ? (
            <>
              <Drawer figures={shift} />
              <Acts
                onMove={(kind) => begin(moving(kind))}
                onClose={() => begin(closing(shift))}
                onX={() => done(t('shift.x.done'))}
              />
              <Takings figures={shift} />
            </>
          ) : (
            <Closed state={state} onOpen={() => begin(opening())} />
          )}
          {day && (day.day || day.last) ? (
            <Day state={day} onEnded={(number) => done(t('day.done', { number }))} />
          ) : null}
        </div>
        <div className="stack shift-side">
          <NoSale />
          {bank ? <Cash state={bank} onBring={() => begin(banking())} /> : null}
          {shift ? <Unresolved figures={shift} /> : null}
          {shift ? <Claims figures={shift} /> : null}
          <Refunds
            renew={renew}
            byCashier={state.refundsByCashier}
            onPaid={(amount) => done(t('refund.done', { amount }))}
          />
          <Reports renew={renew} />
        </div>
      </div>
    </main>
  )
}

function Head({ state }: { readonly state: State }) {
  const { t, date } = useText()
  const { shift } = state
  if (!shift) return null
  return (
    <header className="shift-head">
      <h1>{t('shift.title', { number: shift.shift })}</h1>
      <p className="soft">{t('shift.since', { at: date(shift.openedAt), name: shift.openedBy })}</p>
    </header>
  )
}

type ActsProps = {
  readonly onMove: (kind: MoveKind) => void
  readonly onClose: () => void
  readonly onX: () => void
}

function Acts({ onMove, onClose, onX }: ActsProps) {
  const { t } = useText()
  const [error, setError] = useState<ScreenError | null>(null)
  const x = async (): Promise<void> => {
    const answer = await call('shift.x', {})
    setError(answer.ok ? null : answer.error)
    if (answer.ok) onX()
  }
  return (
    <div className="stack">
      <div className="shift-acts">
        <Key big icon="down" onPress={() => onMove('drop')}>
          {t('shift.drop')}
        </Key>
        <Key big icon="hand" onPress={() => onMove('pay-out')}>
          {t('shift.pay-out')}
        </Key>
        <Key big icon="plus" onPress={() => onMove('pay-in')}>
          {t('shift.pay-in')}
        </Key>
        <Key big icon="printer" onPress={() => void x()}>
          {t('shift.x')}
        </Key>
        <Key big kind="main" icon="check" className="shift-close" onPress={onClose}>
          {t('shift.close')}
        </Key>
      </div>
      <ErrorNote error={error} />
    </div>
  )
}

function Closed({ state, onOpen }: { readonly state: State; readonly onOpen: () => void }) {
  const { t, money } = useText()
  const { outside, required } = state
  return (
    <section className="card stack drawer" aria-label={t('shift.none')}>
      <h2>{t('shift.none')}</h2>
      <p>{t(required ? 'shift.none.required' : 'shift.none.text')}</p>
      {outside && outside.taken.count > 0 ? (
        <Note tone="amber" icon="cash">
          {t('shift.none.taken', {
            count: outside.taken.count,
            amount: money(outside.taken.amount),
            cash: money(outside.cash),
          })}
        </Note>
      ) : null}
      {outside ? <GivenBack outside={outside} /> : null}
      <Key big kind="main" icon="cash" onPress={onOpen}>
        {t('shift.open')}
      </Key>
    </section>
  )
}

type OpeningProps = {
  readonly task: OpeningTask
  readonly state: State
  readonly currency: Currency
  readonly onOpened: () => void
  readonly onBack: () => void
}

function Opening({ task, state, currency, onOpened, onBack }: OpeningProps) {
  const text = useText()
  const { t } = text
  const { draftId, pad, busy, error } = task
  const open = async (float: Counted): Promise<void> => {
    changeTask(task, { busy: true })
    const answer = await call('shift.open', { draftId, float })
    if (answer.ok) return onOpened()
    changeTask(task, { busy: false, error: answer.error })
  }
  return (
    <main className="page shift">
      <h1>{t('shift.open')}</h1>
      <CountPad
        title={t('shift.drawer.float')}
        says={t('shift.count.float.text')}
        denominations={state.denominations}
        currency={currency}
        busy={busy}
        pad={pad}
        onPad={(change) => changeTask(task, { pad: { ...pad, ...change } })}
        go={(amount) => t('shift.open.go', { amount })}
        onCounted={(counted) => void open(counted)}
        onBack={onBack}
      />
      <div role="alert">
        <ErrorNote error={error} />
      </div>
    </main>
  )
}
