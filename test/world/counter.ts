// A cashier's hands for end-to-end tests: real touches, real keys, a scanner. Works on the page of
// either host; knows the screen only by what it says, as a cashier does.

import type { CDPSession, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

export type Counter = {
  readonly page: Page
  /** A finger on the glass: touch events, no mouse. */
  readonly tap: (target: Locator) => Promise<void>
  readonly key: (name: string | RegExp) => Locator
  /** Taps a number on whichever keypad is docked. */
  readonly tapDigits: (digits: string) => Promise<void>
  /** A barcode scanner: a burst of keys and Enter; `tornAfter` so many keys it pauses, as on a busy computer. */
  readonly scan: (code: string, tornAfter?: number) => Promise<void>
  /** A key held down until it came so many times, and Enter as soon as it is let go. */
  readonly hold: (key: string, times: number) => Promise<void>
}

const enter = { key: 'Enter', text: '\r' } as const
const scannerKeySeconds = 0.003
const tornSeconds = 0.2
const repeatSeconds = 0.03

type Point = { readonly x: number; readonly y: number }

/** In the page: where it can be touched, once it is enabled, lies still and nothing lies over it; null when it went away meanwhile. */
async function touchable(element: Element): Promise<Point | null> {
  const frame = (): Promise<unknown> => new Promise(requestAnimationFrame)
  let before: DOMRect | null = null
  for (;;) {
    if (!element.isConnected) return null
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    const box = element.getBoundingClientRect()
    const isStill = before !== null && before.x === box.x && before.y === box.y && box.width > 0
    if (isStill && !element.matches(':disabled, [aria-disabled=true]')) {
      const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      const hit = document.elementFromPoint(at.x, at.y)
      if (hit && (element.contains(hit) || hit.contains(element))) return at
    }
    before = box
    await frame()
  }
}

async function eventuallyTouchable(target: Locator): Promise<Point> {
  for (;;) {
    await target.waitFor()
    const at = await target.evaluate(touchable)
    if (at !== null) return at
  }
}

export function counterOf(page: Page): Counter {
  let session: Promise<CDPSession> | undefined
  const devtools = () => (session ??= page.context().newCDPSession(page))
  const touch = async (type: 'touchStart' | 'touchEnd', touchPoints: readonly Point[]) => {
    await (
      await devtools()
    ).send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] })
  }
  const tap = async (target: Locator): Promise<void> => {
    const at = await eventuallyTouchable(target)
    // Both at once: they arrive in this order, and a finger does not wait for an answer either.
    await Promise.all([touch('touchStart', [at]), touch('touchEnd', [])])
  }
  const key = (name: string | RegExp): Locator =>
    page.getByRole('button', { name, exact: typeof name === 'string' })
  return {
    page,
    tap,
    key,
    tapDigits: async (digits) => {
      for (const digit of digits) await tap(key(digit))
    },
    // All keys at once and each stamped with its moment: however busy the machine, a scanner is fast.
    scan: async (code, tornAfter = Infinity) => {
      const cdp = await devtools()
      const startedAt = Date.now() / 1000
      const keys = [...[...code].map((digit) => ({ key: digit, text: digit })), enter]
      await Promise.all(
        keys.flatMap((key, index) => {
          const pause = index < tornAfter ? 0 : tornSeconds
          const timestamp = startedAt + index * scannerKeySeconds + pause
          return [
            cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp, ...key }),
            cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', timestamp, key: key.key }),
          ]
        }),
      )
    },
    hold: async (held, times) => {
      const cdp = await devtools()
      const startedAt = Date.now() / 1000
      const down = (key: { key: string; text: string }, index: number) =>
        cdp.send('Input.dispatchKeyEvent', {
          type: 'keyDown',
          timestamp: startedAt + index * repeatSeconds,
          autoRepeat: index > 0 && key !== enter,
          ...key,
        })
      const downs = Array.from({ length: times }, (_, index) =>
        down({ key: held, text: held }, index),
      )
      await Promise.all([...downs, down(enter, times)])
    },
  }
}

export const adaPin = '1234'

/** By keys: fast, for tests that are about something else. */
export async function signIn({ page, key }: Counter): Promise<void> {
  await key(/^Ada/).click()
  await page.getByLabel('PIN of Ada').fill(adaPin)
  await page.keyboard.press('Enter')
  await page.getByLabel('Meter number').waitFor()
}

/** One locks the till and another takes over. */
export async function relieve(
  { page, key }: Counter,
  from: string,
  to: { readonly name: string; readonly pin: string },
): Promise<void> {
  await key('Lock').click()
  await page.getByLabel(`PIN of ${from}`).waitFor()
  await key(new RegExp(`^${to.name}`)).click()
  await page.getByLabel(`PIN of ${to.name}`).fill(to.pin)
  await page.keyboard.press('Enter')
  await page.locator('main.sell').waitFor()
}

export type Ring = { readonly meter: string; readonly amount: string }

/** Rings a sale up with the keyboard and stops before the money is taken. */
export async function ringUp({ page }: Counter, { meter, amount }: Ring): Promise<void> {
  await page.getByLabel('Meter number').fill(meter)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Enter the amount' }).waitFor()
  await page.getByLabel('Amount', { exact: true }).fill(amount)
}

export async function sell(counter: Counter, ring: Ring): Promise<void> {
  await ringUp(counter, ring)
  await counter.key(/^Take NGN/).click()
  await counter.key(/New sale/).waitFor()
}

/** The key does nothing for a moment, so that it is not hit by a finger that meant another. */
export async function newSale({ page, key }: Counter, press = clicked): Promise<void> {
  const isThere = () => page.locator('input[data-field="account"]').isVisible()
  await pressUntil(key(/New sale/), isThere, press)
}

/** The same with a finger. */
export const newSaleByTouch = (counter: Counter): Promise<void> =>
  newSale(counter, async (target) => {
    if (await target.isVisible()) await counter.tap(target)
  })

/** Half a second for a key that is yet to come; where none comes, it may be done already. */
const clicked = async (target: Locator): Promise<unknown> =>
  await target.click({ timeout: 500 }).catch(() => null)

/** Presses again where a key still shrugs off a press that meant the key before, as a cashier does. */
export async function pressUntil(
  target: Locator,
  isDone: () => Promise<boolean>,
  press = clicked,
): Promise<void> {
  const again = async (): Promise<boolean> => {
    await press(target)
    return await isDone()
  }
  await expect.poll(again, { timeout: 20_000 }).toBe(true)
}

/** Opens a shift on the Shift screen with a float counted as one sum. */
export async function openShift(counter: Counter, float: string): Promise<void> {
  const { page, key } = counter
  await key('Shift').click()
  await key('Open a shift').click()
  await page.getByText('Only the sum', { exact: true }).click()
  await page.getByLabel('Counted (NGN)').fill(float)
  await key(/^Open with NGN/).click()
}

/** The tokens on the screen, digits only, in the order shown. */
export async function tokensShown(page: Page): Promise<readonly string[]> {
  await page.locator('[data-digits]').first().waitFor()
  return await page
    .locator('[data-digits]')
    .evaluateAll((all) => all.map((one) => (one.textContent ?? '').replaceAll(' ', '')))
}

/** Sets what the next sale meets, on the Practice screen, and comes back to Sell. */
export async function practise({ key }: Counter, fault: string | RegExp): Promise<void> {
  await key('Practice').click()
  await key(fault).click()
  await expect.poll(() => key(fault).getAttribute('aria-pressed')).toBe('true')
  await key('Sell').click()
}

/** Types a number by the docked keypad and goes on with it. */
export async function tapNumber({ tap, key, tapDigits }: Counter, digits: string): Promise<void> {
  await tapDigits(digits)
  await tap(key(/^(Look up the|Go on with)/))
}

/** A supervisor's word on the spot: the Musa of the training shop keys a PIN and says why. */
export async function supervise({ page }: Counter, reason: string, pin = '9999'): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill(reason)
  await dialog.getByLabel('PIN of Musa').fill(pin)
  await dialog.getByRole('button').last().click()
  await dialog.waitFor({ state: 'hidden' })
}
