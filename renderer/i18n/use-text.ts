// The one hook screens speak through: words, money, times, in the chosen language and the shop's zone.

import { useMemo } from 'react'
import { usePrefs } from '../stores/prefs.ts'
import { useTill } from '../stores/till.ts'
import { type Text, makeText } from './text.ts'

export type { Text } from './text.ts'

export function useText(): Text {
  const language = usePrefs((prefs) => prefs.language)
  const currency = useTill((till) => till.about?.shop.currency ?? 'NGN')
  const timeZone = useTill((till) => till.about?.shop.timeZone ?? 'Africa/Lagos')
  return useMemo(() => makeText(language, { currency, timeZone }), [language, currency, timeZone])
}
