// The PIN pad. The PIN is kept only while it is keyed, is never shown, and goes at the first refusal.

import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { Icon } from '../design/icons.tsx'
import { errorText } from '../i18n/facts.ts'
import { useText } from '../i18n/use-text.ts'
import { setCashier } from '../stores/till.ts'

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'erase', '0'] as const

export function PinPad({ cashier }: { readonly cashier: { id: string; name: string } }) {
  const text = useText()
  const { t } = text
  const [pin, setPin] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ScreenError | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const type = (next: string): void => {
    setError(null)
    setPin(next.replace(/\D/g, '').slice(0, 12))
  }
  const go = async (): Promise<void> => {
    if (pin === '' || busy) return
    setBusy(true)
    const answer = await call('session.signIn', { cashierId: cashier.id, pin })
    setBusy(false)
    setPin('')
    if (answer.ok) return setCashier(answer.value.cashier)
    setError(answer.error)
    field.current?.focus()
  }
  return (
    <form
      className="pin-pad stack"
      onSubmit={(event) => {
        event.preventDefault()
        void go()
      }}
    >
      <label className="field">
        <span>{t('signIn.pin', { name: cashier.name })}</span>
        <input
          ref={field}
          className="mono pin-field"
          type="password"
          inputMode="none"
          autoComplete="off"
          value={pin}
          onChange={(event) => type(event.target.value)}
        />
      </label>
      <div className="pin-keys" role="group" aria-label={t('sell.keypad')}>
        {keys.map((key) => (
          <Button
            key={key}
            className="key digit"
            preventFocusOnPress
            {...(key === 'erase' ? { 'aria-label': t('key.erase') } : {})}
            onPress={() => type(key === 'erase' ? pin.slice(0, -1) : pin + key)}
          >
            {key === 'erase' ? <Icon name="erase" /> : key}
          </Button>
        ))}
        <Key kind="main" disabled={pin === '' || busy} onPress={() => void go()}>
          {busy ? t('signIn.wait') : t('signIn.go')}
        </Key>
      </div>
      <div role="alert">
        {error ? (
          <Note tone="red" icon="cross">
            {errorText(text, error)}
          </Note>
        ) : null}
      </div>
    </form>
  )
}
