// The day Sales looks at: today, yesterday, any, or one of the calendar, in the language of the till.

import { useRef, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { firstDayOfWeek } from '../../shared/report/period.ts'
import { type Day, addDays, dayOf } from '../../shared/time/days.ts'
import { Calendar } from '../design/Calendar.tsx'
import { Icon } from '../design/icons.tsx'
import { Key } from '../design/Key.tsx'
import { languages } from '../i18n/dictionary.ts'
import { useText } from '../i18n/use-text.ts'
import { useNow } from '../stores/now.ts'
import { useTill } from '../stores/till.ts'

type Props = {
  /** "" for any. */
  readonly value: Day | ''
  readonly onChange: (day: Day | '') => void
}

export function DayKey({ value, onChange }: Props) {
  const { t, language } = useText()
  const { locale } = languages[language]
  const timeZone = useTill(({ about }) => about?.shop.timeZone ?? 'Africa/Lagos')
  const today = dayOf(useNow(30_000), timeZone)
  const yesterday = addDays(today, -1)
  const [open, setOpen] = useState(false)
  const key = useRef<HTMLButtonElement>(null)
  const whole = (day: Day): string =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
      Date.parse(`${day}T12:00:00Z`),
    )
  const nameOf = (day: Day | ''): string => {
    if (day === '') return t('sales.day.any')
    if (day === today) return t('report.today')
    return day === yesterday ? t('sales.day.yesterday') : whole(day)
  }
  const choose = (day: Day | ''): void => {
    onChange(day)
    setOpen(false)
  }
  return (
    <>
      <Key className="sales-day" icon="clock" buttonRef={key} onPress={() => setOpen(true)}>
        <span className="hidden">{t('sales.day')}</span>
        <span className="grow">{nameOf(value)}</span>
        <Icon name="down" />
      </Key>
      <Popover
        className="popover"
        placement="bottom"
        triggerRef={key}
        isOpen={open}
        onOpenChange={setOpen}
      >
        <Dialog aria-label={t('sales.day')}>
          <div className="sales-days">
            {[today, yesterday, '' as const].map((day) => (
              <Key key={day} pressed={day === value} onPress={() => choose(day)}>
                {nameOf(day)}
              </Key>
            ))}
          </div>
          <Calendar
            value={value === '' ? today : value}
            today={today}
            marked={{ from: value, until: value }}
            firstDay={firstDayOfWeek(locale)}
            onPick={choose}
          />
        </Dialog>
      </Popover>
    </>
  )
}
