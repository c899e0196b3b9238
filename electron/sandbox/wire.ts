// Puts an answer on the wire, well or broken as the fault says. Knows HTTP, no provider.

import type { ServerResponse } from 'node:http'
import type { Fault } from './faults.ts'

export type SandboxAnswer = {
  readonly status: number
  readonly body: Buffer
  readonly headers?: Readonly<Record<string, string>>
}

/** Headers that vouch for a body, such as a signature over its bytes. */
export type Seal = (
  body: Buffer,
  how: 'right' | 'wrong' | 'none',
) => Readonly<Record<string, string>>

export type Wait = (delayMs: number) => Promise<void>

const htmlPage =
  '<!doctype html><html><head><title>Welcome</title></head><body><h1>Top up your data plan</h1></body></html>'
const hugeBytes = 10 * 1024 * 1024
const dripPieces = 20

export async function putAnswer(
  response: ServerResponse,
  answer: SandboxAnswer,
  fault: Fault | null,
  seal: Seal,
  wait: Wait,
): Promise<void> {
  const { socket } = response
  if (!socket || response.destroyed) return
  switch (fault?.kind) {
    case 'drop-before-sale':
    case 'drop-after-sale':
      socket.destroy()
      return
    case 'reset':
      socket.resetAndDestroy()
      return
    case 'truncate':
      await truncate(response, answer, fault, seal, wait)
      return
    case 'slow':
      await drip(response, answer, seal, wait, fault.ms ?? 2_000)
      return
    case 'garbage':
      send(response, { status: 200, body: Buffer.from('}{"status": tru\u0000 ???') }, {})
      return
    case 'html':
      send(
        response,
        { status: 200, body: Buffer.from(htmlPage), headers: { 'content-type': 'text/html' } },
        {},
      )
      return
    case 'empty':
      send(response, { status: 200, body: Buffer.alloc(0) }, {})
      return
    case 'status':
      send(
        response,
        {
          status: fault.status ?? 500,
          body: Buffer.from(fault.message ?? 'upstream error'),
          headers: { 'content-type': 'text/plain' },
        },
        {},
      )
      return
    case 'huge':
      sendSealed(response, { ...answer, body: padded(answer.body) }, seal)
      return
    case 'bad-utf8':
      sendSealed(response, { ...answer, body: withBadBytes(answer.body) }, seal)
      return
    case 'long-number':
      sendSealed(response, { ...answer, body: withLongNumbers(answer.body) }, seal)
      return
    case 'wrong-signature':
      send(response, answer, seal(answer.body, 'wrong'))
      return
    case 'no-signature':
      send(response, answer, seal(answer.body, 'none'))
      return
    default:
      sendSealed(response, answer, seal)
  }
}

function send(
  response: ServerResponse,
  answer: SandboxAnswer,
  sealed: Readonly<Record<string, string>>,
): void {
  writeHead(response, answer, sealed, answer.body.length)
  response.end(answer.body)
}

const sendSealed = (response: ServerResponse, answer: SandboxAnswer, seal: Seal): void =>
  send(response, answer, seal(answer.body, 'right'))

function writeHead(
  response: ServerResponse,
  answer: SandboxAnswer,
  sealed: Readonly<Record<string, string>>,
  length: number,
): void {
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': length,
    ...answer.headers,
    ...sealed,
  })
}

async function truncate(
  response: ServerResponse,
  answer: SandboxAnswer,
  fault: Fault,
  seal: Seal,
  wait: Wait,
): Promise<void> {
  const half = answer.body.subarray(0, Math.floor(answer.body.length / 2))
  writeHead(
    response,
    answer,
    seal(answer.body, 'right'),
    fault.clean ? half.length : answer.body.length,
  )
  if (fault.clean) {
    response.end(half)
    return
  }
  response.write(half)
  await wait(10)
  response.socket?.destroy()
}

async function drip(
  response: ServerResponse,
  answer: SandboxAnswer,
  seal: Seal,
  wait: Wait,
  ms: number,
): Promise<void> {
  writeHead(response, answer, seal(answer.body, 'right'), answer.body.length)
  const step = Math.max(1, Math.ceil(answer.body.length / dripPieces))
  for (let at = 0; at < answer.body.length; at += step) {
    await wait(ms / dripPieces)
    if (response.destroyed) return
    response.write(answer.body.subarray(at, at + step))
  }
  // At once: a client that has every byte may already be asking again on this connection.
  response.end()
}

const padded = (body: Buffer): Buffer => Buffer.concat([body, Buffer.alloc(hugeBytes, ' ')])

/** Two bytes that are no UTF-8, inside the first text value. */
function withBadBytes(body: Buffer): Buffer {
  const at = Math.max(body.indexOf(':"') + 2, 2)
  return Buffer.concat([body.subarray(0, at), Buffer.from([0xff, 0xfe]), body.subarray(at)])
}

/** Every number with a point becomes one of 5,000 digits. */
const withLongNumbers = (body: Buffer): Buffer =>
  Buffer.from(body.toString('utf8').replace(/:-?\d+\.\d+/g, `:${'9'.repeat(5_000)}`))
