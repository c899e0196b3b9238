// How long a wait has lasted, beside the words that say what for. Nothing for what is over at once, and
// nothing for a screen reader, which would say every second.

import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { useNow } from '../stores/now.ts'

const soonMs = 2_000

/** Mounted while somebody waits: it counts from then. */
export function Since() {
  const { length } = useText()
  const [startedAt] = useState(Date.now)
  const lastedMs = useNow() - startedAt
  return lastedMs < soonMs ? null : <span aria-hidden="true">{` ${length(lastedMs)}`}</span>
}
