// A finger on the glass of a till whose page has a quarter of the processor: from the touch to the next
// thing painted, as the browser itself tells it (Event Timing, in steps of 8 ms; what takes less than 16
// it does not tell, and counts as 16). Sales are rung up and taken, and every screen is gone to. The floor
// is a page of one plain button in a window of the same program: what a touch takes where nothing is drawn.
//
// The browser plays the finger from a mouse. A touch sent by `Input.dispatchTouchEvent` is stamped when it is
// asked for and then held back until the page has made a whole frame, so it would count a frame nobody waits for.

import type { CDPSession, Page } from 'playwright-core'
import { type ElectronWorld, openInElectron } from '../world/electron.ts'
import { pair, informs, type Row, skipped, within } from './table.ts'
import { sleep, spreadOf } from './measure.ts'
import type { Outside } from './outside.ts'
import { findScreen } from './screen.ts'
import { cashier, shopOn } from './shop.ts'
import { hasElectron } from './start.ts'

const slowedBy = 4
const rounds = 10
const mostMs = 50
/** What the browser does not tell took no longer. */
const untoldMs = 16
/** Another customer each time: the same sale twice is asked about. */
const meterOf = (round: number): string => String(10_000_000_017 + round)
const restMs = 100
/** So long a finger lies on a key. */
const pressMs = 60
/** The browser plays it from a mouse, and it has come to the page by then. */
const upMs = 20
const readingMs = 1_000
const bareTaps = 40
const barePage = `<!doctype html><meta charset="utf-8"><title>Bare</title>
<button style="padding:40px" onclick="document.querySelector('p').textContent += '1'">Touch</button><p></p>`

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
    this.touch('mousePressed', point)
    await sleep(pressMs)
    this.touch('mouseReleased', point)
    await sleep(upMs)
    this.taps.push({ on, tookMs: Math.max(untoldMs, await seenSince(this.page)) })
  }

  async digits(keys: string, digits: string): Promise<void> {
    for (const digit of digits) await this.tap('a digit', `${keys} .digit:text-is("${digit}")`)
  }

  private touch(type: string, point: { x: number; y: number }): void {
    const press = { type, ...point, button: 'left', clickCount: 1 }
    // Never answered: what comes back is a touch, and not the mouse that was sent.
    void this.devtools.send('Input.dispatchMouseEvent', press as never).catch(() => undefined)
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

/** A finger on a page that is slowed and watched. */
async function fingerOn(page: Page): Promise<Finger> {
  const devtools = await page.context().newCDPSession(page)
  await watch(page, untoldMs)
  const touches = { enabled: true, configuration: 'desktop' } as const
  await devtools.send('Emulation.setEmitTouchEventsForMouse', touches)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowedBy })
  return new Finger(page, devtools)
}

async function tapBare({ app, inMain }: ElectronWorld): Promise<readonly Tap[]> {
  const opened = app.waitForEvent('window')
  const id = await inMain(async ({ BrowserWindow }, html) => {
    const window = new BrowserWindow({ width: 1280, height: 800 })
    await window.loadURL(`data:text/html,${encodeURIComponent(html)}`)
    return window.id
  }, barePage)
  const finger = await fingerOn(await opened)
  for (let n = 0; n < bareTaps; n += 1) await finger.tap('bare', 'button')
  await inMain(({ BrowserWindow }, id) => BrowserWindow.fromId(id)?.destroy(), id)
  return finger.taps
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
    const bare = await tapBare(world)
    await page.bringToFront()
    const finger = await fingerOn(page)
    await finger.tap('a cashier', 'main.sign-in .tiles button')
    await finger.digits('.pin-keys', cashier.pin)
    await finger.tap('sign in', '.pin-pad .key.main')
    for (let round = 0; round < rounds; round += 1) {
      await sellByTouch(finger, meterOf(round))
      await lookAround(finger)
    }
    return rowsOf(finger.taps, bare)
  } finally {
    screen.stop()
  }
}

const spread = (taps: readonly Tap[]) => spreadOf(taps.map(({ tookMs }) => tookMs))

function rowsOf(taps: readonly Tap[], bare: readonly Tap[]): readonly Row[] {
  const all = spread(taps)
  const slowest = taps.toSorted((a, b) => b.tookMs - a.tookMs).slice(0, 5)
  return [
    {
      what: `tap → screen, processor ÷ ${slowedBy} (p50 / p99)`,
      till: pair(all),
      floor: pair(spread(bare)),
      keep: 'tap',
      ...within(all.p99, mostMs, 'ms'),
    },
    {
      what: '  … the slowest',
      till: slowest.map(({ on, tookMs }) => `${on} ${tookMs}`).join(', '),
      floor: `${taps.length} taps`,
      ...informs,
    },
  ]
}
