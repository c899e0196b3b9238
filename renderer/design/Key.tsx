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
  /** What it is doing while it is at it, laid over its words: no key changes its size under a finger. */
  readonly meanwhile?: { readonly now: boolean; readonly words: string }
  readonly className?: string
  readonly buttonRef?: Ref<HTMLButtonElement>
}

export function Key(props: KeyProps) {
  const { onPress, children, icon, hint, label, kind = 'plain', big, pressed } = props
  const { disabled = false, meanwhile, className } = props
  const busy = meanwhile?.now ?? false
  const name = ['key', kind === 'plain' ? '' : kind, big ? 'big' : '', className ?? '']
  if (meanwhile) name.push('two-sided')
  return (
    <Press
      ref={props.buttonRef ?? null}
      className={name.filter(Boolean).join(' ')}
      onPress={onPress}
      disabled={disabled || busy}
      data-busy={busy || undefined}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
    >
      {icon ? <Icon name={icon} /> : null}
      {meanwhile ? <span>{children}</span> : children}
      {hint ? <kbd aria-hidden="true">{hint}</kbd> : null}
      {meanwhile ? <span className="meanwhile">{meanwhile.words}</span> : null}
    </Press>
  )
}
