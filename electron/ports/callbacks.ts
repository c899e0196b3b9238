// The post box: the one door of the till that strangers may knock at. It takes small POSTs to addresses
// nobody can guess and says nothing about itself: no page, no echo, the same answer for everything it
// does not know. Whoever posts too much, too slowly or too often is turned away before anybody listens.

import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { err, ok } from '../../shared/result.ts'
import type { CallbackPort, Log, PostBox, Posted } from '../till/ports.ts'
import { createTurnstile, type Turnstile, type TurnstileLimits } from './turnstile.ts'

export type CallbackLimits = TurnstileLimits & {
  readonly maxBodyBytes: number
  /** From the first byte of a request to its last. */
  readonly requestMs: number
  readonly connections: number
  readonly connectionsOfOne: number
}

/** A whole batch may be told in one burst, by one address. */
const callbackLimits: CallbackLimits = {
  maxBodyBytes: 65_536,
  requestMs: 10_000,
  connections: 64,
  connectionsOfOne: 32,
  ofOne: { burst: 1_500, perSecond: 100 },
  ofAll: { burst: 3_000, perSecond: 200 },
}

const address = /^\/[\w-]{43}$/
const retryAfterSeconds = 30
const checkMs = 500
const closeMs = 1_000

type Take = Parameters<CallbackPort['listen']>[1]

export function createCallbackPort(o: {
  readonly log: Log
  readonly limits?: Partial<CallbackLimits>
}): CallbackPort {
  const limits = { ...callbackLimits, ...o.limits }
  return {
    listen: async (at, take) => {
      const turnstile = createTurnstile(limits, () => performance.now())
      const server = serverOf(limits, (request, response) => {
        answer(request, response, { limits, turnstile, take }).catch((error: unknown) => {
          o.log.error('a posted result failed', { error })
          response.destroy()
        })
      })
      const failed = await open(server, at)
      if (failed) return err(wordsOf(failed, at))
      server.on('error', (error) => o.log.error('the post box reports', { error }))
      return ok(boxOf(server))
    },
  }
}

function serverOf(
  limits: CallbackLimits,
  onRequest: (request: IncomingMessage, response: ServerResponse) => void,
): Server {
  // Read by a till that listens, which most do not.
  const { createServer } = process.getBuiltinModule('node:http')
  const server = createServer({
    headersTimeout: Math.min(5_000, limits.requestMs),
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: Math.min(checkMs, limits.requestMs),
    keepAliveTimeout: 1_000,
    maxHeaderSize: 8_192,
  })
  server.maxConnections = limits.connections
  server.maxRequestsPerSocket = 1
  const open = new Map<string, number>()
  server.on('connection', (socket) => {
    const from = addressOf(socket)
    const count = (open.get(from) ?? 0) + 1
    socket.on('error', () => socket.destroy())
    open.set(from, count)
    socket.once('close', () => {
      const left = (open.get(from) ?? 1) - 1
      if (left > 0) open.set(from, left)
      else open.delete(from)
    })
    // However slowly it speaks or reads: longer than this nobody is listened to.
    socket.setTimeout(limits.requestMs, () => socket.destroy())
    if (count > limits.connectionsOfOne) socket.destroy()
  })
  server.on('request', onRequest)
  // No "100 continue" for what will not be read anyway.
  server.on('checkContinue', (request, response) => {
    if (tooLong(request, limits)) reply(response, 413)
    else {
      response.writeContinue()
      onRequest(request, response)
    }
  })
  server.on('checkExpectation', (_request, response) => reply(response, 404))
  server.on('clientError', (_error, socket) => socket.destroy())
  return server
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { limits, turnstile, take }: { limits: CallbackLimits; turnstile: Turnstile; take: Take },
): Promise<void> {
  if (!turnstile.pass(addressOf(request.socket))) return reply(response, 429)
  if (tooLong(request, limits)) return reply(response, 413)
  // Read before anything is looked up: what nobody knows takes as long as what somebody does.
  const body = await readBody(request, limits.maxBodyBytes)
  if (body === 'gone') return
  if (body === 'too-long') return reply(response, 413)
  const path = request.url ?? ''
  if (request.method !== 'POST' || !address.test(path)) return reply(response, 404)
  const statuses: Readonly<Record<Posted, number>> = { kept: 200, nobody: 404, 'not-kept': 503 }
  reply(response, statuses[await taken(take, path.slice(1), body)])
}

/** A bug or a full disk in there is no reason to say "kept". */
async function taken(take: Take, secret: string, body: Uint8Array): Promise<Posted> {
  try {
    return await take(secret, body)
  } catch {
    return 'not-kept'
  }
}

/** Every answer looks the same but for its number, and ends the connection. */
function reply(response: ServerResponse, status: number): void {
  if (response.headersSent || response.destroyed) return
  const later = status === 429 || status === 503
  response.writeHead(status, {
    connection: 'close',
    'content-length': 0,
    'cache-control': 'no-store',
    ...(later ? { 'retry-after': String(retryAfterSeconds) } : {}),
  })
  response.end()
}

const tooLong = (request: IncomingMessage, { maxBodyBytes }: CallbackLimits): boolean =>
  Number(request.headers['content-length'] ?? 0) > maxBodyBytes

function readBody(
  request: IncomingMessage,
  maxBytes: number,
): Promise<Uint8Array | 'gone' | 'too-long'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > maxBytes) resolve('too-long')
      else chunks.push(chunk)
    })
    request.once('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    request.once('error', () => resolve('gone'))
    request.once('close', () => resolve('gone'))
  })
}

/** An IPv4 caller looks the same to a box that also takes IPv6; one IPv6 household is one caller. */
function addressOf(socket: Socket): string {
  const text = (socket.remoteAddress ?? '').replace(/^::ffff:(?=\d)/, '')
  return text.includes(':') ? text.split(':').slice(0, 4).join(':') : text
}

const open = (
  server: Server,
  at: { readonly host: string; readonly port: number },
): Promise<NodeJS.ErrnoException | null> =>
  new Promise((resolve) => {
    server.once('error', resolve)
    server.listen({ host: at.host, port: at.port, exclusive: true }, () => {
      server.off('error', resolve)
      resolve(null)
    })
  })

function wordsOf(
  error: NodeJS.ErrnoException,
  { host, port }: { readonly host: string; readonly port: number },
): string {
  const where = `${host}:${port}`
  switch (error.code) {
    case 'EADDRINUSE':
      return `${where} is taken by another program`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${host} is no address of this machine now`
    case 'EACCES':
    case 'EPERM':
      return `this program may not listen on ${where}`
    default:
      return `cannot listen on ${where}: ${error.message}`
  }
}

const boxOf = (server: Server): PostBox => ({
  port: (server.address() as AddressInfo).port,
  close: async () => {
    const closed = new Promise<void>((resolve) => {
      server.close(() => resolve())
    })
    server.closeIdleConnections()
    const late = setTimeout(() => server.closeAllConnections(), closeMs)
    await closed
    clearTimeout(late)
  },
})
