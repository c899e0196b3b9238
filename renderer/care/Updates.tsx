// Updates: the version that runs, a newer one, what stands in its way, and when it is installed.

import { useState } from 'react'
import type { Output } from '../../shared/contract/contract.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { Since } from '../design/Since.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { useText } from '../i18n/use-text.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { FeedForm } from './FeedForm.tsx'
import './care.css'

type Updates = Output<'updates.state'>
type Act = (name: 'updates.check' | 'updates.download' | Plan) => void
type Plan = 'now' | 'tonight' | 'never'

const everyMs = 1_500
const megabytes = (bytes: number | null): string => String(Math.ceil((bytes ?? 0) / 1_000_000))

function HeldNote({ held }: { readonly held: NonNullable<Updates['held']> }) {
  const { t } = useText()
  const { sales, slips, shift } = held
  if (sales === 0 && slips === 0 && shift === null) return null
  const lines = [
    sales > 0 ? t('updates.held.sales', { count: sales }) : '',
    slips > 0 ? t('updates.held.slips', { count: slips }) : '',
    shift === null ? '' : t('updates.held.shift', { shift }),
  ].filter((line) => line !== '')
  return (
    <Note tone="amber" icon="hand">
      {t('updates.held')} {lines.join(' · ')}
    </Note>
  )
}

function Ready({ updates, act }: { readonly updates: Updates; readonly act: Act }) {
  const { t } = useText()
  const { held, alone = false, hour = 2, plan } = updates
  const isHeld = held !== null && (held.sales > 0 || held.slips > 0 || held.shift !== null)
  return (
    <>
      {held ? <HeldNote held={held} /> : null}
      {plan ? (
        <Note tone="blue" icon="clock">
          {t('updates.planned', { hour: `${String(hour).padStart(2, '0')}:00` })}
        </Note>
      ) : null}
      {alone ? null : <p className="soft">{t('updates.admin')}</p>}
      <div className="care-keys">
        <Key kind="main" disabled={isHeld} onPress={() => act('now')}>
          {t('updates.now')}
        </Key>
        {alone && !plan ? (
          <Key icon="clock" onPress={() => act('tonight')}>
            {t('updates.tonight')}
          </Key>
        ) : null}
        {plan ? (
          <Key icon="cross" onPress={() => act('never')}>
            {t('updates.unplan')}
          </Key>
        ) : null}
      </div>
      <p className="soft">{t('updates.now.text')}</p>
    </>
  )
}

function Found({ updates, act }: { readonly updates: Updates; readonly act: Act }) {
  const { t, date } = useText()
  const { state } = updates
  const found = state?.found
  if (!state || !found) return null
  return (
    <section className="stack card care-card">
      <h3>{t('updates.found', { version: found.version })}</h3>
      {found.releasedAt === null ? null : (
        <p className="soft">{t('updates.released', { date: date(found.releasedAt) })}</p>
      )}
      {found.notes === null ? null : (
        <div>
          <strong>{t('updates.notes')}</strong>
          <p className="care-notes">
            <bdi>{found.notes}</bdi>
          </p>
        </div>
      )}
      {state.step === 'found' ? (
        <div className="care-keys">
          <Key kind="main" icon="down" onPress={() => act('updates.download')}>
            {t('updates.fetch', { size: megabytes(found.sizeBytes) })}
          </Key>
        </div>
      ) : null}
      {state.step === 'downloading' ? (
        <Note tone="blue" icon="clock">
          {t('updates.fetching', { percent: state.percent ?? 0 })}
        </Note>
      ) : null}
      {state.step === 'ready' ? (
        <>
          <Note tone="green" icon="check">
            {t('updates.ready')}
          </Note>
          <Ready updates={updates} act={act} />
        </>
      ) : null}
      {state.step === 'installing' ? (
        <Note tone="blue" icon="clock">
          {t('updates.installing')}
        </Note>
      ) : null}
    </section>
  )
}

function Looked({ updates, act }: { readonly updates: Updates; readonly act: Act }) {
  const { t, date } = useText()
  const { state } = updates
  if (!state) return null
  return (
    <>
      <div className="care-keys">
        <Key
          icon="again"
          disabled={state.step !== 'idle' && state.step !== 'found' && state.step !== 'ready'}
          onPress={() => act('updates.check')}
        >
          {t('updates.check')}
        </Key>
        <span className="soft" role="status">
          {state.step === 'checking'
            ? t('updates.checking')
            : state.checkedAt === null
              ? t('updates.unlooked')
              : t('updates.looked', { time: date(state.checkedAt) })}
          {state.step === 'checking' ? <Since /> : null}
        </span>
      </div>
      {state.trouble ? (
        <Note tone="red" icon="warn">
          {t(`updates.trouble.${state.trouble.code}`)}
        </Note>
      ) : null}
      {state.found === null && state.checkedAt !== null && state.trouble === null ? (
        <Note tone="green" icon="check">
          {t('updates.newest')}
        </Note>
      ) : null}
      <Found updates={updates} act={act} />
    </>
  )
}

export function Updates() {
  const { t } = useText()
  const [turn, setTurn] = useState(0)
  const [error, setError] = useState<ScreenError | null>(null)
  const updates = useAnswer('updates.state', {}, turn, everyMs)
  const ask = async (what: Parameters<Act>[0]): Promise<void> => {
    const asked =
      what === 'updates.check' || what === 'updates.download'
        ? call(what, {})
        : call('updates.plan', { when: what })
    setTurn((before) => before + 1)
    const answer = await asked
    setError(answer.ok ? null : answer.error)
    setTurn((before) => before + 1)
  }
  const act: Act = (what) => void ask(what)
  if (!updates) return <p className="soft">{t('settings.reading')}</p>
  return (
    <>
      <p>{t('updates.runs', { version: updates.current })}</p>
      {updates.off === null ? (
        <Looked updates={updates} act={act} />
      ) : (
        <Note tone="blue" icon="hand">
          {t(`updates.off.${updates.off}`)}
        </Note>
      )}
      <ErrorNote error={error} />
      <FeedForm />
    </>
  )
}
