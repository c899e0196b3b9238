// Days are chosen from the till's own calendar: in its language, its direction and its digits.

import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openInBrowser } from '../world/browser.ts'

afterAll(closeBrowser)

test('the day of Sales is chosen from a calendar that reads Arabic, and narrows what is shown', async () => {
  await using world = await openInBrowser({
    config: { shop: 'Chez Awa', training: true },
    prefs: { languageOf: { ada: 'ar' } },
  })
  const { page, till } = world
  await till.call('session.signIn', { cashierId: 'ada', pin: '1234' })
  await page.locator('html[dir="rtl"]').waitFor()
  await till.call('vend.place', {
    draftId: 'a-day-of-sales-draft',
    product: 'electricity',
    account: '12345678910',
    amount: '2000',
    options: { disco: 'ABUJA', vendType: 'PREPAID' },
    tender: { kind: 'cash', tendered: '2000' },
  })
  await page.keyboard.press('Alt+3')
  await page.locator('.sale-row').first().waitFor()
  const key = page.locator('.day-key')
  await expect.poll(() => key.textContent()).toContain('أي يوم')
  await key.click()
  const days = await page.locator('.calendar [data-day]').all()
  const first = await days[0]?.boundingBox()
  const second = await days[1]?.boundingBox()
  // The second day stands left of the first, or begins the line below.
  expect((second?.x ?? 0) < (first?.x ?? 0) || (second?.y ?? 0) > (first?.y ?? 0)).toBe(true)
  await page.locator('.day-presets .key', { hasText: 'أمس' }).click()
  await expect.poll(() => page.locator('.sale-row').count()).toBe(0)
  await key.click()
  const later = page.locator('.calendar-head .key').last()
  await later.waitFor()
  const today = page.locator('.calendar [aria-current="date"]')
  // It opens where the day is: on the first of a month yesterday lies in the one before.
  if ((await today.count()) === 0) await later.click()
  await today.click()
  await page.locator('.sale-row').first().waitFor()
  await expect.poll(() => key.textContent()).toContain('اليوم')
  expect(world.complaints).toEqual([])
})

test('the last day to pay a collect lies ahead, never behind', async () => {
  await using world = await openInBrowser({ args: ['--country', 'IN'] })
  const { page, till } = world
  const { cashiers } = await till.call('till.describe', {})
  await till.call('session.signIn', { cashierId: cashiers[0]?.id ?? '', pin: '1234' })
  await page.locator('[data-batch="day"] .key').last().click()
  await page.locator('[data-batch="day"] .day-key').click()
  const earlier = page.locator('.calendar-head .key').first()
  await earlier.waitFor()
  // It opens where the day is, which may be a month ahead.
  if (await earlier.isEnabled()) await earlier.click()
  await page.locator('.calendar [aria-current="date"]').waitFor()
  await expect.poll(() => earlier.isDisabled()).toBe(true)
  await page.locator('.calendar-head .key').last().click()
  await page.locator('.calendar [data-day$="-15"]').click()
  await expect.poll(() => page.locator('[data-batch="day"] .day-key').textContent()).toContain('15')
  expect(world.complaints).toEqual([])
})
