// One press is one press, however the key was pressed. What a key does counts money, so each way of
// pressing it is tried on a screen where it shows.

import { afterAll, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { closeBrowser, openInBrowser } from '../world/browser.ts'
import { counterOf, ringUp, sell, signIn, tokensShown } from '../world/counter.ts'

afterAll(closeBrowser)

const smallTill = { context: { viewport: { width: 1024, height: 768 }, hasTouch: true } }

async function openCounter() {
  const world = await openInBrowser(smallTill)
  const counter = counterOf(world.page)
  await signIn(counter)
  const { page } = world
  const field = page.getByLabel('Meter number')
  return {
    ...world,
    counter,
    field,
    digit: (of: string) => page.locator(`.keypad .digit >> text="${of}"`),
  }
}

/** A finger on the glass: down, along, up. */
async function fingerOn(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  const send = (type: string, touchPoints: readonly { x: number; y: number }[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints } as never)
  const middleOf = async (key: Locator) => {
    const box = await key.boundingBox()
    if (!box) throw new Error('no such key')
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  return {
    down: async (key: Locator) => send('touchStart', [await middleOf(key)]),
    slide: async (key: Locator, byPx: number) => {
      const { x, y } = await middleOf(key)
      await send('touchMove', [{ x: x + byPx / 2, y }])
      await send('touchMove', [{ x: x + byPx, y }])
    },
    up: () => send('touchEnd', []),
  }
}

/** Longer than a browser, and a key, may take to see a second press in the first. */
const settledMs = 600

test('a digit is typed when the finger lies on it, once, and lifting the finger types nothing', async () => {
  await using world = await openCounter()
  const { page, field, digit } = world
  const finger = await fingerOn(page)
  await finger.down(digit('7'))
  await expect.poll(() => field.inputValue()).toBe('7')
  await finger.up()
  await digit('8').click()
  await page.waitForTimeout(settledMs)
  await expect.poll(() => field.inputValue()).toBe('78')
  // A screen reader clicks and has no finger.
  await digit('9').evaluate((key: HTMLElement) => key.click())
  await expect.poll(() => field.inputValue()).toBe('789')
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
})

test('fingers that type faster than the browser sees taps lose no digit', async () => {
  await using world = await openCounter()
  const { page, field, digit } = world
  const finger = await fingerOn(page)
  for (const of of '11223344556') {
    await finger.down(digit(of))
    await finger.up()
  }
  await expect
    .poll(async () => (await field.inputValue()).replaceAll(/\D/g, ''))
    .toBe('11223344556')
})

test('a thumb that slid on its key has pressed it, one that left it has not', async () => {
  await using world = await openCounter()
  const { page } = world
  const finger = await fingerOn(page)
  const preset = page.locator('.preset').first()
  const isDown = () => preset.getAttribute('aria-pressed')
  const { width } = (await preset.boundingBox()) ?? { width: 0 }
  await finger.down(preset)
  await finger.slide(preset, width)
  await finger.up()
  await page.waitForTimeout(settledMs)
  expect(await isDown()).toBe('false')
  await finger.down(preset)
  await finger.slide(preset, width / 3)
  await finger.up()
  await expect.poll(isDown).toBe('true')
})

test('a key that comes to lie under a finger is not pressed by its way up, and the finger draws no outline', async () => {
  await using world = await openCounter()
  const { page } = world
  const finger = await fingerOn(page)
  const preset = page.locator('.preset').first()
  // Whatever a press brings may lie where the key lay.
  await page.evaluate(() => {
    const counts = window as unknown as { clicks: number }
    counts.clicks = 0
    const cover = document.createElement('button')
    cover.style.cssText = 'position:fixed;inset:0;z-index:9'
    cover.addEventListener('click', () => (counts.clicks += 1))
    document.querySelector('.preset')?.addEventListener('click', () => document.body.append(cover))
  })
  await finger.down(preset)
  await finger.up()
  await page.waitForTimeout(settledMs)
  expect(await preset.getAttribute('aria-pressed')).toBe('true')
  expect(await page.evaluate(() => (window as unknown as { clicks: number }).clicks)).toBe(0)
  await expect.poll(() => page.locator('.key:focus-visible').count()).toBe(0)
})

test('a key of the keyboard held down presses once', async () => {
  await using world = await openCounter()
  const { page, field, digit } = world
  await digit('7').focus()
  for (const key of ['Enter', ' ']) {
    await page.keyboard.down(key)
    await page.keyboard.down(key)
    await page.keyboard.down(key)
    await page.keyboard.up(key)
  }
  await page.waitForTimeout(settledMs)
  await expect.poll(() => field.inputValue()).toBe('77')
})

test('Enter held in a field takes no money on the key it leads to', async () => {
  await using world = await openCounter()
  const { page, counter, till } = world
  await ringUp(counter, { meter: '12345678910', amount: '2000' })
  const take = page.locator('.take:not([data-disabled])')
  await take.waitFor()
  await page.getByLabel('Amount').focus()
  await page.keyboard.down('Enter')
  await expect.poll(() => take.evaluate((key) => key === document.activeElement)).toBe(true)
  await page.keyboard.down('Enter')
  await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await page.waitForTimeout(settledMs)
  expect((await till.call('vend.list', {})).vends).toEqual([])
  await expect.poll(() => take.count()).toBe(1)
})

test('what is typed for a counter that is not drawn yet is not lost', async () => {
  await using world = await openCounter()
  const { page, counter, field } = world
  await sell(counter, { meter: '12345678910', amount: '2000' })
  await tokensShown(page)
  await page.waitForTimeout(settledMs)
  // So slow that drawing the counter takes longer than the first digits.
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 8 })
  await page.keyboard.press('Enter')
  await page.keyboard.type('987654')
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await expect.poll(async () => (await field.inputValue()).replaceAll(/\D/g, '')).toBe('987654')
})

test('what is typed right after the touch that looks up is the amount, and typed once', async () => {
  await using world = await openCounter()
  const { page, field } = world
  await page.keyboard.type('12345678910')
  const finger = await fingerOn(page)
  const devtools = await page.context().newCDPSession(page)
  // So slow that the keys come before the frame that answers the touch.
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 8 })
  await finger.down(page.locator('.take'))
  await finger.up()
  await page.keyboard.type('500')
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await expect.poll(() => page.getByLabel('Amount').inputValue()).toBe('500')
  expect((await field.inputValue()).replaceAll(/\D/g, '')).toBe('12345678910')
})

test('Enter leads to the choice nobody made yet, and the focus stays there', async () => {
  await using world = await openCounter()
  const { page } = world
  await page.keyboard.press('F2')
  await page.getByLabel('Phone number').waitFor()
  await page.keyboard.type('08031234567', { delay: 50 })
  await page.keyboard.press('Enter')
  const inChoice = page.locator('[data-option="disco"] :focus')
  await expect.poll(() => inChoice.count()).toBe(1)
  await page.waitForTimeout(settledMs)
  expect(await inChoice.count()).toBe(1)
})

test('what is typed in the very moment a product is picked lands on its ticket', async () => {
  await using world = await openCounter()
  const { page } = world
  const number = page.locator('input[data-field="account"]')
  await page.evaluate(() => {
    document.querySelectorAll<HTMLElement>('.product')[1]?.click()
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '5', bubbles: true }))
  })
  const picked = page.locator('.product').nth(1)
  await expect.poll(() => picked.getAttribute('aria-pressed')).toBe('true')
  await expect.poll(() => number.inputValue()).toBe('5')
  await page.locator('.product').first().click()
  await expect.poll(() => number.inputValue()).toBe('')
})
