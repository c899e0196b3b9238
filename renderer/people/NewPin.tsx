// A new PIN, keyed twice on the pad: one that nobody meant would lock somebody out.

import { useEffect, useRef, useState } from 'react'
import { leastPin } from '../../shared/people/pins.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { useText } from '../i18n/use-text.ts'
import { PinField, PinKeys } from '../sign-in/PinKeys.tsx'

type Props = {
  /** What stands above the two: the PIN that counts now. */
  readonly old?: { readonly label: string }
  /** The words of the key. */
  readonly go: string
  readonly busy: boolean
  /** Something else is still missing. */
  readonly held?: boolean
  readonly onPin: (next: string, old: string) => void
  /** Another one is keyed: what was said of the one before is not about this one. */
  readonly onKeys?: () => void
}

const names = ['old', 'next', 'again'] as const
type Name = (typeof names)[number]

export function NewPin({ old, go, busy, held = false, onPin, onKeys }: Props) {
  const { t } = useText()
  const first = useRef<HTMLInputElement>(null)
  // Opened to be keyed; a name that is typed before it has the focus first.
  useEffect(() => {
    if (!held) first.current?.focus()
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  const [pins, setPins] = useState<Readonly<Record<Name, string>>>({ old: '', next: '', again: '' })
  const [at, setAt] = useState<Name>(old ? 'old' : 'next')
  const set = (name: Name) => (pin: string) => {
    setPins({ ...pins, [name]: pin })
    onKeys?.()
  }
  const whole = pins.next.length >= leastPin && pins.again.length >= pins.next.length
  const differs = whole && pins.next !== pins.again
  const ready = whole && !differs && !held && !busy && (!old || pins.old !== '')
  const finish = (): void => {
    if (!ready) return
    onPin(pins.next, pins.old)
    setPins({ old: '', next: '', again: '' })
    setAt(old ? 'old' : 'next')
  }
  const labels: Readonly<Record<Name, string>> = {
    old: old?.label ?? '',
    next: t('people.pin.field'),
    again: t('people.pin.again'),
  }
  return (
    <div className="new-pin">
      <div className="stack">
        {names
          .filter((name) => name !== 'old' || old)
          .map((name) => (
            <div key={name} data-at={name === at}>
              <PinField
                {...(name === names[old ? 0 : 1] ? { field: first } : {})}
                label={labels[name]}
                pin={pins[name]}
                onPin={set(name)}
                onFocus={() => setAt(name)}
                onEnter={finish}
              />
            </div>
          ))}
        <div role="status">
          {differs ? (
            <Note tone="amber" icon="warn">
              {t('people.pin.differs')}
            </Note>
          ) : null}
        </div>
      </div>
      <div className="stack">
        <PinKeys className="override-keys" pin={pins[at]} onPin={set(at)} />
        <Key kind="main" disabled={!ready} onPress={finish}>
          {go}
        </Key>
      </div>
    </div>
  )
}
