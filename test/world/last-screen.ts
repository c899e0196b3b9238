// What a screen said when its test ended, told only of tests that failed.

import type { Page } from 'playwright-core'
import { onTestFailed } from 'vitest'

const textOf = (page: Page): Promise<string> =>
  page
    .locator('body')
    .innerText({ timeout: 1000 })
    .catch(() => '')

const tell = (said: string): void => console.error(`The screen at the end:\n${said}`)

/** Of a page that several tests of a file share. Call in the test. */
export function tellScreenIfFailed(page: Page): void {
  onTestFailed(async () => tell(await textOf(page)))
}

/** Call where the world opens; what it gives is called before the page closes. */
export function tellScreenOfFailure(): (page: Page) => Promise<void> {
  let said = ''
  try {
    onTestFailed(() => {
      if (said) tell(said)
    })
  } catch {
    // Opened for a whole file, not by a test: which one failed is not known here.
  }
  return async (page) => {
    said = await textOf(page)
  }
}
