// The till did what was asked and its answer was lost on the way to the screen: until it is known what
// became of it, nothing of it changes, and the same is asked again.

import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import type { Output } from '../../shared/contract/contract.ts'
import { openBulkCounter } from '../world/batch-counter.ts'
import { openBillCounter, owesOne } from '../world/bill-counter.ts'
import { closeBrowser, openInBrowser } from '../world/browser.ts'
import {
  type Counter,
  counterOf,
  openShift,
  pressUntil,
  ringUp,
  signIn,
  supervise,
  tokensShown,
} from '../world/counter.ts'

afterAll(closeBrowser)

const meter = '12345678910'
const other = '45012345672'

async function openCounter() {
  const world = await openInBrowser({
    context: { viewport: { width: 1024, height: 768 }, hasTouch: true },
  })
  const counter = counterOf(world.page)
  await signIn(counter)
  return { ...world, counter }
}

/** The till hears it and does it, once; what it says does not come back. */
const loseAnswer = (page: Page, command: string) =>
  page.route(
    `**/rpc/${command}`,
    async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    },
    { times: 1 },
  )

const lost = 'The till did not answer this screen'
const heldStill = 'Money may have moved: do not start again.'
const whatToDo = 'Press again: nothing is ever done twice.'
const billDoubt =
  'Press again: the same payment is never made twice. Do nothing else until it is clear.'

test('a sale nobody knows the end of holds still, and pressing again finds it', async () => {
  await using world = await openCounter()
  const { page, counter, till } = world
  const { key, scan, tapDigits } = counter
  const number = page.getByLabel('Meter number')
  const amount = page.getByLabel('Amount', { exact: true })
  await ringUp(counter, { meter, amount: '2000' })
  await loseAnswer(page, 'vend.place')
  await key('Take NGN 2,000 and vend').click()
  await page.getByText(lost).waitFor()
  await page.getByText(heldStill).waitFor()

  // Neither the next customer nor another sum nor a step back: the first is not served yet.
  await scan(other)
  await page.keyboard.press('Escape')
  await page.keyboard.press('F9')
  await page.keyboard.press('F2')
  await tapDigits('7')
  await number.fill(other)
  await amount.fill('3000')
  await key('Sales').click()
  await scan(other)
  await key('Try to save it again').waitFor()
  await page.getByText(heldStill).waitFor()
  expect(await page.getByRole('radio', { name: 'Card' }).isDisabled()).toBe(true)
  expect(await number.inputValue()).toBe('1234 5678 910')
  expect(await amount.inputValue()).toBe('2,000')

  await key('Try to save it again').click()
  await tokensShown(page)
  expect(await page.locator('.run-head').textContent()).toContain('1234 5678 910')
  const sold = async () =>
    (await till.call('vend.list', {})).vends.map((vend) => [vend.account, vend.amount])
  expect(await sold()).toEqual([[meter, '2000.00']])

  // The next customer is served as ever.
  await scan(other)
  await key('Enter the amount').waitFor()
  await amount.fill('5000')
  await key('Take NGN 5,000 and vend').click()
  await expect.poll(sold).toContainEqual([other, '5000.00'])
})

const ada = { name: 'Ada', pin: '1234' }
const musa = { name: 'Musa', pin: '9999' }

/** Walks away from the till for good. */
async function signOut({ key }: Counter): Promise<void> {
  await key(/^(Cashier|Supervisor)/).click()
  await key('Sign out').click()
  const anyway = key('Sign out anyway')
  const people = key(/^(Ada|Musa)/).first()
  await anyway.or(people).first().waitFor()
  if (await anyway.isVisible()) await anyway.click()
  await people.waitFor()
}

async function comeIn({ page, key }: Counter, { name, pin }: typeof ada): Promise<void> {
  await key(new RegExp(`^${name}`)).click()
  await page.getByLabel(`PIN of ${name}`).fill(pin)
  await page.keyboard.press('Enter')
  await page.locator('main.sell').waitFor()
}

test('a ticket the till has not heard of is free again once the till says so', async () => {
  await using world = await openCounter()
  const { page, counter } = world
  await ringUp(counter, { meter, amount: '2000' })
  await page.route('**/rpc/vend.place', (route) => route.abort(), { times: 1 })
  await counter.key(/^Take NGN/).click()
  await page.getByText(heldStill).waitFor()
  const refusal = { code: 'storage-full', message: 'Full.', retry: true, moneyMoved: 'no' }
  await page.route('**/rpc/vend.place', (route) => route.fulfill({ status: 507, json: refusal }), {
    times: 1,
  })
  await counter.key('Try to save it again').click()
  await counter.key('Take NGN 2,000 and vend').waitFor()
  await page.getByText(heldStill).waitFor({ state: 'hidden' })
  await page.getByLabel('Amount', { exact: true }).fill('3000')
  await counter.key('Take NGN 3,000 and vend').waitFor()
})

test('a bill nobody knows the end of holds still though its service leaves the catalog, and pressing again finds it', async () => {
  await using world = await openBillCounter()
  const { page, counter, till, sandbox } = world
  await world.openService('north cairo')
  await world.lookUp(owesOne)
  await loseAnswer(page, 'vend.place')
  await counter.key(/^Take EGP/).click()
  await page.getByText(billDoubt).waitFor()
  await page.route('**/rpc/bill.catalog', async (route) => {
    const response = await route.fetch()
    const catalog = (await response.json()) as Output<'bill.catalog'>
    const categories = catalog.categories.map((category) => ({
      ...category,
      billers: category.billers.filter(({ name }) => !name.startsWith('North Cairo')),
    }))
    await route.fulfill({ response, json: { ...catalog, categories } })
  })
  await counter.key('Queue').click()
  await page.locator('main.sell').waitFor({ state: 'hidden' })
  const read = page.waitForResponse('**/rpc/bill.catalog')
  await counter.key('Sell').click()
  await read
  await page.getByText(billDoubt).waitFor()
  await counter.key('Try to save it again').click()
  await page.getByRole('heading', { name: `Bill paid for ${owesOne}` }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('[data-bill-search]').waitFor()
  expect(await page.getByText('North Cairo').count()).toBe(0)
  expect(sandbox.ledger.bills().map(({ paidTimes }) => paidTimes)).toEqual([1])
  expect((await till.call('vend.list', {})).vends).toHaveLength(1)
})

test('a sale in doubt is there again when its cashier comes back, for nobody else, and is sold once', async () => {
  await using world = await openCounter()
  const { page, counter, till } = world
  const { key } = counter
  await ringUp(counter, { meter, amount: '2000' })
  await loseAnswer(page, 'vend.place')
  await key('Take NGN 2,000 and vend').click()
  await page.getByText(heldStill).waitFor()
  await signOut(counter)
  await comeIn(counter, musa)
  expect(await page.getByLabel('Meter number').inputValue()).toBe('')
  expect(await page.getByText(heldStill).count()).toBe(0)
  await page.getByLabel('Meter number').fill(other)
  await signOut(counter)
  await comeIn(counter, ada)
  await page.getByText(heldStill).waitFor()
  await key('Try to save it again').click()
  await tokensShown(page)
  const sold = (await till.call('vend.list', {})).vends
  expect(sold.map((vend) => [vend.account, vend.amount])).toEqual([[meter, '2000.00']])

  // Musa's number was no sale anybody asked for.
  await key(/New sale/).click()
  await signOut(counter)
  await comeIn(counter, musa)
  expect(await page.getByLabel('Meter number').inputValue()).toBe('')
})

test('a bill in doubt is there again when its cashier comes back, and is paid once', async () => {
  await using world = await openBillCounter()
  const { page, counter, sandbox } = world
  await world.openService('north cairo')
  await world.lookUp(owesOne)
  await loseAnswer(page, 'vend.place')
  await counter.key(/^Take EGP/).click()
  await page.getByText(billDoubt).waitFor()
  await signOut(counter)
  await comeIn(counter, musa)
  await page.locator('[data-bill-search]').waitFor()
  expect(await page.getByText(billDoubt).count()).toBe(0)
  await signOut(counter)
  await comeIn(counter, ada)
  await page.getByText(billDoubt).waitFor()
  await counter.key('Try to save it again').click()
  await page.getByRole('heading', { name: `Bill paid for ${owesOne}` }).waitFor()
  expect(sandbox.ledger.bills().map(({ paidTimes }) => paidTimes)).toEqual([1])
})

test('a sheet nobody knows the end of holds still, and pressing again finds its batch', async () => {
  await using bulk = await openBulkCounter()
  const { page, counter, openFile, sandbox } = bulk
  const { key } = counter
  await counter.tap(key('Bulk'))
  await openFile('phone,amount\n08031234567,500\n08031234568,700')
  await key('Go on to the money').click()
  await page.getByText('Airtime goes to 2 numbers through Rave.').waitFor()
  await loseAnswer(page, 'batch.place')
  await pressUntil(key(/^Take NGN 1,200/), () => page.getByText(lost).isVisible())
  await page.getByText(heldStill).waitFor()
  await page.keyboard.press('Escape')
  await counter.scan('08031234569')
  expect(await key(/^Back to the/).isDisabled()).toBe(true)
  expect(await key('Gave NGN 1,500').isDisabled()).toBe(true)
  await key('Try to save it again').click()
  await page.locator('.batch-progress').waitFor()
  const { batches } = await bulk.world.till.call('batch.list', {})
  expect(batches).toMatchObject([{ total: { count: 2, amount: '1200.00' } }])
  await expect.poll(() => sandbox.ledger.soldMinor('NGN')).toBe(120_000)
})

test('a sheet whose answer was lost is still in doubt after the screen was loaded again', async () => {
  await using bulk = await openBulkCounter()
  const { page, counter, openFile, cell, sandbox } = bulk
  const { key } = counter
  await counter.tap(key('Bulk'))
  await openFile('phone,amount\n08031234567,500\n08031234568,700')
  await key('Go on to the money').click()
  await page.getByText('Airtime goes to 2 numbers through Rave.').waitFor()
  await loseAnswer(page, 'batch.place')
  await pressUntil(key(/^Take NGN 1,200/), () => page.getByText(lost).isVisible())
  await page.reload()
  await counter.tap(key('Bulk'))
  await page.getByText(whatToDo).waitFor()
  expect(await cell(1, 'Amount').isEditable()).toBe(false)
  expect(await key(/^Back to the/).isDisabled()).toBe(true)
  await pressUntil(key('Try to save it again'), () => page.locator('.batch-progress').isVisible())
  expect((await bulk.world.till.call('batch.list', {})).batches).toHaveLength(1)
  await expect.poll(() => sandbox.ledger.soldMinor('NGN')).toBe(120_000)
})

test('a sheet that was placed at one screen, and changed at another, says what is left to do', async () => {
  await using bulk = await openBulkCounter()
  const { page, counter, openFile, sandbox } = bulk
  const { till } = bulk.world
  await counter.tap(counter.key('Bulk'))
  await openFile('phone,amount\n08031234567,500\n08031234568,700')
  await expect
    .poll(() => page.evaluate(() => JSON.stringify(localStorage).includes('08031234568')))
    .toBe(true)
  const second = await page.context().newPage()
  await second.goto(`${till.url}/#token=${till.token}`)
  const there = counterOf(second)
  await there.tap(there.key('Bulk'))
  const amount = second.getByLabel('Amount in row 1', { exact: true })
  await amount.waitFor()

  await page.bringToFront()
  await counter.key('Go on to the money').click()
  await page.getByText('Airtime goes to 2 numbers through Rave.').waitFor()
  await pressUntil(counter.key(/^Take NGN 1,200/), () =>
    page.locator('.batch-progress').isVisible(),
  )
  await second.bringToFront()
  await amount.fill('900')
  await there.key('Go on to the money').click()
  const told = second.getByText(/This sheet cannot be placed any more.*press “Start over”/)
  await pressUntil(there.key(/^Take NGN 1,600/), () => told.isVisible())
  await there.key('Show that sale').click()
  await second.locator('.batch-progress').waitFor()
  expect((await till.call('batch.list', {})).batches).toHaveLength(1)
  await expect.poll(() => sandbox.ledger.soldMinor('NGN')).toBe(120_000)
})

test('money moved in the drawer while the answer was lost is moved once', async () => {
  await using world = await openCounter()
  const { page, counter, till } = world
  const { key, tapDigits } = counter
  await openShift(counter, '5000')
  await key('Drop to the safe').click()
  await page.getByLabel('Amount (NGN)').fill('2000')
  await page.getByLabel('Where it goes').fill('Safe bag 4')
  await loseAnswer(page, 'shift.move')
  await key('Take NGN 2,000 out for the safe').click()
  await page.getByText(whatToDo).waitFor()
  await tapDigits('0')
  expect(await page.getByLabel('Amount (NGN)').inputValue()).toBe('2,000')
  expect(await key('Back').isDisabled()).toBe(true)
  await key('Try to save it again').click()
  await key('Drop to the safe').waitFor()
  const { shift } = await till.call('shift.get', {})
  expect(shift?.moves).toMatchObject([{ kind: 'drop', amount: '2000.00', reason: 'Safe bag 4' }])
})

/** Walks away from the till for good, and comes back. */
async function leaveAndComeBack({ page, key }: Counter): Promise<void> {
  await key(/Cashier/).click()
  await key('Sign out').click()
  await key('Sign out anyway').click()
  await key(/^Ada/).click()
  await page.getByLabel('PIN of Ada').fill('1234')
  await page.keyboard.press('Enter')
  await page.locator('main.shift').waitFor()
}

test('money moved in the drawer stays in doubt over other screens and a sign-out, until the till says', async () => {
  await using world = await openCounter()
  const { page, counter, till } = world
  const { key, scan } = counter
  await openShift(counter, '5000')
  await key('Pay out').click()
  await page.getByLabel('Amount (NGN)').fill('300')
  await page.getByLabel('What for').fill('Water')
  await loseAnswer(page, 'shift.move')
  await key('Pay NGN 300 out').click()
  await page.getByText(whatToDo).waitFor()
  const isHeld = async (): Promise<void> => {
    await page.getByText(whatToDo).waitFor()
    expect(await page.getByLabel('Amount (NGN)').inputValue()).toBe('300')
    expect(await page.getByLabel('What for').inputValue()).toBe('Water')
    expect(await key('Back').isDisabled()).toBe(true)
  }
  await key('Queue').click()
  await page.locator('main.shift').waitFor({ state: 'hidden' })
  await key('Shift').click()
  await isHeld()
  await scan(other)
  await key('Shift').click()
  await isHeld()
  await leaveAndComeBack(counter)
  await isHeld()

  await key('Try to save it again').click()
  await key('Pay out').waitFor()
  const { shift } = await till.call('shift.get', {})
  expect(shift?.moves).toMatchObject([{ kind: 'pay-out', amount: '300.00', reason: 'Water' }])
  await key('Pay out').click()
  expect(await page.getByLabel('Amount (NGN)').inputValue()).toBe('')
})

test('a drawer that was counted while the answer was lost stands on the Z once, until it is counted again', async () => {
  await using world = await openCounter()
  const { page, counter, till } = world
  const { key } = counter
  await openShift(counter, '5000')
  await key('Close the shift').click()
  await page.getByLabel('How many of NGN 1,000', { exact: true }).fill('4')
  await loseAnswer(page, 'shift.count')
  await key('I counted NGN 4,000').click()
  await page.getByText(lost).waitFor()
  await key('I counted NGN 4,000').click()
  await page.getByText('NGN 1,000 is missing.').waitFor()
  await key('Count again').click()
  await page.getByLabel('How many of NGN 1,000', { exact: true }).fill('4')
  await key('I counted NGN 4,000').click()
  await page.getByLabel('Why, as far as you know').fill('Fell behind the safe')
  await key('Close and print the Z').click()
  await page.getByText('Shift 1 is closed.').waitFor()
  const { reports } = await till.call('shift.reports', { kind: 'z' })
  const { blocks } = await till.call('shift.report', { reportId: reports[0]?.reportId ?? 0 })
  expect(JSON.stringify(blocks)).toContain('Counted 2 times')
})

test('money brought to the bank while the answer was lost is brought once', async () => {
  await using world = await openCounter()
  const { page, counter, till } = world
  const { key } = counter
  await openShift(counter, '5000')
  await till.call('session.signIn', { cashierId: 'ada', pin: '1234' })
  await till.call('shift.move', {
    draftId: 'a-drop',
    kind: 'drop',
    amount: '2000',
    reason: 'To the safe',
  })
  await pressUntil(key('Bring money to the bank'), () => page.getByText('Only the sum').isVisible())
  await page.getByText('Only the sum', { exact: true }).click()
  await page.getByLabel('Counted (NGN)').fill('2000')
  await key('I counted NGN 2,000').click()
  await page.getByLabel('Number of the deposit slip or the bag').fill('BAG 7')
  await loseAnswer(page, 'bank.bring')
  await key('Bring NGN 2,000 to the bank').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill('Closing time')
  await dialog.getByLabel('PIN of Musa').fill('9999')
  await dialog.getByRole('button').last().click()
  await page.getByText(lost).waitFor()
  await key('Cancel').click()

  await key('Queue').click()
  await page.locator('main.shift').waitFor({ state: 'hidden' })
  await key('Shift').click()
  await page.getByText(whatToDo).waitFor()
  expect(await key('Back').isDisabled()).toBe(true)
  await key('Try to save it again').click()
  await supervise(counter, 'Closing time')
  await page.getByText('Banking 1').waitFor()
  expect(await till.call('bank.get', {})).toMatchObject({ number: 2, safe: '0.00' })
})
