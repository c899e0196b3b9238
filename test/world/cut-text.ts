// Words a person cannot read to the end: cut off by the box they stand in, standing out of the key
// they name, or out of the window; or without the dots below their letters, which makes other letters of them. Names and numbers (`bdi`) may be shortened; words may not.

import type { Page } from 'playwright-core'

/** What is cut on the page as it stands, as "where: words". What lies in a place that goes on `sideways` may be scrolled to. */
export async function cutText(page: Page, sideways = ':not(*)'): Promise<readonly string[]> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return page.evaluate((goesOn) => {
    const slackPx = 2
    const lowestLine = 1.4
    const found = new Set<string>()
    const isSeen = (element: Element): boolean =>
      element.closest('.hidden, bdi, .paper, svg') === null &&
      getComputedStyle(element).visibility !== 'hidden' &&
      element.getBoundingClientRect().width > 1
    for (const element of document.querySelectorAll('body *')) {
      const ownWords = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      )
      if (!ownWords || !isSeen(element)) continue
      const scrolls = element.closest(goesOn) !== null
      const words = `${element.className || element.tagName}: ${element.textContent?.trim() ?? ''}`
      const style = getComputedStyle(element)
      if (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) {
        found.add(words)
      }
      // Dots hang out of a low line.
      const lines = Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize)
      if (style.overflowY !== 'visible' && lines < lowestLine) found.add(words)
      const range = document.createRange()
      range.selectNodeContents(element)
      const text = range.getBoundingClientRect()
      const key = element.closest('button, label, .key')?.getBoundingClientRect()
      const box = key ?? (scrolls ? text : new DOMRect(0, text.top, innerWidth, text.height))
      if (
        text.left < box.left - slackPx ||
        text.right > box.right + slackPx ||
        text.top < box.top - slackPx ||
        text.bottom > box.bottom + slackPx
      ) {
        found.add(words)
      }
    }
    return [...found]
  }, sideways)
}
