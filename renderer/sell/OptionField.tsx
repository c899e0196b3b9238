// A choice the provider needs beside the meter (disco, prepaid or postpaid). Few choices lie open as
// keys, many open as a grid. The last choice made at this till is already taken.

import { useEffect } from 'react'
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components/Select'
import type { About } from '../stores/till.ts'
import { Icon } from '../design/icons.tsx'
import { Segments } from '../design/Segments.tsx'
import { isKey } from '../i18n/translate.ts'
import { type Text, useText } from '../i18n/use-text.ts'
import { chooseOption } from './actions.ts'
import { changeDraft, useSell } from './store.ts'

type Option = About['products'][number]['options'][number]

/** Our own word for a choice we know; the provider's for any other. */
export function choiceLabel({ t }: Text, choice: { value: string; label: string }): string {
  const key = `choice.${choice.value}`
  return isKey(key) ? t(key) : choice.label
}

function optionLabel({ t }: Text, name: string): string {
  const key = `option.${name}`
  return isKey(key) ? t(key) : name
}

export function OptionField({ option }: { readonly option: Option }) {
  const text = useText()
  const chosen = useSell(({ draft }) => draft.options[option.name])
  const value = option.choices.some((choice) => choice.value === chosen)
    ? chosen
    : option.choices[0]?.value
  useEffect(() => {
    if (value === undefined || value === chosen) return
    changeDraft({ options: { ...useSell.getState().draft.options, [option.name]: value } })
  }, [value, chosen, option.name])
  if (value === undefined) return null
  const label = optionLabel(text, option.name)
  const choices = option.choices.map((choice) => ({
    value: choice.value,
    label: choiceLabel(text, choice),
  }))
  if (choices.length <= 3) {
    return (
      <Segments
        label={label}
        value={value}
        choices={choices}
        onChange={(next) => chooseOption(option.name, next)}
      />
    )
  }
  return (
    <Select value={value} onChange={(next) => chooseOption(option.name, String(next))}>
      <Button className="key option-key">
        <SelectValue className="grow" />{' '}
        <span className="soft" aria-hidden="true">
          {label}
        </span>
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
