// One field of a settings form: what it is, what to type, and what is wrong with it, said where it is.

import { type ReactNode, useId } from 'react'
import { Key } from '../../design/Key.tsx'

type Props = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Enter does this with what is typed, instead of going on with the form around it. */
  readonly onEnter?: () => void
  /** A line under the field, until something is wrong. */
  readonly hint?: string | undefined
  /** Null: nothing is wrong. */
  readonly wrong?: string | null | undefined
  readonly most?: number
  readonly disabled?: boolean
  readonly mono?: boolean
  readonly kind?: 'text' | 'password'
  readonly mode?: 'text' | 'decimal' | 'numeric' | 'tel' | 'email' | 'url'
  readonly placeholder?: string
}

export function Field(props: Props) {
  const {
    label,
    value,
    onChange,
    onEnter,
    hint,
    wrong = null,
    most = 200,
    disabled = false,
  } = props
  const about = useId()
  const line = wrong ?? hint
  return (
    <label className="field settings-field">
      <span>{label}</span>
      <input
        className={props.mono ? 'mono' : ''}
        type={props.kind ?? 'text'}
        // A number among Arabic words is read from the left all the same.
        dir="auto"
        inputMode={props.mode ?? 'text'}
        autoComplete="off"
        spellCheck={false}
        maxLength={most}
        value={value}
        disabled={disabled}
        placeholder={props.placeholder ?? ''}
        aria-invalid={wrong !== null}
        {...(line ? { 'aria-describedby': about } : {})}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !onEnter) return
          event.preventDefault()
          onEnter()
        }}
      />
      {line ? (
        <span id={about} className={wrong === null ? 'soft' : 'settings-wrong'}>
          {line}
        </span>
      ) : null}
    </label>
  )
}

type SwitchProps = {
  readonly label: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
  readonly words: readonly [on: string, off: string]
  readonly disabled?: boolean
}

/** Yes or no, as a key that says which it is. */
export function Switch({ label, on, onChange, words, disabled = false }: SwitchProps) {
  return (
    <div className="settings-switch">
      <span className="grow">{label}</span>
      <Key
        icon={on ? 'check' : 'hand'}
        pressed={on}
        disabled={disabled}
        label={`${label}: ${on ? words[0] : words[1]}`}
        onPress={() => onChange(!on)}
      >
        {on ? words[0] : words[1]}
      </Key>
    </div>
  )
}

export function Group({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}) {
  return (
    <fieldset className="settings-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}
