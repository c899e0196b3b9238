// The first person of the till: a supervisor, who lets in everybody else.

import { useState } from 'react'
import { isGuessed } from '../../shared/people/pins.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { useText } from '../i18n/use-text.ts'
import { NewPin } from '../people/NewPin.tsx'
import { Field } from '../settings/parts/Field.tsx'
import { type Draft, isWhole } from './draft.ts'
import { Step } from './Step.tsx'
import { change, goTo, markTried, stepAfter, stepBefore, useSetup } from './store.ts'

export function SupervisorStep({ draft }: { readonly draft: Draft }) {
  const { t } = useText()
  const tried = useSetup((setup) => setup.tried.includes('supervisor'))
  const [guessed, setGuessed] = useState(false)
  const { supervisor } = draft
  const { name, pin } = supervisor
  const set = (patch: Partial<Draft['supervisor']>): void =>
    change({ supervisor: { ...supervisor, ...patch } })
  const take = (next: string): void => {
    setGuessed(isGuessed(next))
    if (isGuessed(next)) return
    set({ pin: next })
    goTo(stepAfter('supervisor'))
  }
  return (
    <Step
      title={t('setup.step.supervisor')}
      text={t('setup.supervisor.text')}
      go={t('setup.next')}
      types
      onBack={() => goTo(stepBefore('supervisor'))}
      onGo={
        pin === ''
          ? null
          : () => {
              markTried('supervisor')
              if (isWhole(draft, 'supervisor')) goTo(stepAfter('supervisor'))
            }
      }
      said={
        guessed ? (
          <Note tone="amber" icon="warn">
            {t('error.bad-input.pin-guessed')}
          </Note>
        ) : null
      }
    >
      <Field
        label={t('people.name')}
        value={name}
        most={60}
        wrong={tried && name.trim() === '' ? t('settings.needed') : null}
        onChange={(next) => set({ name: next })}
      />
      {pin === '' ? (
        <NewPin
          go={t('setup.next')}
          busy={false}
          held={name.trim() === ''}
          onPin={take}
          onKeys={() => setGuessed(false)}
        />
      ) : (
        <>
          <Note tone="green" icon="check">
            {t('setup.supervisor.pin')}
          </Note>
          <div>
            <Key icon="keypad" onPress={() => set({ pin: '' })}>
              {t('setup.supervisor.other')}
            </Key>
          </div>
        </>
      )}
    </Step>
  )
}
