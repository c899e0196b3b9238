// `npm run shots`: the pictures of docs/, made by a real till, its sandbox and a real browser. Here those in
// docs/screenshots; `-- guide`, `-- screenshots` or `-- papers` makes one folder alone.
// Named what-width-theme-language. Training where the picture is about training, the counter's own
// look where not. Look at them after every change of the screens.

import type { Page } from 'playwright-core'
import { readOptions } from '../../build/options.ts'
import { startBuyPowerSandbox } from '../../electron/sandbox/buypower/sandbox.ts'
import { openBulkCounter, openCollectCounter } from '../world/batch-counter.ts'
import { openBillCounter, owesThree } from '../world/bill-counter.ts'
import { closeBrowser, openInBrowser } from '../world/browser.ts'
import { openWalked } from '../world/walked.ts'
import { type Album, openAlbum } from './album.ts'
import { walkFirstRun } from './first-run.ts'
import { makeGuide } from './guide.ts'
import { makePapers } from './papers.ts'

let album: Album

type Look = {
  readonly width: number
  readonly height: number
  readonly language: 'en' | 'ar'
  readonly theme: 'light' | 'dark'
}

const small = { width: 1024, height: 768, language: 'en', theme: 'light' } as const
const middle = { ...small, width: 1366 } as const
const large = { ...small, width: 1920, height: 1080 } as const

const shop = {
  name: 'Mama Ngozi Stores',
  address: '12 Market Road, Wuse, Abuja',
  phone: '0803 000 0000',
}
const cashiers = [
  { id: 'ada', name: 'Ada', pin: '1234', role: 'cashier' },
  { id: 'musa', name: 'Musa', pin: '9999', role: 'supervisor' },
]
const printers = [{ id: 'counter', transport: 'virtual', columns: 48 }]

const picture = (page: Page, { width, theme, language }: Look, name: string): Promise<void> =>
  album.shoot(page, `${name}-${width}-${theme}-${language}`)

/** A till in a browser, dressed as asked, with Ada signed in unless `signIn` is false. */
async function open(look: Look, config: unknown, signIn = true) {
  const { width, height, language, theme } = look
  const world = await openInBrowser({
    config,
    context: { viewport: { width, height }, locale: 'en-GB', reducedMotion: 'reduce' },
    prefs: { language, theme, lastOptions: {} },
  })
  const { page, till } = world
  await page.locator('.tile').first().waitFor()
  if (signIn) await till.call('session.signIn', { cashierId: 'ada', pin: '1234' })
  const field = (name: string) => page.locator(`input[data-field="${name}"]`)
  const shoot = (name: string): Promise<void> => picture(page, look, name)
  const ring = async (meter: string, amount: string): Promise<void> => {
    await field('account').fill(meter)
    await field('account').press('Enter')
    await page.locator('.ticket .who-name:not(.soft)').waitFor()
    await field('amount').fill(amount)
  }
  const take = async (state: string): Promise<void> => {
    await page.locator('.take').click()
    await page.locator(`.run[data-state="${state}"]`).waitFor()
  }
  const sell = async (meter: string, amount: string): Promise<void> => {
    await ring(meter, amount)
    await take('confirmed')
    await page.locator('.print-state .tone-green').waitFor()
  }
  const back = async (): Promise<void> => {
    await page.keyboard.press('Escape')
    await field('account').waitFor()
  }
  /** Rings up another product by its function key, with the nth network or company and, if asked, the nth package. */
  const pick = async (fKey: string, account: string, choice: number, pack?: number) => {
    await page.keyboard.press(fKey)
    await field('account').fill(account)
    await page.locator('[data-option="disco"] label').nth(choice).click()
    await field('account').press('Enter')
    await page.locator('.ticket .who-name:not(.soft)').waitFor()
    if (pack !== undefined) await page.locator('.price-row').nth(pack).click()
  }
  return { ...world, field, shoot, ring, pick, take, sell, back }
}

const training = { shop, cashiers, printers, training: true }

async function counterShots(look: Look, baseUrl: string, names: readonly string[]): Promise<void> {
  const providers = [
    {
      id: 'buypower',
      system: 'buypower',
      label: 'BuyPower',
      baseUrl,
      credentials: { apiKey: 'training-key' },
    },
  ]
  await using till = await open(look, { shop, cashiers, printers, providers })
  await till.sell('12345678910', '2000')
  await till.back()
  await till.ring('45012345672', '5000')
  if (names.includes('sell')) await till.shoot('sell')
  if (names.includes('tv')) {
    await till.pick('F4', '7036378354', 1, 1)
    await till.shoot('tv')
  }
  if (!names.includes('airtime')) return
  await till.pick('F2', '08031234567', 0)
  await till.field('amount').fill('1000')
  await till.shoot('airtime')
  await till.take('confirmed')
  await till.page.locator('.print-state .tone-green').waitFor()
  await till.shoot('sent')
}

async function trainingShots(look: Look, names: readonly string[]): Promise<void> {
  await using till = await open(look, training)
  const { page } = till
  await till.sell('12345678910', '2000')
  await till.back()
  await till.till.call('training.set', { fault: 'drop-after-sale' })
  await till.ring('45012345672', '1500')
  await till.take('unconfirmed')
  if (names.includes('lost')) await till.shoot('lost')
  await till.back()
  await till.till.call('training.set', { fault: 'line-down' })
  await page.locator('.band.tone-blue').waitFor({ timeout: 30_000 })
  await till.ring('45098765431', '5000')
  if (names.includes('offline')) await till.shoot('offline')
  await till.take('queued')
  await till.back()
  if (!names.includes('queue')) return
  await page.keyboard.press('Alt+2')
  await page.locator('.row').first().waitFor()
  await till.shoot('queue')
}

const dark = (look: Look): Look => ({ ...look, theme: 'dark' })

/** The page as it stands, in both themes. */
async function bothThemes(page: Page, look: Look, name: string): Promise<void> {
  const wear = (theme: string): Promise<void> =>
    page.evaluate((chosen) => {
      document.documentElement.dataset.theme = chosen
    }, theme)
  await picture(page, look, name)
  await wear('dark')
  await picture(page, dark(look), name)
  await wear('light')
}

/** Every screen of a till, as the tests of accessibility walk through them. */
async function walkShots(): Promise<void> {
  await using till = await openWalked()
  for (const language of ['en', 'ar'] as const) {
    await till.dress(language, 'light')
    await till.walk(language, (name) => bothThemes(till.page, { ...middle, language }, name))
  }
}

/** Bills of a counter in Cairo: three found, the newest touched, so the older came along. */
async function billShots(look: Look): Promise<void> {
  await using till = await openBillCounter(look)
  const { page } = till
  await till.openService(look.language === 'ar' ? 'شمال القاهرة' : 'north cairo')
  await till.lookUp(owesThree)
  await page.locator('.bill-row').last().click()
  await page.locator('.take:not([data-disabled])').waitFor()
  if (look.width === small.width) await picture(page, look, 'bills')
  else await bothThemes(page, look, 'bills')
}

/** A sheet of a counter in Abuja with rows to mend and to look at. */
async function sheetShot(look: Look): Promise<void> {
  await using till = await openBulkCounter(look)
  await till.page.keyboard.press('F3')
  await till.openFile(
    '08031234567,500\n0803,500\n08035550142,1000\n08031234567,500\n08067770193,2OO\n08029990125,700\n',
  )
  await till.page.locator('.batch-words').nth(2).waitFor()
  await picture(till.page, look, 'sheet')
}

/** A batch of a counter in Kerala whose customers have begun to pay. */
async function batchShot(look: Look): Promise<void> {
  await using till = await openCollectCounter(look)
  const { page } = till
  await till.openFile(
    Array.from({ length: 240 }, (_, at) => `${9_447_741_400 + at},200`).join('\n'),
  )
  await page.locator('.take:not([data-disabled])').click()
  await page.locator('.batch-aside .total .money').waitFor()
  // The last look shrugs off a tap that still meant the key before.
  await page.waitForTimeout(700)
  await page.locator('.take').click()
  await page.locator('.share.tone-green').waitFor()
  await bothThemes(page, look, 'batch')
}

async function signInShot(): Promise<void> {
  await using till = await open(small, training, false)
  await till.page.locator('.tile').first().click()
  await till.shoot('sign-in')
}

async function makeScreenshots(): Promise<void> {
  album = openAlbum('screenshots')
  const sandbox = await startBuyPowerSandbox()
  for (const language of ['en', 'ar'] as const) {
    const look = { ...middle, language }
    await walkFirstRun(look, (page, name) => bothThemes(page, look, name))
  }
  await walkShots()
  await signInShot()
  await counterShots(small, sandbox.url, ['sell', 'airtime', 'tv'])
  await counterShots({ ...large, theme: 'dark' }, sandbox.url, ['sell'])
  await trainingShots(small, ['lost', 'offline'])
  await trainingShots({ ...small, language: 'ar', theme: 'dark' }, ['lost', 'queue'])
  await billShots(small)
  await billShots(middle)
  await billShots({ ...middle, language: 'ar' })
  await sheetShot(small)
  await batchShot(middle)
  await batchShot({ ...middle, language: 'ar' })
  await sandbox.close()
  album.close()
}

// The till and its pictures keep the shop's time, wherever they are made.
process.env.TZ = 'Africa/Lagos'
const folders = ['screenshots', 'guide', 'papers'] as const
const { word: only } = readOptions(`npm run shots -- [${folders.join('|')}]`, {}, folders)
const wants = (folder: (typeof folders)[number]): boolean => only === undefined || only === folder
if (wants('screenshots')) await makeScreenshots()
if (wants('guide')) await makeGuide()
if (wants('papers')) makePapers()
await closeBrowser()
