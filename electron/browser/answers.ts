// What goes back over HTTP: a command's output as it is, or the bare typed error under the status
// that fits it. Scripts read the code; the status is for proxies, logs and curl.

import type { ServerResponse } from 'node:http'
import { type ErrorCode, type TillError, tillError } from '../../shared/contract/errors.ts'

const statusOf: Readonly<Record<ErrorCode, number>> = {
  'bad-input': 400,
  'not-signed-in': 403,
  'wrong-pin': 403,
  'locked-out': 429,
  'not-allowed': 403,
  'not-found': 404,
  'not-possible': 409,
  'amount-out-of-limits': 422,
  'offline-limit': 422,
  'provider-refused': 422,
  'provider-unreachable': 503,
  'storage-full': 507,
  'storage-failed': 500,
  'shutting-down': 503,
  internal: 500,
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  if (response.headersSent || response.destroyed) {
    return
  }
  const body = Buffer.from(JSON.stringify(value))
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.byteLength,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(body)
}

export function sendError(response: ServerResponse, error: TillError, status?: number): void {
  sendJson(response, status ?? statusOf[error.code], error)
}

/** A refusal of the host itself, before any command ran. */
export function refuse(
  response: ServerResponse,
  status: number,
  code: ErrorCode,
  message: string,
): void {
  sendError(response, tillError(code, message), status)
}
