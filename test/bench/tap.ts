// A finger on the glass of a till whose page has a quarter of the processor: from the touch to the next
// thing painted, as the browser itself tells it (Event Timing, in steps of 8 ms; what takes less than 16
// it does not tell, and counts as 16). Sales are rung up and taken, and every screen is gone to.

import type { CDPSession, Page } from 'playwright-core'
import { openInElectron } from '../world/electron.ts'
import { pair, informs, type Row, skipped, within } from './table.ts'
import { sleep, spreadOf } from './measure.ts'
import type { Outside } from './outside.ts'
import { findScreen } from './screen.ts'
import { cashier, shopOn } from './shop.ts'
import { hasElectron } from './start.ts'

const slowedBy = 4
const rounds = 5
const mostMs = 50
/** What the browser does not tell took no longer. */
const untoldMs = 16
/** Another customer each time: the same sale twice is asked about. */
const meterOf = (round: number): string => String(10_000_000_017 + round)
const restMs = 60
const readingMs = 1_000

type Tap = { readonly on: string; readonly tookMs: number }

declare const window: { seen: { id: number; tookMs: number }[] }

/** Keeps every touch the page noticed, the longest of its events each. */
function watch(page: Page, leastMs: number): Promise<void> {
  return page.evaluate((durationThreshold) => {
    window.seen = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
        if (entry.interactionId === 0) continue
        window.seen.push({ id: entry.interactionId, tookMs: entry.duration })
      }
    }).observe({ type: 'event', durationThreshold } as PerformanceObserverInit)
  }, leastMs)
}

/** What was painted since, and the time the browser needs to say so. */
const seenSince = (page: Page): Promise<number> =>
  page.evaluate(async (restMs) => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, restMs)))
    const longest = Math.max(0, ...window.seen.map(({ tookMs }) => tookMs))
    window.seen = []
    return longest
  }, restMs)

class Finger {
  readonly taps: Tap[] = []
  private readonly page: Page
  private readonly devtools: CDPSession

  constructor(page: Page, devtools: CDPSession) {
    this.page = page
    this.devtools = devtools
  }

  /** Touches the nth of what a selector finds. */
  async tap(on: string, selector: string, nth = 0): Promise<void> {
    const key = this.page.locator(`${selector}:not(:disabled)`).nth(nth)
    await key.waitFor()
    await seenSince(this.page)
    const box = await key.boundingBox()
    if (!box) throw new Error(`there is nothing to touch at ${selector}`)
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await this.touch('touchStart', [point])
    await this.touch('touchEnd', [])
    this.taps.push({ on, tookMs: Math.max(untoldMs, await seenSince(this.page)) })
  }

  async digits(keys: string, digits: string): Promise<void> {
    for (const digit of digits) await this.tap('a digit', `${keys} .digit:text-is("${digit}")`)
  }

  private async touch(type: string, touchPoints: readonly { x: number; y: number }[]) {
    await this.devtools.send('Input.dispatchTouchEvent', { type, touchPoints } as never)
  }
}

async function sellByTouch(finger: Finger, meter: string): Promise<void> {
  await finger.digits('.keypad', meter)
  await finger.tap('look up', '.ticket .key.main')
  await finger.tap('an amount', '.keypad .preset')
  await finger.tap('take', '.take')
  // A second touch at once is taken for a double one: somebody reads the token first.
  await sleep(readingMs)
  await finger.tap('new sale', '.key:has-text("New sale")')
}

async function lookAround(finger: Finger): Promise<void> {
  for (const screen of ['Queue', 'Sales', 'Shift', 'Reports', 'Settings', 'Sell']) {
    await finger.tap(screen, `.rail .key:has-text("${screen}")`)
  }
  for (const nth of [1, 2, 0]) await finger.tap('a product', '.product-tiles .product', nth)
}

export async function measureTaps(outside: Outside): Promise<readonly Row[]> {
  const what = 'tap → screen'
  if (!hasElectron()) return [skipped(what, 'no Electron runtime found')]
  const screen = await findScreen()
  if (screen === null) return [skipped(what, 'no screen and no Xvfb')]
  Object.assign(process.env, screen.env)
  try {
    await using world = await openInElectron({ config: shopOn(outside) })
    const { page } = world
    await page.locator('main.sign-in .tiles button').first().waitFor()
    const devtools = await page.context().newCDPSession(page)
    await watch(page, untoldMs)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowedBy })
    const finger = new Finger(page, devtools)
    await finger.tap('a cashier', 'main.sign-in .tiles button')
    await finger.digits('.pin-keys', cashier.pin)
    await finger.tap('sign in', '.pin-pad .key.main')
    for (let round = 0; round < rounds; round += 1) {
      await sellByTouch(finger, meterOf(round))
      await lookAround(finger)
    }
    return rowsOf(finger.taps)
  } finally {
    screen.stop()
  }
}

function rowsOf(taps: readonly Tap[]): readonly Row[] {
  const all = spreadOf(taps.map(({ tookMs }) => tookMs))
  const slowest = taps.toSorted((a, b) => b.tookMs - a.tookMs).slice(0, 5)
  return [
    {
      what: `tap → screen, processor ÷ ${slowedBy} (p50 / p99)`,
      till: pair(all),
      floor: `${taps.length} taps`,
      keep: 'tap',
      ...within(all.p99, mostMs, 'ms'),
    },
    {
      what: '  … the slowest',
      till: slowest.map(({ on, tookMs }) => `${on} ${tookMs}`).join(', '),
      floor: '',
      ...informs,
    },
  ]
}
