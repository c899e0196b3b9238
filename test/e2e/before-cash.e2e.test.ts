import { afterAll, expect, test } from 'vitest'
import { startBuyPowerSandbox } from '../../electron/sandbox/buypower/sandbox.ts'
import { closeBrowser, openInBrowser } from '../world/browser.ts'
import { counterOf, ringUp, signIn, tokensShown } from '../world/counter.ts'

afterAll(closeBrowser)

const meter = '12345678910'
/** Nothing listens there: every connection is refused at once. */
const nowhere = 'http://127.0.0.1:9'

const shopWith = (baseUrl: string, more: Readonly<Record<string, unknown>> = {}) => ({
  shop: { name: 'Mama Ngozi Stores' },
  cashiers: [{ id: 'ada', name: 'Ada', pin: '1234', role: 'cashier' }],
  printers: [{ id: 'counter', transport: 'virtual', columns: 48 }],
  providers: [
    {
      id: 'buypower',
      system: 'buypower',
      label: 'BuyPower',
      baseUrl,
      credentials: { apiKey: 'training-key' },
      lowFloat: '5000',
    },
  ],
  ...more,
})

async function openCounter(o: Parameters<typeof openInBrowser>[0]) {
  const world = await openInBrowser(o)
  const counter = counterOf(world.page)
  await signIn(counter)
  return { ...world, counter }
}

test('in Botswana the least amount is shown with the customer, and an amount in thebe is said to look odd', async () => {
  await using world = await openCounter({ args: ['--country', 'BW'] })
  const { page, counter } = world
  await ringUp(counter, { meter: '12345678901', amount: '9' })
  await page.getByText('From BWP 10', { exact: true }).waitFor()
  const tooLittle = counter.key('At least BWP 10 on this meter')
  await expect.poll(() => tooLittle.isDisabled()).toBe(true)
  const amount = page.getByLabel('Amount', { exact: true })
  await amount.fill('50.50')
  await page.getByText(/^Only whole amounts are sure/).waitFor()
  await expect.poll(() => counter.key('Take BWP 50.50 and vend').isEnabled()).toBe(true)
  await amount.fill('50')
  await expect.poll(() => page.getByText(/^Only whole amounts/).count()).toBe(0)
  expect(world.complaints).toEqual([])
})

test('while an order is saved the key says so, and nothing on the ticket moves or goes', async () => {
  await using world = await openCounter({ args: ['--country', 'BW'] })
  const { page, counter } = world
  await ringUp(counter, { meter: '12345678901', amount: '50.50' })
  const caution = page.getByText(/^Only whole amounts are sure/)
  await caution.waitFor()
  const take = counter.key('Take BWP 50.50 and vend')
  await expect.poll(() => take.isEnabled()).toBe(true)
  const placesNow = () =>
    page.locator('.ticket .take, .ticket .note, .ticket .tender').evaluateAll((boxes) =>
      boxes.map((box) => {
        const { x, y, width, height } = box.getBoundingClientRect()
        return [x, y, width, height]
      }),
    )
  const before = await placesNow()
  const saved = Promise.withResolvers<void>()
  await page.route('**/rpc/vend.place', async (route) => {
    await saved.promise
    await route.continue()
  })
  await counter.tap(take)
  const saving = counter.key('Saving the sale…')
  await expect.poll(() => saving.isDisabled()).toBe(true)
  expect(await caution.isVisible()).toBe(true)
  expect(await placesNow()).toEqual(before)
  await expect.poll(() => take.count()).toBe(0)
  saved.resolve()
  await tokensShown(page)
  expect(world.complaints).toEqual([])
})

test('an order that may not wait offline is held back in words before the cash', async () => {
  await using world = await openCounter({
    config: shopWith(nowhere, { limits: { queuedMaxAmount: '1000' } }),
  })
  const { page, counter, till } = world
  await ringUp(counter, { meter, amount: '1500' })
  await page.getByText(/this amount is too large to wait/).waitFor({ timeout: 30_000 })
  await expect.poll(() => counter.key('Cannot sell this: see above').isDisabled()).toBe(true)
  await page.getByLabel('Amount', { exact: true }).fill('1000')
  await counter.key(/^Take NGN 1,000 and queue/).waitFor()
  expect((await till.call('vend.list', {})).vends).toEqual([])
})

test('a number touched on the Practice screen is on the ticket, through its provider', async () => {
  await using world = await openCounter({})
  const { page, counter } = world
  await counter.key('Practice').click()
  await page.getByRole('group', { name: 'Rave' }).getByText('08030000202').click()
  await expect.poll(() => page.getByLabel('Phone number').inputValue()).toBe('08030000202')
  await page.getByText('Through Rave', { exact: true }).waitFor()
  expect(world.complaints).toEqual([])
})

test('the strip tells how far the float reaches, that it is low, and how old it is', async () => {
  const sandbox = await startBuyPowerSandbox({ walletMinor: 600_000 })
  await using world = await openCounter({ config: shopWith(sandbox.url) })
  const { page, counter } = world
  const chip = counter.key(/^Float/)
  await expect.poll(() => chip.textContent()).toMatch(/NGN\s6,000/)
  await ringUp(counter, { meter, amount: '2000' })
  await counter.key(/^Take NGN/).click()
  await tokensShown(page)
  await page.keyboard.press('Escape')
  await expect.poll(() => chip.locator('.tone-amber').count()).toBe(1)
  await chip.click()
  await page.getByText(/^Left to sell: NGN\s4,000$/).waitFor()
  await page.getByText('The float is low. Top it up.').waitFor()
  await page.keyboard.press('Escape')
  await ringUp(counter, { meter: '45012345672', amount: '4500' })
  await page.getByText(/^The float may not cover this/).waitFor()
  await page.clock.setFixedTime(Date.now() + 3 * 3_600_000)
  await expect.poll(() => chip.textContent(), { timeout: 15_000 }).toMatch(/3h old/)
  await sandbox.close()
})
