// The other way: a provisioning file somebody prepared. Read by the till before anything is done; what is
// wrong in it is said line by line, as a helper who wrote it needs it.

import { type DragEvent, useState } from 'react'
import type { Output } from '../../shared/contract/contract.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { Facts } from '../design/Facts.tsx'
import { FileKey } from '../design/FileKey.tsx'
import { Note } from '../design/Note.tsx'
import { errorText } from '../i18n/facts.ts'
import { useText } from '../i18n/use-text.ts'
import { Step } from './Step.tsx'
import { goTo } from './store.ts'
import { useOpening } from './use-opening.ts'

type Read = Output<'setup.read'>
type Taken = { readonly name: string; readonly text: string; readonly read: Read }

const mostSigns = 500_000

function Problems({ taken }: { readonly taken: Taken }) {
  const { t } = useText()
  return (
    <div className="stack">
      <Note tone="red" icon="cross">
        {t('setup.file.wrong', { count: taken.read.problems.length, file: taken.name })}
      </Note>
      <ul className="card setup-card" dir="ltr">
        {taken.read.problems.map((line) => (
          <li key={line} className="mono setup-problem">
            {line}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Summary({ summary }: { readonly summary: NonNullable<Read['summary']> }) {
  const { t } = useText()
  const { shop, till, currency, timeZone, people, providers, printers } = summary
  const lines = [
    [t('setup.step.shop'), `${shop}, ${t('strip.till', { till })}, ${currency}, ${timeZone}`],
    [t('setup.step.providers'), providers.map(({ label }) => label).join(', ')],
    [
      t('settings.section.people'),
      people.map(({ name, role }) => `${name} (${t(`role.${role}`)})`).join(', '),
    ],
    [t('setup.step.printer'), printers.join(', ') || t('setup.printer.kind.none')],
  ] as const
  return <Facts className="card setup-card setup-lines" facts={lines} />
}

export function FileStep() {
  const text = useText()
  const { t } = text
  const [taken, setTaken] = useState<Taken | null>(null)
  const [over, setOver] = useState(false)
  const [fault, setFault] = useState<ScreenError | 'not-read' | null>(null)
  const { busy, error, asks, open } = useOpening()
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setTaken(null)
    setFault(null)
    const whole = file.size > mostSigns * 4 ? null : await file.text().catch(() => null)
    if (whole === null || whole.length > mostSigns) return setFault('not-read')
    const answer = await call('setup.read', { text: whole })
    if (answer.ok) setTaken({ name: file.name, text: whole, read: answer.value })
    else setFault(answer.error)
  }
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  const summary = taken?.read.summary ?? null
  const wrong = error ?? (fault === 'not-read' ? null : fault)
  return (
    <Step
      title={t('setup.way.file')}
      text={t('setup.file.text')}
      go={
        busy
          ? t('setup.open.busy')
          : t(asks ? 'setup.open.know' : 'setup.open.go', { shop: summary?.shop ?? '' })
      }
      busy={busy}
      onBack={() => goTo('start')}
      onGo={
        taken && summary
          ? () =>
              void open((plainKeys) => ({ text: taken.text, ...(plainKeys ? { plainKeys } : {}) }))
          : null
      }
      said={
        wrong ? (
          <Note tone={asks ? 'amber' : 'red'} icon={asks ? 'question' : 'cross'}>
            {errorText(text, wrong)}
          </Note>
        ) : null
      }
    >
      <div
        className="setup-drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <FileKey
          icon="list"
          big
          accepts={['.json', 'application/json']}
          onFile={(file) => void take(file)}
        >
          {t('setup.file.pick')}
        </FileKey>
        <p className="soft">{t('setup.file.drop')}</p>
      </div>
      <div role="status" className="stack">
        {fault === 'not-read' ? (
          <Note tone="red" icon="cross">
            {t('setup.file.not-read')}
          </Note>
        ) : null}
        {taken && taken.read.problems.length > 0 ? <Problems taken={taken} /> : null}
        {summary ? <Summary summary={summary} /> : null}
      </div>
    </Step>
  )
}
