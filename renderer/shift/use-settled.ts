// Whether what stands here was there long enough to be meant: the key that led to it lay where it lies now, and
// a second tap so soon meant the first.

import { useState } from 'react'

const doubleTapMs = 600

export function useSettled(): () => boolean {
  const [openedAt] = useState(() => performance.now())
  return () => performance.now() - openedAt > doubleTapMs
}
