// Read at twice its size a till of 1024×768 has 512×384 left, and a phone less. Everything may have to be scrolled to;
// nothing may be out of reach, under something else or cut.

import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openInBrowser } from '../world/browser.ts'
import { counterOf, openShift, ringUp, signIn, tokensShown } from '../world/counter.ts'
import { cutText } from '../world/cut-text.ts'
import { unseen } from '../world/unseen.ts'
import { openWalked } from '../world/walked.ts'

afterAll(closeBrowser)

const zoomed = { width: 512, height: 384 }
const phone = { width: 400, height: 800 }

const goOnSideways = '.strip, .side, .settings-nav, .report-scroll, .statement-sample'

/** What takes a press or a key and cannot be brought where a finger hits it. */
const outOfReach = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isMeant = (element: Element): boolean =>
      element.closest('[inert], .hidden, [style*="clip"]') === null &&
      getComputedStyle(element).visibility !== 'hidden' &&
      element.getBoundingClientRect().width > 0
    // A dialog stands over the page, which is not meant then.
    const over = document.querySelector('.veil, .popover') ?? document.body
    const all = [...over.querySelectorAll('button, input, select, textarea, summary, label.key')]
    const isHit = (element: Element): boolean => {
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const { x, y, width, height, left, right } = element.getBoundingClientRect()
      const hit = document.elementFromPoint(x + width / 2, y + height / 2)
      const isOurs =
        hit !== null &&
        (element.contains(hit) ||
          hit.contains(element) ||
          hit.closest('label')?.contains(element) === true)
      return isOurs && left > -2 && right < innerWidth + 2
    }
    const missed = all
      .filter((element) => isMeant(element) && !isHit(element))
      .map((element) => `${element.className}: ${element.textContent ?? ''}`)
    for (const scrolled of document.querySelectorAll('body *')) scrolled.scrollTo(0, 0)
    return missed
  })

/** Every run walks where everything lies the other way round; `LANGUAGES=all` in English too. */
const walkedIn = process.env['LANGUAGES'] === 'all' ? (['en', 'ar'] as const) : (['ar'] as const)

test.each(walkedIn)(
  'in %s nothing is out of reach or cut at twice the size, or on a phone',
  async (language) => {
    await using world = await openWalked()
    const { page } = world
    await world.dress(language, 'light')
    const usual = page.viewportSize() ?? zoomed
    const found: Record<string, readonly string[]> = {}
    await world.walk(language, async (where) => {
      for (const size of [zoomed, phone]) {
        await page.setViewportSize(size)
        const missed = [...(await outOfReach(page)), ...(await cutText(page, goOnSideways))]
        if (missed.length > 0) found[`${where}, ${size.width}`] = missed
      }
      await page.setViewportSize(usual)
    })
    expect(found).toEqual({})
  },
)

test('at twice the size a sale is made by keys alone, and its end shows the token and the way on', async () => {
  await using world = await openInBrowser({ context: { viewport: zoomed } })
  const counter = counterOf(world.page)
  const { page, key } = counter
  await signIn(counter)
  expect(await unseen(page.locator('.big-field:has([data-field="account"])'))).toEqual([])
  await ringUp(counter, { meter: '12345678910', amount: '2000' })
  const take = key('Take NGN 2,000 and vend')
  await take.waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => take.evaluate((held) => held === document.activeElement)).toBe(true)
  expect(await unseen(take)).toEqual([])
  await page.keyboard.press('Enter')
  await tokensShown(page)
  await key(/New sale/).waitFor()
  expect(await unseen(page.locator('.headline h2, [data-digits], .run-bar .key'))).toEqual([])
})

test('a screen begins with its title, however far down the one before was read', async () => {
  await using world = await openInBrowser({ context: { viewport: { width: 1024, height: 600 } } })
  const counter = counterOf(world.page)
  const { page, key } = counter
  await signIn(counter)
  await openShift(counter, '5000')
  await page.getByRole('heading', { name: 'Shift 1' }).waitFor()
  await page.locator('.stage').evaluate((stage) => stage.scrollTo(0, stage.scrollHeight))
  await expect.poll(() => unseen(page.locator('main.shift h1'))).toHaveLength(1)
  await key('Settings').click()
  await page.locator('.settings-title').waitFor()
  await key('Practice').click()
  await page.locator('main.practice h1').waitFor()
  await page.locator('.stage').evaluate((stage) => stage.scrollTo(0, stage.scrollHeight))
  await key('Shift').click()
  const title = page.getByRole('heading', { name: 'Shift 1' })
  await title.waitFor()
  await expect.poll(() => unseen(title)).toEqual([])
})
