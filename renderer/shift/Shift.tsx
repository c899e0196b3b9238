// The drawer's day on one screen: opened with a count, followed in plain words, closed with a blind count.
// While somebody counts, nothing else stands here.

import { useState } from 'react'
import type { Output } from '../../shared/contract/contract.ts'
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
import { type Counted, CountPad } from './CountPad.tsx'
import { Day } from './Day.tsx'
import { Claims, Drawer, Takings, Unresolved } from './Drawer.tsx'
import { Move, type MoveKind } from './Move.tsx'
import { NoSale } from './NoSale.tsx'
import { Refunds } from './Refunds.tsx'
import { Reports } from './Reports.tsx'
import './shift.css'

type State = Output<'shift.get'>
type Doing = 'nothing' | 'opening' | 'closing' | 'bank' | MoveKind

const againMs = 5_000

export function Shift() {
  const { t } = useText()
  const at = useTill(({ status }) => status?.at ?? 0)
  const [round, setRound] = useState(0)
  const renew = `${at} ${round}`
  const state = useAnswer('shift.get', {}, renew, againMs)
  const day = useAnswer('day.get', {}, renew)
  const bank = useAnswer('bank.get', {}, renew)
  const [doing, setDoing] = useState<Doing>('nothing')
  const [said, setSaid] = useState<string | null>(null)
  if (!state) return <main className="page" />
  const done = (words: string | null): void => {
    setDoing('nothing')
    setSaid(words)
    setRound(round + 1)
  }
  const { shift, denominations } = state
  if (shift && doing === 'closing') {
    return (
      <main className="page shift">
        <h1>{t('shift.close')}</h1>
        <Close
          shift={shift.shift}
          currency={shift.currency}
          denominations={denominations}
          onClosed={(number) => done(t('shift.closed', { number }))}
          onBack={() => done(null)}
        />
      </main>
    )
  }
  if (shift && (doing === 'drop' || doing === 'pay-out' || doing === 'pay-in')) {
    return (
      <main className="page shift">
        <Move kind={doing} currency={shift.currency} onDone={() => done(null)} />
      </main>
    )
  }
  if (bank && doing === 'bank') {
    return (
      <main className="page shift">
        <h1>{t('bank.go')}</h1>
        <Bank
          state={bank}
          onBrought={(number, amount) => done(t('bank.done', { number, amount }))}
          onBack={() => done(null)}
        />
      </main>
    )
  }
  if (!shift && doing === 'opening') {
    return <Opening state={state} onOpened={() => done(null)} onBack={() => done(null)} />
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
              <Acts onDo={setDoing} onX={() => done(t('shift.x.done'))} />
              <Takings figures={shift} />
            </>
          ) : (
            <Closed state={state} onOpen={() => setDoing('opening')} />
          )}
          {day && (day.day || day.last) ? (
            <Day state={day} onEnded={(number) => done(t('day.done', { number }))} />
          ) : null}
        </div>
        <div className="stack shift-side">
          <NoSale />
          {bank ? <Cash state={bank} onBring={() => setDoing('bank')} /> : null}
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
  readonly onDo: (doing: Doing) => void
  readonly onX: () => void
}

function Acts({ onDo, onX }: ActsProps) {
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
        <Key big icon="down" onPress={() => onDo('drop')}>
          {t('shift.drop')}
        </Key>
        <Key big icon="hand" onPress={() => onDo('pay-out')}>
          {t('shift.pay-out')}
        </Key>
        <Key big icon="plus" onPress={() => onDo('pay-in')}>
          {t('shift.pay-in')}
        </Key>
        <Key big icon="printer" onPress={() => void x()}>
          {t('shift.x')}
        </Key>
        <Key big kind="main" icon="check" className="shift-close" onPress={() => onDo('closing')}>
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
      <Key big kind="main" icon="cash" onPress={onOpen}>
        {t('shift.open')}
      </Key>
    </section>
  )
}

type OpeningProps = {
  readonly state: State
  readonly onOpened: () => void
  readonly onBack: () => void
}

function Opening({ state, onOpened, onBack }: OpeningProps) {
  const text = useText()
  const { t } = text
  const currency = useTill((till) => till.about?.shop.currency ?? 'NGN')
  const [draftId] = useState(() => crypto.randomUUID())
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ScreenError | null>(null)
  const open = async (float: Counted): Promise<void> => {
    setBusy(true)
    const answer = await call('shift.open', { draftId, float })
    setBusy(false)
    setError(answer.ok ? null : answer.error)
    if (answer.ok) onOpened()
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
