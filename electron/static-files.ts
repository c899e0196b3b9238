// The built page's files, for both hosts. A path is taken only if every part of it is a plain name,
// so nothing outside the folder can be asked for; a kind of file we do not ship is not served.

import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

const plainPath = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/

export type StaticFile = {
  readonly body: Uint8Array<ArrayBuffer>
  readonly type: string
  /** Files under /assets/ carry their hash in the name; the page itself is never kept. */
  readonly cache: string
}

/** The file at a URL path as it came over the wire, or null. `/` is the page. */
export async function readStaticFile(root: string, urlPath: string): Promise<StaticFile | null> {
  const path = urlPath === '/' ? '/index.html' : urlPath
  const type = types[extname(path)]
  if (type === undefined || !plainPath.test(path)) {
    return null
  }
  try {
    const body = new Uint8Array(await readFile(join(root, ...path.slice(1).split('/'))))
    const kept = path.startsWith('/assets/')
    return { body, type, cache: kept ? 'public, max-age=31536000, immutable' : 'no-store' }
  } catch {
    return null
  }
}
