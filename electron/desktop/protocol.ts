// app://till/: the page's files and nothing else, from inside the app. No server, no file:// and no
// way out of the folder.

import { protocol } from 'electron'
import { pageHeaders } from '../page-policy.ts'
import { readStaticFile } from '../static-files.ts'

export const pageOrigin = 'app://till'
export const pageUrl = `${pageOrigin}/index.html`

/** Before the app is ready: the page's scheme counts as secure and has an origin of its own. */
export function claimScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

const headers = pageHeaders('none')

/** Once the app is ready: serves the built page from `root`. */
export function serveApp(root: string): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const file = isRead && url.host === 'till' ? await readStaticFile(root, url.pathname) : null
    if (!file) {
      return new Response('There is nothing at this address.', { status: 404, headers })
    }
    return new Response(file.body, {
      headers: { ...headers, 'content-type': file.type, 'cache-control': file.cache },
    })
  })
}
