// Everything a page could ask of the desktop is refused here: permissions, devices, other pages,
// new windows, downloads, embedded views, the network. What the till needs goes through its calls.

import { type Session, type WebContents, app } from 'electron'
import type { Log } from '../till/ports.ts'
import { pageOrigin, pageUrl } from './protocol.ts'

/** Refuses for a whole session. Set before its first page loads. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerEnabled(false)
  // The page talks to nobody. The till's own requests do not pass here.
  session.webRequest.onBeforeRequest((details, decide) => {
    const { protocol } = new URL(details.url)
    const ours = details.url.startsWith(`${pageOrigin}/`)
    decide({ cancel: !ours && protocol !== 'data:' && protocol !== 'devtools:' })
  })
}

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
