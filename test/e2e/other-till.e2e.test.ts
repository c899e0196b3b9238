// Training is entered while work lies half done, and its people go by the ids of the shop's: nothing that was begun
// at one till is ever found at the other, and all that may be gone on with is there again in its own.

import { afterAll, expect, test } from 'vitest'
import { openBulkCounter } from '../world/batch-counter.ts'
import { openBillCounter, owesOne } from '../world/bill-counter.ts'
import { type BrowserWorld, closeBrowser } from '../world/browser.ts'
import { relieve } from '../world/counter.ts'

afterAll(closeBrowser)

const musa = { name: 'Musa', pin: '9999' }

async function enterTraining({ page, till }: BrowserWorld): Promise<void> {
  await till.call('training.enter', {
    supervisor: { cashierId: 'musa', pin: musa.pin, reason: 'Ada learns' },
  })
  await page.getByText('Nothing here is real').waitFor()
  await till.call('session.signIn', { cashierId: 'ada', pin: '1234' })
  await page.locator('.rail').waitFor()
}

async function leaveTraining({ page, till }: BrowserWorld): Promise<void> {
  await till.call('training.leave', { cashierId: 'musa', pin: musa.pin })
  await page.getByText('Nothing here is real').waitFor({ state: 'hidden' })
  await till.call('session.signIn', { cashierId: 'ada', pin: '1234' })
  await page.locator('.rail').waitFor()
}

test('a bill that lay aside in the shop is not found in training, nor a training bill in the shop', async () => {
  await using world = await openBillCounter()
  const { page, counter } = world
  await world.openService('north cairo')
  await world.lookUp(owesOne)
  await relieve(counter, 'Ada', musa)
  await enterTraining(world)
  await page.locator('[data-bill-search]').waitFor()
  expect(await page.locator('.bill-row').count()).toBe(0)
  await world.openService('north cairo')
  await world.lookUp(owesOne)
  await leaveTraining(world)
  await page.locator('[data-bill-search]').waitFor()
  expect(await page.locator('.bill-row').count()).toBe(0)
})

test('what is offered in training is never offered in a shop that has no list of its own yet', async () => {
  await using world = await openBillCounter()
  const { page } = world
  await page.locator('.bill-pick').first().waitFor()
  await enterTraining(world)
  await page.locator('.bill-pick').first().waitFor()
  await page.route('**/rpc/bill.catalog', (route) => route.abort('connectionreset'))
  await leaveTraining(world)
  await page.locator('.bill-none').waitFor()
  expect(await page.locator('.bill-pick').count()).toBe(0)
})

test('a sheet waits in the shop that began it, and one of training never comes to it', async () => {
  await using counter = await openBulkCounter()
  const { world, page, cell } = counter
  const openBulk = () => counter.counter.key(/^Bulk/).click()
  await openBulk()
  await counter.openFile('phone,amount\n08031230001,500')
  await cell(1, 'Number').waitFor()
  await page.waitForFunction(() => JSON.stringify(localStorage).includes('08031230001'))
  await enterTraining(world)
  await openBulk()
  await counter.counter.key('Type in').waitFor()
  await counter.openFile('phone,amount\n08099990009,700')
  await cell(1, 'Number').waitFor()
  await page.waitForFunction(() => JSON.stringify(localStorage).includes('08099990009'))
  await leaveTraining(world)
  await openBulk()
  await cell(1, 'Number').waitFor()
  expect(await cell(1, 'Number').inputValue()).toContain('08031230001')
})
