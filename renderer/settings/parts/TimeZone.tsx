// A time zone is found by typing a part of its name: there are hundreds, and a shop is in one.

import { useId, useState } from 'react'
import { Key } from '../../design/Key.tsx'
import { type Language, languages } from '../../i18n/dictionary.ts'
import { showTime } from '../../i18n/format.ts'
import { useText } from '../../i18n/use-text.ts'

const most = 6
const zones = Intl.supportedValuesOf('timeZone')

type Props = { readonly value: string; readonly onChange: (zone: string) => void }

const readable = (zone: string): string => zone.replaceAll('_', ' ')

/** "10:04": what a clock there shows now. */
const clockIn = (zone: string, language: Language): string =>
  showTime(languages[language].locale, Date.now(), zone)

export function TimeZone({ value, onChange }: Props) {
  const { t, language } = useText()
  const [typed, setTyped] = useState<string | null>(null)
  const about = useId()
  const wanted = (typed ?? '').trim().toLowerCase()
  const found =
    wanted === '' ? [] : zones.filter((zone) => readable(zone).toLowerCase().includes(wanted))
  return (
    <div className="stack">
      <label className="field settings-field">
        <span>{t('settings.shop.zone')}</span>
        <input
          autoComplete="off"
          spellCheck={false}
          value={typed ?? readable(value)}
          aria-describedby={about}
          onFocus={(event) => event.target.select()}
          onBlur={() => (found.length === 0 ? setTyped(null) : undefined)}
          onChange={(event) => setTyped(event.target.value)}
        />
        <span id={about} className="soft">
          {t('settings.shop.zone.now', { time: clockIn(value, language), zone: readable(value) })}
        </span>
      </label>
      {found.length === 0 ? null : (
        <ul className="settings-found">
          {found.slice(0, most).map((zone) => (
            <li key={zone}>
              <Key
                onPress={() => {
                  onChange(zone)
                  setTyped(null)
                }}
              >
                <bdi>{readable(zone)}</bdi>
                <span className="soft">{clockIn(zone, language)}</span>
              </Key>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
