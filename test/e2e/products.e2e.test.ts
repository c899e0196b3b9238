import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openInBrowser } from '../world/browser.ts'
import {
  counterOf,
  newSale,
  newSaleByTouch,
  ringUp,
  sell,
  signIn,
  tapNumber,
  tokensShown,
} from '../world/counter.ts'

afterAll(closeBrowser)

const phone = '08031234567'
const gotvCard = '7036378354'
const dstvCard = '8093245829'
const smallTill = { context: { viewport: { width: 1024, height: 768 }, hasTouch: true } }

async function openCounter() {
  const world = await openInBrowser(smallTill)
  const counter = counterOf(world.page)
  await signIn(counter)
  const onlySale = async () => {
    const { vends } = await world.till.call('vend.list', {})
    expect(vends).toHaveLength(1)
    return (await world.till.call('vend.get', { vendId: vends[0]?.vendId ?? '' })).vend
  }
  return { ...world, counter, onlySale }
}

test('airtime is sold by touch: the number is read back, nobody is scared, and it says where it went', async () => {
  await using world = await openCounter()
  const { page, counter, onlySale } = world
  const { tap, key } = counter
  await tap(key(/^Airtime/))
  await page.getByLabel('Phone number').waitFor()
  await counter.tapDigits(phone)
  await expect.poll(() => page.getByLabel('Phone number').inputValue()).toBe(phone)
  await expect.poll(() => key('Choose the network').isDisabled()).toBe(true)
  await tap(page.getByText('Airtel', { exact: true }))
  await tap(key('Go on with this number'))
  await page.getByRole('heading', { name: '0803 123 4567' }).waitFor()
  await page.getByText('Read the number back to the customer.').waitFor()
  await tap(key('NGN 1,000'))
  await tap(key('Take NGN 1,000 and send airtime'))
  await page.getByRole('heading', { name: `Airtime sent to ${phone}` }).waitFor()
  await expect.poll(() => page.getByRole('main').textContent()).not.toMatch(/not checked|no token/i)
  expect(await onlySale()).toMatchObject({
    state: 'confirmed',
    product: 'airtime',
    account: phone,
    amount: '1000.00',
    options: { disco: 'AIRTEL' },
  })
  await page.getByText('Printed', { exact: true }).waitFor()
  expect(world.complaints).toEqual([])
})

test('a data bundle is sold from the price list, at its price', async () => {
  await using world = await openCounter()
  const { page, counter, onlySale } = world
  const { tap, key } = counter
  await tap(key(/^Data/))
  await tap(page.getByText('MTN', { exact: true }))
  await tapNumber(counter, phone)
  await expect.poll(() => page.getByLabel('Amount', { exact: true }).count()).toBe(0)
  await expect.poll(() => key('Choose a package').isDisabled()).toBe(true)
  await tap(page.getByRole('option', { name: /^MTN 2 GB/ }))
  await tap(key('Take NGN 1,500 and send data'))
  await page.getByRole('heading', { name: `Data sent to ${phone}` }).waitFor()
  expect(await onlySale()).toMatchObject({
    state: 'confirmed',
    product: 'data',
    amount: '1500.00',
    options: { disco: 'MTN', package: 'MTN-2GB' },
  })
  await newSaleByTouch(counter)
  await page.locator('.customer', { hasText: phone }).waitFor()
  expect(world.complaints).toEqual([])
})

test('a TV subscription is sold with the keyboard alone, from the price list', async () => {
  await using world = await openCounter()
  const { page, counter, onlySale } = world
  const { keyboard } = page
  await keyboard.press('F4')
  await page.getByLabel('Smartcard number').waitFor()
  await keyboard.type(gotvCard, { delay: 50 })
  await keyboard.press('Enter')
  await expect.poll(() => page.locator('[data-option="disco"] :focus').count()).toBe(1)
  await keyboard.press('ArrowRight')
  await page.getByRole('radio', { name: 'GOtv', checked: true }).waitFor()
  const second = page.getByRole('option', { name: /^GOtv Jinja/ })
  await second.waitFor()
  await page.getByRole('listbox').focus()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await counter.key('Take NGN 3,900 and pay TV').waitFor()
  await expect.poll(() => page.locator('.take:focus').count()).toBe(1)
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: `Subscription paid for ${gotvCard}` }).waitFor()
  expect(await onlySale()).toMatchObject({
    state: 'confirmed',
    product: 'tv',
    account: gotvCard,
    amount: '3900.00',
    options: { disco: 'GOTV', package: 'JINJA' },
  })
  expect(world.complaints).toEqual([])
})

test('a half-done ticket waits under its product, and nothing of it follows where it does not fit', async () => {
  await using world = await openCounter()
  const { page, counter } = world
  await ringUp(counter, { meter: '12345678910', amount: '700' })
  await page.keyboard.press('F4')
  const card = page.getByLabel('Smartcard number')
  await expect.poll(() => card.inputValue()).toBe('')
  await counter
    .key('DStv')
    .or(page.getByText('DStv', { exact: true }))
    .click()
  await card.fill(dstvCard)
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: /^DStv Padi/ }).click()
  await counter.key('Take NGN 4,400 and pay TV').waitFor()
  await counter.key(/^Electricity.*not finished/).click()
  await expect.poll(() => page.getByLabel('Meter number').inputValue()).toBe('1234 5678 910')
  await counter.key('Take NGN 700 and vend').waitFor()
  await page.keyboard.press('F4')
  await counter.key('Take NGN 4,400 and pay TV').waitFor()
  expect((await world.till.call('vend.list', {})).vends).toEqual([])
})

test('recent customers are those of the product at hand', async () => {
  await using world = await openCounter()
  const { page, counter } = world
  await sell(counter, { meter: '12345678910', amount: '1000' })
  await tokensShown(page)
  await newSale(counter)
  await page.getByRole('button', { name: /1234 5678 910/ }).waitFor()
  await page.keyboard.press('F2')
  await page.getByText('Customers you serve will appear here').waitFor()
})

test('a price list that does not come is said in words and asked for again', async () => {
  await using world = await openCounter()
  const { page, counter, till } = world
  await page.keyboard.press('F3')
  await page.getByText('Glo', { exact: true }).click()
  await page.getByLabel('Phone number').fill(phone)
  await till.call('training.set', { fault: 'line-down' })
  await page.keyboard.press('Enter')
  await page.getByText(/^The price list did not arrive/).waitFor()
  await till.call('training.set', { fault: 'none' })
  await expect
    .poll(
      async () => {
        await counter
          .key('Ask for the prices again')
          .click({ timeout: 500 })
          .catch(() => null)
        return await page.getByRole('option').count()
      },
      { timeout: 30_000 },
    )
    .toBe(2)
})
