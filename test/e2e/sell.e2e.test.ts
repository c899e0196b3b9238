import { afterAll, describe, expect, test } from 'vitest'
import { closeBrowser, openInBrowser } from '../world/browser.ts'
import {
  adaPin,
  counterOf,
  newSale,
  newSaleByTouch,
  practise,
  ringUp,
  sell,
  signIn,
  supervise,
  tokensShown,
} from '../world/counter.ts'

afterAll(closeBrowser)

const goodMeter = '12345678910'
const otherMeter = '45012345672'
const underMaintenance = '00000000040'
const smallTill = { context: { viewport: { width: 1024, height: 768 }, hasTouch: true } }

/** A till in the browser with a cashier signed in. */
async function openCounter() {
  const world = await openInBrowser(smallTill)
  const counter = counterOf(world.page)
  await signIn(counter)
  return { ...world, counter }
}

test('a sale is made by touch alone, from the PIN to the token', async () => {
  await using world = await openInBrowser(smallTill)
  const counter = counterOf(world.page)
  const { tap, key, tapDigits, page } = counter
  await tap(key(/^Ada/))
  await tapDigits(adaPin)
  await tap(key('Sign in'))
  await page.getByLabel('Meter number').waitFor()
  await tapDigits(goodMeter)
  await tap(key(/^Look up the meter/))
  await page.getByRole('button', { name: 'Enter the amount' }).waitFor()
  await tap(key('NGN 2,000'))
  await tap(key('Gave NGN 5,000'))
  await expect
    .poll(() => page.getByText('Change from NGN 5,000').locator('..').textContent())
    .toContain('3,000')
  await tap(key('Take NGN 2,000 and vend'))
  const shown = await tokensShown(page)

  const { vends } = await world.till.call('vend.list', {})
  expect(vends).toHaveLength(1)
  const { vend } = await world.till.call('vend.get', { vendId: vends[0]?.vendId ?? '' })
  expect(vend).toMatchObject({ state: 'confirmed', account: goodMeter, amount: '2000.00' })
  expect(vend.tender).toMatchObject({ kind: 'cash', tendered: '5000.00', change: '3000.00' })
  expect(shown).toEqual(vend.tokens.map((token) => token.digits))
  await page.getByText('Printed', { exact: true }).waitFor()
  await newSaleByTouch(counter)
  await page.getByLabel('Meter number').waitFor()
  expect(world.complaints).toEqual([])
})

test('a sale is made with the keyboard alone', async () => {
  await using world = await openInBrowser(smallTill)
  const { page } = world
  const { keyboard } = page
  await page.getByText('Who is at the till?').waitFor()
  await key(/^Ada/).waitFor()
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await page.getByLabel('PIN of Ada').waitFor()
  await keyboard.type(adaPin, { delay: 50 })
  await keyboard.press('Enter')
  await page.getByLabel('Meter number').waitFor()
  await keyboard.type(goodMeter, { delay: 50 })
  await keyboard.press('Enter')
  await page.getByRole('button', { name: 'Enter the amount' }).waitFor()
  await keyboard.press('F10')
  await page.getByRole('button', { name: 'Take NGN 1,000 and vend' }).waitFor()
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  const shown = await tokensShown(page)
  const { vends } = await world.till.call('vend.list', {})
  expect(vends).toHaveLength(1)
  expect(shown[0]?.endsWith(vends[0]?.tokenEnd ?? 'none')).toBe(true)
  await keyboard.press('Escape')
  await page.getByLabel('Meter number').waitFor()
  expect(world.complaints).toEqual([])

  function key(name: RegExp) {
    return page.getByRole('button', { name })
  }
})

test('a scanned barcode lands in the meter field from another screen, and leaves no trace there', async () => {
  await using world = await openCounter()
  const { page, counter } = world
  await counter.key('Sales').click()
  const search = page.getByRole('searchbox')
  await search.fill('okafor')
  await counter.scan(goodMeter)
  await page.getByRole('button', { name: 'Enter the amount' }).waitFor()
  await expect.poll(() => page.getByLabel('Meter number').inputValue()).toBe('1234 5678 910')
  await counter.key('Sales').click()
  await expect.poll(() => search.inputValue()).toBe('okafor')
})

test('a scan into the amount field goes to the meter and leaves the amount as it was', async () => {
  await using world = await openCounter()
  const { page, counter } = world
  await ringUp(counter, { meter: '45012345672', amount: '700' })
  await counter.scan(goodMeter)
  await expect.poll(() => page.getByLabel('Meter number').inputValue()).toBe('1234 5678 910')
  await expect.poll(() => page.getByLabel('Amount', { exact: true }).inputValue()).toBe('700')
  expect((await world.till.call('vend.list', {})).vends).toEqual([])
})

test('a scan leaves amount and cash as they were, whatever key was touched last', async () => {
  await using world = await openCounter()
  const { page, counter } = world
  const { tap, key, scan } = counter
  const number = page.getByLabel('Meter number')
  const amount = page.getByLabel('Amount', { exact: true })
  const found = key('Take NGN 2,000 and vend')
  await ringUp(counter, { meter: goodMeter, amount: '2000' })
  await tap(key('Gave NGN 5,000'))
  await scan(otherMeter)
  await expect.poll(() => number.inputValue()).toBe('4501 2345 672')
  await found.waitFor()
  expect(await amount.inputValue()).toBe('2,000')
  await page.getByText('Change from NGN 5,000').waitFor()
  await tap(key('Other'))
  await scan(goodMeter)
  await expect.poll(() => number.inputValue()).toBe('1234 5678 910')
  await found.click()
  await tokensShown(page)
  const { vends } = await world.till.call('vend.list', {})
  const { vend } = await world.till.call('vend.get', { vendId: vends[0]?.vendId ?? '' })
  expect(vend.tender).toMatchObject({ tendered: '2000.00', change: '0.00' })
})

test('a scan whose keys came in two lots is one number, never its tail', async () => {
  await using world = await openCounter()
  const { page, counter } = world
  await counter.scan(goodMeter, 5)
  await page.getByRole('button', { name: 'Enter the amount' }).waitFor()
  await expect.poll(() => page.getByLabel('Meter number').inputValue()).toBe('1234 5678 910')
})

test('a scanner whose Enter comes late takes no money on the key that has the focus, and leaves the amount as it was', async () => {
  await using world = await openCounter()
  const { page, counter, till } = world
  await ringUp(counter, { meter: goodMeter, amount: '2000' })
  const amount = page.getByLabel('Amount', { exact: true })
  const take = counter.key('Take NGN 2,000 and vend')
  await take.waitFor()
  await amount.press('Enter')
  await expect.poll(() => take.evaluate((key) => key === document.activeElement)).toBe(true)
  await counter.scan(otherMeter, otherMeter.length)
  await expect.poll(() => page.getByLabel('Meter number').inputValue()).toBe('4501 2345 672')
  expect(await amount.inputValue()).toBe('2,000')
  await page.locator('.who', { hasText: '4501 2345 672' }).waitFor()
  expect((await till.call('vend.list', {})).vends).toEqual([])
})

test('a digit held down and an Enter right after it are no scan', async () => {
  await using world = await openCounter()
  const { page, counter } = world
  await ringUp(counter, { meter: goodMeter, amount: '2' })
  const amount = page.getByLabel('Amount', { exact: true })
  await amount.focus()
  await counter.hold('0', 7)
  await expect.poll(() => amount.inputValue()).toBe('20,000,000')
  expect(await page.getByLabel('Meter number').inputValue()).toBe('1234 5678 910')
})

test('a phone typed for one customer does not go with the meter that is scanned next', async () => {
  await using world = await openCounter()
  const { page, counter, till } = world
  const phone = page.getByRole('textbox', { name: 'Customer’s phone' })
  await ringUp(counter, { meter: goodMeter, amount: '2000' })
  await counter.key('Customer’s phone').click()
  await phone.fill('08031230001')
  await counter.scan(otherMeter)
  await page.locator('.who', { hasText: '4501 2345 672' }).waitFor()
  await expect.poll(() => page.getByText('0803 123 0001').count()).toBe(0)
  await counter.key('Take NGN 2,000 and vend').click()
  await tokensShown(page)
  const { vends } = await till.call('vend.list', {})
  const { vend } = await till.call('vend.get', { vendId: vends[0]?.vendId ?? '' })
  expect(vend).toMatchObject({ account: otherMeter, phone: null })
})

test('a phone typed before any number goes with the meter that is scanned after it', async () => {
  await using world = await openCounter()
  const { page, counter, till } = world
  await page.getByLabel('Customer’s phone').fill('08031230001')
  await counter.scan(goodMeter)
  await page.getByText('0803 123 0001').first().waitFor()
  await page.getByLabel('Amount', { exact: true }).fill('2000')
  await counter.key('Take NGN 2,000 and vend').click()
  await tokensShown(page)
  const { vends } = await till.call('vend.list', {})
  const { vend } = await till.call('vend.get', { vendId: vends[0]?.vendId ?? '' })
  expect(vend).toMatchObject({ account: goodMeter, phone: '08031230001' })
})

test('a sale left by scanning the next customer is followed, and its token finds the cashier', async () => {
  await using world = await openCounter()
  const { page, counter, till } = world
  await practise(counter, /^Lose the answer after the sale/)
  await sell(counter, { meter: goodMeter, amount: '1000' })
  await page.getByText('No answer yet.').waitFor()
  await counter.scan(otherMeter)
  await page.getByRole('button', { name: 'Enter the amount' }).waitFor()
  const { vends } = await till.call('vend.list', { state: 'unconfirmed' })
  await till.call('vend.requery', { vendId: vends[0]?.vendId ?? '' })
  await counter.key(/^Token ready · NGN/).waitFor()
})

test('a scan on a locked till leaves the ticket behind the lock as it was', async () => {
  await using world = await openCounter()
  const { page, counter } = world
  await ringUp(counter, { meter: goodMeter, amount: '2000' })
  await counter.key('Lock').click()
  const pin = page.getByLabel('PIN of Ada')
  await pin.waitFor()
  await counter.scan(otherMeter)
  await expect.poll(() => pin.inputValue()).toBe('')
  await pin.fill(adaPin)
  await page.keyboard.press('Enter')
  await counter.key('Take NGN 2,000 and vend').waitFor()
  expect(await page.getByLabel('Meter number').inputValue()).toBe('1234 5678 910')
})

test('two quick presses take the money once', async () => {
  await using world = await openCounter()
  await ringUp(world.counter, { meter: goodMeter, amount: '1500' })
  await world.counter.key(/^Take NGN/).dblclick()
  await tokensShown(world.page)
  expect((await world.till.call('vend.list', {})).vends).toHaveLength(1)
})

test('the same meter and amount asks first, and the safe answer shows the sale there was', async () => {
  await using world = await openCounter()
  const { counter, page } = world
  await sell(counter, { meter: goodMeter, amount: '1000' })
  const shown = await tokensShown(page)
  await newSale(counter)
  await ringUp(counter, { meter: goodMeter, amount: '1000' })
  await counter.key(/^Take NGN/).click()
  await page.getByText('The same meter and amount').waitFor()
  await page.keyboard.press('Escape')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field')))
    .toBe('amount')
  await counter.key(/^Take NGN/).click()
  await counter.key('Show that sale').click()
  expect(await tokensShown(page)).toEqual(shown)
  expect((await world.till.call('vend.list', {})).vends).toHaveLength(1)
})

describe('what does not go well is said in words', () => {
  test('an amount below the provider’s limit is refused before anything is sent', async () => {
    await using world = await openCounter()
    await ringUp(world.counter, { meter: goodMeter, amount: '100' })
    const key = world.counter.key('At least NGN 500 on this meter')
    await key.waitFor()
    await expect.poll(() => key.isDisabled()).toBe(true)
  })

  test('a refused sale says why and that the money goes back', async () => {
    await using world = await openCounter()
    const { counter, page } = world
    await sell(counter, { meter: underMaintenance, amount: '1000' })
    await page.getByText('Not sold', { exact: true }).waitFor()
    const said = await page.getByRole('main').textContent()
    expect(said).toContain('maintenance')
    expect(said).toMatch(/Give NGN\s1,000 back to the customer/)
    // And is given back where it says so, or it would leave the drawer unwritten.
    await counter.key('Give back').click()
    await counter.key(/^Give NGN\s1,000 back/).click()
    await supervise(counter, 'Refused by the company')
    await page.getByText(/NGN\s1,000 was given back/).waitFor()
    expect(await counter.key('Give back').count()).toBe(0)
  })

  test('a lost answer forbids a second sale, lets the next customer be served, and finds the cashier', async () => {
    await using world = await openCounter()
    const { counter, page, till } = world
    await practise(counter, /^Lose the answer after the sale/)
    await sell(counter, { meter: goodMeter, amount: '1000' })
    await page.getByText('No answer yet.').waitFor()
    await page.getByText(/asking BuyPower again at \d\d:\d\d:\d\d\. Do not sell it again/).waitFor()
    await newSale(counter)
    await page.getByLabel('Meter number').fill('45012345672')
    await counter.key(/^Unconfirmed · NGN/).waitFor()

    const { vends } = await till.call('vend.list', { state: 'unconfirmed' })
    await till.call('vend.requery', { vendId: vends[0]?.vendId ?? '' })
    await counter.key(/^Token ready · NGN/).click()
    const { vend } = await till.call('vend.get', { vendId: vends[0]?.vendId ?? '' })
    expect(await tokensShown(page)).toEqual(vend.tokens.map((token) => token.digits))
    // The ticket begun meanwhile is still there.
    await counter.key(/Back to your sale/).click()
    await expect.poll(() => page.getByLabel('Meter number').inputValue()).toBe('4501 2345 672')
  })

  test('paper that runs out is said, and the slip comes when there is paper', async () => {
    await using world = await openCounter()
    const { counter, page } = world
    await counter.key('Practice').click()
    await page.getByText('Paper out').click()
    await page.getByRole('radio', { name: 'Paper out', checked: true }).waitFor()
    await counter.key('Sell').click()
    await sell(counter, { meter: goodMeter, amount: '1000' })
    await tokensShown(page)
    await page.getByText(/^(Waiting for the printer|Not printed)$/).waitFor()
    await world.till.call('training.set', { printer: 'ready' })
    await page.getByText('Printed', { exact: true }).waitFor()
  })
})

test('the change to give stays in sight when the slip takes the place of what was paid', async () => {
  await using world = await openInBrowser({ context: { viewport: { width: 1024, height: 768 } } })
  const { page } = world
  const counter = counterOf(page)
  await signIn(counter)
  await ringUp(counter, { meter: '99000000011', amount: '1500' })
  await counter.key(/^Gave NGN\s5,000/).click()
  await counter.key(/^Take NGN/).click()
  await page.locator('[data-digits]').nth(2).waitFor()
  const change = page.locator('.run-change')
  await expect.poll(() => change.innerText()).toMatch(/^Change from NGN\s5,000\s+NGN\s3,500$/)
  expect(await change.evaluate((one) => one.getBoundingClientRect().right <= innerWidth)).toBe(true)
  // Paid exactly: nothing to give.
  await newSale(counter)
  await sell(counter, { meter: '04123456700', amount: '1000' })
  await page.locator('[data-digits]').first().waitFor()
  expect(await change.count()).toBe(0)
})
