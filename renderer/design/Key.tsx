// A key: the button everything is touched by. The label says what will happen; `hint` names its shortcut.

import type { ReactNode, Ref } from 'react'
import { Press } from './Press.tsx'
import { Icon, type IconName } from './icons.tsx'

export type KeyProps = {
  readonly onPress: () => void
  readonly children?: ReactNode
  readonly icon?: IconName
  /** The shortcut written on the key, "Enter". */
  readonly hint?: string
  /** The accessible name where the children do not say it. */
  readonly label?: string
  readonly kind?: 'main' | 'quiet' | 'plain'
  readonly big?: boolean
  readonly disabled?: boolean
  readonly pressed?: boolean
  readonly className?: string
  readonly buttonRef?: Ref<HTMLButtonElement>
}

export function Key(props: KeyProps) {
  const { onPress, children, icon, hint, label, kind = 'plain', big, disabled, pressed } = props
  const name = ['key', kind === 'plain' ? '' : kind, big ? 'big' : '', props.className ?? '']
  return (
    <Press
      ref={props.buttonRef ?? null}
      className={name.filter(Boolean).join(' ')}
      onPress={onPress}
      disabled={disabled ?? false}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
      {hint ? <kbd aria-hidden="true">{hint}</kbd> : null}
    </Press>
  )
}
