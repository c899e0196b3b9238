// Support: how everything the till hangs on is, what to do about it, and the file for whoever helps.

import { useState } from 'react'
import type { Output } from '../../shared/contract/contract.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import type { IconName } from '../design/icons.tsx'
import { Key } from '../design/Key.tsx'
import { Note, type Tone } from '../design/Note.tsx'
import { Since } from '../design/Since.tsx'
import { errorText, valuesOf } from '../i18n/facts.ts'
import { isKey } from '../i18n/translate.ts'
import { useText } from '../i18n/use-text.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { Alarms } from './Alarms.tsx'
import { Backup } from './Backup.tsx'
import { saveZip } from './save-zip.ts'
import './care.css'

type Looked = Output<'support.doctor'>
type Finding = Looked['findings'][number]

const looks: Readonly<Record<Finding['level'], { readonly tone: Tone; readonly icon: IconName }>> =
  {
    ok: { tone: 'green', icon: 'check' },
    note: { tone: 'blue', icon: 'question' },
    warn: { tone: 'amber', icon: 'warn' },
    bad: { tone: 'red', icon: 'cross' },
  }

function FindingNote({ finding }: { readonly finding: Finding }) {
  const text = useText()
  const { check, level, code, facts, message } = finding
  const key = `doctor.${check}.${code}`
  return <Note {...looks[level]}>{isKey(key) ? text.t(key, valuesOf(text, facts)) : message}</Note>
}

const idOf = ({ check, code, facts }: Finding): string => JSON.stringify([check, code, facts])

const isUrgent = ({ level }: Finding): boolean => level === 'bad' || level === 'warn'

function Urgent({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useText()
  const urgent = findings.filter(isUrgent)
  return urgent.length === 0 ? (
    <Note tone="green" icon="check">
      {t('doctor.well')}
    </Note>
  ) : (
    urgent.map((one) => <FindingNote key={idOf(one)} finding={one} />)
  )
}

function Fine({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useText()
  const fine = findings.filter((one) => !isUrgent(one))
  return (
    <section className="stack">
      <h3>{t('doctor.fine')}</h3>
      {fine.map((one) => (
        <FindingNote key={idOf(one)} finding={one} />
      ))}
    </section>
  )
}

function Bundle() {
  const text = useText()
  const { t } = text
  const [busy, setBusy] = useState(false)
  const [made, setMade] = useState<string | null>(null)
  const [error, setError] = useState<ScreenError | null>(null)
  const make = async (): Promise<void> => {
    setBusy(true)
    const answer = await call('support.bundle', {})
    setBusy(false)
    setError(answer.ok ? null : answer.error)
    if (!answer.ok) return
    saveZip(answer.value.name, answer.value.zip)
    setMade(answer.value.name)
  }
  return (
    <section className="stack">
      <h3>{t('bundle.title')}</h3>
      <p className="soft">{t('bundle.about')}</p>
      <div className="care-keys">
        <Key icon="down" disabled={busy} onPress={() => void make()}>
          {t(busy ? 'bundle.making' : 'bundle.make')}
          {busy ? <Since /> : null}
        </Key>
      </div>
      <div role="status">
        {error ? (
          <Note tone="red" icon="cross">
            {errorText(text, error)}
          </Note>
        ) : made ? (
          <Note tone="green" icon="check">
            {t('bundle.made', { name: made })}
          </Note>
        ) : null}
      </div>
    </section>
  )
}

export function Support() {
  const { t, time } = useText()
  /** When somebody last asked for a look; it is busy until one is newer. */
  const [askedAt, setAskedAt] = useState(0)
  const looked = useAnswer('support.doctor', {}, askedAt)
  const busy = looked === null || looked.at < askedAt
  return (
    <>
      <div className="care-keys">
        <Key icon="again" onPress={() => setAskedAt(Date.now())}>
          {t('doctor.look')}
        </Key>
        <span className="soft" role="status">
          {busy ? t('doctor.looking') : t('doctor.at', { time: time(looked.at) })}
          {busy ? <Since /> : null}
        </span>
      </div>
      {looked ? <Urgent findings={looked.findings} /> : null}
      <Backup onMade={() => setAskedAt(Date.now())} />
      <Bundle />
      {looked ? <Fine findings={looked.findings} /> : null}
      <Alarms />
    </>
  )
}
