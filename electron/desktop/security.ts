// Everything a page could ask of the desktop is refused here: permissions, devices, other pages,
// new windows, downloads, embedded views, the network. What the till needs goes through its calls.

import { type Session, type WebContents, app } from 'electron'
import type { Log } from '../till/ports.ts'
import { pageOrigin, pageUrl } from './protocol.ts'

const locked = new WeakSet<Session>()

/** Refuses for every session there is and will ever be. Before the app is ready. */
export function lockSessions(log: Log): void {
  app.on('session-created', (session) => lockSession(session, log))
  // A certificate that does not hold is refused as it is; nobody is asked, nobody may click on.
  app.on('certificate-error', (event, _contents, url, error, _certificate, decide) => {
    log.warn('a certificate was refused', { url, error })
    event.preventDefault()
    decide(false)
  })
}

/** Refuses for one session; once is enough. */
export function lockSession(session: Session, log: Log): void {
  if (locked.has(session)) return
  locked.add(session)
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
  session.on('will-download', (event, item) => {
    if (isOurSheet(item.getURL(), item.getMimeType())) return
    log.warn('a download was refused', { type: item.getMimeType() })
    event.preventDefault()
  })
  session.setSpellCheckerEnabled(false)
  // The page talks to nobody. The till's own requests do not pass here.
  session.webRequest.onBeforeRequest((details, decide) => {
    const { protocol } = new URL(details.url)
    const ours = isOurs(details.url) || details.url.startsWith(ourBlobs)
    decide({ cancel: !ours && protocol !== 'data:' && protocol !== 'devtools:' })
  })
}

const ourBlobs = `blob:${pageOrigin}/`
const isOurs = (url: string): boolean => url.startsWith(`${pageOrigin}/`)

/** A sheet or a report the page made itself: the person is asked where to keep it. */
const isOurSheet = (url: string, type: string): boolean =>
  url.startsWith(ourBlobs) && /^(?:text\/csv|application\/(?:pdf|zip))\b/.test(type)

/** Refuses for every page the app will ever have. */
export function lockContents(log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      log.warn('a new window was refused', { url })
      return { action: 'deny' }
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    refuseNavigation(contents, log)
  })
}

function refuseNavigation(contents: WebContents, log: Log): void {
  const refuse = (event: { preventDefault: () => void; url: string }): void => {
    if (event.url !== pageUrl) {
      log.warn('leaving the till’s page was refused', { url: event.url })
      event.preventDefault()
    }
  }
  contents.on('will-navigate', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.on('will-redirect', refuse)
}
