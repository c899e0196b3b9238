import { afterAll, expect, test } from 'vitest'
import { startBuyPowerSandbox } from '../../electron/sandbox/buypower/sandbox.ts'
import { closeBrowser, openInBrowser } from '../world/browser.ts'
import { counterOf, signIn } from '../world/counter.ts'

afterAll(closeBrowser)

const phone = '08031234567'
/** Nothing listens there: every connection is refused at once. */
const nowhere = 'http://127.0.0.1:9'

const provider = (id: string, label: string, baseUrl: string) => ({
  id,
  system: 'buypower',
  label,
  baseUrl,
  credentials: { apiKey: 'training-key' },
})

/** A counter whose products are served by these providers, in this order. */
async function openCounter(providers: readonly ReturnType<typeof provider>[]) {
  const world = await openInBrowser({
    config: {
      shop: { name: 'Mama Ngozi Stores' },
      cashiers: [{ id: 'ada', name: 'Ada', pin: '1234', role: 'cashier' }],
      printers: [{ id: 'counter', transport: 'virtual', columns: 48 }],
      providers,
    },
  })
  const counter = counterOf(world.page)
  await signIn(counter)
  return { ...world, counter }
}

test('a provider that is down is offered a stand-in before the cash is taken, and only a touch switches', async () => {
  const sandbox = await startBuyPowerSandbox()
  await using world = await openCounter([
    provider('first', 'BuyPower', nowhere),
    provider('second', 'Second', sandbox.url),
  ])
  const { page, counter, till } = world
  await page.keyboard.press('F2')
  await page.getByText('MTN', { exact: true }).click()
  await page.getByLabel('Phone number').fill(phone)
  await page.keyboard.press('Enter')
  const offer = counter.key('BuyPower is down. Sell through Second?')
  await offer.waitFor({ timeout: 30_000 })
  await page.getByText('Through BuyPower', { exact: true }).waitFor()
  await page.getByLabel('Amount', { exact: true }).fill('500')
  await offer.click()
  await page.getByText('Through Second', { exact: true }).waitFor()
  await expect.poll(() => page.getByLabel('Amount', { exact: true }).inputValue()).toBe('500')
  await counter.key('Take NGN 500 and send airtime').click()
  await page.getByRole('heading', { name: `Airtime sent to ${phone}` }).waitFor()
  const { vends } = await till.call('vend.list', {})
  expect(vends.map((vend) => vend.providerId)).toEqual(['second'])
  await sandbox.close()
})

test('what may not wait is not sold while its only provider is down, and the key says so', async () => {
  await using world = await openCounter([provider('only', 'BuyPower', nowhere)])
  const { page, counter } = world
  await page.keyboard.press('F4')
  await page.getByText(/^BuyPower is down, and this sale cannot wait/).waitFor({ timeout: 30_000 })
  await expect.poll(() => counter.key('Choose another').count()).toBe(0)
  await page.getByText('DStv', { exact: true }).click()
  await page.getByLabel('Smartcard number').fill('8093245829')
  await page.keyboard.press('Enter')
  const key = counter.key('Not while BuyPower is down')
  await key.waitFor()
  await expect.poll(() => key.isDisabled()).toBe(true)
})
