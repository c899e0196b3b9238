// A key typed right after the way to another screen is for the one that comes. The screen before stays until
// that one is drawn, and a field of it may still hold the focus: it gives it up at once.

import { usePlace } from '../stores/place.ts'

function leaveField(): void {
  const field = document.activeElement
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
  if (isField && field.closest('.stage')) field.blur()
}

export const leaveFields = (): (() => void) =>
  usePlace.subscribe((now, before) => {
    const stays =
      now.screen === before.screen && now.vendId === before.vendId && now.batchId === before.batchId
    if (!stays) leaveField()
  })
