// The browser host: the same till over loopback HTTP, for development, scripts, tests, and machines
// without the desktop runtime. It listens on 127.0.0.1 alone and is not part of the packaged app.

import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Result, err, ok } from '../../shared/result.ts'
import { pageHeaders } from '../page-policy.ts'
import { readStaticFile } from '../static-files.ts'
import type { Log } from '../till/ports.ts'
import type { Till } from '../till/till.ts'
import { refuse } from './answers.ts'
import { createEventStreams } from './event-streams.ts'
import { checkBearer, checkSource, newBearer } from './guard.ts'
import { answerRpc } from './rpc.ts'

export type BrowserHost = {
  readonly url: string
  readonly bearer: string
  /** Stops listening and waits for the answers under way. The till stays open. */
  readonly close: () => Promise<void>
}

export type BrowserHostOptions = {
  readonly till: Pick<Till, 'call' | 'subscribe'>
  /** 0 takes any free port. */
  readonly port: number
  /** The folder of the built page. */
  readonly pageRoot: string
  readonly log: Log
}

/** How long answers under way may take once the host is closing. */
const closeMs = 3_000
const rpcPrefix = '/rpc/'
const headers = pageHeaders('self')

/** Starts listening. The error is a sentence for the person at the terminal. */
export async function startBrowserHost(
  o: BrowserHostOptions,
): Promise<Result<BrowserHost, string>> {
  const bearer = newBearer()
  const streams = createEventStreams(o.till)
  let host = ''

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '').split(/[?#]/, 1)[0] ?? ''
    const foreign = checkSource(request, host)
    if (foreign) {
      refuse(response, foreign.status, 'not-allowed', foreign.message)
      return
    }
    const isRpc = path.startsWith(rpcPrefix)
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (isRpc ? request.method !== 'POST' : !isRead) {
      response.setHeader('allow', isRpc ? 'POST' : 'GET, HEAD')
      refuse(response, 405, 'bad-input', `${request.method} is not answered here.`)
      return
    }
    if (!isRpc && path !== '/events') {
      await answerFile(o.pageRoot, path, request, response)
      return
    }
    const stranger = checkBearer(request, bearer)
    if (stranger) {
      refuse(response, stranger.status, 'not-allowed', stranger.message)
    } else if (isRpc) {
      await answerRpc(request, response, path.slice(rpcPrefix.length), o.till)
    } else if (!streams.add(response)) {
      refuse(response, 503, 'not-possible', 'Too many screens listen to this till already.')
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // The other side went away, or a bug: never a reason for the till to stop.
      o.log.warn('a request ended badly', { error })
      refuse(response, 500, 'internal', 'The till could not answer. Ask again what became of it.')
    })
  })
  server.keepAliveTimeout = 30_000

  const failed = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    server.once('error', resolve)
    server.listen({ host: '127.0.0.1', port: o.port }, () => resolve(null))
  })
  if (failed) {
    streams.close()
    return err(
      failed.code === 'EADDRINUSE'
        ? `port ${o.port} is taken by another program; choose another or leave --port out`
        : `cannot listen on 127.0.0.1:${o.port}: ${failed.message}`,
    )
  }
  server.on('error', (error) => o.log.error('the loopback server reports', { error }))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`

  return ok({
    url: `http://${host}`,
    bearer,
    close: async () => {
      streams.close()
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
      server.closeIdleConnections()
      const late = setTimeout(() => server.closeAllConnections(), closeMs)
      await closed
      clearTimeout(late)
    },
  })
}

async function answerFile(
  root: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = await readStaticFile(root, path)
  if (!file) {
    refuse(response, 404, 'not-found', 'There is nothing at this address.')
    return
  }
  response.writeHead(200, {
    ...headers,
    'content-type': file.type,
    'content-length': file.body.byteLength,
    'cache-control': file.cache,
  })
  response.end(request.method === 'HEAD' ? undefined : file.body)
}
