// One choice out of a few, all in sight: a row of keys of which exactly one is down.

import { Label } from 'react-aria-components/TextField'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
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
  return (
    <RadioGroup className="field" value={value} onChange={(next) => onChange(next as V)}>
      <Label className={showLabel ? 'soft' : 'hidden'}>{label}</Label>
      <div className="segments">
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className="key">
            {choice.icon ? <Icon name={choice.icon} /> : null}
            {choice.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
