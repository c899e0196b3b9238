// The built page in a real browser, on a headless till of its own. What the page complains about
// (errors, a broken policy) is kept, because a screen that works while it complains is not done.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core'
import { chromiumPath, rootFlags } from './browsers.ts'
import { tellScreenOfFailure } from './last-screen.ts'
import { type HeadlessTill, ensureBuilt, startHeadless, temporaryFolder } from './headless.ts'

export type BrowserWorld = {
  /** The one that runs now. */
  readonly till: HeadlessTill
  readonly page: Page
  /** Errors and refused loads the page reported so far. */
  readonly complaints: readonly string[]
  /** As a power cut does it: the till is killed and started again on its data, and the page opened anew. */
  readonly powerCut: () => Promise<void>
} & AsyncDisposable

export type BrowserWorldOptions = {
  /** The provisioning; left out, the training shop. */
  readonly config?: unknown
  /** Lies as `till.json` in the data folder: the till's own file, which it may change. */
  readonly own?: unknown
  /** Nothing sets it up, so that it opens on its first run. */
  readonly firstRun?: boolean
  readonly context?: BrowserContextOptions
  /** What a cashier chose for this screen before: the page finds it on its first load. */
  readonly prefs?: Readonly<Record<string, unknown>>
  /** Further flags of the till. */
  readonly args?: readonly string[]
  /** Puts something into the data folder before the till opens it. */
  readonly prepare?: (dataDir: string) => void
}

let shared: Promise<Browser> | undefined
/** One browser per test file; every world has a context of its own. */
const browser = (): Promise<Browser> =>
  (shared ??= chromium.launch({
    executablePath: chromiumPath(),
    // A process less to draw in, of which nothing is seen: an eighth of the processor time of a run.
    args: [...rootFlags, '--in-process-gpu', '--disable-gpu'],
  }))

/** Call in `afterAll`. */
export async function closeBrowser(): Promise<void> {
  await (await shared)?.close()
  shared = undefined
}

/** Collects what a page complains about. */
export function listenForComplaints(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') {
      complaints.push(message.text())
    }
  })
  return complaints
}

/** A page of its own on whatever serves it. */
export async function openPage(
  address: string,
): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  const context = await (await browser()).newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.goto(address)
  return { page, close: () => context.close() }
}

/** The address that opens a till's page, with its key in the fragment. */
const pageAddress = (till: HeadlessTill): string => `${till.url}/#token=${till.token}`

/** A till that was set up by nothing practises Nigeria, unless a test is about its first run. */
function flagsOf({ config, own, prepare, firstRun = false, args = [] }: BrowserWorldOptions) {
  const isSetUp = config !== undefined || own !== undefined || prepare !== undefined
  return isSetUp || firstRun || args.includes('--country') ? args : [...args, '--country', 'NG']
}

/** In the page, before its own scripts; what is chosen there since stays. */
function keepPrefs(prefs: string): void {
  if (location.protocol !== 'http:' || localStorage.getItem('tokentill.prefs') !== null) return
  localStorage.setItem('tokentill.prefs', prefs)
}

export async function openInBrowser(o: BrowserWorldOptions = {}): Promise<BrowserWorld> {
  ensureBuilt('headless', 'renderer')
  const keepScreen = tellScreenOfFailure()
  // What is open already is closed again where the rest does not come up.
  await using opening = new AsyncDisposableStack()
  const folder = opening.use(temporaryFolder())
  o.prepare?.(folder.path)
  if (o.own !== undefined) writeFileSync(join(folder.path, 'till.json'), JSON.stringify(o.own))
  const start = () =>
    startHeadless({
      dataDir: folder.path,
      args: flagsOf(o),
      ...(o.config === undefined ? {} : { config: o.config }),
    })
  let till = await start()
  opening.defer(async () => void (await till.stop()))
  const context = await (
    await browser()
  ).newContext({ viewport: { width: 1280, height: 800 }, ...o.context })
  opening.defer(() => context.close())
  if (o.prefs !== undefined) await context.addInitScript(keepPrefs, JSON.stringify(o.prefs))
  const page = await context.newPage()
  const complaints = listenForComplaints(page)
  await page.goto(pageAddress(till))
  const opened = opening.move()
  return {
    get till() {
      return till
    },
    page,
    complaints,
    powerCut: async () => {
      // The page must not find out by itself: it would complain about a till that is gone.
      await page.goto('about:blank')
      await till.kill9()
      till = await start()
      await page.goto(pageAddress(till))
    },
    [Symbol.asyncDispose]: async () => {
      await keepScreen(page)
      await opened.disposeAsync()
    },
  }
}
