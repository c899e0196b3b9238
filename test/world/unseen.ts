// What stands on the page and cannot be seen without scrolling: beyond the edge of what it scrolls in, or of the window.

import type { Locator } from 'playwright-core'

/** Of these elements, the words of those that are not seen whole. */
export const unseen = (elements: Locator): Promise<readonly string[]> =>
  elements.evaluateAll((all) => {
    const slackPx = 1
    const isWithin = (box: DOMRect, top: number, bottom: number): boolean =>
      box.top >= top - slackPx && box.bottom <= bottom + slackPx
    const isSeen = (element: Element): boolean => {
      const box = element.getBoundingClientRect()
      if (box.height === 0 || !isWithin(box, 0, innerHeight)) return false
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowY === 'visible') continue
        const { top, bottom } = around.getBoundingClientRect()
        if (!isWithin(box, top, bottom)) return false
      }
      return true
    }
    return all.filter((element) => !isSeen(element)).map(({ textContent }) => textContent ?? '')
  })
