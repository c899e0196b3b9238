// A line that says something is so: a tone, an icon and words. Never a colour alone.

import type { ReactNode } from 'react'
import { Icon, type IconName } from './icons.tsx'

export type Tone = 'green' | 'blue' | 'amber' | 'red' | 'grey'

type Props = { readonly tone: Tone; readonly icon: IconName; readonly children: ReactNode }

export function Note({ tone, icon, children }: Props) {
  return (
    <p className={`note tone-${tone}`}>
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  )
}

export function Badge({ tone, icon, children }: Props) {
  return (
    <span className={`badge tone-${tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  )
}
