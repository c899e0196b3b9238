// What is typed right after the way to another screen is for the one that comes.

import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openInBrowser } from '../world/browser.ts'

afterAll(closeBrowser)

test('a field of the screen that goes gives up the focus before another key can come', async () => {
  await using world = await openInBrowser({ config: { shop: 'Chez Awa', training: true } })
  const { page, till } = world
  await till.call('session.signIn', { cashierId: 'ada', pin: '1234' })
  await page.locator('.sell').waitFor()
  await page.keyboard.press('Alt+3')
  const search = page.locator('.sales-search input')
  await search.fill('12')
  // In one turn of the page: the key that leaves, and what has the focus when the next one could come.
  const focused = await page.evaluate(() => {
    const going = new KeyboardEvent('keydown', { key: '1', altKey: true, bubbles: true })
    document.activeElement?.dispatchEvent(going)
    return document.activeElement?.tagName
  })
  expect(focused).toBe('BODY')
  await page.keyboard.press('7')
  await page.locator('.sell').waitFor()
  await expect.poll(() => page.locator('.sell [data-field="account"]').inputValue()).toBe('7')
  await page.keyboard.press('Alt+3')
  await expect.poll(() => search.inputValue()).toBe('12')
})
