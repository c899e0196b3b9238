// One of the till's people: what they are called and may do, a new PIN where theirs is forgotten, and the
// way out. Nobody is deleted: their sales keep their name.

import { type ReactNode, useState } from 'react'
import type { PersonView } from '../../shared/contract/people.ts'
import { call } from '../client/client.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { errorText } from '../i18n/facts.ts'
import { useText } from '../i18n/use-text.ts'
import { Field } from '../settings/parts/Field.tsx'
import { NewPin } from './NewPin.tsx'
import { Role } from './Role.tsx'
import { type Act, useAct } from './use-act.ts'

type Props = {
  readonly person: PersonView
  /** Something was changed; closes when it was what there was to do. */
  readonly onChanged: (close: boolean) => void
  readonly onBack: () => void
}

type Said = 'saved' | 'pin' | null

export function Person({ person, onChanged, onBack }: Props) {
  const { t } = useText()
  const act = useAct()
  const [said, setSaid] = useState<Said>(null)
  const { id, name } = person
  const done = (what: Said, close = false): void => {
    setSaid(what)
    onChanged(close)
  }
  const change = async (what: object, close = false): Promise<void> => {
    setSaid(null)
    if (await act.run(() => call('people.change', { personId: id, ...what }))) done('saved', close)
  }
  return (
    <section className="card stack person-form" aria-label={t('people.edit', { name })}>
      <h3>{t('people.edit', { name })}</h3>
      {person.active ? (
        <>
          <NameAndRole person={person} act={act} onChange={(what) => void change(what)} />
          <Pin
            onPin={async (pin) => {
              setSaid(null)
              if (await act.run(() => call('people.pin', { personId: id, pin }))) done('pin')
            }}
            busy={act.busy}
          />
        </>
      ) : null}
      <Answer act={act}>
        {said === 'saved'
          ? t('people.saved')
          : said === 'pin'
            ? t('people.pin.done', { name })
            : null}
      </Answer>
      {person.active ? (
        <Retire name={name} onSure={() => void change({ active: false }, true)} />
      ) : (
        <Key icon="again" onPress={() => void change({ active: true }, true)}>
          {t('people.take-back', { name })}
        </Key>
      )}
      <Key icon="back" onPress={onBack}>
        {t('people.back')}
      </Key>
    </section>
  )
}

function Answer({ act, children }: { readonly act: Act; readonly children: ReactNode }) {
  const text = useText()
  return (
    <div role="status">
      {act.error ? (
        <Note tone="red" icon="cross">
          {errorText(text, act.error)}
        </Note>
      ) : children ? (
        <Note tone="green" icon="check">
          {children}
        </Note>
      ) : null}
    </div>
  )
}

type NameProps = {
  readonly person: PersonView
  readonly act: Act
  readonly onChange: (what: Partial<Pick<PersonView, 'name' | 'role'>>) => void
}

function NameAndRole({ person, act, onChange }: NameProps) {
  const { t } = useText()
  const [name, setName] = useState(person.name)
  const [role, setRole] = useState(person.role)
  const what = {
    ...(name.trim() === person.name ? {} : { name: name.trim() }),
    ...(role === person.role ? {} : { role }),
  }
  const isChanged = Object.keys(what).length > 0 && name.trim() !== ''
  return (
    <>
      <Field label={t('people.name')} value={name} most={60} onChange={setName} />
      <Role role={role} onRole={setRole} />
      <Key kind="main" disabled={!isChanged || act.busy} onPress={() => onChange(what)}>
        {t('people.save')}
      </Key>
    </>
  )
}

type PinProps = {
  readonly busy: boolean
  readonly onPin: (pin: string) => Promise<void>
}

function Pin({ busy, onPin }: PinProps) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Key icon="keypad" pressed={open} onPress={() => setOpen(!open)}>
        {t('people.pin.new')}
      </Key>
      {open ? (
        <NewPin
          go={t('people.pin.go')}
          busy={busy}
          onPin={(pin) => void onPin(pin).then(() => setOpen(false))}
        />
      ) : null}
    </>
  )
}

/** Asks once more in place: whoever is retired while they sell is signed out. */
function Retire({ name, onSure }: { readonly name: string; readonly onSure: () => void }) {
  const { t } = useText()
  const [sure, setSure] = useState(false)
  if (!sure) {
    return (
      <Key icon="door" onPress={() => setSure(true)}>
        {t('people.retire', { name })}
      </Key>
    )
  }
  return (
    <div className="stack" role="group" aria-label={t('people.retire', { name })}>
      <Note tone="amber" icon="warn">
        {t('people.retire.text', { name })}
      </Note>
      <div className="segments">
        <Key icon="back" onPress={() => setSure(false)}>
          {t('people.back')}
        </Key>
        <Key icon="door" onPress={onSure}>
          {t('people.retire.sure')}
        </Key>
      </div>
    </div>
  )
}
