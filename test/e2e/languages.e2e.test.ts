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
