// Who may talk to the browser host: this machine, our own page or a script, holding the token.
// A page of another site, or a name that was pointed at loopback, gets nothing.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export type Refusal = {
  readonly status: 401 | 403
  readonly message: string
}

export const newBearer = (): string => randomBytes(32).toString('base64url')

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** The request was meant for this till: its Host is ours, and its Origin, if any, is our page. */
export function checkSource(request: IncomingMessage, host: string): Refusal | null {
  if (request.headers.host !== host) {
    return { status: 403, message: `This till answers only at http://${host}.` }
  }
  const { origin } = request.headers
  if (origin !== undefined && origin !== `http://${host}`) {
    return { status: 403, message: 'Another site may not talk to this till.' }
  }
  return null
}

/** Compares in constant time, whatever the lengths. */
export function checkBearer(request: IncomingMessage, bearer: string): Refusal | null {
  const given = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (given === undefined || !timingSafeEqual(digest(given), digest(bearer))) {
    return {
      status: 401,
      message: 'Open the till with the address it printed: the key in it is missing or old.',
    }
  }
  return null
}
