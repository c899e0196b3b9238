// A supervisor's word on the spot: who, the PIN, and why. One dialog any screen can put up; the cashier
// stays signed in. A supervisor who is signed in only says why. The PIN is kept only while it is keyed.

import { useEffect, useId, useRef, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { SupervisorOverride } from '../../shared/contract/override.ts'
import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { Segments } from '../design/Segments.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { useText } from '../i18n/use-text.ts'
import { PinField, PinKeys } from '../sign-in/PinKeys.tsx'
import { useTill } from '../stores/till.ts'
import './override.css'

/** What a command takes beside its own input: `{ supervisor }` or `{ reason }`. */
export type Given = { readonly supervisor?: SupervisorOverride; readonly reason?: string }

type Props = {
  /** What is asked for, in the words of the key that led here. */
  readonly title: string
  /** What to know before. */
  readonly note?: string
  /** Does it. Null when it is done: the dialog closes. */
  readonly act: (given: Given) => Promise<ScreenError | null>
  readonly onClose: () => void
}

const leastReason = 3

type PinProps = {
  readonly name: string
  readonly pin: string
  readonly onPin: (pin: string) => void
}

function Pin({ name, pin, onPin }: PinProps) {
  const { t } = useText()
  return (
    <div className="stack">
      <PinField label={t('signIn.pin', { name })} pin={pin} onPin={onPin} />
      <PinKeys className="override-keys" pin={pin} onPin={onPin} />
    </div>
  )
}

function useSupervisors() {
  const about = useTill((till) => till.about)
  const cashier = useTill((till) => till.cashier)
  return {
    here: cashier?.role === 'supervisor' ? cashier : null,
    all: about?.cashiers.filter(({ role }) => role === 'supervisor') ?? [],
    pins: about?.trainingPins ?? null,
  }
}

function Form({ title, note, act, onClose }: Props) {
  const { t } = useText()
  const { here, all, pins } = useSupervisors()
  const [chosen, setChosen] = useState(all[0]?.id ?? '')
  const [pin, setPin] = useState('')
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ScreenError | null>(null)
  const heading = useId()
  const field = useRef<HTMLInputElement>(null)
  // What the person came to say goes in first.
  useEffect(() => field.current?.focus(), [])
  const person = all.find(({ id }) => id === chosen)
  const ready = reason.trim().length >= leastReason && (here !== null || (person && pin !== ''))
  const go = async (): Promise<void> => {
    if (!ready || busy) return
    setBusy(true)
    const why = reason.trim()
    const given: Given = here
      ? { reason: why }
      : { supervisor: { cashierId: chosen, pin, reason: why } }
    const failed = await act(given)
    setBusy(false)
    setPin('')
    if (failed) setError(failed)
    else onClose()
  }
  return (
    <form
      className="override stack"
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault()
        void go()
      }}
    >
      <h2 id={heading}>{title}</h2>
      {note === undefined ? null : <p>{note}</p>}
      <label className="field">
        <span>{t('override.reason')}</span>
        <input
          ref={field}
          value={reason}
          maxLength={300}
          autoComplete="off"
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {here ? null : (
        <>
          <p className="soft">{t('override.who')}</p>
          <Segments
            label={t('role.supervisor')}
            value={chosen}
            choices={all.map(({ id, name }) => ({
              value: id,
              label: pins?.[id] ? `${name} · ${pins[id]}` : name,
            }))}
            onChange={(id) => {
              setChosen(id)
              setPin('')
            }}
          />
          {person ? (
            <Pin name={person.name} pin={pin} onPin={setPin} />
          ) : (
            <Note tone="amber" icon="warn">
              {t('override.none')}
            </Note>
          )}
        </>
      )}
      {/* So that Enter does it, from either field. */}
      <button type="submit" hidden aria-label={t('override.go')} />
      <div role="alert">
        <ErrorNote error={error} />
      </div>
      <div className="override-acts">
        <Key icon="back" onPress={onClose}>
          {t('override.cancel')}
        </Key>
        <Key kind="main" disabled={!ready || busy} onPress={() => void go()}>
          {busy ? t('signIn.wait') : t('override.go')}
        </Key>
      </div>
    </form>
  )
}

export function Override(props: Props) {
  return (
    <ModalOverlay
      className="veil"
      isOpen
      isDismissable
      onOpenChange={(open) => (open ? undefined : props.onClose())}
    >
      <Modal className={`override-modal card${props.note === undefined ? '' : ' with-note'}`}>
        <Dialog aria-label={props.title}>
          <Form {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
