// Providers, limits and training as a supervisor changes them on the screen: with a key checked live, in
// use at once, written down by whom, and no key on the page that nobody typed.

import { afterAll, expect, test } from 'vitest'
import { startBuyPowerSandbox } from '../../electron/sandbox/buypower/sandbox.ts'
import { startRaveSandbox } from '../../electron/sandbox/rave/sandbox.ts'
import { axeFindings } from '../world/axe.ts'
import { closeBrowser, openInBrowser } from '../world/browser.ts'
import { counterOf, pressUntil } from '../world/counter.ts'

afterAll(closeBrowser)

test('providers and limits are changed, and training is entered and left', async () => {
  const buypower = await startBuyPowerSandbox()
  const rave = await startRaveSandbox()
  await using world = await openInBrowser({
    own: {
      shop: { name: 'Mama Ngozi Stores' },
      cashiers: [{ id: 'musa', name: 'Musa', pin: '8642', role: 'supervisor' }],
      providers: [
        {
          id: 'buypower',
          system: 'buypower',
          label: 'BuyPower',
          baseUrl: buypower.url,
          credentials: { apiKey: buypower.apiKey },
        },
        {
          id: 'rave',
          system: 'rave',
          label: 'Rave',
          baseUrl: rave.url,
          credentials: { secretKey: rave.secretKey },
        },
      ],
      printers: [{ id: 'counter', transport: 'virtual', columns: 48 }],
    },
    context: { viewport: { width: 1024, height: 768 }, hasTouch: true },
  })
  const { page, till } = world
  const { key, tap, tapDigits } = counterOf(page)
  const save = async (): Promise<void> => {
    await pressUntil(key('Save'), () => page.getByText('Saved and in use.').isVisible())
  }
  await page.getByLabel('PIN of Musa').fill('8642')
  await page.keyboard.press('Enter')
  await key('Settings').click()

  await key('Providers').click()
  await tap(key(/^BuyPower Electricity/))
  await tap(key('Check with BuyPower'))
  await page.getByText('BuyPower knows this account.').waitFor()
  await tap(key('Put in another: API key'))
  await page.getByLabel('API key', { exact: true }).fill('of-another-shop')
  await tap(key('Check with BuyPower'))
  await page.getByText('BuyPower turns these keys away.').waitFor()
  await tap(key('Keep the old one'))
  await page.getByLabel('Phone of its support').fill('0800 123')
  await tap(page.getByRole('group', { name: 'Airtime' }).getByRole('button'))
  expect(await axeFindings(page)).toEqual([])
  await save()
  expect(await page.content()).not.toContain(buypower.apiKey)
  const sellers = async (): Promise<readonly string[]> => {
    const { products } = await till.call('till.describe', {})
    return products.map(({ id, providers }) => `${id}: ${providers.map((one) => one.id).join()}`)
  }
  expect(await sellers()).toContain('airtime: rave,buypower')

  await tap(key(/^Rave Airtime/))
  await tap(key('Sell through Rave: Yes'))
  await save()
  expect(await sellers()).toContain('airtime: buypower')
  await tap(key('What changed, and by whom'))
  const latest = await page.locator('.settings-change-card').first().innerText()
  expect(latest).toMatch(/Musa[^]*providers\.rave\.off/)

  await key('Limits').click()
  await page.getByLabel(/^Least in one sale/).fill('9000')
  await page.getByLabel(/^Most in one sale/).fill('5000')
  await tap(key('Save'))
  await page.getByText('The most must not be less than the least.').waitFor()
  await page.getByLabel(/^Least in one sale/).fill('')
  await save()
  const { document } = await till.call('settings.get', {})
  expect(document.limits).toEqual({ maxAmount: '5000' })

  await key('Training').click()
  await tap(key('Open the training till'))
  await page.getByText('Nothing here is real').waitFor()
  await till.call('session.signIn', { cashierId: 'ada', pin: '1234' })
  await key('Settings').click()
  await key('Training').click()
  await page.getByText('Mama Ngozi Stores stands behind this training till.').waitFor()
  await tap(page.getByLabel('PIN of the shop’s supervisor'))
  await tapDigits('8642')
  await tap(key('Leave training'))
  await page.getByLabel('PIN of Musa').waitFor()
  await page.getByText('Nothing here is real').waitFor({ state: 'hidden' })
  expect(world.complaints).toEqual([])
  await rave.close()
  await buypower.close()
})
