import { afterAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../world/axe.ts'
import { type BillCounter, openBillCounter, owesOne, owesThree } from '../world/bill-counter.ts'
import { closeBrowser } from '../world/browser.ts'

afterAll(closeBrowser)

const bills = ({ page }: BillCounter) => page.locator('.bill-row')
const chosen = async ({ page }: BillCounter) =>
  await page
    .locator('.bill-row input')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked))
const onlySale = async ({ till }: BillCounter) => {
  const { vends } = await till.call('vend.list', {})
  expect(vends).toHaveLength(1)
  return (await till.call('vend.get', { vendId: vends[0]?.vendId ?? '' })).vend
}
const noSale = async ({ till }: BillCounter) =>
  expect((await till.call('vend.list', {})).vends).toEqual([])

test('two bills of three are found, chosen, paid as one and printed, by touch', async () => {
  await using world = await openBillCounter()
  const { page, counter, till, sandbox } = world
  const { tap, key, tapDigits } = counter
  await tap(page.getByRole('option', { name: /^Telecom and internet/ }))
  await tap(page.getByRole('option', { name: /^Vodafone mobile bill/ }))
  await tap(page.getByRole('option', { name: /^Pay bills/ }))
  await tap(key('Look up the bill'))
  await page.getByText('Fill this in.').waitFor()
  expect(sandbox.ledger.count('multiple')).toBe(0)
  await tapDigits('01001230033')
  await expect.poll(() => page.getByText('Fill this in.').count()).toBe(0)
  await tap(key('Look up the bill'))
  await page.getByRole('heading', { name: '3 bills to pay' }).waitFor()
  await expect.poll(() => key('Choose what to pay').isDisabled()).toBe(true)
  await tap(bills(world).nth(0))
  await tap(bills(world).nth(2))
  expect(await chosen(world)).toEqual([true, false, true])
  const total = (await page.locator('.total output').textContent()) ?? ''
  await tap(key(`Take ${total} and pay 2 bills`))
  await page.getByRole('heading', { name: 'Bill paid for 01001230033' }).waitFor()
  await expect.poll(() => page.getByRole('main').textContent()).not.toMatch(/token/i)
  const sale = await onlySale(world)
  expect(sale).toMatchObject({ state: 'confirmed', product: 'bills', account: '01001230033' })
  const paid = sandbox.ledger.bills().filter(({ paidTimes }) => paidTimes > 0)
  expect(paid.map(({ paidTimes }) => paidTimes)).toEqual([1, 1])
  const due = paid.reduce((sum, bill) => sum + bill.amountMinor + bill.feesMinor, 0)
  expect(sale.amount.replace('.', '')).toBe(String(due))
  expect(total).toContain(sale.amount)
  await page.getByText('Printed', { exact: true }).waitFor()
  const { papers } = await till.call('print.paper', {})
  expect(JSON.stringify(papers)).toContain('01001230033')
  expect(JSON.stringify(papers)).toContain(sale.amount)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Vodafone mobile bill/ }).waitFor()
  expect(world.complaints).toEqual([])
})

test('oldest first: a newer bill takes the older along, an older one let go takes the newer, and both say why', async () => {
  await using world = await openBillCounter()
  const { page, counter } = world
  await world.openService('north cairo')
  await world.lookUp(owesThree)
  expect(await chosen(world)).toEqual([true, false, false])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  expect(await chosen(world)).toEqual([true, true, false])
  await page.keyboard.press('Space')
  expect(await chosen(world)).toEqual([true, false, false])
  await counter.tap(bills(world).nth(2))
  await page.getByText('1 older bill was added').waitFor()
  expect(await chosen(world)).toEqual([true, true, true])
  await counter.tap(bills(world).nth(0))
  await page.getByText('2 newer bills were removed').waitFor()
  expect(await chosen(world)).toEqual([false, false, false])
  await expect.poll(() => counter.key('Choose what to pay').isDisabled()).toBe(true)
  expect(world.complaints).toEqual([])
})

test('a long list of bills scrolls by itself: the key that pays stays where it is', async () => {
  await using world = await openBillCounter()
  const { page } = world
  await world.openService('water')
  await world.lookUp('0101230000007')
  const place = () => page.locator('.take').boundingBox()
  const before = await place()
  for (let n = 0; n < 6; n += 1) await page.keyboard.press('ArrowDown')
  await page.getByText('One bill at a time.').waitFor()
  expect(await chosen(world)).toEqual([false, false, false, false, false, false, true])
  expect(await place()).toEqual(before)
  expect(await page.locator('.stage').evaluate((stage) => stage.scrollTop)).toBe(0)
})

test('a bill is paid with the keyboard alone', async () => {
  await using world = await openBillCounter()
  const { page, counter } = world
  const { keyboard } = page
  await page.getByRole('option').first().waitFor()
  await keyboard.type('north', { delay: 50 })
  await page.getByRole('option', { name: /^North Cairo/ }).waitFor()
  await keyboard.press('Enter')
  await page.getByLabel('Account number').waitFor()
  await keyboard.type(owesOne, { delay: 50 })
  await keyboard.press('Enter')
  await counter.key(/^Take EGP .* and pay 1 bill$/).waitFor()
  await expect.poll(() => page.locator('.bill-row :focus').count()).toBe(1)
  await expect.poll(() => page.locator('.take').isEnabled()).toBe(true)
  await keyboard.press('Enter')
  await expect.poll(() => page.locator('.take:focus').count()).toBe(1)
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: `Bill paid for ${owesOne}` }).waitFor()
  await expect.poll(() => page.locator('.run-bar :focus').count()).toBe(1)
  await keyboard.press('Escape')
  await expect.poll(() => page.locator('[data-bill-search]:focus').count()).toBe(1)
  expect(await onlySale(world)).toMatchObject({ state: 'confirmed', account: owesOne })
})

test('a scan leaves what was found and the cash as they were, whatever key was touched last', async () => {
  await using world = await openBillCounter()
  const { page, counter } = world
  await world.openService('north cairo')
  await world.lookUp(owesThree)
  for (const touched of ['Exact', 'Other']) {
    await counter.tap(counter.key(touched))
    await counter.scan(owesOne)
  }
  // Neither are those bills another customer's, nor is their number what he gave.
  await counter.key(/^Take EGP/).waitFor()
  expect(await bills(world).count()).toBe(3)
  expect(await page.getByText('Change from').count()).toBe(0)
})

test('a scanned number waits for its service, and a second scan takes its place in the form', async () => {
  await using world = await openBillCounter()
  const { page, counter } = world
  await page.getByRole('option').first().waitFor()
  await counter.scan(owesThree)
  await page.getByText(`Scanned ${owesThree}. Choose who it is for.`).waitFor()
  await expect.poll(() => page.locator('[data-bill-search]').inputValue()).toBe('')
  await world.openService('north cairo')
  const field = page.getByLabel('Account number')
  await expect.poll(() => field.inputValue()).toBe(owesThree)
  await counter.scan(owesOne)
  await expect.poll(() => field.inputValue()).toBe(owesOne)
})

test('the form is the catalog’s: choices, limits, what is optional, each problem in its place', async () => {
  await using world = await openBillCounter()
  const { page, counter } = world
  await world.openService('donation')
  await page.getByText('From EGP 5 to EGP 10,000').waitFor()
  await page.getByLabel('Amount', { exact: true }).fill('20000')
  await page.getByText('Too much: at most EGP 10,000.').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Choose one.').waitFor()
  await counter.tap(page.getByText('زكاة', { exact: true }))
  await page.getByLabel('Amount', { exact: true }).fill('50.25')
  await page.keyboard.press('Enter')
  await counter.tap(counter.key('Take EGP 60.30 and pay it'))
  await page.getByRole('heading', { name: /^Bill paid/ }).waitFor()
  expect(await onlySale(world)).toMatchObject({ state: 'confirmed', amount: '60.30' })
})

test('a provider that goes down is said before the cash, and the services can still be looked through', async () => {
  await using world = await openBillCounter()
  const { page, counter, sandbox } = world
  await world.openService('north cairo')
  await world.lookUp(owesThree)
  await counter.tap(bills(world).nth(1))
  await sandbox.setLine(false)
  await counter.tap(counter.key(/^Take EGP .* and pay 2 bills$/))
  await page.getByText(/^Paymob could not be asked.*give it back/).waitFor()
  await page.getByText(/no bill can be paid now. Do not take money/).waitFor({ timeout: 30_000 })
  const key = counter.key('Not while Paymob is down')
  await key.waitFor()
  await expect.poll(() => key.isDisabled()).toBe(true)
  await counter.tap(counter.key('Change the number'))
  await counter.tap(counter.key('Other service'))
  await counter.tap(page.getByRole('option', { name: /^Donations/ }))
  await page.getByRole('option', { name: /^School fees/ }).waitFor()
  await sandbox.setLine(true)
  await expect.poll(() => page.getByText(/Do not take money/).count(), { timeout: 30_000 }).toBe(0)
  await noSale(world)
})

test('when the time to pay is over the key looks up again, and the same bills stay chosen', async () => {
  await using world = await openBillCounter()
  const { page, counter } = world
  await world.openService('north cairo')
  await world.lookUp(owesThree)
  await counter.tap(bills(world).nth(1))
  await page.getByText(/^To be paid by \d\d:\d\d/).waitFor()
  // The clock alone: were the time itself to pass, the till would lock.
  await page.clock.setSystemTime(Date.now() + 11 * 60_000)
  await page
    .getByText(/^The time to pay this ended/)
    .last()
    .waitFor()
  await expect.poll(() => page.getByRole('button', { name: /^Take EGP/ }).count()).toBe(0)
  await page.clock.setSystemTime(Date.now())
  await counter.tap(counter.key(/^Look up again/))
  await counter.key(/^Take EGP .* and pay 2 bills$/).waitFor()
  expect(await chosen(world)).toEqual([true, true, false])
  await noSale(world)
})

test('a total that is not what was shown takes no money', async () => {
  await using world = await openBillCounter({ paymob: { bundleOffMinor: 1 } })
  const { page, counter, sandbox } = world
  await world.openService('north cairo')
  await world.lookUp(owesThree)
  await counter.tap(bills(world).nth(1))
  await counter.tap(counter.key(/^Take EGP .* and pay 2 bills$/))
  await page.getByText(/No money moved\. If you hold the cash already, give it back/).waitFor()
  expect(sandbox.ledger.takenMinor()).toBe(0)
  await noSale(world)
})

test('what the provider says no to is told in its own words, and that no money moved', async () => {
  await using world = await openBillCounter()
  const { page } = world
  await world.openService('north cairo')
  await page.getByLabel('Account number').fill('0101230000000')
  await page.keyboard.press('Enter')
  const refusal = page.getByRole('alert')
  await refusal.getByText('Paymob says: لا توجد فواتير مستحقة').waitFor()
  await expect.poll(() => refusal.textContent()).toContain('No money moved.')
})

test('the same sum for the same number is asked about before it is paid again', async () => {
  await using world = await openBillCounter()
  const { page, counter } = world
  const donate = async (): Promise<void> => {
    await world.openService('top-up')
    await page.getByLabel('Mobile number').fill('01001230033')
    await page.getByLabel('Amount', { exact: true }).fill('50')
    await page.keyboard.press('Enter')
    await counter.tap(counter.key('Take EGP 60 and pay it'))
  }
  await donate()
  await page.getByRole('heading', { name: 'Bill paid for 01001230033' }).waitFor()
  await page.keyboard.press('Escape')
  await donate()
  await page.getByText(/^The same sum .* was paid for this number at/).waitFor()
  await counter.tap(counter.key('Show that sale'))
  await page.getByRole('heading', { name: 'Bill paid for 01001230033' }).waitFor()
  await onlySale(world)
})

test('a payment nobody answered for goes to a person, and nobody is told to pay again', async () => {
  await using world = await openBillCounter()
  const { page, counter, sandbox } = world
  sandbox.faults.next('drop-after-sale')
  await world.openService('north cairo')
  await world.lookUp(owesOne)
  await counter.tap(counter.key(/^Take EGP/))
  await page.getByText(/Do not pay it again: the bill may already be paid/).waitFor()
  await expect.poll(async () => (await onlySale(world)).state).toBe('review')
  await expect.poll(() => page.getByRole('main').textContent()).not.toMatch(/token/i)
})

test('when the till’s word on a payment is lost, only the same one can be tried again, and it is one', async () => {
  await using world = await openBillCounter()
  const { page, counter, sandbox } = world
  await world.openService('north cairo')
  await world.lookUp(owesThree)
  await page.route('**/rpc/vend.place', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await counter.tap(counter.key(/^Take EGP/))
  const again = counter.key('Try to save it again')
  await again.waitFor()
  await page.keyboard.press('Escape')
  await counter.tap(counter.key('Change the number'))
  await expect.poll(() => bills(world).first().locator('input').isDisabled()).toBe(true)
  await page.unroute('**/rpc/vend.place')
  await counter.tap(again)
  await page.getByRole('heading', { name: `Bill paid for ${owesThree}` }).waitFor()
  await onlySale(world)
  expect(sandbox.ledger.bills().map(({ paidTimes }) => paidTimes)).toEqual([1, 0, 0])
})

test('a clock that is wrong is said with what to do, and no bill is looked up', async () => {
  const aheadMs = 12 * 60_000
  await using world = await openBillCounter({
    paymob: { clock: { now: () => Date.now() - aheadMs } },
  })
  const { page, counter, sandbox } = world
  await page.getByText(/^This computer’s clock is 12m ahead/).waitFor()
  await counter.key('Ask Paymob again').first().waitFor()
  expect(sandbox.ledger.inquiries()).toEqual([])
})

/** Each direction and each theme once: what they change, words and colours, they change apart. */
const looks = [
  { language: 'en', theme: 'light' },
  { language: 'ar', theme: 'dark' },
] as const

describe.each(looks)('in $language, $theme', ({ language, theme }) => {
  test('axe finds nothing serious on the way to a bill', async () => {
    await using world = await openBillCounter({ language, theme })
    const { page } = world
    const words = language === 'ar' ? ['مصروفات', 'شمال'] : ['school', 'north']
    const found: Record<string, readonly string[]> = {}
    const look = async (place: string): Promise<void> => {
      const findings = await axeFindings(page)
      if (findings.length > 0) found[place] = findings
    }
    await page.locator('.bill-pick').first().waitFor()
    await look('catalog')
    await page.locator('[data-bill-search]').fill(words[0] ?? '')
    await look('search')
    await world.openService(words[0] ?? '')
    await page.keyboard.press('Enter')
    await page.locator('.bill-hint.tone-red-text').first().waitFor()
    await look('form with problems')
    await page.keyboard.press('Escape')
    await world.openService(words[1] ?? '')
    await world.lookUp(owesThree)
    await page.locator('.bill-row').nth(2).click()
    await look('bills chosen')
    await page.locator('.notes .key').last().click()
    await look('cash typed')
    await page.locator('.notes .key').first().click()
    await page.locator('.take:not([data-disabled])').click()
    await page.locator('.run[data-state="confirmed"]').waitFor()
    await look('paid')
    expect(found).toEqual({})
    expect(world.complaints).toEqual([])
  })
})
