// One field of the ticket, large. A real input, so a keyboard and a reader find it; the docked keypad stands in
// for the operating system's own.

import { memo } from 'react'
import { useText } from '../i18n/use-text.ts'
import { focusField, setField } from './actions.ts'
import type { FieldName } from './draft.ts'
import { useSell } from './store.ts'

type Props = {
  readonly field: FieldName
  readonly label: string
  readonly prefix?: string
  readonly placeholder: string
  readonly text: string
}

/** Drawn when it is typed into, not when its neighbour is. */
export const BigField = memo(function BigField(props: Props) {
  const { field, label, prefix, placeholder, text } = props
  const active = useSell(({ draft }) => draft.field === field)
  const { untyped } = useText()
  return (
    <label className="big-field" data-active={active}>
      <span className="big-label" id={`label-${field}`}>
        {label}
      </span>
      <span className="big-line">
        {prefix ? <span className="soft">{prefix}</span> : null}
        <span className="big-text">
          <input
            data-field={field}
            aria-labelledby={`label-${field}`}
            className="mono"
            inputMode="none"
            autoComplete="off"
            spellCheck={false}
            placeholder={placeholder}
            value={text}
            onFocus={() => focusField(field)}
            onChange={(event) => setField(field, untyped(event.target.value))}
          />
        </span>
      </span>
    </label>
  )
})
