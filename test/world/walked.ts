// The till that `walk` goes through: a shop in Abuja with both its providers, in a page that can be dressed
// in a language and a theme.

import { startBuyPowerSandbox } from '../../electron/sandbox/buypower/sandbox.ts'
import { startRaveSandbox } from '../../electron/sandbox/rave/sandbox.ts'
import { type BrowserWorld, openInBrowser } from './browser.ts'
import { abuja } from './day.ts'
import { type Walker, walk } from './walk.ts'

export type Theme = 'light' | 'dark'

export type Walked = Pick<BrowserWorld, 'page' | 'till' | 'complaints'> & {
  /** Nobody is signed in, and the page is opened anew. */
  readonly dress: (language: 'en' | 'ar', theme: Theme) => Promise<void>
  /** The other colours on the page as it stands. */
  readonly wear: (theme: Theme) => Promise<void>
  readonly walk: (language: 'en' | 'ar', look: Walker['look']) => Promise<void>
} & AsyncDisposable

export async function openWalked(): Promise<Walked> {
  const buypower = await startBuyPowerSandbox()
  const rave = await startRaveSandbox()
  const viewport = { width: 1366, height: 768 }
  const world = await openInBrowser({
    context: { viewport, locale: 'en-GB', reducedMotion: 'reduce' },
    own: {
      ...abuja(buypower, rave, 2),
      printers: [{ id: 'counter', transport: 'virtual', columns: 48 }],
    },
  })
  const { page, till } = world
  return {
    page,
    till,
    complaints: world.complaints,
    dress: async (language, theme) => {
      await page.evaluate(
        (kept) => localStorage.setItem('tokentill.prefs', kept),
        JSON.stringify({ language, theme, lastOptions: {} }),
      )
      await till.call('session.signOut', {})
      await page.reload()
    },
    wear: (theme) =>
      page.evaluate((name) => {
        document.documentElement.dataset.theme = name
      }, theme),
    walk: (language, look) => walk({ page, till, buypower, language, look }),
    [Symbol.asyncDispose]: async () => {
      await world[Symbol.asyncDispose]()
      await Promise.all([buypower.close(), rave.close()])
    },
  }
}
