// Somebody new: a name, what they may do, a PIN to begin with.

import { useState } from 'react'
import type { CashierView } from '../../shared/contract/status.ts'
import { call } from '../client/client.ts'
import { Key } from '../design/Key.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { useText } from '../i18n/use-text.ts'
import { Field } from '../settings/parts/Field.tsx'
import { NewPin } from './NewPin.tsx'
import { Role } from './Role.tsx'
import { useAct } from './use-act.ts'

type Props = { readonly onAdded: () => void; readonly onBack: () => void }

export function AddPerson({ onAdded, onBack }: Props) {
  const { t } = useText()
  const { busy, error, forget, run } = useAct()
  const [name, setName] = useState('')
  const [role, setRole] = useState<CashierView['role']>('cashier')
  const add = async (pin: string): Promise<void> => {
    if (await run(() => call('people.add', { name: name.trim(), role, pin }))) onAdded()
  }
  return (
    <section className="card stack person-form" aria-label={t('people.add')}>
      <h3>{t('people.add')}</h3>
      <Field label={t('people.name')} value={name} most={60} onChange={setName} />
      <Role role={role} onRole={setRole} />
      <NewPin
        go={name.trim() === '' ? t('people.add') : t('people.add.go', { name: name.trim() })}
        busy={busy}
        held={name.trim() === ''}
        onPin={(pin) => void add(pin)}
        onKeys={forget}
      />
      <div role="status">
        <ErrorNote error={error} />
      </div>
      <Key icon="back" onPress={onBack}>
        {t('people.back')}
      </Key>
    </section>
  )
}
