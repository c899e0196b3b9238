// Answers and events come over different lines: an answer given before an event may come after it. And an
// answer may not come at all.

import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openInBrowser } from '../world/browser.ts'
import { counterOf, sell, signIn, tokensShown } from '../world/counter.ts'

afterAll(closeBrowser)

test('an answer about the paper that comes late does not undo what was heard since', async () => {
  await using world = await openInBrowser()
  const { page, till } = world
  const counter = counterOf(page)
  await signIn(counter)
  await till.call('training.set', { printer: 'paper-out' })
  await sell(counter, { meter: '12345678910', amount: '1000' })
  await tokensShown(page)
  const unprinted = page.getByText('Not printed', { exact: true })
  const printed = page.getByText('Printed', { exact: true })
  await unprinted.waitFor()
  await counter.key('Sales').click()
  await unprinted.waitFor({ state: 'detached' })

  const answered = Promise.withResolvers<void>()
  const released = Promise.withResolvers<void>()
  await page.route(
    '**/rpc/print.jobs',
    async (route) => {
      const old = await route.fetch()
      answered.resolve()
      await released.promise
      await route.fulfill({ response: old })
    },
    { times: 1 },
  )
  await counter.key('Sell').click()
  await answered.promise
  await till.call('training.set', { printer: 'ready' })
  await printed.waitFor()
  const late = page.waitForResponse('**/rpc/print.jobs')
  released.resolve()
  await (await late).finished()
  // By the next frame the page has read it.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(null))))
  await printed.waitFor({ timeout: 5000 })
})

test('a list that could not be read is asked for again by itself', async () => {
  await using world = await openInBrowser()
  const { page } = world
  const { key } = counterOf(page)
  await page.locator('.tile', { hasText: 'Musa' }).click()
  await page.getByLabel('PIN of Musa').fill('9999')
  await page.keyboard.press('Enter')
  await key('Settings').click()
  const openUnread = async (name: string, screen: string): Promise<void> => {
    await page.route(`**/rpc/${name}`, (route) => route.abort(), { times: 1 })
    await Promise.all([page.waitForEvent('requestfailed'), key(screen).click()])
  }
  await openUnread('people.list', 'People')
  await key(/^Ada Cashier/).waitFor()
  await openUnread('vend.list', 'Sales')
  await page.getByText('No sale matches.').waitFor()
})

test('a list the till fails to answer for is said to be unread, asked for again, and said no more once it came or is left', async () => {
  await using world = await openInBrowser()
  const { page } = world
  const counter = counterOf(page)
  await signIn(counter)
  const unread = page.getByText('Part of this screen could not be read; the till is asked again.')
  let asked = 0
  await page.route('**/rpc/vend.list', async (route) => {
    asked += 1
    await route.fulfill({
      status: 500,
      json: { code: 'internal', message: 'broken', retry: false, moneyMoved: 'unknown' },
    })
  })
  await counter.key('Sales').click()
  await unread.waitFor()
  await expect.poll(() => asked, { timeout: 15_000 }).toBeGreaterThan(1)
  await counter.key('Shift').click()
  await unread.waitFor({ state: 'detached' })
  await counter.key('Sales').click()
  await unread.waitFor()
  await page.unroute('**/rpc/vend.list')
  await page.getByText('No sale matches.').waitFor()
  await unread.waitFor({ state: 'detached' })
})
