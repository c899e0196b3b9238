// The keys a PIN is keyed on, beside whichever field holds it, and the field itself: never shown, kept
// only while it is keyed, digits alone.

import type { ReactNode, Ref } from 'react'
import { Press } from '../design/Press.tsx'
import { Icon } from '../design/icons.tsx'
import { useText } from '../i18n/use-text.ts'
import { longestPin } from '../../shared/people/pins.ts'

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'erase', '0'] as const

const cleanPin = (text: string): string => text.replaceAll(/\D/g, '').slice(0, longestPin)

type FieldProps = {
  readonly label: string
  readonly pin: string
  readonly onPin: (pin: string) => void
  readonly onFocus?: () => void
  /** Enter in it; left out, it is the form's. */
  readonly onEnter?: () => void
  readonly field?: Ref<HTMLInputElement>
}

export function PinField({ label, pin, onPin, onFocus, onEnter, field }: FieldProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        ref={field ?? null}
        className="mono pin-field"
        type="password"
        inputMode="none"
        autoComplete="off"
        value={pin}
        {...(onFocus ? { onFocus } : {})}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !onEnter) return
          event.preventDefault()
          onEnter()
        }}
        onChange={(event) => onPin(cleanPin(event.target.value))}
      />
    </label>
  )
}

type KeysProps = {
  readonly pin: string
  readonly onPin: (pin: string) => void
  readonly className: string
  /** The last key of the pad, in the corner. */
  readonly children?: ReactNode
}

export function PinKeys({ pin, onPin, className, children }: KeysProps) {
  const { t } = useText()
  return (
    <div className={className} role="group" aria-label={t('sell.keypad')}>
      {keys.map((key) => (
        <Press
          key={key}
          className="key digit"
          keepsFocus
          atOnce
          {...(key === 'erase' ? { 'aria-label': t('key.erase') } : {})}
          onPress={() => onPin(cleanPin(key === 'erase' ? pin.slice(0, -1) : pin + key))}
        >
          {key === 'erase' ? <Icon name="erase" /> : key}
        </Press>
      ))}
      {children}
    </div>
  )
}
