// Each cashier finds the screen in their own language, whoever stood there before.

import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openInBrowser } from '../world/browser.ts'

afterAll(closeBrowser)

test('a language is remembered per cashier, and every language stands at the sign-in', async () => {
  await using world = await openInBrowser({ config: { shop: 'Chez Awa', training: true } })
  const { page, till } = world
  const tile = (name: string) => page.locator('.tile', { hasText: name })
  const language = () => page.locator('html').getAttribute('lang')
  await tile('Ada').waitFor()
  expect(await page.locator('.languages .key').allTextContents()).toEqual([
    'English',
    'Français',
    'Português',
    'Kiswahili',
    'Hausa',
    'العربية',
  ])
  await tile('Ada').click()
  await page.locator('.languages .key', { hasText: 'Français' }).click()
  await page.getByText('Qui est à la caisse').waitFor()
  await tile('Musa').click()
  await page.locator('.languages .key', { hasText: 'العربية' }).click()
  await page.locator('html[dir="rtl"]').waitFor()

  await till.call('session.signIn', { cashierId: 'ada', pin: '1234' })
  await page.locator('html[lang="fr"]').waitFor()
  await page.getByText('Vendre', { exact: true }).first().waitFor()
  await till.call('session.signIn', { cashierId: 'musa', pin: '9999' })
  await page.locator('html[lang="ar"][dir="rtl"]').waitFor()
  await page.reload()
  await page.locator('html[dir="rtl"]').waitFor()
  await till.call('session.signIn', { cashierId: 'ada', pin: '1234' })
  await page.locator('html[lang="fr"][dir="ltr"]').waitFor()
  expect(await language()).toBe('fr')
})

test('what is refused before the other words are here is in the cashier’s language, and then whole', async () => {
  await using world = await openInBrowser()
  const { page, till } = world
  await page.addInitScript(
    (kept) => localStorage.setItem('tokentill.prefs', kept),
    JSON.stringify({ language: 'ar', theme: 'light', lastOptions: {} }),
  )
  const come = Promise.withResolvers<void>()
  await page.route(/\/assets\/more-/, async (route) => {
    await come.promise
    await route.continue()
  })
  await page.reload()
  await page.locator('html[dir="rtl"] .tile').first().waitFor()
  await till.call('session.signIn', { cashierId: 'ada', pin: '1234' })
  await page.locator('input[data-field="account"]').waitFor()
  await page.keyboard.press('F2')
  await page.locator('input[data-field="account"]').fill('123')
  await page.locator('[data-option="disco"] label').first().click()
  await page.locator('input[data-field="account"]').press('Enter')
  const refusal = page.locator('.who .note.tone-red')
  const early = (await refusal.textContent()) ?? ''
  expect(early).toMatch(/[\u0600-\u06FF]/)
  expect(early).not.toMatch(/[A-Za-z]/)
  come.resolve()
  await expect.poll(() => refusal.textContent()).not.toBe(early)
  // The provider's own words, and that nothing was sold.
  await expect.poll(() => refusal.textContent()).toContain('BuyPower')
  await expect.poll(() => refusal.textContent()).toContain('لم يُبع شيء')
  // The browser notes that the till refused, with its status.
  expect(world.complaints.filter((said) => !said.includes('422'))).toEqual([])
})
