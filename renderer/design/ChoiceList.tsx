// One choice out of many: a key that says what is chosen and opens a grid of the others. The key paints
// with the page; the grid is read once the screen has come to rest, or at the first touch.

import { Suspense, useEffect, useState } from 'react'
import { Press } from './Press.tsx'
import { later, whenAtRest } from '../stores/later.ts'
import { Icon } from './icons.tsx'

export type Choices = {
  readonly label: string
  /** Null: none is chosen yet. */
  readonly value: string | null
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

export const ChoiceGrid = later(() => import('./ChoiceGrid.tsx').then((it) => it.ChoiceGrid))

type FaceProps = Choices & {
  readonly onPress: () => void
  readonly onFocusChange: (focused: boolean) => void
}

/** The key alone. Looks, reads and lies in a box of its own like the one it makes room for: nothing moves then. */
function Face({ label, value, choices, onPress, onFocusChange }: FaceProps) {
  const chosen = choices.find((choice) => choice.value === value)?.label
  return (
    <div>
      <Press
        className="key option-key"
        aria-haspopup="listbox"
        aria-label={chosen === undefined ? label : `${chosen} ${label}`}
        onPress={onPress}
        onFocus={() => onFocusChange(true)}
        onBlur={() => onFocusChange(false)}
      >
        <span className="grow">{chosen ?? label}</span>{' '}
        {chosen === undefined ? null : <span className="soft">{label}</span>}
        <Icon name="down" />
      </Press>
    </div>
  )
}

const restMs = 1_000

export function ChoiceList(props: Choices) {
  const [atRest, setAtRest] = useState(false)
  const [touched, setTouched] = useState(false)
  const [focused, setFocused] = useState(false)
  useEffect(() => whenAtRest(() => setAtRest(true), restMs), [])
  const face = <Face {...props} onPress={() => setTouched(true)} onFocusChange={setFocused} />
  if (!atRest && !touched) return face
  return (
    <Suspense fallback={face}>
      <ChoiceGrid {...props} open={touched} focused={focused} />
    </Suspense>
  )
}
