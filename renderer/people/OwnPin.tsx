// Whoever is signed in changes their own PIN, knowing the old one.

import { useState } from 'react'
import { call } from '../client/client.ts'
import { Note } from '../design/Note.tsx'
import { errorText } from '../i18n/facts.ts'
import { useText } from '../i18n/use-text.ts'
import { NewPin } from './NewPin.tsx'
import { useAct } from './use-act.ts'

export function OwnPin() {
  const text = useText()
  const { t } = text
  const { busy, error, forget, run } = useAct()
  const [done, setDone] = useState(false)
  const change = async (next: string, pin: string): Promise<void> => {
    setDone(false)
    setDone(await run(() => call('people.ownPin', { pin, next })))
  }
  return (
    <section className="stack" aria-label={t('people.own')}>
      <h3>{t('people.own')}</h3>
      <NewPin
        old={{ label: t('people.own.old') }}
        go={t('people.pin.go')}
        busy={busy}
        onPin={(next, pin) => void change(next, pin)}
        onKeys={forget}
      />
      <div role="status">
        {error ? (
          <Note tone="red" icon="cross">
            {errorText(text, error)}
          </Note>
        ) : done ? (
          <Note tone="green" icon="check">
            {t('people.own.done')}
          </Note>
        ) : null}
      </div>
    </section>
  )
}
