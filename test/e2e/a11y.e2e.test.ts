import { afterAll, describe, expect, test } from 'vitest'
import { seriousFindings } from '../world/axe.ts'
import { closeBrowser, openInBrowser } from '../world/browser.ts'

afterAll(closeBrowser)

/** Each direction and each theme once: what they change, words and colours, they change apart. */
const looks = [
  { language: 'en', theme: 'light' },
  { language: 'ar', theme: 'dark' },
] as const

describe.each(looks)('in $language, $theme', ({ language, theme }) => {
  test('axe finds nothing serious on any screen', { timeout: 120_000 }, async () => {
    await using world = await openInBrowser()
    const { page, till } = world
    const prefs = { language, theme, lastOptions: {} }
    await page.addInitScript(
      (kept) => localStorage.setItem('tokentill.prefs', kept),
      JSON.stringify(prefs),
    )
    await page.reload()
    const found: Record<string, readonly string[]> = {}
    const look = async (screen: string): Promise<void> => {
      const findings = await seriousFindings(page)
      if (findings.length > 0) found[screen] = findings
    }

    await page.locator('.tile').first().click()
    await look('sign-in')
    await till.call('session.signIn', { cashierId: 'ada', pin: '1234' })
    const field = page.locator('input[data-field="account"]')
    await field.fill('12345678910')
    await look('sell, meter typed')
    await page.keyboard.press('Enter')
    await page.locator('.who-meter').waitFor()
    await page.locator('input[data-field="amount"]').fill('100')
    await look('sell, amount refused')
    await page.locator('input[data-field="amount"]').fill('2000')
    await look('sell, ready')
    await page.locator('.take').click()
    await page.locator('[data-digits]').waitFor()
    await look('token')
    await page.keyboard.press('Escape')

    await page.keyboard.press('F2')
    await field.fill('08031234567')
    await look('airtime, network open')
    await page.locator('[data-option="disco"] label').nth(1).click()
    await field.press('Enter')
    await page.locator('.who-phone').waitFor()
    await page.locator('input[data-field="amount"]').fill('500')
    await look('airtime, ready')
    await page.locator('.take').click()
    await page.locator('.run[data-state="confirmed"]').waitFor()
    await look('airtime sent')
    await page.keyboard.press('Escape')

    await page.keyboard.press('F4')
    await field.fill('8093245829')
    await page.locator('[data-option="disco"] label').first().click()
    await field.press('Enter')
    await page.locator('.price-row').first().click()
    await page.locator('.who-meter').waitFor()
    await look('TV, package chosen')
    await page.keyboard.press('F1')
    await look('electricity, TV half done')

    await till.call('training.set', { fault: 'drop-after-sale' })
    await field.fill('45012345672')
    await page.keyboard.press('Enter')
    await page.locator('.who-meter').waitFor()
    await page.locator('input[data-field="amount"]').fill('1500')
    await page.locator('.take').click()
    await page.locator('.run[data-state="unconfirmed"]').waitFor()
    await look('lost answer')
    for (const [digit, screen] of [
      ['2', 'queue'],
      ['3', 'sales'],
      ['4', 'shift'],
      ['5', 'reports'],
      ['6', 'settings'],
      ['7', 'practice'],
    ] as const) {
      await page.keyboard.press(`Alt+${digit}`)
      await page.locator(`.stage[data-screen="${screen}"] h1`).waitFor()
      await look(screen)
    }
    await page.keyboard.press('Alt+3')
    await page.locator('.sale-row').first().click()
    await page.locator('.facts').waitFor()
    await page.locator('.exchanges summary').click()
    await look('sale')
    expect(found).toEqual({})
    expect(world.complaints).toEqual([])
  })
})
