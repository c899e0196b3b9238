// The day Sales looks at: today, yesterday, any, or one of the calendar.

import { type Day, addDays } from '../../shared/time/days.ts'
import { DayKey } from '../design/DayKey.tsx'
import { languages } from '../i18n/dictionary.ts'
import { useText } from '../i18n/use-text.ts'
import { useToday } from '../stores/today.ts'

type Props = {
  /** "" for any. */
  readonly value: Day | ''
  readonly onChange: (day: Day | '') => void
}

export function DayFilter({ value, onChange }: Props) {
  const { t, language } = useText()
  const today = useToday()
  const yesterday = addDays(today, -1)
  const { locale } = languages[language]
  const nameOf = (day: Day | ''): string => {
    if (day === '') return t('sales.day.any')
    if (day === today) return t('report.today')
    if (day === yesterday) return t('sales.day.yesterday')
    return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
      Date.parse(`${day}T12:00:00Z`),
    )
  }
  return (
    <DayKey
      label={t('sales.day')}
      value={value}
      nameOf={nameOf}
      today={today}
      presets={[today, yesterday, '']}
      onChange={onChange}
    />
  )
}
