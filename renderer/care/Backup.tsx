// A backup when somebody wants one now: before the disk is looked at, before the computer is moved. The
// till makes them by itself as well.

import { useState } from 'react'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { Since } from '../design/Since.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { useText } from '../i18n/use-text.ts'
import { useTill } from '../stores/till.ts'
import { useAnswer } from '../stores/use-answer.ts'

/** Nothing for a cashier, and where the till has no folder to keep copies in. */
export function Backup({ onMade }: { readonly onMade: () => void }) {
  const { t, date } = useText()
  const supervises = useTill((till) => till.cashier?.role === 'supervisor')
  const [busy, setBusy] = useState(false)
  const [made, setMade] = useState<string | null>(null)
  const [error, setError] = useState<ScreenError | null>(null)
  const state = useAnswer('backup.state', {}, made ?? '')
  if (!supervises || state === null) return null
  const make = async (): Promise<void> => {
    setBusy(true)
    const answer = await call('backup.make', {})
    setBusy(false)
    setError(answer.ok ? null : answer.error)
    setMade(answer.ok ? answer.value.file : null)
    if (answer.ok) onMade()
  }
  return (
    <section className="stack">
      <h3>{t('backup.title')}</h3>
      <p className="soft">
        {state.lastAt === null ? t('backup.none') : t('backup.last', { time: date(state.lastAt) })}
      </p>
      <div className="care-keys">
        <Key icon="down" disabled={busy} onPress={() => void make()}>
          {t(busy ? 'backup.making' : 'backup.make')}
          {busy ? <Since /> : null}
        </Key>
      </div>
      <div role="status">
        {made === null ? null : (
          <Note tone="green" icon="check">
            {t('backup.made', { name: made })}
          </Note>
        )}
        <ErrorNote error={error} />
      </div>
    </section>
  )
}
