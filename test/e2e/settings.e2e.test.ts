// Providers, limits and training as a supervisor changes them on the screen: with a key checked live, in
// use at once, written down by whom, and no key on the page that nobody typed.

import { afterAll, expect, test } from 'vitest'
import {
  type BuyPowerSandbox,
  startBuyPowerSandbox,
} from '../../electron/sandbox/buypower/sandbox.ts'
import { startRaveSandbox } from '../../electron/sandbox/rave/sandbox.ts'
import { axeFindings } from '../world/axe.ts'
import { closeBrowser, openInBrowser } from '../world/browser.ts'
import { counterOf, pressUntil, sell } from '../world/counter.ts'

afterAll(closeBrowser)

const musa = { id: 'musa', name: 'Musa', pin: '8642', role: 'supervisor' } as const

/** The shop's account with BuyPower, as its configuration names it. */
const accountAt = ({ url, apiKey }: BuyPowerSandbox) => ({
  id: 'buypower',
  system: 'buypower',
  label: 'BuyPower',
  baseUrl: url,
  credentials: { apiKey },
})

test('providers and limits are changed, and training is entered and left', async () => {
  const buypower = await startBuyPowerSandbox()
  const rave = await startRaveSandbox()
  await using world = await openInBrowser({
    own: {
      shop: { name: 'Mama Ngozi Stores' },
      cashiers: [musa],
      providers: [
        accountAt(buypower),
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
  await tap(key('Enter another: API key'))
  await page.getByLabel('API key', { exact: true }).fill('of-another-shop')
  await tap(key('Check with BuyPower'))
  await page.getByText('BuyPower does not accept these keys.').waitFor()
  await tap(key('Keep the old one'))
  await page.getByLabel('Support phone').fill('0800 123')
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
  expect(latest).toMatch(/Musa[^]*Sell through Rave\s+Yes[^]*No/)
  const all = await page.locator('.settings-part').innerText()
  expect(all).toContain('Support phone (BuyPower)')
  expect(all).not.toMatch(/providers\.|credentials|timing/)

  await key('Limits').click()
  await page.getByLabel(/^Least in one sale/).fill('9000')
  await page.getByLabel(/^Most in one sale/).fill('5000')
  await tap(key('Save'))
  await page.getByText('The most must not be less than the least.').waitFor()
  await page.getByLabel(/^Least in one sale/).fill('')
  await save()
  const { document } = await till.call('settings.get', {})
  expect(document.limits).toEqual({ maxAmount: '5000' })

  // Somebody waits for a sale that has no end yet: the training till knows nothing of it.
  buypower.faults.next('drop-after-sale')
  buypower.faults.next('html', { path: 'requery', times: 9 })
  await key('Sell').click()
  await sell(counterOf(page), { meter: '12345678910', amount: '2000' })
  await page.keyboard.press('Escape')
  await page.locator('.followed-line').waitFor()

  await key('Settings').click()
  await tap(key('Training'))
  const title = page.getByRole('heading', { name: 'Training', level: 2 })
  const isInSight = (element: Element): boolean => {
    const { left, top, height } = element.getBoundingClientRect()
    return element.contains(element.ownerDocument.elementFromPoint(left + 4, top + height / 2))
  }
  await title.waitFor()
  expect(await title.evaluate(isInSight)).toBe(true)
  await tap(key('Open the training till'))
  await page.getByText('Nothing here is real').waitFor()
  await expect.poll(() => page.locator('.followed-line').count()).toBe(0)
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

test('what a named file says of providers is read and not changed', async () => {
  const buypower = await startBuyPowerSandbox()
  await using world = await openInBrowser({
    config: {
      shop: { name: 'Mama Ngozi Stores' },
      cashiers: [musa],
      providers: [accountAt(buypower)],
      printers: [{ id: 'counter', transport: 'virtual', columns: 48 }],
    },
    context: { viewport: { width: 1024, height: 768 }, hasTouch: true },
  })
  const { page } = world
  const { key, tap } = counterOf(page)
  await page.getByLabel('PIN of Musa').fill('8642')
  await page.keyboard.press('Enter')
  await key('Settings').click()
  await tap(key('Providers'))
  await page.getByText('somebody looks after').waitFor()
  await tap(key(/^BuyPower Electricity/))
  const card = page.getByRole('region', { name: 'BuyPower' })
  await expect.poll(() => card.getByLabel('Address of the service').inputValue()).toBe(buypower.url)
  await expect.poll(() => card.getByLabel('Address of the service').isEnabled()).toBe(false)
  await card.getByText('Whoever set the till up changes it there').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await tap(key('What changed, and by whom'))
  await page.getByText('As it was at the start').waitFor()
  expect(world.complaints).toEqual([])
  await buypower.close()
})
