// What every step is made of: its heading, what it asks, and two keys at the foot. Enter goes on, Esc goes
// back; what keeps one from going on is said above the keys.

import { type ReactNode, useEffect, useRef } from 'react'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { focusFirstWrong } from '../settings/parts/first-wrong.ts'

type Props = {
  readonly title: string
  readonly text?: string
  readonly children: ReactNode
  /** Why it does not go on, or what to think of first. */
  readonly said?: ReactNode
  /** The words of the key that goes on. */
  readonly go: string
  /** Null: something in the step goes on instead. */
  readonly onGo: (() => void) | null
  readonly onBack: () => void
  readonly busy?: boolean
  /** The first field has the focus, not the heading. */
  readonly types?: boolean
}

export function Step(props: Props) {
  const { title, text, children, said, go, onGo, onBack, busy = false, types = false } = props
  const { t } = useText()
  const form = useRef<HTMLFormElement>(null)
  const back = useRef(onBack)
  useEffect(() => {
    back.current = onBack
  })
  useEffect(() => {
    const first = types ? 'input:not([hidden])' : 'h1'
    form.current?.querySelector<HTMLElement>(first)?.focus()
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      back.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [types])
  const goOn = (): void => {
    if (busy || !onGo) return
    onGo()
    focusFirstWrong(form.current)
  }
  return (
    <form
      ref={form}
      className="setup-form"
      onSubmit={(event) => {
        event.preventDefault()
        goOn()
      }}
    >
      <input type="submit" hidden />
      <div className="setup-body">
        <header>
          <h1 tabIndex={-1}>{title}</h1>
          {text ? <p>{text}</p> : null}
        </header>
        {children}
      </div>
      <div className="setup-foot">
        <div className="setup-said" role="status">
          {said}
        </div>
        <Key icon="back" disabled={busy} onPress={onBack} hint="Esc">
          {t('setup.back')}
        </Key>
        {onGo ? (
          <Key kind="main" disabled={busy} onPress={goOn} hint="Enter">
            {go}
          </Key>
        ) : null}
      </div>
    </form>
  )
}
