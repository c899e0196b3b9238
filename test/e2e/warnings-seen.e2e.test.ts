import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { languageIds } from '../../renderer/i18n/dictionary.ts'
import { closeBrowser, openInBrowser } from '../world/browser.ts'
import { unseen } from '../world/unseen.ts'

afterAll(closeBrowser)

/** Every run looks at the longest words and at those of another script; `LANGUAGES=all` at all six. */
const looked = process.env['LANGUAGES'] === 'all' ? languageIds : (['fr', 'ar'] as const)

const sizes = [
  { width: 1024, height: 768 },
  { width: 1366, height: 768 },
] as const

/** What has to be read before any cash is taken: who it is for, what is warned of, what it costs, what the key does. */
const notScrolledTo = (page: Page): Promise<readonly string[]> =>
  unseen(page.locator('.who-name, .ticket .note, .ticket .total, .ticket .take'))

test.each(looked)(
  'in %s nobody scrolls to what is warned of, with the line down and a refusal on the ticket',
  async (language) => {
    await using world = await openInBrowser({
      context: { viewport: sizes[0], locale: 'en-GB', reducedMotion: 'reduce' },
      prefs: { language, theme: 'light', lastOptions: {} },
    })
    const { page, till } = world
    await page.locator('.tile').first().waitFor()
    await till.call('session.signIn', { cashierId: 'ada', pin: '1234' })
    const field = (name: string) => page.locator(`input[data-field="${name}"]`)
    const found: Record<string, readonly string[]> = {}
    const look = async (where: string): Promise<void> => {
      for (const size of sizes) {
        await page.setViewportSize(size)
        const hidden = await notScrolledTo(page)
        if (hidden.length > 0) found[`${where}, ${size.width}`] = hidden
      }
      await page.setViewportSize(sizes[0])
    }
    const ring = async (): Promise<void> => {
      // Its check digit is odd, so that there is more than one warning.
      await field('account').fill('12345678910')
      await field('account').press('Enter')
      await page.locator('.ticket .who-name:not(.soft)').waitFor()
      await field('amount').fill('2000')
    }
    const take = page.locator('.take:not([data-disabled])')
    await field('account').waitFor()
    await till.call('training.set', { fault: 'drop-after-sale' })
    await ring()
    await take.click()
    await page.locator('.run[data-state="unconfirmed"]').waitFor()
    await page.keyboard.press('Escape')

    await ring()
    await take.waitFor()
    const warned = page.locator('.who .note')
    await expect.poll(() => warned.count()).toBe(2)
    await look('a meter in doubt')
    await take.click()
    await page.locator('[role="alertdialog"]').waitFor()
    await look('sold a moment ago')
    await page.keyboard.press('Escape')

    await till.call('training.set', { fault: 'line-down' })
    await page.locator('.band.tone-blue').waitFor({ timeout: 30_000 })
    await page.locator('.ticket .note.tone-red').waitFor()
    await expect.poll(() => warned.count()).toBe(2)
    await look('no second order may wait')
    expect(found).toEqual({})
    expect(world.complaints).toEqual([])
  },
)
