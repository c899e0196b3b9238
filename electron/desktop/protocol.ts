// app://till/: the page's files and nothing else, from inside the app. No server, no file:// and no
// way out of the folder.

import { protocol } from 'electron'
import { pageHeaders } from '../page-policy.ts'
import { staticPath } from '../static-files.ts'

export const pageOrigin = 'app://till'
export const pageUrl = `${pageOrigin}/index.html`

/** Before the app is ready: the page's scheme counts as secure and has an origin of its own. */
export function claimScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

const headers = pageHeaders('none')
/** Chromium's net::ERR_FILE_NOT_FOUND. */
const notFound = -6

/**
 * Once the app is ready: serves the built page from `root`. Chromium reads the files itself, off this process's
 * one thread, and from the sealed archive too. `protocol.handle`, which is newer, reads Node's whole fetch for the
 * first answer and makes three objects for each: a fifth of what a start takes. Electron 45 brings
 * `registerSource`, still experimental, which reads from a folder without asking this process: what comes after
 * this. Settles when the last file was asked for that the page names, its style.
 */
export function serveApp(root: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  protocol.registerFileProtocol('app', (request, answer) => {
    const url = new URL(request.url)
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const file = isRead && url.host === 'till' ? staticPath(root, url.pathname) : null
    if (!file) return answer({ error: notFound })
    const { path, type, cache } = file
    answer({
      path,
      mimeType: type,
      headers: { ...headers, 'content-type': type, 'cache-control': cache },
    })
    if (type.startsWith('text/css')) resolve()
  })
  return promise
}
