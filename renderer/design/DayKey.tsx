// A day on a key: touched, it opens a calendar in the language of the till, and above it what is chosen most.

import { useRef, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { firstDayOfWeek } from '../../shared/report/period.ts'
import type { Day } from '../../shared/time/days.ts'
import { Calendar } from './Calendar.tsx'
import { Icon } from './icons.tsx'
import { Key } from './Key.tsx'
import { languages } from '../i18n/dictionary.ts'
import { useText } from '../i18n/use-text.ts'

type Props<D extends string> = {
  /** What it is the day of, for a reader. */
  readonly label: string
  readonly value: D
  readonly nameOf: (day: D) => string
  /** In the shop's zone. */
  readonly today: Day
  /** Above the calendar. */
  readonly presets?: readonly D[]
  /** Of the calendar: the first and the last that may be picked. */
  readonly from?: Day
  readonly until?: Day | null
  /** Where there is room for a month: under the key, or before it in the line. */
  readonly opens?: 'bottom' | 'start'
  readonly onChange: (day: D | Day) => void
}

/** `D`: a day, or a word for none. */
export function DayKey<D extends string>(props: Props<D>) {
  const { label, value, nameOf, today, presets = [], opens = 'bottom', onChange, ...bounds } = props
  const { language } = useText()
  const [open, setOpen] = useState(false)
  const key = useRef<HTMLButtonElement>(null)
  const choose = (day: D | Day): void => {
    onChange(day)
    setOpen(false)
  }
  return (
    <>
      <Key className="day-key" icon="clock" buttonRef={key} onPress={() => setOpen(true)}>
        <span className="hidden">{label}</span>
        <span className="grow">{nameOf(value)}</span>
        <Icon name="down" />
      </Key>
      <Popover
        className="popover"
        placement={opens}
        triggerRef={key}
        isOpen={open}
        onOpenChange={setOpen}
      >
        <Dialog aria-label={label}>
          {presets.length === 0 ? null : (
            <div className="day-presets">
              {presets.map((day) => (
                <Key key={day} pressed={day === value} onPress={() => choose(day)}>
                  {nameOf(day)}
                </Key>
              ))}
            </div>
          )}
          <Calendar
            {...bounds}
            value={value === '' ? today : value}
            today={today}
            marked={{ from: value, until: value }}
            firstDay={firstDayOfWeek(languages[language].locale)}
            onPick={choose}
          />
        </Dialog>
      </Popover>
    </>
  )
}
