// One choice out of many: a key that says what is chosen and opens a grid of the others.

import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components/Select'
import { Icon } from './icons.tsx'

type Props = {
  readonly label: string
  /** Null: none is chosen yet. */
  readonly value: string | null
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

export function ChoiceList({ label, value, choices, onChange }: Props) {
  return (
    <Select value={value} placeholder={label} onChange={(next) => onChange(String(next))}>
      <Button className="key option-key">
        <SelectValue className="grow" />{' '}
        {value === null ? null : (
          <span className="soft" aria-hidden="true">
            {label}
          </span>
        )}
        <Icon name="down" />
      </Button>
      <Label className="hidden">{label}</Label>
      <Popover className="popover" placement="bottom start">
        <ListBox className="choice-grid" layout="grid" items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.value} className="key" textValue={choice.label}>
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
