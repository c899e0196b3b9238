// Which days the report is about: a day, a week or a month, the one before and after, or any day of the
// calendar.

import { type ReactNode, useRef, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import {
  type Period,
  type PeriodKind,
  firstDayOfWeek,
  periodKinds,
  periodOf,
  stepped,
} from '../../shared/report/period.ts'
import type { Day } from '../../shared/time/days.ts'
import { Calendar } from '../design/Calendar.tsx'
import { Icon } from '../design/icons.tsx'
import { Key } from '../design/Key.tsx'
import { Segments } from '../design/Segments.tsx'
import { languages } from '../i18n/dictionary.ts'
import { useText } from '../i18n/use-text.ts'
import { setView, useView } from './store.ts'

const noon = (day: Day): number => Date.parse(`${day}T12:00:00Z`)

/** "28 November 2026", "23 – 29 Nov 2026", "November 2026". */
export function periodText(locale: string, kind: PeriodKind, { from, until }: Period): string {
  const zone = { timeZone: 'UTC' } as const
  if (kind === 'month') {
    return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', ...zone }).format(
      noon(from),
    )
  }
  const day = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: kind === 'day' ? 'long' : 'short',
    year: 'numeric',
    ...(kind === 'day' ? { weekday: 'short' } : {}),
    ...zone,
  })
  return kind === 'day' ? day.format(noon(from)) : day.formatRange(noon(from), noon(until))
}

/** The stretch looked at. `today`: in the shop's zone. */
export function usePeriod(today: Day): Period & { readonly kind: PeriodKind; readonly day: Day } {
  const { language } = useText()
  const { kind, day } = useView()
  const at = day ?? today
  return { kind, day: at, ...periodOf(kind, at, firstDayOfWeek(languages[language].locale)) }
}

type Props = {
  /** In the shop's zone. */
  readonly today: Day
  /** Stands at the end of the row. */
  readonly children: ReactNode
}

export function PeriodBar({ today, children }: Props) {
  const { t, language } = useText()
  const { locale } = languages[language]
  const { kind, day, from, until } = usePeriod(today)
  const [open, setOpen] = useState(false)
  const key = useRef<HTMLButtonElement>(null)
  const firstDay = firstDayOfWeek(locale)
  const show = (wanted: Day): void => setView({ day: wanted >= today ? null : wanted })
  return (
    <div className="period-bar" role="group" aria-label={t('report.period')}>
      <Segments
        label={t('report.period')}
        value={kind}
        choices={periodKinds.map((value) => ({ value, label: t(`report.period.${value}`) }))}
        onChange={(value) => setView({ kind: value })}
      />
      <div className="period-days">
        <Key
          icon="back"
          label={t('report.earlier')}
          onPress={() => show(stepped(kind, day, -1, firstDay))}
        />
        <Key className="period-key" buttonRef={key} onPress={() => setOpen(true)}>
          <span className="grow">{periodText(locale, kind, { from, until })}</span>
          <span className="hidden">{t('report.pick')}</span>
          <Icon name="down" />
        </Key>
        <Key
          icon="next"
          label={t('report.later')}
          disabled={until >= today}
          onPress={() => show(stepped(kind, day, 1, firstDay))}
        />
        <Key disabled={from <= today && today <= until} onPress={() => show(today)}>
          {t('report.today')}
        </Key>
        {children}
      </div>
      <Popover
        className="popover"
        placement="bottom"
        triggerRef={key}
        isOpen={open}
        onOpenChange={setOpen}
      >
        <Dialog aria-label={t('report.pick')}>
          <Calendar
            value={day}
            today={today}
            marked={{ from, until }}
            firstDay={firstDay}
            onPick={(picked) => {
              show(picked)
              setOpen(false)
            }}
          />
        </Dialog>
      </Popover>
    </div>
  )
}
