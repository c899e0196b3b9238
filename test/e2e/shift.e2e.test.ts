// A whole day at the drawer in a real browser: counted float, sales of every tender, a refund, a drop, an
// X, a blind count with a difference, a handover, and the Z on paper, which must say what the till says.

import { afterAll, expect, test } from 'vitest'
import { axeFindings } from '../world/axe.ts'
import { type BrowserWorld, closeBrowser, openInBrowser } from '../world/browser.ts'
import {
  type Counter,
  counterOf,
  newSale,
  openShift,
  pressUntil,
  ringUp,
  signIn,
  supervise,
} from '../world/counter.ts'

afterAll(closeBrowser)

const musa = { cashierId: 'musa', pin: '9999', reason: 'Refused by the company' }

const sells = '12345678910'
const refuses = '00000000030'
/** Says for ever that it is still at it. */
const neverEnds = '99000000066'

async function sellWith(
  counter: Counter,
  ring: { readonly meter: string; readonly amount: string },
  tender: () => Promise<void>,
): Promise<void> {
  await counter.page.getByLabel('Meter number').waitFor()
  await ringUp(counter, ring)
  await tender()
  await counter.key(/^Take NGN/).click()
  await newSale(counter)
}

const pay = (counter: Counter, way: string): Promise<void> =>
  counter.page.getByRole('radiogroup', { name: 'Paid by' }).getByText(way, { exact: true }).click()

const paperOf = async ({ till }: BrowserWorld, title: string): Promise<string> => {
  const { papers } = await till.call('print.paper', { limit: 50 })
  const found = papers.findLast(({ lines }) => lines.some(({ text }) => text.includes(title)))
  return found?.lines.map(({ text }) => text).join('\n') ?? ''
}

test('a day at the drawer, from the float to the Z and what the next shift takes over', async () => {
  await using world = await openInBrowser()
  const { page, till } = world
  const counter = counterOf(page)
  const { tap, key, tapDigits } = counter
  await signIn(counter)

  // The float, by touch: four notes of 1,000 and ten of 100.
  await tap(key('Shift'))
  await tap(key('Open a shift'))
  expect(await axeFindings(page)).toEqual([])
  await tapDigits('4')
  await tap(page.getByLabel('How many of NGN 100', { exact: true }))
  await tapDigits('10')
  await tap(key('Open with NGN 5,000'))
  await page.getByRole('heading', { name: 'Shift 1' }).waitFor()

  await key('Sell').click()
  await sellWith(counter, { meter: sells, amount: '2000' }, async () => undefined)
  await sellWith(counter, { meter: sells, amount: '3000' }, () => pay(counter, 'Card'))
  await sellWith(counter, { meter: sells, amount: '1500' }, async () => {
    await pay(counter, 'Split')
    await tapDigits('600')
    await page.getByText('Left in cash').waitFor()
    await expect.poll(() => page.locator('.tender .change').textContent()).toMatch(/NGN\s900/)
  })
  await sellWith(counter, { meter: refuses, amount: '700' }, async () => undefined)
  await sellWith(counter, { meter: neverEnds, amount: '800' }, async () => undefined)

  await key('Shift').click()
  await expect
    .poll(() => page.getByRole('region', { name: 'Cash in the drawer now' }).textContent())
    .toMatch(/NGN\s9,400/)
  expect(await axeFindings(page)).toEqual([])

  // The refund, with a supervisor on the spot.
  await key(/^Give back 0000/).click()
  await key('Give NGN 700 back').click()
  await supervise(counter, 'Refused by the company')
  await page.getByText('NGN 700 given back.').waitFor()

  // A drop by keyboard.
  await key('Drop to the safe').click()
  await page.getByLabel('Amount (NGN)').fill('5000')
  await page.getByLabel('Where it goes').fill('Safe, with Musa')
  await page.keyboard.press('Enter')
  await page.getByText('Taken to the safe').waitFor()

  await key('X report').click()
  await page.getByText('The X report is printing.').waitFor()
  await expect.poll(() => paperOf(world, 'X REPORT')).toContain('NGN 3,700.00')

  // The blind count: nothing on the screen tells what should be there.
  await key('Close the shift').click()
  await page.getByText('Count first.').waitFor()
  await expect.poll(() => page.getByText('3,700').count()).toBe(0)
  await page.getByLabel('How many of NGN 1,000', { exact: true }).fill('3')
  await page.getByLabel('How many of NGN 50', { exact: true }).fill('13')
  await key('I counted NGN 3,650').click()
  await page.getByText('NGN 50 is missing.').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByLabel('Why, as far as you know').fill('A 50 was torn')
  await key('Hand over, close and print the Z').click()
  await supervise(counter, 'The company will answer tomorrow')
  await page.getByText('Shift 1 is closed.').waitFor()

  // The Z says what the journal says.
  await expect.poll(() => paperOf(world, 'Z REPORT 1')).not.toBe('')
  const z = await paperOf(world, 'Z REPORT 1')
  const { vends } = await till.call('vend.list', { limit: 50 })
  const stuck = vends.find(({ account }) => account === neverEnds)
  const total = vends.reduce((sum, { amount }) => sum + Number(amount.replace('.', '')), 0)
  expect(total).toBe(800_000)
  for (const line of [
    /Taken, 5 sales +NGN 8,000\.00/,
    /Sold \(3\) +NGN 6,500\.00/,
    /Unconfirmed \(1\) +NGN 800\.00/,
    /Not sold, given back \(1\) +NGN 700\.00/,
    /Cash \(4\) +NGN 4,400\.00/,
    /Card \(2\) +NGN 3,600\.00/,
    /- Drops +NGN 5,000\.00/,
    /- Refunds in cash +NGN 700\.00/,
    /Must be in the drawer +NGN 3,700\.00/,
    /Counted +NGN 3,650\.00/,
    /Missing +NGN 50\.00/,
    /Note +A 50 was torn/,
    /Handed over by +Musa/,
  ]) {
    expect(z).toMatch(line)
  }
  expect(z).toContain(stuck?.reference ?? 'the sale that never ends')

  // The next shift opens with what was handed over.
  await openShift(counter, '0')
  await page.getByRole('heading', { name: 'Shift 2' }).waitFor()
  await page
    .getByRole('region', { name: 'Not finished' })
    .getByText('From an earlier shift')
    .waitFor()

  // Signing out asks first, because money is left behind.
  await key(/Cashier/).click()
  await key('Sign out').click()
  await page.getByText('Shift 2 stays open, with its drawer.').waitFor()
  await page.getByText('1 sale (NGN 800) is not finished.').waitFor()
  await key('Sign out anyway').click()
  await page.getByText('Who is at the till?').waitFor()
  expect(world.complaints).toEqual([])
})

test('where cash waits for a shift, the ticket says so and leads to the drawer', async () => {
  await using world = await openInBrowser({
    config: { shop: 'Mama Ngozi Stores', training: true, shifts: 'required' },
  })
  const { page } = world
  const counter = counterOf(page)
  await signIn(counter)
  await ringUp(counter, { meter: sells, amount: '1000' })
  await page.getByText('Open a shift before you take cash.').waitFor()
  await counter.key(/^Take NGN/).click()
  await page.getByText('No shift is open, and this shop takes cash only in a shift.').waitFor()
  await counter.key('Open a shift').click()
  await page.getByText('No shift is open.').waitFor()
  await openShift(counter, '100')
  await page.getByRole('heading', { name: 'Shift 1' }).waitFor()
  await counter.key('Sell').click()
  await counter.key(/^Take NGN/).click()
  await counter.key(/New sale/).waitFor()
})

test('cash given back with no shift open is told before a shift, in it, and of the day', async () => {
  await using world = await openInBrowser({
    context: { viewport: { width: 1024, height: 768 }, hasTouch: true },
  })
  const { page, till } = world
  const counter = counterOf(page)
  const { key } = counter
  await signIn(counter)
  await ringUp(counter, { meter: refuses, amount: '700' })
  await key(/^Take NGN/).click()
  const owed = async () => (await till.call('refund.due', {})).due
  await expect.poll(async () => (await owed()).length).toBe(1)
  const [due] = await owed()
  const vendId = due?.vendId ?? ''
  await till.call('refund.pay', { vendId, amount: '700', reason: 'Refused', supervisor: musa })
  const told = page.getByText(/^Given back in cash with no shift open: NGN\s700\.$/)
  await key('Shift').click()
  await told.waitFor()
  await openShift(counter, '100')
  await told.waitFor()
  const { countId } = await till.call('shift.count', {
    draftId: crypto.randomUUID(),
    counted: { total: '100' },
  })
  await till.call('shift.close', { shift: 1, countId })
  await key('End the day').waitFor()
  await told.waitFor()
})

test('a finger that taps twice asks to end the day, and does not end it', async () => {
  await using world = await openInBrowser({
    context: { viewport: { width: 1024, height: 768 }, hasTouch: true },
  })
  const { page, till } = world
  const counter = counterOf(page)
  await signIn(counter)
  await openShift(counter, '100')
  const { countId } = await till.call('shift.count', {
    draftId: crypto.randomUUID(),
    counted: { total: '100' },
  })
  await till.call('shift.close', { shift: 1, countId })
  const end = counter.key('End the day')
  await end.waitFor()
  await end.scrollIntoViewIfNeeded()
  const box = await end.boundingBox()
  if (!box) throw new Error('the key is not there')
  // Where the key that ends it will lie.
  const [x, y] = [box.x + box.width * 0.8, box.y + box.height / 2]
  await page.touchscreen.tap(x, y)
  await page.touchscreen.tap(x, y)
  const sure = counter.key('End day 1 and print')
  await sure.waitFor()
  expect(await till.call('day.get', {})).toMatchObject({ number: 1, last: null })
  await pressUntil(sure, () => page.getByText('Day 1 has ended.').isVisible())
})

test('a finger that taps “Give back” twice does not choose how', async () => {
  await using world = await openInBrowser({
    context: { viewport: { width: 1024, height: 768 }, hasTouch: true },
  })
  const { page } = world
  const counter = counterOf(page)
  await signIn(counter)
  await sellWith(counter, { meter: refuses, amount: '700' }, async () => undefined)
  await counter.key('Shift').click()
  const give = counter.key(/^Give back 0000/)
  await give.waitFor()
  await give.scrollIntoViewIfNeeded()
  const box = await give.boundingBox()
  if (!box) throw new Error('the key is not there')
  for (const part of [0.5, 0.9]) {
    const [x, y] = [box.x + box.width * part, box.y + box.height * 0.75]
    await page.touchscreen.tap(x, y)
    await page.touchscreen.tap(x, y)
    await counter.key('Give NGN 700 back').waitFor()
    expect(await page.getByRole('radio', { name: 'Cash' }).isChecked()).toBe(true)
    await counter.key('Back').click()
  }
})
