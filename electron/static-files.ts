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

export type StaticPath = {
  readonly path: string
  readonly type: string
  /** Files under /assets/ carry their hash in the name; the page itself is never kept. */
  readonly cache: string
}

export type StaticFile = Omit<StaticPath, 'path'> & { readonly body: Uint8Array<ArrayBuffer> }

/** Where the file of a URL path would lie, as the path came over the wire, or null. `/` is the page. */
export function staticPath(root: string, urlPath: string): StaticPath | null {
  const path = urlPath === '/' ? '/index.html' : urlPath
  const type = types[extname(path)]
  if (type === undefined || !plainPath.test(path)) {
    return null
  }
  const kept = path.startsWith('/assets/')
  return {
    path: join(root, ...path.slice(1).split('/')),
    type,
    cache: kept ? 'public, max-age=31536000, immutable' : 'no-store',
  }
}

export async function readStaticFile(root: string, urlPath: string): Promise<StaticFile | null> {
  const found = staticPath(root, urlPath)
  if (!found) return null
  try {
    const { path, ...kind } = found
    return { body: new Uint8Array(await readFile(path)), ...kind }
  } catch {
    return null
  }
}
