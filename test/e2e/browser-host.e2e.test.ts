import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openInBrowser } from '../world/browser.ts'

afterAll(closeBrowser)

test('the page opens at the printed address without a complaint, and hides its key', async () => {
  await using world = await openInBrowser()
  await world.page.waitForSelector('button')
  expect(world.complaints).toEqual([])
  expect(world.page.url()).toBe(`${world.till.url}/`)
  expect(await world.page.content()).not.toContain(world.till.token)
})
