// A list that goes on: the key for the page after this one, and that page in its place once it is wanted.

import { type ReactNode, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { Key } from './Key.tsx'

export function NextPage({ children }: { readonly children: () => ReactNode }) {
  const { t } = useText()
  const [goesOn, setGoesOn] = useState(false)
  if (goesOn) return children()
  return (
    <Key icon="down" onPress={() => setGoesOn(true)}>
      {t('settings.history.more')}
    </Key>
  )
}
