// A key as it is typed: hidden, and shown while somebody wants to read it over. One the till has already
// is only its end and a way to put in another.

import { useId, useState } from 'react'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'

export type MaskedKey = { readonly set: true; readonly end: string | null }

type Props = {
  readonly label: string
  /** Null: the till has none, or another is being typed. */
  readonly saved: MaskedKey | null
  readonly value: string
  readonly wrong: string | null
  readonly onChange: (value: string) => void
  /** Given where there is a saved one to go back to. */
  readonly onReplace?: ((replace: boolean) => void) | undefined
}

export function SecretField({ label, saved, value, wrong, onChange, onReplace }: Props) {
  const { t } = useText()
  const [shown, setShown] = useState(false)
  const about = useId()
  const field = useId()
  if (saved) {
    return (
      <div className="field secret-field">
        <span>{label}</span>
        <div className="secret-line">
          <span className="secret-saved mono">•••• {saved.end ?? ''}</span>
          <Key label={`${t('account.replace')}: ${label}`} onPress={() => onReplace?.(true)}>
            {t('account.replace')}
          </Key>
        </div>
      </div>
    )
  }
  return (
    <div className="field secret-field settings-field">
      <label htmlFor={field}>{label}</label>
      <div className="secret-line">
        <input
          id={field}
          className="mono"
          type={shown ? 'text' : 'password'}
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          maxLength={4000}
          value={value}
          aria-invalid={wrong !== null}
          {...(wrong === null ? {} : { 'aria-describedby': about })}
          onChange={(event) => onChange(event.target.value)}
        />
        <Key
          pressed={shown}
          label={`${t('account.show')}: ${label}`}
          onPress={() => setShown(!shown)}
        >
          {t('account.show')}
        </Key>
        {onReplace ? <Key onPress={() => onReplace(false)}>{t('account.keep')}</Key> : null}
      </div>
      {wrong === null ? null : (
        <span id={about} className="settings-wrong">
          {wrong}
        </span>
      )}
    </div>
  )
}
