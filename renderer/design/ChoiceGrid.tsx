// The grid behind a `ChoiceList`, and the key it hangs on.

import { useEffect, useRef } from 'react'
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components/Select'
import type { Choices } from './ChoiceList.tsx'
import { Icon } from './icons.tsx'

type Props = Choices & {
  /** Its key was touched, or had the focus, before this was read. */
  readonly open: boolean
  readonly focused: boolean
}

export function ChoiceGrid({ label, value, choices, onChange, open, focused }: Props) {
  const key = useRef<HTMLButtonElement>(null)
  // The focus was on the key this one takes the place of.
  useEffect(() => {
    if (focused && !open) key.current?.focus()
  }, [focused, open])
  return (
    <Select
      value={value}
      placeholder={label}
      defaultOpen={open}
      onChange={(next) => onChange(String(next))}
    >
      <Button ref={key} className="key option-key">
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
