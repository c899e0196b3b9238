// One choice out of a few, all in sight: a row of keys of which exactly one is down.

import { useId } from 'react'
import { Icon, type IconName } from './icons.tsx'

type Choice<V extends string> = {
  readonly value: V
  readonly label: string
  readonly icon?: IconName
}

type Props<V extends string> = {
  readonly label: string
  readonly showLabel?: boolean
  /** Null: none is down yet. */
  readonly value: V | null
  readonly choices: readonly Choice<V>[]
  readonly onChange: (value: V) => void
}

export function Segments<V extends string>(props: Props<V>) {
  const { label, showLabel, value, choices, onChange } = props
  const name = useId()
  return (
    <div className="field" role="radiogroup" aria-labelledby={name}>
      <span id={name} className={showLabel ? 'soft' : 'hidden'}>
        {label}
      </span>
      <div className="segments">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="key"
            data-selected={choice.value === value || undefined}
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.icon ? <Icon name={choice.icon} /> : null}
            {choice.label}
          </label>
        ))}
      </div>
    </div>
  )
}
