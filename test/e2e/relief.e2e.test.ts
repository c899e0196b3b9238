// A cashier is relieved in the middle of something and comes back: the ticket is as it was left, knows
// what was heard meanwhile, and never lies there with a question nobody answers.

import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { startBuyPowerSandbox } from '../../electron/sandbox/buypower/sandbox.ts'
import { openBulkCounter } from '../world/batch-counter.ts'
import { openBillCounter, owesOne } from '../world/bill-counter.ts'
import { closeBrowser, openInBrowser } from '../world/browser.ts'
import {
  type Counter,
  counterOf,
  newSale,
  openShift,
  pressUntil,
  relieve,
  ringUp,
  sell,
  signIn,
  supervise,
  tokensShown,
} from '../world/counter.ts'
import { quick } from '../world/till.ts'

afterAll(closeBrowser)

const meter = '12345678910'
/** Says for ever that it is still at it. */
const neverEnds = '99000000066'
const ada = { name: 'Ada', pin: '1234' }
const musa = { name: 'Musa', pin: '9999' }

async function openCounter() {
  const world = await openInBrowser({
    context: { viewport: { width: 1024, height: 768 }, hasTouch: true },
  })
  const counter = counterOf(world.page)
  await signIn(counter)
  return { ...world, counter }
}

/** Holds the next call of this command back until it is let go of; `lost`: the till does it and its answer is lost. */
async function holdBack(page: Page, command: string, lost = false): Promise<() => Promise<void>> {
  const { promise: may, resolve: letGo } = Promise.withResolvers<void>()
  const { promise: done, resolve: isDone } = Promise.withResolvers<void>()
  await page.route(
    `**/rpc/${command}`,
    async (route) => {
      await may
      const response = await route.fetch()
      await (lost ? route.abort('connectionreset') : route.fulfill({ response }))
      isDone()
    },
    { times: 1 },
  )
  return async () => {
    letGo()
    await done
  }
}

test('a ticket that comes back asks before it repeats what a colleague sold meanwhile', async () => {
  await using world = await openCounter()
  const { page, counter, till } = world
  await ringUp(counter, { meter, amount: '1000' })
  await relieve(counter, 'Ada', musa)
  await sell(counter, { meter, amount: '1000' })
  await tokensShown(page)
  await relieve(counter, 'Musa', ada)
  await counter.key(/^Take NGN/).click()
  await page.getByRole('alertdialog').waitFor()
  expect((await till.call('vend.list', {})).vends).toHaveLength(1)
})

test('a ticket whose answer was lost while a colleague stood there comes back in doubt', async () => {
  await using world = await openCounter()
  const { page, counter, till } = world
  await ringUp(counter, { meter, amount: '1000' })
  const letGo = await holdBack(page, 'vend.place', true)
  await counter.key(/^Take NGN/).click()
  await relieve(counter, 'Ada', musa)
  await letGo()
  await relieve(counter, 'Musa', ada)
  await counter.key('Try to save it again').click()
  await tokensShown(page)
  expect((await till.call('vend.list', {})).vends).toHaveLength(1)
})

test('a bill whose total was being asked for is asked for again, and paid once', async () => {
  await using world = await openBillCounter()
  const { page, counter, sandbox } = world
  await world.openService('north cairo')
  await world.lookUp(owesOne)
  const letGo = await holdBack(page, 'bill.choose')
  await counter.key(/^Take EGP/).click()
  await page.getByText('Asking Paymob for one total').waitFor()
  await relieve(counter, 'Ada', musa)
  await letGo()
  await relieve(counter, 'Musa', ada)
  await counter.key(/^Take EGP/).click()
  await page.getByRole('heading', { name: `Bill paid for ${owesOne}` }).waitFor()
  expect(sandbox.ledger.bills().map(({ paidTimes }) => paidTimes)).toEqual([1])
})

test('a bill that was saved while a colleague stood there is followed, and its desk is empty', async () => {
  await using world = await openBillCounter()
  const { page, counter, sandbox } = world
  await world.openService('north cairo')
  await world.lookUp(owesOne)
  const letGo = await holdBack(page, 'vend.place')
  await counter.key(/^Take EGP/).click()
  await page.getByText('Saving the sale').waitFor()
  await relieve(counter, 'Ada', musa)
  await letGo()
  await page.locator('.followed-line').waitFor()
  await relieve(counter, 'Musa', ada)
  await page.locator('[data-bill-search]').waitFor()
  expect(sandbox.ledger.bills().map(({ paidTimes }) => paidTimes)).toEqual([1])
})

test('a sheet that was saved while a colleague prepared one is done with, and the colleague’s is as it was', async () => {
  await using bulk = await openBulkCounter()
  const { world, page, counter, cell, sandbox } = bulk
  const rows = (number: string) => bulk.openFile(`phone,amount\n${number},500`)
  await counter.key('Bulk').click()
  await rows('08031234567')
  await counter.key('Go on to the money').click()
  await page.getByText('Airtime goes to 1 number through Rave.').waitFor()
  const letGo = await holdBack(page, 'batch.place')
  await pressUntil(counter.key(/^Take NGN 500/), () =>
    page.getByText('Saving the batch').isVisible(),
  )
  await relieve(counter, 'Ada', musa)
  await counter.key('Bulk').click()
  await rows('08031230001')
  await cell(1, 'Number').waitFor()
  await letGo()
  await expect.poll(() => sandbox.ledger.orders().length).toBe(1)
  expect(await cell(1, 'Number').inputValue()).toContain('8031230001')
  await relieve(counter, 'Musa', ada)
  await counter.key('Bulk').click()
  await counter.key('Type in').waitFor()
  await relieve(counter, 'Ada', musa)
  await counter.key('Bulk').click()
  await expect.poll(() => cell(1, 'Number').inputValue()).toContain('8031230001')
  expect((await world.till.call('batch.list', {})).batches).toHaveLength(1)
})

test('a customer’s card, which has their last token on it, closes with whoever looked at it', async () => {
  await using world = await openCounter()
  const { page, till } = world
  await till.call('vend.place', {
    draftId: crypto.randomUUID(),
    product: 'electricity',
    account: meter,
    amount: '1000',
    phone: '08031230001',
    tender: { kind: 'cash' },
    options: { disco: 'ABUJA', vendType: 'PREPAID' },
  })
  const known = page.locator('.customer-row', { hasText: '0803 123 0001' })
  await known.locator('.key').last().click()
  await page.getByRole('dialog').waitFor()
  await till.call('session.signIn', { cashierId: 'musa', pin: musa.pin })
  await page.getByText('Musa').first().waitFor()
  await known.waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
})

/** Whoever comes finds the screen that was left. */
async function comeTo({ page, key }: Counter, { name, pin }: typeof ada): Promise<void> {
  await key('Lock').click()
  await key(new RegExp(`^${name}`)).click()
  await page.getByLabel(`PIN of ${name}`).fill(pin)
  await page.keyboard.press('Enter')
  await page.locator('main.shift').waitFor()
}

test('a drawer that is being counted is counted on after a lock, and whoever sold meanwhile is told of', async () => {
  await using world = await openCounter()
  const { page, counter } = world
  const { key } = counter
  const notes = page.getByLabel('How many of NGN 1,000', { exact: true })
  const coins = page.getByLabel('How many of NGN 50', { exact: true })
  const changed = page.getByText('Money went in or out of the drawer since you began to count.')
  await openShift(counter, '5000')
  await key('Close the shift').click()
  await notes.fill('4')
  await comeTo(counter, ada)
  expect(await notes.inputValue()).toBe('4')
  await coins.fill('20')
  expect(await changed.count()).toBe(0)

  // A colleague sells meanwhile, and finds nothing of it.
  await comeTo(counter, musa)
  await key('Close the shift').waitFor()
  await key('Sell').click()
  await sell(counter, { meter, amount: '1000' })
  await key('Shift').click()
  await comeTo(counter, ada)
  await changed.waitFor()
  expect(await coins.inputValue()).toBe('20')
  await notes.fill('5')
  await key('I counted NGN 6,000').click()
  await page.getByText('It is exactly right.').waitFor()

  // What was counted stays too, and what was written about it.
  await key('Count again').click()
  await notes.fill('5')
  await key('I counted NGN 5,000').click()
  await page.getByLabel('Why, as far as you know').fill('Fell behind the safe')
  await comeTo(counter, ada)
  await page.getByText('NGN 1,000 is missing.').waitFor()
  await key('Close and print the Z').click()
  await page.getByText('Shift 1 is closed.').waitFor()
})

test('a sale without an end that came after the count is handed over with the others', async () => {
  await using world = await openCounter()
  const { page, counter } = world
  const { key } = counter
  await openShift(counter, '5000')
  await key('Close the shift').click()
  await page.getByLabel('How many of NGN 1,000', { exact: true }).fill('5')
  await key('I counted NGN 5,000').click()
  await key('Close and print the Z').waitFor()
  // By card: the count of the drawer holds.
  await key('Sell').click()
  await ringUp(counter, { meter: neverEnds, amount: '800' })
  await page.getByRole('radiogroup', { name: 'Paid by' }).getByText('Card', { exact: true }).click()
  await counter.key(/^Take NGN/).click()
  await key(/New sale/).waitFor()
  await key('Shift').click()
  await page.getByText('1 sale (NGN 800) is not finished.').waitFor()
  await key('Hand over, close and print the Z').click()
  await supervise(counter, 'The company will answer tomorrow')
  await page.getByText('Shift 1 is closed.').waitFor()
})

test('a count of a drawer that a colleague closed meanwhile is gone', async () => {
  await using world = await openCounter()
  const { page, counter, till } = world
  const { key } = counter
  await openShift(counter, '5000')
  await key('Close the shift').click()
  await page.getByLabel('How many of NGN 1,000', { exact: true }).fill('4')
  await comeTo(counter, musa)
  const { countId } = await till.call('shift.count', {
    draftId: crypto.randomUUID(),
    counted: { total: '5000' },
  })
  await till.call('shift.close', { shift: 1, countId })
  await comeTo(counter, ada)
  await key('Open a shift').click()
  expect(await page.getByLabel('How many of NGN 1,000', { exact: true }).inputValue()).toBe('')
})

test('a locked till tells of the sale that came to its end behind the lock, and of none before it', async () => {
  const provider = await startBuyPowerSandbox()
  await using world = await openInBrowser({
    config: {
      shop: { name: 'Mama Ngozi Stores', till: '1', currency: 'NGN', timeZone: 'Africa/Lagos' },
      cashiers: [{ id: 'ada', name: 'Ada', pin: '2468', role: 'cashier' }],
      providers: [
        {
          id: 'buypower',
          system: 'buypower',
          label: 'BuyPower',
          baseUrl: provider.url,
          credentials: { apiKey: provider.apiKey },
          timing: quick,
        },
      ],
      printers: [],
    },
  })
  const { page } = world
  const counter = counterOf(page)
  const enterPin = async (): Promise<void> => {
    await page.getByLabel('PIN of Ada').fill('2468')
    await page.keyboard.press('Enter')
  }
  const told = page.getByText(/got (its result|their results) meanwhile/)
  await counter.key(/^Ada/).click()
  await enterPin()
  await sell(counter, { meter, amount: '1000' })
  await page.locator('[data-digits]').first().waitFor()
  await counter.key('Lock').click()
  await page.getByText('Locked for Ada').waitFor()
  expect(await told.count()).toBe(0)
  await enterPin()
  await newSale(counter)
  await provider.setLine(false)
  await ringUp(counter, { meter: '04123456700', amount: '1500' })
  await counter.key(/queue — token later$/).click()
  await counter.key(/New sale/).waitFor()
  await counter.key('Lock').click()
  await page.getByText('Locked for Ada').waitFor()
  await provider.setLine(true)
  await page.getByText('1 sale got its result meanwhile.').waitFor()
  await provider.close()
})
