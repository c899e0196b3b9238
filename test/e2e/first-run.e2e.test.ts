// First run on the screen: a till that nobody has set up becomes a shop that sells, by touch, over a power
// cut in the middle, or from a file.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import {
  type BuyPowerSandbox,
  startBuyPowerSandbox,
} from '../../electron/sandbox/buypower/sandbox.ts'
import { axeFindings } from '../world/axe.ts'
import { closeBrowser, openInBrowser } from '../world/browser.ts'
import { counterOf, sell } from '../world/counter.ts'
import { startTcpPrinter } from '../world/printer.ts'
import { eventually } from '../world/till.ts'

afterAll(closeBrowser)

const small = { viewport: { width: 1024, height: 768 }, hasTouch: true }

test('a till is set up by touch, loses its power halfway, and sells', async () => {
  const provider = await startBuyPowerSandbox()
  const printer = await startTcpPrinter()
  let dataDir = ''
  await using world = await openInBrowser({
    firstRun: true,
    context: small,
    prepare: (folder) => (dataDir = folder),
  })
  const { page } = world
  const { key, tap, tapDigits } = counterOf(page)
  const step = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()
  const checkKey = async (typed: string): Promise<void> => {
    await page.getByLabel('API key', { exact: true }).fill(typed)
    await tap(key('Check with BuyPower'))
  }

  await tap(key(/^Set up this shop/))
  await step('Shop')
  await tap(key(/^Next/))
  await page.getByText('This is needed.').waitFor()
  await page.getByLabel('Name of the shop').fill('Mama Ngozi Stores')
  await tap(page.getByText('Nigeria'))
  await page.getByText('Sold there through BuyPower, Rave.').waitFor()
  await page.getByLabel('Till number').fill('3')
  await tap(key(/^Next/))

  await step('Printer')
  await tap(key('Type it in'))
  await page.getByLabel(/^Address/).fill(printer.host)
  await page.getByLabel(/^Port/).fill(String(printer.port))
  // Enter takes what was typed; the step itself goes on only with a printer.
  await page.getByLabel(/^Port/).press('Enter')
  await key('Another printer').waitFor()
  await tap(key('Print a test slip'))
  await eventually('the test slip', () => printer.jobs()[0] ?? null)
  await tap(key(/^Next/))

  await step('Providers')
  await tap(key('Sell through BuyPower: No'))
  await page.getByLabel('Address of the service').fill(provider.url)
  await checkKey('a-key-that-nobody-knows')
  await page.getByText('BuyPower does not accept these keys.').waitFor()
  await tap(key(/^Next/))
  await page.getByText('Not known to work: BuyPower.').waitFor()
  expect(await axeFindings(page)).toEqual([])

  await world.powerCut()
  await step('Providers')
  await page.getByText('Keys are never kept').waitFor()
  await checkKey(provider.apiKey)
  await page.getByText('BuyPower knows this account. It holds NGN').waitFor()
  await tap(key(/^Next/))

  await step('First supervisor')
  await page.getByLabel('Name, as slips show it').fill('Ngozi Okoro')
  await tap(page.getByLabel(/^New PIN/))
  await tapDigits('1234')
  await tap(page.getByLabel('The new PIN once more'))
  await tapDigits('1234')
  await tap(key('Next'))
  const guessed = page.getByText('This PIN is too easy to guess. Choose another.')
  await guessed.waitFor()
  await tap(page.getByLabel(/^New PIN/))
  await tapDigits('4826')
  // It is not said of the better one.
  expect(await guessed.count()).toBe(0)
  await tap(page.getByLabel('The new PIN once more'))
  await tapDigits('4826')
  await tap(key('Next'))

  await step('Look over and open')
  await page.getByText('Nigeria, NGN, Africa/Lagos, English').waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(existsSync(join(dataDir, 'till.json'))).toBe(false)
  await tap(key(/^Open Mama Ngozi Stores/))

  await page.getByLabel('PIN of Ngozi Okoro').waitFor()
  await tapDigits('4826')
  await tap(key('Sign in'))
  await page.getByLabel('Meter number').waitFor()
  await sell(counterOf(page), { meter: '12345678910', amount: '2000' })
  const slips = await eventually('the sale’s slip', () => {
    const [, sold] = printer.jobs()
    return sold ?? null
  })
  expect(slips.text).toContain('Mama Ngozi Stores')
  expect(slips.text).not.toMatch(/training/i)
  expect(provider.ledger.orders().map(({ soldTimes }) => soldTimes)).toEqual([1])
  expect(existsSync(join(dataDir, 'setup.json'))).toBe(false)
  expect(readFileSync(join(dataDir, 'till.json'), 'utf8')).not.toContain('4826')
  expect(world.complaints).toEqual([])
  await printer.stop()
  await provider.close()
})

const fileOf = ({ url, apiKey }: BuyPowerSandbox, more: object = {}): string =>
  JSON.stringify({
    shop: { name: 'Wuse Kiosk', till: '17', currency: 'NGN', timeZone: 'Africa/Lagos' },
    cashiers: [{ id: 'emeka', name: 'Emeka', pin: '7531', role: 'supervisor' }],
    providers: [
      {
        id: 'buypower',
        system: 'buypower',
        label: 'BuyPower',
        baseUrl: url,
        credentials: { apiKey },
      },
    ],
    ...more,
  })

test('somebody tries it first, and then a file sets it up, by keys alone', async () => {
  const provider = await startBuyPowerSandbox()
  await using world = await openInBrowser({ firstRun: true, context: small })
  const { page } = world
  const { key } = counterOf(page)
  const give = (name: string, text: string): Promise<void> =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })

  await key(/^Try it first/).press('Enter')
  await page.getByText('TRAINING').waitFor()
  await expect.poll(async () => (await world.till.call('setup.get', {})).draft?.step).toBe('try')
  // It stays so until somebody says otherwise.
  await world.powerCut()
  await key(/^Ada/).waitFor()
  await key('Set up this shop').press('Enter')
  await key(/^I have a provisioning file/).press('Enter')

  await give('till.json', fileOf(provider, { cashiers: [] }))
  await page.getByText('till.json cannot be used: 1 thing is wrong in it.').waitFor()
  await page.getByText(/^cashiers: /).waitFor()
  await give('till-17.json', fileOf(provider))
  await page.getByText('Wuse Kiosk, Till 17, NGN, Africa/Lagos').waitFor()
  await key(/^Open Wuse Kiosk/).press('Enter')

  await page.getByLabel('PIN of Emeka').fill('7531')
  await page.keyboard.press('Enter')
  await page.getByLabel('Meter number').waitFor()
  expect(world.complaints).toEqual([])
  await provider.close()
})
