// The star of a number and what the customer calls it. Needs a phone: whose star it would be otherwise?

import { useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components/TextField'
import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { errorText } from '../i18n/facts.ts'
import { useText } from '../i18n/use-text.ts'
import { star } from './actions.ts'
import type { Offered } from './offer.ts'

type State = { readonly starred: boolean; readonly kept: string }

export function Star({ customer }: { readonly customer: Offered }) {
  const text = useText()
  const { t } = text
  const { phone } = customer
  const [now, setNow] = useState<State>({
    starred: customer.favourite,
    kept: customer.label ?? '',
  })
  const [label, setLabel] = useState(now.kept)
  const [error, setError] = useState<ScreenError | null>(null)
  if (phone === null) return <p className="soft">{t('customers.phone.none')}</p>
  const keep = async (starred: boolean): Promise<void> => {
    const failed = await star({ ...customer, phone }, starred, label)
    setError(failed)
    if (!failed) setNow({ starred, kept: starred ? label : '' })
  }
  return (
    <div className="stack">
      <Key
        icon="star"
        className={now.starred ? 'starred' : ''}
        pressed={now.starred}
        onPress={() => void keep(!now.starred)}
      >
        {t('customers.favourite')}
      </Key>
      {now.starred ? (
        <div className="card-label">
          <TextField className="field grow" value={label} onChange={setLabel} maxLength={40}>
            <Label>{t('customers.label')}</Label>
            <Input autoComplete="off" />
          </TextField>
          <Key disabled={label.trim() === now.kept} onPress={() => void keep(true)}>
            {t('customers.label.save')}
          </Key>
        </div>
      ) : null}
      {error ? (
        <div role="alert">
          <Note tone="red" icon="cross">
            {errorText(text, error)}
          </Note>
        </div>
      ) : null}
    </div>
  )
}
