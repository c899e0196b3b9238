// First run: a till that nobody has set up becomes a shop, step by step, or from a file. What was typed
// survives a power cut, every step can be gone back to, and nothing counts until the shop is opened.

import { useEffect } from 'react'
import { assertNever } from '../../shared/result.ts'
import { Key } from '../design/Key.tsx'
import { ForLibraries } from '../i18n/ForLibraries.tsx'
import { useText } from '../i18n/use-text.ts'
import { type Draft, type Place, furthest, stepIds } from './draft.ts'
import { FileStep } from './File.tsx'
import { OpenStep } from './Open.tsx'
import { PrinterStep } from './Printer.tsx'
import { ProvidersStep } from './Providers.tsx'
import { ShopStep } from './Shop.tsx'
import { Start } from './Start.tsx'
import { SupervisorStep } from './Supervisor.tsx'
import { forgetSetup, goTo, readSetup, useSetup } from './store.ts'
import '../settings/settings.css'
import '../people/people.css'
import '../override/override.css'
import '../sign-in/sign-in.css'
import './setup.css'

function Steps({ draft, place }: { readonly draft: Draft; readonly place: Place }) {
  const { t, number } = useText()
  const last = stepIds.indexOf(furthest(draft))
  return (
    <nav className="setup-steps" aria-label={t('setup.steps')}>
      <p className="setup-brand">TokenTill</p>
      <ol className="stack">
        {stepIds.map((step, at) => (
          <li key={step}>
            <Key
              kind="quiet"
              {...(at < last ? { icon: 'check' as const } : {})}
              pressed={step === place}
              disabled={at > last && step !== place}
              onPress={() => goTo(step)}
            >
              {at < last ? null : <span className="setup-number">{number(at + 1)}</span>}
              <span className="grow">{t(`setup.step.${step}`)}</span>
            </Key>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Part({ draft, place }: { readonly draft: Draft; readonly place: Place }) {
  switch (place) {
    case 'start':
      return <Start draft={draft} />
    case 'file':
      return <FileStep />
    case 'shop':
      return <ShopStep draft={draft} />
    case 'printer':
      return <PrinterStep draft={draft} />
    case 'providers':
      return <ProvidersStep draft={draft} />
    case 'supervisor':
      return <SupervisorStep draft={draft} />
    case 'open':
      return <OpenStep draft={draft} />
    default:
      return assertNever(place)
  }
}

function Wizard() {
  const { t } = useText()
  const { draft, place } = useSetup()
  useEffect(() => {
    void readSetup()
    return forgetSetup
  }, [])
  if (draft === null) {
    return (
      <main className="setup">
        <p className="soft setup-part" role="status">
          {t('setup.reading')}
        </p>
      </main>
    )
  }
  const walks = place !== 'start' && place !== 'file'
  return (
    <div className="setup" data-walks={walks}>
      {walks ? <Steps draft={draft} place={place} /> : null}
      <main className="setup-part" key={place}>
        <Part draft={draft} place={place} />
      </main>
    </div>
  )
}

export function Setup() {
  return (
    <ForLibraries>
      <Wizard />
    </ForLibraries>
  )
}
