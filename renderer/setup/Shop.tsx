// The shop: where it is, what heads its slips, and which of its tills this is.

import { ChoiceList } from '../design/ChoiceList.tsx'
import { Segments } from '../design/Segments.tsx'
import { countries, countryIds } from '../../shared/config/countries.ts'
import { systems, systemsIn } from '../../shared/config/systems.ts'
import { languageIds, languages } from '../i18n/dictionary.ts'
import { useText } from '../i18n/use-text.ts'
import { Field } from '../settings/parts/Field.tsx'
import { ShopContact } from '../settings/parts/ShopContact.tsx'
import { TimeZone } from '../settings/parts/TimeZone.tsx'
import { type Draft, type ShopDraft, faultsIn, inCountry, isWhole } from './draft.ts'
import { Step } from './Step.tsx'
import { change, goTo, markTried, stepAfter, stepBefore, useSetup } from './store.ts'

export function countryName(language: keyof typeof languages, id: string): string {
  // Where the browser has no names of countries in a language, it says the two letters.
  return new Intl.DisplayNames([languages[language].locale, 'en'], { type: 'region' }).of(id) ?? id
}

export function ShopStep({ draft }: { readonly draft: Draft }) {
  const { t, language } = useText()
  const tried = useSetup((setup) => setup.tried.includes('shop'))
  const { shop, country } = draft
  const faults = tried ? faultsIn(draft).shop : {}
  const set = (patch: Partial<ShopDraft>): void => change({ shop: { ...shop, ...patch } })
  const sellers =
    country === null
      ? ''
      : systemsIn(countries[country].currency)
          .map((id) => systems[id].label)
          .join(', ')
  const missing = (name: keyof typeof faults): string | null =>
    faults[name] ? t('settings.needed') : null
  return (
    <Step
      title={t('setup.step.shop')}
      go={t('setup.next')}
      types
      onBack={() => goTo(stepBefore('shop'))}
      onGo={() => {
        markTried('shop')
        if (isWhole(draft, 'shop')) goTo(stepAfter('shop'))
      }}
    >
      <Field
        label={t('settings.shop.name')}
        value={shop.name}
        most={60}
        hint={t('settings.shop.slip')}
        wrong={missing('name')}
        onChange={(name) => set({ name })}
      />
      <div className="stack setup-country">
        <Segments
          label={t('setup.country')}
          showLabel
          value={country}
          choices={countryIds.map((id) => ({ value: id, label: countryName(language, id) }))}
          onChange={(next) => change(inCountry(draft, next))}
        />
        {country === null ? (
          <span className={faults.country ? 'settings-wrong' : 'soft'}>
            {t('setup.country.hint')}
          </span>
        ) : (
          <span className="soft">
            {t('setup.country.sells', { currency: countries[country].currency, sellers })}
          </span>
        )}
      </div>
      <ShopContact value={shop} onChange={set} />
      <div className="settings-pair">
        <Field
          label={t('settings.shop.till')}
          value={shop.till}
          most={8}
          hint={t('settings.shop.till.hint')}
          wrong={missing('till')}
          onChange={(till) => set({ till })}
        />
        <div className="field">
          <span>{t('settings.shop.language')}</span>
          <ChoiceList
            label={t('settings.shop.language')}
            value={shop.slipLanguage}
            choices={[
              ...languageIds.map((id) => ({ value: id as string, label: languages[id].name })),
              { value: 'cashier', label: t('settings.shop.language.cashier') },
            ]}
            onChange={(next) => set({ slipLanguage: next as ShopDraft['slipLanguage'] })}
          />
        </div>
      </div>
      <TimeZone value={shop.timeZone} onChange={(timeZone) => set({ timeZone })} />
    </Step>
  )
}
