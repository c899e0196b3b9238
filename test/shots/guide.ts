// The pictures of docs/shop-guide.md: one day of a real till, from the float to the Z report, by the keys a
// cashier presses. The provider is played on loopback; nothing on the screen says so.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { startBuyPowerSandbox } from '../../electron/sandbox/buypower/sandbox.ts'
import { startBrowserHost } from '../../electron/browser/host.ts'
import { createLog } from '../../electron/ports/log.ts'
import { openInBrowser, openPage } from '../world/browser.ts'
import { type Counter, counterOf, ringUp, signIn, supervise } from '../world/counter.ts'
import { installedProgram, startFeed } from '../world/feed.ts'
import { root } from '../world/headless.ts'
import { startTcpPrinter } from '../world/printer.ts'
import { eventually, startTillWorld } from '../world/till.ts'
import { type Album, openAlbum } from './album.ts'

const meter = '45012345679'
const refuses = '00000000030'

const config = (baseUrl: string) => ({
  shop: {
    name: 'Mama Ngozi Stores',
    address: '12 Market Road, Wuse, Abuja',
    phone: '0803 000 0000',
  },
  cashiers: [
    { id: 'ada', name: 'Ada', pin: '1234', role: 'cashier' },
    { id: 'musa', name: 'Musa', pin: '9999', role: 'supervisor' },
  ],
  providers: [
    {
      id: 'buypower',
      system: 'buypower',
      label: 'BuyPower',
      baseUrl,
      credentials: { apiKey: 'training-key' },
      timing: { answerMs: 2_000, firstRequeryMs: 600_000, requeryMs: 600_000, probeMs: 1_000 },
    },
  ],
  printers: [{ id: 'counter', transport: 'virtual', columns: 48 }],
})

async function take(counter: Counter, state: string): Promise<void> {
  await counter.key(/^Take NGN/).click()
  await counter.page.locator(`.run[data-state="${state}"]`).waitFor()
}

async function newSale({ page, key }: Counter): Promise<void> {
  await key(/New sale/).waitFor()
  // The key does nothing for a moment, so that no finger hits it that meant another.
  while (!(await page.getByLabel('Meter number').isVisible())) {
    await key(/New sale/)
      .click({ timeout: 500 })
      .catch(() => null)
  }
}

/** A slip as it lies on the counter, alone on the page. */
async function paperOn(page: Page, lines: readonly string[]): Promise<Locator> {
  const text = lines.join('\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  await page.goto('about:blank')
  await page.setContent(
    `<main style="width:max-content;background:#e9e6df;padding:24px">
     <pre style="margin:0;background:#fff;padding:24px 20px;font:15px/1.35 monospace;box-shadow:0 2px 12px #0003">${text}</pre></main>`,
  )
  return page.locator('main')
}

/** A newer version that waits for the end of a shift, as an installed till shows it. */
async function shootUpdate(album: Album): Promise<void> {
  await using feed = await startFeed()
  feed.announce({
    version: '0.2.0',
    notes:
      'Look-ups are faster.\nThe slip names the disco.\nA printer on a serial cable is found by itself.',
  })
  using installed = installedProgram({ version: '0.1.0' })
  const w = await startTillWorld({
    shop: (plain) => ({ ...plain, training: false, updates: { feed: feed.url } }),
    ports: () => ({ updates: installed.port }),
  })
  await w.must('session.signIn', { cashierId: 'musa', pin: '9999' })
  await w.must('updates.check', {})
  await w.must('updates.download', {})
  await eventually('the new version to be here', async () => {
    return (await w.must('updates.state', {})).state?.step === 'ready'
  })
  await w.must('shift.open', { draftId: 'shift', float: { total: '5000' } })
  await w.must('updates.plan', { when: 'tonight' })
  const pageRoot = join(root, 'out', 'renderer')
  const log = createLog(() => undefined)
  const host = await startBrowserHost({ till: w.till(), port: 0, pageRoot, log })
  if (!host.ok) throw new Error(host.error)
  const { page, close } = await openPage(`${host.value.url}/#token=${host.value.bearer}`)
  const { key } = counterOf(page)
  await key('Settings').click()
  await key('Updates').click()
  const card = page.locator('.care-card')
  await card.locator('.note').nth(2).waitFor()
  await album.shoot(page, 'updates', card)
  await close()
  await host.value.close()
  await w.stop()
}

/** A shop's network printer, tried and being set up. */
async function shootPrinters(album: Album): Promise<void> {
  const printer = await startTcpPrinter()
  const { host, port } = printer
  const shop = {
    ...config('http://127.0.0.1:9'),
    printers: [{ id: 'counter', transport: 'tcp', host, port, profile: 'epson-80', drawer: {} }],
  }
  await using world = await openInBrowser({
    own: shop,
    context: { viewport: { width: 1366, height: 900 }, reducedMotion: 'reduce' },
  })
  const { page, till } = world
  const { key } = counterOf(page)
  await till.call('session.signIn', { cashierId: 'musa', pin: '9999' })
  await key('Settings').click()
  await key('Printers').click()
  await key('Print a test slip').click()
  await page.getByText('The printer took the whole slip.').waitFor()
  await key('Change').click()
  await album.shoot(page, 'printers', page.locator('.printers-card'))
  await printer.stop()
}

/** A new till, from its first page to a key that its provider knows. */
async function shootFirstRun(album: Album): Promise<void> {
  const provider = await startBuyPowerSandbox()
  await using world = await openInBrowser({
    firstRun: true,
    context: { viewport: { width: 1024, height: 768 }, locale: 'en-GB', reducedMotion: 'reduce' },
  })
  const { page } = world
  const { key } = counterOf(page)
  await key(/^Set up this shop/).waitFor()
  await album.shoot(page, 'welcome')
  await key(/^Set up this shop/).click()
  await page.getByLabel('Name of the shop').fill('Mama Ngozi Stores')
  await page.getByText('Nigeria').click()
  await key(/^Next/).click()
  await page.getByText('No printer for now').click()
  await key(/^Next/).click()
  await key('Sell through BuyPower: No').click()
  await page.getByLabel('API key', { exact: true }).fill(provider.apiKey)
  await page.getByLabel('Address of the service').fill(provider.url)
  await key('Check with BuyPower').click()
  await page.getByText('BuyPower knows this account.').waitFor()
  await album.shoot(page, 'account')
  await provider.close()
}

/** Makes them all. Call `closeBrowser` afterwards. */
export async function makeGuide(): Promise<void> {
  const album = openAlbum('guide')
  await shootFirstRun(album)
  const sandbox = await startBuyPowerSandbox()
  await using world = await openInBrowser({
    prepare: (dataDir) =>
      writeFileSync(join(dataDir, 'till.json'), JSON.stringify(config(sandbox.url))),
    context: {
      viewport: { width: 1366, height: 768 },
      locale: 'en-GB',
      timezoneId: 'Africa/Lagos',
      reducedMotion: 'reduce',
    },
  })
  const { page, till } = world
  const counter = counterOf(page)
  const { key } = counter
  const shoot = (name: string): Promise<void> => album.shoot(page, name)

  await key(/^Ada/).click()
  await page.getByLabel('PIN of Ada').waitFor()
  await shoot('sign-in')
  await page.reload()
  await signIn(counter)

  await key('Shift').click()
  await key('Open a shift').click()
  await page.getByLabel('How many of NGN 1,000', { exact: true }).fill('4')
  await page.getByLabel('How many of NGN 100', { exact: true }).fill('10')
  await shoot('float')
  await key('Open with NGN 5,000').click()
  await page.getByRole('heading', { name: 'Shift 1' }).waitFor()

  await key('Sell').click()
  await ringUp(counter, { meter, amount: '2000' })
  await shoot('ring-up')
  await take(counter, 'confirmed')
  await page.locator('.print-state .tone-green').waitFor()
  await shoot('token')
  await newSale(counter)

  await ringUp(counter, { meter: refuses, amount: '700' })
  await take(counter, 'refused')
  await newSale(counter)

  sandbox.faults.next('drop-after-sale')
  await ringUp(counter, { meter: '45098765436', amount: '1500' })
  await take(counter, 'unconfirmed')
  await shoot('lost')
  await newSale(counter)

  await sandbox.setLine(false)
  await page.locator('.band.tone-blue').waitFor({ timeout: 60_000 })
  await ringUp(counter, { meter: '45067198205', amount: '3000' })
  await shoot('offline')
  await take(counter, 'queued')
  await newSale(counter)
  await key(/^Queue/).click()
  await page.locator('.row').first().waitFor()
  await shoot('queue')
  await sandbox.setLine(true)

  await key('Sales').click()
  await page.locator('.sale-row').last().click()
  await page.locator('.paper').waitFor()
  await shoot('sale')

  await key('Shift').click()
  await key(/^Give back 0000/).click()
  await key('Give NGN 700 back').waitFor()
  await shoot('refund')
  await key('Give NGN 700 back').click()
  await supervise(counter, 'Refused by the company')
  await page.getByText('NGN 700 given back.').waitFor()
  await shoot('shift')

  await key('Close the shift').click()
  await page.getByText('Count first.').waitFor()
  await page.getByLabel('How many of NGN 1,000', { exact: true }).fill('11')
  await page.getByLabel('How many of NGN 50', { exact: true }).fill('9')
  await shoot('count')
  await key('I counted NGN 11,450').click()
  await page.getByLabel('Why, as far as you know').waitFor()
  await page.getByLabel('Why, as far as you know').fill('A 50 was torn')
  await shoot('difference')
  await key(/close and print the Z/).click()
  // One sale has no end yet: it is handed over.
  await supervise(counter, 'BuyPower answers later')
  await page.getByText('Shift 1 is closed.').waitFor()
  await shoot('closed')

  await till.call('session.signIn', { cashierId: 'musa', pin: '9999' })
  await key('Settings').click()
  for (const [section, name] of [
    ['Shop', 'settings'],
    ['People', 'people'],
    ['Providers', 'providers'],
    ['Support', 'support'],
  ] as const) {
    await key(section).click()
    await page.locator('.settings-part').locator('.key, .note, .field').first().waitFor()
    if (name === 'providers')
      await key(/^BuyPower/)
        .last()
        .click()
    if (name === 'support')
      await page
        .getByText(/^Checked at/)
        .first()
        .waitFor()
    await shoot(name)
  }

  await shootPrinters(album)
  await shootUpdate(album)
  const { papers } = await till.call('print.paper', { limit: 50 })
  const z = papers.findLast(({ lines }) => lines.some(({ text }) => text.includes('Z REPORT')))
  const paper = await paperOn(page, z?.lines.map(({ text }) => text) ?? [])
  await album.shoot(page, 'z-report', paper)
  await sandbox.close()
  album.close()
}
