// Everything once more before the shop opens, each with the way back to it.

import type { ReactNode } from 'react'
import { countries } from '../../shared/config/countries.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { languages } from '../i18n/dictionary.ts'
import { errorText } from '../i18n/facts.ts'
import { useText } from '../i18n/use-text.ts'
import { PrinterName } from '../printers/PrinterName.tsx'
import { type Draft, type StepId, furthest, toOpen } from './draft.ts'
import { countryName } from './Shop.tsx'
import { Step } from './Step.tsx'
import { goTo, stepBefore, useSetup } from './store.ts'
import { useOpening } from './use-opening.ts'

function Part({ step, children }: { readonly step: StepId; readonly children: ReactNode }) {
  const { t } = useText()
  const name = t(`setup.step.${step}`)
  return (
    <section className="card setup-look" aria-label={name}>
      <div className="grow stack">
        <h2>{name}</h2>
        {children}
      </div>
      <Key label={t('setup.change', { part: name })} onPress={() => goTo(step)}>
        {t('setup.change.short')}
      </Key>
    </section>
  )
}

function Providers({ draft }: { readonly draft: Draft }) {
  const { t } = useText()
  const checks = useSetup((setup) => setup.checks)
  return (
    <ul>
      {draft.accounts.map(({ id, label }) => {
        const state = checks[id]
        const isKnown = state?.kind === 'said' && state.said.result === 'accepted'
        return (
          <li key={id}>
            <bdi>{label}</bdi>
            {' · '}
            <span className={isKnown ? 'soft' : 'settings-unsaved'}>
              {t(isKnown ? 'setup.account.checked' : 'setup.account.notChecked')}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

export function OpenStep({ draft }: { readonly draft: Draft }) {
  const text = useText()
  const { t, language } = text
  const { busy, error, asks, open } = useOpening()
  const { shop, country, printer, supervisor } = draft
  const go = (): void => {
    const missing = furthest(draft)
    if (missing !== 'open') return goTo(missing)
    void open((plainKeys) => toOpen(draft, plainKeys))
  }
  const slips =
    shop.slipLanguage === 'cashier'
      ? t('settings.shop.language.cashier')
      : languages[shop.slipLanguage].name
  return (
    <Step
      title={t('setup.step.open')}
      text={t('setup.open.text')}
      go={
        busy
          ? t('setup.open.busy')
          : t(asks ? 'setup.open.know' : 'setup.open.go', { shop: shop.name })
      }
      busy={busy}
      onBack={() => goTo(stepBefore('open'))}
      onGo={go}
      said={
        error ? (
          <Note tone={asks ? 'amber' : 'red'} icon={asks ? 'question' : 'cross'}>
            {errorText(text, error)}
          </Note>
        ) : null
      }
    >
      <Part step="shop">
        <p>
          <strong>
            <bdi>{shop.name}</bdi>
          </strong>
          {' · '}
          {t('strip.till', { till: shop.till })}
        </p>
        <p className="soft">
          {[shop.address, shop.phone, shop.taxNumber].filter((one) => one.trim() !== '').join(', ')}
        </p>
        <p className="soft">
          {country === null
            ? null
            : `${countryName(language, country)}, ${countries[country].currency}`}
          {`, ${shop.timeZone.replaceAll('_', ' ')}, ${slips}`}
        </p>
      </Part>
      <Part step="printer">
        {printer === null || printer === 'none' ? (
          <p>{t('setup.printer.kind.none')}</p>
        ) : (
          <PrinterName printer={printer} />
        )}
      </Part>
      <Part step="providers">
        <Providers draft={draft} />
      </Part>
      <Part step="supervisor">
        <p>
          <bdi>{supervisor.name}</bdi>
        </p>
      </Part>
    </Step>
  )
}
