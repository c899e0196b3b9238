// The till's one window. Shown at once in the page's own colour, a moment before the page; when its page dies or hangs it is
// brought back, because the sale it was showing goes on in the main process.

import { join } from 'node:path'
import { BrowserWindow, app, nativeTheme } from 'electron'
import type { Log } from '../till/ports.ts'
import { keepColour, keptColour } from './page-colour.ts'
import { pageUrl } from './protocol.ts'

/** More deaths than this within `deathsMs` and bringing the page back helps nobody. */
const maxDeaths = 5
const deathsMs = 60_000
const reloadMs = 50
/** How much longer a page may think that left a touch unanswered; Chromium alone waits a quarter of a minute to say so. */
const hangMs = 5_000
/** The longest the till waits to be seen before it opens. */
const framesMs = 500
/** One frame: what was drawn is on the glass. */
const frameMs = 17

/** `--page` of renderer/design/tokens.css. */
const lightPage = '#f3f1ec'
const darkPage = '#14131a'

/** Ends a page that answers no touch: asked to load again it would not hear, but dead it is brought back like any other. */
function endHangs(window: BrowserWindow, log: Log): void {
  const { webContents } = window
  let hang: NodeJS.Timeout | undefined
  window.on('unresponsive', () => {
    log.warn('the page does not answer')
    clearTimeout(hang)
    hang = setTimeout(() => {
      if (window.isDestroyed()) {
        return
      }
      log.error('the page hangs and is ended')
      webContents.forcefullyCrashRenderer()
    }, hangMs)
  })
  window.on('responsive', () => clearTimeout(hang))
  webContents.on('render-process-gone', () => clearTimeout(hang))
}

/** Makes the window and starts loading the page. `firstPaint` settles when it can be seen. */
export function openWindow(
  log: Log,
  kiosk: boolean,
  onHopeless: () => void,
): { readonly window: BrowserWindow; readonly firstPaint: Promise<void> } {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 560,
    // A window that waits for its page is shown, and painted, a tenth of a second later.
    backgroundColor: keptColour() ?? (nativeTheme.shouldUseDarkColors ? darkPage : lightPage),
    kiosk,
    autoHideMenuBar: true,
    title: 'TokenTill',
    webPreferences: {
      preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      safeDialogs: true,
      // A shop has no use for them; whoever stands at the counter might.
      devTools: !app.isPackaged,
      // A clock and a countdown that stand still are lies, also behind another window.
      backgroundThrottling: false,
    },
  })
  keepColour(window.webContents)
  const firstPaint = new Promise<void>((resolve) => {
    // It can be seen only once this process has let a frame through: what would hold it up waits for that,
    // but not for a window that nobody can see, which may draw none.
    window.once('ready-to-show', () => setTimeout(resolve, frameMs))
    window.webContents.once('dom-ready', () => setTimeout(resolve, framesMs))
  })

  const load = (): void => {
    if (!window.isDestroyed()) {
      window
        .loadURL(pageUrl)
        .catch((error: unknown) => log.error('the page did not load', { error }))
    }
  }

  const deaths: number[] = []
  window.webContents.on('render-process-gone', (_event, details) => {
    log.error('the page died', { reason: details.reason, exitCode: details.exitCode })
    if (details.reason === 'clean-exit') {
      return
    }
    const now = performance.now()
    deaths.push(now)
    if (deaths.filter((at) => now - at < deathsMs).length > maxDeaths) {
      onHopeless()
    } else {
      // Loaded again within this event, Chromium takes the whole app down.
      setTimeout(load, reloadMs)
    }
  })

  endHangs(window, log)
  load()
  return { window, firstPaint }
}
