// One HTTP exchange for the till, over undici. It never throws, never retries, follows no redirect,
// uses no proxy, and puts at most one request on the wire per call.
// Its whole worth is telling "nothing left the till" from "it may have arrived": the first is said
// only when undici never started to write the request AND the error stands on an allow-list.

import type { Agent, Dispatcher } from 'undici'
import { isPrivateAddress } from '../../shared/config/addresses.ts'
import type { Http, HttpAnswer, HttpFailure, HttpRequest } from '../till/ports.ts'
import { maxAnswerBytes } from '../till/ports.ts'
import { failureOf } from './http-errors.ts'

type Settled = HttpAnswer | HttpFailure

/**
 * An idle connection is not trusted for long: on a line that drops daily, a request written into a
 * dead connection is an answer nobody gets. The server's own hint may not lengthen it either.
 */
const idleConnectionMs = 4_000
/** Each address of a host gets this long; Node's 250 ms is too short for a slow mobile line. */
const perAddressMs = 1_000
/** undici's own limit is only a backstop: the request's `connectMs` decides. */
const connectBackstopMs = 120_000

export function createHttp(): Http & { readonly close: () => Promise<void> } {
  let opened: Promise<Agent> | null = null
  const agent = (): Promise<Agent> => (opened ??= openAgent())
  return {
    exchange: async (request) => {
      let through: Agent
      try {
        through = await agent()
      } catch (error) {
        return failureOf(error, false)
      }
      return new Promise((resolve) => dispatch(through, request, resolve))
    },
    close: async () => (await opened)?.destroy(),
  }
}

/** The first request of a start asks how a provider is, the moment the first screen waits for its answers. */
const readAfterMs = 100
let library: ReturnType<typeof readLibrary> | null = null

async function readLibrary() {
  await new Promise((resolve) => setTimeout(resolve, readAfterMs))
  return import('undici/lib/dispatcher/agent.js')
}

/**
 * Only the connection pool, and with the first request: undici's front door also loads its fetch, caches
 * and web sockets, and a cold start would wait for either.
 */
async function openAgent(): Promise<Agent> {
  const { default: Pools } = await (library ??= readLibrary())
  return new Pools({
    allowH2: false,
    pipelining: 1,
    connect: {
      // Also where NODE_TLS_REJECT_UNAUTHORIZED says otherwise: a key goes to nobody unknown.
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      timeout: connectBackstopMs,
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: perAddressMs,
    },
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveTimeout: idleConnectionMs,
    keepAliveMaxTimeout: idleConnectionMs,
  })
}

function dispatch(agent: Agent, request: HttpRequest, resolve: (settled: Settled) => void): void {
  const url = URL.parse(request.url)
  if (!url) {
    resolve({ kind: 'not-sent', reason: 'no-route', detail: 'the address is not a URL' })
    return
  }
  if (!isPrivateAddress(url)) {
    const detail = 'the address is not https:// and not on this machine'
    resolve({ kind: 'not-sent', reason: 'tls', detail })
    return
  }
  const handler = createHandler(request, resolve)
  try {
    agent.dispatch(
      {
        origin: url.origin,
        path: url.pathname + url.search,
        method: request.method,
        headers: { ...request.headers },
        body: request.body ?? null,
        // Never handed to another connection by undici itself.
        idempotent: false,
      },
      handler,
    )
  } catch (error) {
    handler.fail(error)
  }
}

/** Collects one answer. Settles exactly once; whatever happens afterwards is dropped. */
function createHandler(
  request: HttpRequest,
  resolve: (settled: Settled) => void,
): Dispatcher.DispatchHandler & { readonly fail: (error: unknown) => void } {
  let settled = false
  let started = false
  let status = 0
  let headers: Readonly<Record<string, string>> = {}
  let size = 0
  const chunks: Buffer[] = []

  const settle = (result: Settled): void => {
    if (settled) return
    settled = true
    clearTimeout(timer)
    resolve(result)
  }
  const giveUp = (controller: Dispatcher.DispatchController, detail: string): void => {
    settle({ kind: 'no-answer', detail })
    controller.abort(new Error(detail))
  }
  const fail = (error: unknown): void => settle(failureOf(error, started))
  // Until the request starts this is the connect deadline, afterwards the answer deadline.
  let timer = setTimeout(() => {
    const detail = `no connection within ${request.connectMs} ms`
    settle({ kind: 'not-sent', reason: 'connect-timeout', detail })
  }, request.connectMs)

  return {
    fail,
    onRequestStart(controller) {
      // Called right before the first byte is written; an abort here stops every byte. So a request
      // given up while connecting never leaves, and none is ever written a second time.
      if (settled || started) {
        controller.abort(new Error('given up before it was sent'))
        return
      }
      started = true
      clearTimeout(timer)
      timer = setTimeout(
        () => giveUp(controller, `no whole answer within ${request.answerMs} ms`),
        request.answerMs,
      )
    },
    onResponseStart(controller, statusCode, rawHeaders) {
      if (statusCode < 200) return
      status = statusCode
      headers = lastValues(rawHeaders)
      if (Number(headers['content-length'] ?? 0) > maxAnswerBytes) giveUp(controller, tooLong)
    },
    onResponseData(controller, chunk) {
      if (settled) return
      size += chunk.length
      if (size > maxAnswerBytes) {
        giveUp(controller, tooLong)
        return
      }
      chunks.push(chunk)
    },
    onResponseEnd() {
      const [only] = chunks
      const body = chunks.length === 1 && only ? only : Buffer.concat(chunks)
      settle({ kind: 'answer', status, headers, body })
    },
    onResponseError(_controller, error) {
      fail(error)
    },
  }
}

const tooLong = 'the answer was longer than 1 MiB'

function lastValues(
  raw: Readonly<Record<string, string | string[] | undefined>>,
): Readonly<Record<string, string>> {
  const result: Record<string, string> = {}
  for (const [name, value] of Object.entries(raw)) {
    const last = Array.isArray(value) ? value.at(-1) : value
    if (last !== undefined) result[name.toLowerCase()] = last
  }
  return result
}
