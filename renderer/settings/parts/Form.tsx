// The frame of a settings form: read-only with the reason where nobody may change it, its keys at the
// foot, and what the till says to a change: that it is in use, what it waits for, or why it is not.

import { type ReactNode, useRef, useState } from 'react'
import type { Output } from '../../../shared/contract/contract.ts'
import { Key } from '../../design/Key.tsx'
import { Note } from '../../design/Note.tsx'
import type { ScreenError } from '../../client/transport.ts'
import { Since } from '../../design/Since.tsx'
import { errorText } from '../../i18n/facts.ts'
import { useText } from '../../i18n/use-text.ts'
import { Field } from './Field.tsx'
import { focusFirstWrong } from './first-wrong.ts'
import {
  type Change,
  type ChangeMore,
  type Settings,
  changeSettings,
  useSettings,
} from './settings-store.ts'

type Saved = Output<'settings.change'>

/** A change the till wants to be sure about, and what is said to go on. */
const agreements = {
  'same-account': { sameAccounts: true },
  'readable-keys': { plainKeys: true },
} as const satisfies Readonly<Record<string, Agreed>>
type Agreement = keyof typeof agreements
type Agreed = ChangeMore & { readonly plainKeys?: true }

function agreementFor(error: ScreenError | null): Agreement | null {
  const reason = String(error?.detail?.reason ?? '')
  return Object.hasOwn(agreements, reason) ? (reason as Agreement) : null
}

type FormProps = {
  readonly settings: Settings
  readonly isChanged: boolean
  /** Null: something typed is wrong, and the fields say what. */
  readonly change: () => Change | null
  readonly onSaved: () => void
  readonly onDrop: () => void
  /** Its parts open and close also where nobody may change them: each holds its own fields shut. */
  readonly folds?: boolean
  readonly children: ReactNode
}

function SavedNote({ saved, pending }: { readonly saved: Saved; readonly pending: boolean }) {
  const { t } = useText()
  return pending ? (
    <Note tone="blue" icon="clock">
      {t('settings.saved.waits', { count: saved.waitsFor })}
    </Note>
  ) : (
    <Note tone="green" icon="check">
      {t('settings.saved')}
    </Note>
  )
}

export function SettingsForm(props: FormProps) {
  const { settings, isChanged, change, onSaved, onDrop, folds = false, children } = props
  const text = useText()
  const { t } = text
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ScreenError | null>(null)
  const [saved, setSaved] = useState<Saved | null>(null)
  const [wrong, setWrong] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const agreement = agreementFor(error)
  const save = async (more: Agreed = {}): Promise<void> => {
    const { plainKeys, ...rest } = more
    const wanted = change()
    setSaved(null)
    setWrong(wanted === null)
    if (wanted === null) return focusFirstWrong(form.current)
    if (busy) return
    setBusy(true)
    const why = reason.trim().length < 3 ? {} : { reason: reason.trim() }
    const whole = plainKeys ? { ...wanted, plainKeys } : wanted
    const answer = await changeSettings(settings.version, whole, { ...why, ...rest })
    setBusy(false)
    setError(answer.ok ? null : answer.error)
    if (!answer.ok) return
    setSaved(answer.value)
    setReason('')
    onSaved()
  }
  return (
    <form
      ref={form}
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <input type="submit" hidden />
      <fieldset className="settings-fields" disabled={settings.locked !== null && !folds}>
        {children}
      </fieldset>
      <div className="settings-said" role="status">
        {error ? (
          <Note tone={agreement ? 'amber' : 'red'} icon={agreement ? 'question' : 'cross'}>
            {errorText(text, error)}
          </Note>
        ) : null}
        {wrong && isChanged ? (
          <Note tone="amber" icon="warn">
            {t('settings.above')}
          </Note>
        ) : null}
        {saved && !isChanged ? <SavedNote saved={saved} pending={settings.pending} /> : null}
      </div>
      {isChanged ? (
        <div className="settings-foot">
          <Field
            label={t('settings.reason')}
            value={reason}
            onChange={setReason}
            most={300}
            disabled={busy}
          />
          <Key
            icon="back"
            disabled={busy}
            onPress={() => {
              setError(null)
              onDrop()
            }}
          >
            {t('settings.drop')}
          </Key>
          <Key
            kind="main"
            disabled={busy}
            onPress={() => void save(agreement ? agreements[agreement] : {})}
          >
            {busy
              ? t('settings.saving')
              : agreement
                ? t(`settings.agree.${agreement}`)
                : t('settings.save')}
            {busy ? <Since /> : null}
          </Key>
        </div>
      ) : null}
    </form>
  )
}

/** Why nothing may be changed here, and who can. */
export function WhyLocked({ settings: { locked, path } }: { readonly settings: Settings }) {
  const { t } = useText()
  return locked === null ? null : (
    <Note tone="blue" icon="hand">
      {t(`settings.locked.${locked}`, { path: path ?? '' })}
    </Note>
  )
}

/** Waits for the settings, and says why they may not be changed here. */
export function WithSettings({
  children,
}: {
  readonly children: (settings: Settings) => ReactNode
}) {
  const text = useText()
  const { t } = text
  const { settings, error } = useSettings()
  if (settings === null) {
    return error ? (
      <Note tone="red" icon="cross">
        {errorText(text, error)}
      </Note>
    ) : (
      <p className="soft" role="status">
        {t('settings.reading')}
      </p>
    )
  }
  return (
    <>
      <WhyLocked settings={settings} />
      {children(settings)}
    </>
  )
}
