import { afterAll, expect, test } from 'vitest'
import { closeBrowser } from '../world/browser.ts'
import { axeFindings } from '../world/axe.ts'
import { openBulkCounter } from '../world/batch-counter.ts'
import { pressUntil } from '../world/counter.ts'

afterAll(closeBrowser)

const phone = '08031234567'

test('a supervisor sets up a standing order on purpose, sees it, and ends it', async () => {
  await using world = await openBulkCounter({ supervisor: true })
  const { page, counter, sandbox } = world
  await page.getByLabel('Phone number').fill(phone)
  await page.getByText('Every week', { exact: true }).click()
  await counter.key('Go on with this number').click()
  await page.getByLabel('Amount', { exact: true }).fill('500')
  await page.getByText(/^Rave buys this again by itself every week/).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await counter.key('Take NGN 500 and set it up for every week').click()
  await page.getByRole('heading', { name: `Airtime sent to ${phone}` }).waitFor()
  expect(sandbox.ledger.standingOrders()).toHaveLength(1)
  const isOnce = page.getByRole('radio', { name: 'Once', checked: true })
  await pressUntil(counter.key(/New sale/), async () => (await isOnce.count()) === 1)
  await counter.key('Settings').click()
  await counter.key('Standing orders').click()
  await page.getByRole('heading', { name: 'Standing orders' }).waitFor()
  await counter.key(/^End /).click()
  await page.getByText(/^Rave stops buying/).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await counter.key('Yes, end it').click()
  await page.getByText('Rave says it is ended.').waitFor()
  expect(world.world.complaints).toEqual([])
  await sandbox.setLine(false)
  await counter.key('Ask again').click()
  await page.getByText('Rave cannot be asked right now, so nobody knows what it runs.').waitFor()
  await sandbox.setLine(true)
})

test('a cashier is offered no standing order and sees none', async () => {
  await using world = await openBulkCounter()
  const { page, counter } = world
  await page.getByLabel('Phone number').waitFor()
  await expect.poll(() => page.getByText('Every week').count()).toBe(0)
  await counter.key('Settings').click()
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
  await expect.poll(() => page.getByText('Standing orders').count()).toBe(0)
})
