import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser } from '../world/browser.ts'
import { axeFindings } from '../world/axe.ts'
import { openBulkCounter, openCollectCounter } from '../world/batch-counter.ts'
import { supervise } from '../world/counter.ts'

afterAll(closeBrowser)

const csv = (...rows: readonly string[]): string => ['phone,amount', ...rows].join('\n')

/** The last look shrugs off a tap that still meant the key before: a cashier presses again. */
async function pressUntilPlaced(page: Page, words: RegExp): Promise<void> {
  const press = async (): Promise<number> => {
    await page
      .getByRole('button', { name: words })
      .click({ timeout: 500 })
      .catch(() => null)
    return await page.locator('.batch-progress').count()
  }
  await expect.poll(press, { timeout: 20_000 }).toBe(1)
}

test('a file with mistakes is mended in place, paid once, bought once each, followed to its end and printed', async () => {
  await using world = await openBulkCounter()
  const { page, counter, cell, openFile, sandbox } = world
  await counter.tap(counter.key('Bulk'))
  await openFile(
    csv('08031234567,500', '0803,500', '08031234568,abc', '08031234567,1000', '08030000903,700'),
  )
  await page.getByText('This number is not right.').waitFor()
  await page.getByText('This is not an amount.').waitFor()
  await page.getByText('The same number as in row 1.').waitFor()
  await counter.key('2 to fix').click()
  await expect
    .poll(() => cell(2, 'Number').evaluate((one) => one === document.activeElement))
    .toBe(true)
  await cell(2, 'Number').fill('08031234560')
  await cell(3, 'Amount').fill('800')
  await page.getByLabel('Name of the batch').fill('Staff airtime')
  await counter.key('Go on to the money').click()
  await page.getByText('Airtime goes to 5 numbers through Rave.').waitFor()
  await page.getByText('1 row was flagged and is sent anyway.').waitFor()
  await counter.key('Gave NGN 4,000').click()
  await page.getByText('Change from NGN 4,000').waitFor()
  await pressUntilPlaced(page, /^Take NGN 3,500 and send airtime to 5 numbers/)
  await page.getByRole('heading', { name: '4 of 5 numbers have it.' }).waitFor()
  await page.getByText('Give NGN 700 back: it bought nothing.').waitFor()
  await page.getByText('5 results arrived so far.').waitFor()
  await page.getByText('Printed', { exact: true }).waitFor()
  await counter.key(/^Refused 1/).click()
  await expect.poll(() => page.locator('.found-row').count()).toBe(1)
  await page.getByText('Rave does not know this customer number.').waitFor()
  const sold = sandbox.ledger.orders().filter(({ soldTimes }) => soldTimes > 0)
  expect(sold.map(({ soldTimes }) => soldTimes)).toEqual([1, 1, 1, 1])
  expect(sandbox.ledger.soldMinor('NGN')).toBe(280_000)
  const { papers } = await world.world.till.call('print.paper', {})
  const paper = papers.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n')
  for (const words of ['Staff airtime', '8031234560', '8031234568']) expect(paper).toContain(words)
  expect(world.world.complaints).toEqual([])
})

test('rows are typed with the keypad, by keys and by pasting lines, and asked of customers until a day', async () => {
  await using world = await openCollectCounter({ chillr: { paysOverTime: false } })
  const { page, counter, cell, sandbox } = world
  await counter.tap(counter.key('Type in'))
  await counter.tapDigits('9447741462')
  await counter.tap(counter.key(/^Next/))
  await counter.tapDigits('200')
  await counter.tap(counter.key(/^Next/))
  await page.keyboard.type('9447741463', { delay: 60 })
  await page.keyboard.press('Enter')
  await page.keyboard.type('300', { delay: 60 })
  await page.keyboard.press('Enter')
  await page.evaluate(() => {
    const pasted = new DataTransfer()
    pasted.setData('text/plain', '9447741464;50\n9447741465;50')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true }),
    )
  })
  await expect.poll(() => cell(4, 'Number').inputValue()).toBe('9447741465')
  await counter.tap(counter.key(/^Done typing/))
  await page.getByText('In 3 days').click()
  await page.getByLabel('Name the customers see').fill('Cable fee')
  await page.getByText('4 rows').waitFor()
  await counter.key('Go on to the last check').click()
  await expect.poll(() => page.getByText('Paid by').count()).toBe(0)
  await pressUntilPlaced(page, /^Ask 4 customers to pay INR 600 until/)
  await page.getByRole('heading', { name: '0 of 4 customers have paid.' }).waitFor()
  const [batch] = sandbox.ledger.batches()
  expect(sandbox.ledger.named('Cable fee')).toHaveLength(1)
  for (const { msisdn } of batch?.customers ?? []) sandbox.ledger.pay(batch?.batchId ?? '', msisdn)
  await page.getByRole('heading', { name: 'All 4 customers paid.' }).waitFor()
  await counter.key(/^New batch/).click()
  await counter.key('Type in').waitFor()
  expect(world.world.complaints).toEqual([])
})

test('the power fails while a sheet is typed and again after it was placed: neither is lost, nothing is sent twice', async () => {
  await using world = await openBulkCounter({
    rave: { callbackOf: () => 'never' },
    timing: { firstRequeryMs: 3_600_000, requeryMs: 3_600_000 },
  })
  const { page, counter, cell, sandbox } = world
  await counter.key('Bulk').click()
  await counter.key('Type in').click()
  await page.keyboard.type('08031234567', { delay: 60 })
  await page.keyboard.press('Enter')
  await page.keyboard.type('500', { delay: 60 })
  await page.getByText('All rows are fine').waitFor()
  await expect
    .poll(() => page.evaluate(() => JSON.stringify(localStorage).includes('08031234567')))
    .toBe(true)
  await page.reload()
  await counter.key('Bulk').click()
  await expect.poll(() => cell(1, 'Number').inputValue()).toBe('08031234567')
  await page.getByText('All rows are fine').waitFor()
  await counter.key(/^Go on to the money/).click()
  await pressUntilPlaced(page, /^Take NGN 500 and send airtime to 1 number/)
  await page
    .getByText(/^Rave took the batch/)
    .first()
    .waitFor()
  await world.world.powerCut()
  await world.signIn()
  await counter.key(/^Queue/).click()
  await page.getByRole('button', { name: /Mama Ngozi Stores.*NGN 500/ }).click()
  await page.getByText(/Do not buy for these numbers again/).waitFor()
  await counter.key('Ask again now').click()
  await page.getByRole('heading', { name: 'The number has it.' }).waitFor()
  expect(sandbox.ledger.orders().map(({ sends, soldTimes }) => [sends, soldTimes])).toEqual([
    [1, 1],
  ])
  await page.keyboard.press('Escape')
  await page.getByText('Nothing is waiting. Every sale has its answer.').waitFor()
  await counter.key('Sales').click()
  await page.getByText('Batches', { exact: true }).click()
  await page.getByRole('button', { name: /^Done.*Mama Ngozi Stores/ }).waitFor()
})

test('a thousand rows are opened, checked, placed and shown without the page holding them all', async () => {
  await using world = await openCollectCounter()
  const { page, counter, openFile } = world
  const rows = Array.from({ length: 1000 }, (_, at) => `${9_447_740_000 + at},200`)
  await openFile(csv(...rows.with(700, '12,200')))
  await page.getByText('1,000 rows').waitFor()
  await expect.poll(() => page.locator('.batch-row').count()).toBeLessThan(60)
  await counter.key('1 to fix').click()
  const wrong = page.getByLabel('Number in row 701', { exact: true })
  await expect.poll(() => wrong.evaluate((one) => one === document.activeElement)).toBe(true)
  await wrong.fill('9447749999')
  await counter.key('Go on to the last check').click()
  await pressUntilPlaced(page, /^Ask 1,000 customers to pay INR 200,000 until/)
  await page
    .getByText(/^Chillr took the batch/)
    .first()
    .waitFor()
  await page.locator('.found-row').first().waitFor()
  await expect.poll(() => page.locator('.found-row').count()).toBeLessThan(60)
  await page.getByLabel('Find a number').fill('9447749999')
  await expect.poll(() => page.locator('.found-row').count()).toBe(1)
  expect(world.world.complaints).toEqual([])
})

test('what is no sheet is said in words, and a batch that was never sent is cancelled and paid back', async () => {
  await using world = await openBulkCounter()
  const { page, counter, openFile, sandbox } = world
  await counter.key('Bulk').click()
  const workbook = { name: 'a.xlsx', mimeType: 'text/csv', buffer: Buffer.from('PK\u0003\u0004') }
  await page.locator('input[type=file]').setInputFiles(workbook)
  await page.getByText('This is a workbook.').waitFor()
  await sandbox.setLine(false)
  await openFile(csv('08031234567,500', '08031234568,500'))
  await counter.key(/^Go on to the money/).click()
  await pressUntilPlaced(page, /^Take NGN 1,000 and (send airtime to|queue) 2 numbers/)
  await page.getByRole('heading', { name: 'Saved. It is sent later.' }).waitFor()
  await counter.key('Cancel the batch').click()
  await page.getByRole('heading', { name: 'Cancel, give NGN 1,000 back' }).waitFor()
  await supervise(counter, 'Wrong sheet')
  await page.getByRole('heading', { name: 'Cancelled before anything was sent' }).waitFor()
  await page.getByText('Give NGN 1,000 back: it bought nothing.').waitFor()
  await sandbox.setLine(true)
  expect(sandbox.ledger.orders()).toEqual([])
})

const looks = [
  { language: 'en', theme: 'light' },
  { language: 'ar', theme: 'dark' },
] as const

test.each(looks)(
  'axe finds nothing serious on a sheet and its batch: $language, $theme',
  async (look) => {
    await using world = await openBulkCounter({ ...look, rave: { callbackOf: () => 'never' } })
    const { page, openFile } = world
    const found: Record<string, readonly string[]> = {}
    const inspect = async (screen: string): Promise<void> => {
      const findings = await axeFindings(page)
      if (findings.length > 0) found[screen] = findings
    }
    await page.keyboard.press('F3')
    await page.locator('.batch-start').waitFor()
    await inspect('start')
    await openFile(csv('08031234567,500', '0803,500', '08031234567,500'))
    await page.locator('.batch-words').nth(1).waitFor()
    await inspect('sheet with problems')
    await page.locator('.batch-keypad-key').click()
    await inspect('keypad')
    await page.locator('.batch-keypad-key').click()
    await page.locator('.batch-remove button').nth(1).click()
    await page.locator('.take:not([data-disabled])').click()
    await page.locator('.batch-aside .total').waitFor()
    await inspect('last look')
    const press = async (): Promise<number> => {
      await page
        .locator('.take')
        .click({ timeout: 500 })
        .catch(() => null)
      return await page.locator('.batch-progress[data-state]').count()
    }
    await expect.poll(press, { timeout: 20_000 }).toBe(1)
    await page.locator('.found-row').first().waitFor()
    await page.locator('.share').first().click()
    await inspect('progress')
    for (const [digit, screen] of [
      ['2', 'queue'],
      ['3', 'sales'],
    ] as const) {
      await page.keyboard.press(`Alt+${digit}`)
      await page.locator('h1').waitFor()
      await inspect(screen)
    }
    await page.locator('.page-head .segments label').nth(1).click()
    await page.locator('.batch-line').first().click()
    await page.locator('.batch-progress[data-state]').waitFor()
    await inspect('batch from sales')
    expect(found).toEqual({})
    expect(world.world.complaints).toEqual([])
  },
)
