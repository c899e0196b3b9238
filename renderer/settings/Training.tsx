// Training: a supervisor opens a till of play money in front of the shop's, and a supervisor of the shop
// closes it again. The shop behind it goes on asking its providers meanwhile.

import { useState } from 'react'
import type { Output } from '../../shared/contract/contract.ts'
import { call } from '../client/client.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { useText } from '../i18n/use-text.ts'
import { type Act, useAct } from '../people/use-act.ts'
import { PinField, PinKeys } from '../sign-in/PinKeys.tsx'
import { setUpNow } from '../stores/first-run.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { refreshTill, useTill } from '../stores/till.ts'
import '../people/people.css'
import '../override/override.css'

type Mode = Output<'training.mode'>
type Behind = NonNullable<Mode['behind']>

/** How often the shop behind is looked at. */
const lookMs = 5_000

function Said({ act }: { readonly act: Act }) {
  return (
    <div role="status">
      <ErrorNote error={act.error} />
    </div>
  )
}

function Enter({ hindrance }: Pick<Mode, 'hindrance'>) {
  const { t } = useText()
  const act = useAct()
  const enter = async (): Promise<void> => {
    if (await act.run(() => call('training.enter', {}))) await refreshTill()
  }
  return (
    <>
      <p>{t('training.enter.text')}</p>
      <p className="soft">{t('training.apart')}</p>
      {hindrance === 'nothing-to-practise' ? (
        <Note tone="blue" icon="hand">
          {t('training.nothing')}
        </Note>
      ) : (
        <div>
          <Key kind="main" icon="practice" disabled={act.busy} onPress={() => void enter()}>
            {t('training.enter')}
          </Key>
        </div>
      )}
      <Said act={act} />
    </>
  )
}

function Leave({ behind }: { readonly behind: Behind }) {
  const { t, money } = useText()
  const act = useAct()
  const { name, open, supervisors } = behind
  const [chosen, setChosen] = useState<string | null>(null)
  const [pin, setPin] = useState('')
  const cashierId = chosen ?? (supervisors.length === 1 ? supervisors[0]?.id : undefined)
  const leave = async (): Promise<void> => {
    if (cashierId === undefined || pin === '' || act.busy) return
    const left = await act.run(() => call('training.leave', { cashierId, pin }))
    setPin('')
    if (left) await refreshTill()
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void leave()
      }}
    >
      <p>{t('training.leave.text', { shop: name })}</p>
      {open.count === 0 ? null : (
        <Note tone="blue" icon="clock">
          {t('training.behind', { count: open.count, cash: money(open.cash) })}
        </Note>
      )}
      <div className="provider-add">
        {supervisors.map((one) => (
          <Key
            key={one.id}
            icon="person"
            pressed={one.id === cashierId}
            onPress={() => setChosen(one.id)}
          >
            <bdi>{one.name}</bdi>
          </Key>
        ))}
      </div>
      <div className="new-pin">
        <div className="stack">
          <PinField label={t('training.pin')} pin={pin} onPin={setPin} />
          <Said act={act} />
        </div>
        <div className="stack">
          <PinKeys className="override-keys" pin={pin} onPin={setPin} />
          <Key
            kind="main"
            icon="door"
            disabled={cashierId === undefined || pin === '' || act.busy}
            onPress={() => void leave()}
          >
            {t('training.leave')}
          </Key>
        </div>
      </div>
    </form>
  )
}

function Practice() {
  const { t } = useText()
  const canSetUp = useTill((till) => till.about?.canSetUp === true)
  const setup = useAnswer('setup.get', {}, String(canSetUp))
  if (setup?.closed === 'shop-data') {
    return (
      <Note tone="red" icon="warn">
        {t('training.shop-data')}
      </Note>
    )
  }
  return canSetUp ? (
    <>
      <p>{t('training.practice.text')}</p>
      <div>
        <Key kind="main" icon="shop" onPress={setUpNow}>
          {t('signIn.setUp')}
        </Key>
      </div>
    </>
  ) : (
    <p>{t('training.only')}</p>
  )
}

export function Training() {
  const { t } = useText()
  const till = useTill((now) => now.about?.mode ?? '')
  const answer = useAnswer('training.mode', {}, till, lookMs)
  if (answer === null) {
    return (
      <p className="soft" role="status">
        {t('settings.reading')}
      </p>
    )
  }
  if (answer.behind) return <Leave behind={answer.behind} />
  return answer.mode === 'selling' ? <Enter hindrance={answer.hindrance} /> : <Practice />
}
