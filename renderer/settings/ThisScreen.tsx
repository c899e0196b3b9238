// What a person may set on this screen: language and theme. And the keys, written down.

import { Segments } from '../design/Segments.tsx'
import { railScreens } from '../frame/Rail.tsx'
import { languageIds, languages } from '../i18n/dictionary.ts'
import { useText } from '../i18n/use-text.ts'
import { chooseLanguage } from '../stores/language.ts'
import { type Theme, setPrefs, usePrefs } from '../stores/prefs.ts'
import { useTill } from '../stores/till.ts'

const themes: readonly Theme[] = ['light', 'dark', 'system']

function Shortcuts() {
  const { t } = useText()
  const sold = useTill(({ about }) => about?.products.length ?? 1)
  const training = useTill(({ about }) => about?.training ?? false)
  const lines = [
    ['Enter', t('settings.keys.enter')],
    ['Esc', t('settings.keys.esc')],
    [sold > 1 ? `F1 – F${sold}` : 'F1', t('settings.keys.product')],
    ['F9 – F12', t('settings.keys.preset')],
    [`Alt + 1 – ${railScreens(training).length}`, t('settings.keys.rail')],
    ['Alt + L', t('settings.keys.lock')],
    [t('settings.keys.scan.key'), t('settings.keys.scan')],
  ] as const
  return (
    <dl className="shortcuts">
      {lines.map(([key, words]) => (
        <div key={key}>
          <dt>
            <kbd>
              <bdi>{key}</bdi>
            </kbd>
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

export function ThisScreen() {
  const { t } = useText()
  const { language, theme } = usePrefs()
  const about = useTill((till) => till.about)
  const cashierId = useTill((till) => till.cashier?.id ?? null)
  return (
    <>
      <Segments
        label={t('settings.language')}
        showLabel
        value={language}
        choices={languageIds.map((id) => ({ value: id, label: languages[id].name }))}
        onChange={(next) => chooseLanguage(next, cashierId)}
      />
      <Segments
        label={t('settings.theme')}
        showLabel
        value={theme}
        choices={themes.map((id) => ({ value: id, label: t(`theme.${id}`) }))}
        onChange={(next) => setPrefs({ theme: next })}
      />
      <section className="stack">
        <h3>{t('settings.keys')}</h3>
        <Shortcuts />
      </section>
      {about ? (
        <p className="soft">
          {t('settings.about', {
            app: `TokenTill ${about.version}`,
            shop: about.shop.name,
            till: about.shop.till,
          })}
        </p>
      ) : null}
    </>
  )
}
