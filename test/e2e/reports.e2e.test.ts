// The Reports screen in a real browser: the sums a shop owner reads, days walked to by keyboard, a rule of
// commission on a supervisor's word, and the report taken along on paper, as a PDF and as a sheet.

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../world/axe.ts'
import { type BrowserWorld, closeBrowser, openInBrowser } from '../world/browser.ts'
import { pageText, readPdf } from '../world/pdf.ts'
import { eventually } from '../world/till.ts'

const config = {
  shop: { name: 'Mama Ngozi Stores', timeZone: 'Africa/Lagos' },
  training: true,
  cashiers: [{ id: 'musa', name: 'Musa', pin: '9999', role: 'supervisor' }],
  printers: [{ id: 'counter', transport: 'virtual', columns: 48 }],
}
let world: BrowserWorld

/** With the spaces people type. */
const plain = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => text.replaceAll('\u00a0', ' '))

const rowsShown = async (): Promise<readonly string[]> =>
  plain(await world.page.locator('.report-table tbody tr').allInnerTexts())

beforeAll(async () => {
  world = await openInBrowser({
    config,
    context: { viewport: { width: 1024, height: 768 }, acceptDownloads: true },
  })
  const { page, till } = world
  await page.locator('.tile').first().waitFor()
  await till.call('session.signIn', { cashierId: 'musa', pin: '9999' })
  for (const [n, amount] of ['2000', '1500.50'].entries()) {
    const { vendId } = await till.call('vend.place', {
      draftId: `report-${n}`,
      product: 'electricity',
      account: '12345678910',
      amount,
      tender: { kind: 'cash' },
      options: { disco: 'ABUJA', vendType: 'PREPAID' },
    })
    await eventually('the token', async () => {
      const { vend } = await till.call('vend.get', { vendId })
      return vend.state === 'confirmed'
    })
  }
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
  await closeBrowser()
})

test('two screens of one till ask each for itself: neither ends the other’s report', async () => {
  const { page, till } = world
  const other = await page.context().newPage()
  await other.goto(`${till.url}/#token=${till.token}`)
  const askers: unknown[] = []
  for (const screen of [page, other]) {
    await screen.bringToFront()
    await screen.locator('main.sell').waitFor()
    const asked = screen.waitForRequest('**/rpc/report.sales')
    await screen.keyboard.press('Alt+5')
    askers.push((JSON.parse((await asked).postData() ?? '{}') as { asker?: unknown }).asker)
    await screen.locator('.report-table').waitFor()
  }
  expect(new Set(askers).size).toBe(2)
  await other.close()
})

test('a day’s report, cut and walked through, and taken along', async () => {
  const { page, till } = world
  await page.keyboard.press('Alt+5')
  await page.getByText('NGN 3,500.50').first().waitFor()
  expect(await rowsShown()).toEqual(['Electricity\t2\tNGN 3,500.50\tNGN 3,500.50'])

  // Yesterday, by keyboard alone: nothing was sold.
  await page.locator('.period-key').focus()
  await page.keyboard.press('Enter')
  await page.locator('[role="grid"]').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.locator('[role="grid"] [tabindex="0"]').focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await page.getByText('Nothing was sold in these days.').first().waitFor()
  await page.getByRole('button', { name: 'Today' }).click()
  await page.locator('.report-table').waitFor()

  await page.getByText('By cashier').first().click()
  await expect.poll(rowsShown).toEqual(['Musa\t2\tNGN 3,500.50\tNGN 3,500.50'])

  const save = async (name: string): Promise<Uint8Array> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ])
    return new Uint8Array(readFileSync(await download.path()))
  }
  const pdf = await readPdf(await save('Save PDF'))
  expect(plain(pdf.map(pageText)).join(' ')).toContain('Taken (2) NGN 3,500.50')
  expect(Buffer.from(await save('Save CSV')).toString('utf8')).toContain('Electricity,2,3500.50')
  await page.getByRole('button', { name: 'Print short form' }).click()
  await page.getByText('The report is printing.').waitFor()
  await eventually('the short form on paper', async () => {
    const { papers } = await till.call('print.paper', {})
    return papers.some(({ lines }) => lines.some(({ text }) => text.includes('SALES REPORT')))
  })
  expect(world.complaints).toEqual([])
})

test('a rule of commission is written down by a supervisor and counts at once', async () => {
  const { page } = world
  await page.getByRole('button', { name: 'Rules of commission' }).click()
  await page.locator('.commission-form').waitFor()
  await page.getByLabel('Per cent').fill('1,55')
  await page.getByRole('button', { name: 'Save the rule' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('New contract')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByText('Saved. Reports use it from now on.').waitFor()
  await expect.poll(() => page.locator('.commission-rule').first().innerText()).toContain('1.55%')
  await page.keyboard.press('Alt+5')
  // 31.00 and 23.25775, each rounded by itself.
  await page.getByText('NGN 54.26').first().waitFor()
  expect(world.complaints).toEqual([])
})

test('a report that could not be read is read again where that is said', async () => {
  const { page } = world
  await page.keyboard.press('Alt+1')
  await page.locator('main.sell').waitFor()
  await page.route('**/rpc/report.sales', (route) => route.abort(), { times: 1 })
  await page.keyboard.press('Alt+5')
  await page.getByText('The till did not answer this screen').waitFor()
  await page.getByRole('button', { name: 'Read again', exact: true }).click()
  await page.getByText('NGN 3,500.50').first().waitFor()
  await page.getByText('The till did not answer this screen').waitFor({ state: 'hidden' })
})
