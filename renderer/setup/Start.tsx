// The first page of a new till: its language, and the three ways to go.

import { Key } from '../design/Key.tsx'
import { Segments } from '../design/Segments.tsx'
import type { IconName } from '../design/icons.tsx'
import { languageIds, languages } from '../i18n/dictionary.ts'
import { useText } from '../i18n/use-text.ts'
import { chooseLanguage } from '../stores/language.ts'
import { usePrefs } from '../stores/prefs.ts'
import { type Draft, furthest } from './draft.ts'
import { change, goTo, tryItFirst } from './store.ts'

type WayProps = {
  readonly icon: IconName
  readonly title: string
  readonly text: string
  readonly main?: boolean
  readonly onPress: () => void
}

function Way({ icon, title, text, main = false, onPress }: WayProps) {
  return (
    <li>
      <Key className="setup-way" kind={main ? 'main' : 'plain'} icon={icon} onPress={onPress}>
        <span className="grow">
          <span className="setup-way-title">{title}</span>
          <span className="setup-way-text">{text}</span>
        </span>
      </Key>
    </li>
  )
}

export function Start({ draft }: { readonly draft: Draft }) {
  const { t } = useText()
  const language = usePrefs((prefs) => prefs.language)
  const begun = draft.shop.name.trim()
  return (
    <div className="setup-start stack">
      <p className="setup-brand">TokenTill</p>
      <h1>{t('setup.start')}</h1>
      <Segments
        label={t('setup.language')}
        showLabel
        value={language}
        choices={languageIds.map((id) => ({ value: id, label: languages[id].name }))}
        onChange={(next) => {
          chooseLanguage(next, null)
          change({ shop: { ...draft.shop, slipLanguage: next } })
        }}
      />
      <ul className="stack">
        <Way
          main
          icon="shop"
          title={begun === '' ? t('setup.way.shop') : t('setup.way.goOn', { shop: begun })}
          text={t('setup.way.shop.text')}
          onPress={() => goTo(begun === '' ? 'shop' : furthest(draft))}
        />
        <Way
          icon="list"
          title={t('setup.way.file')}
          text={t('setup.way.file.text')}
          onPress={() => goTo('file')}
        />
        <Way
          icon="practice"
          title={t('setup.way.try')}
          text={t('setup.way.try.text')}
          onPress={tryItFirst}
        />
      </ul>
    </div>
  )
}
