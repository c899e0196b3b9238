// A choice the provider needs beside the number (disco, prepaid or postpaid, network). Few choices lie
// open as keys, many open as a grid. Which one is taken is the form's business.

import { memo } from 'react'
import type { ProductId } from '../../shared/vend/products.ts'
import { ChoiceList } from '../design/ChoiceList.tsx'
import { Segments } from '../design/Segments.tsx'
import { isKey } from '../i18n/translate.ts'
import { type Text, useText } from '../i18n/use-text.ts'
import { chooseOption } from './actions.ts'
import { type Form, type Option, optionWord } from './form.ts'

/** Our own word for a choice we know; the provider's for any other. */
export function choiceLabel({ t }: Text, choice: { value: string; label: string }): string {
  const key = `choice.${choice.value}`
  return isKey(key) ? t(key) : choice.label
}

export function optionLabel({ t }: Text, product: ProductId, name: string): string {
  const key = `option.${optionWord(product, name)}`
  return isKey(key) ? t(key) : name
}

type Props = { readonly form: Form; readonly option: Option; readonly alone: boolean }

/** Drawn anew when another choice is made, not with every digit beside it. */
export const OptionField = memo(function OptionField({ form, option, alone }: Props) {
  const text = useText()
  const value = form.options[option.name] ?? null
  const label = optionLabel(text, form.product.id, option.name)
  const choices = option.choices.map((choice) => ({
    value: choice.value,
    label: choiceLabel(text, choice),
  }))
  if (choices.length <= (alone ? 4 : 3)) {
    return (
      <div data-option={option.name}>
        <Segments
          label={label}
          value={value}
          choices={choices}
          onChange={(next) => chooseOption(option.name, next)}
        />
      </div>
    )
  }
  return (
    <div data-option={option.name}>
      <ChoiceList
        label={label}
        value={value}
        choices={choices}
        onChange={(next) => chooseOption(option.name, next)}
      />
    </div>
  )
})
