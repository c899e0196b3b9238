// The loopback HTTP server every provider sandbox stands on: it plays a system's answers with the
// scripted faults, keeps the request log, and can "pull the line". Listens on 127.0.0.1 only.
// What was sold is the system's business; a fault is played only after the system has done its part.

import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { answerControl, isControl } from './control.ts'
import { createFaults } from './faults.ts'
import type { Fault, Faults } from './faults.ts'
import type { LoggedRequest, SandboxRequest, SandboxSystem } from './system.ts'
import { putAnswer } from './wire.ts'
import type { SandboxAnswer } from './wire.ts'

export type SandboxServer = {
  /** http://127.0.0.1:PORT */
  readonly origin: string
  readonly faults: Faults
  /** Requests so far by name. */
  readonly count: (name: string) => number
  /** The latest requests, oldest first. */
  readonly requests: () => readonly LoggedRequest[]
  /** false pulls the line: every connection dies and new ones are refused. true brings it back. */
  readonly setLine: (up: boolean) => Promise<void>
  readonly close: () => Promise<void>
}

const host = '127.0.0.1'
const maxLogged = 5_000
const maxRequestBytes = 1_048_576
const noticeMs = 10

export async function startSandboxServer(
  system: SandboxSystem,
  options: { readonly port?: number; readonly speedMs?: number; readonly now?: () => number } = {},
): Promise<SandboxServer> {
  const { speedMs = 0, now = Date.now } = options
  const faults = createFaults()
  const log: LoggedRequest[] = []
  const counts = new Map<string, number>()
  const sockets = new Set<Socket>()
  const timers = new Set<NodeJS.Timeout>()

  const wait = (delayMs: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => {
        timers.delete(timer)
        resolve()
      }, delayMs)
      timers.add(timer)
    })

  async function handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(message)
    const url = new URL(message.url ?? '/', origin)
    const request: SandboxRequest = {
      at: now(),
      method: message.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: message.headers,
      body,
    }
    if (isControl(request)) {
      answerControl(request, response, { faults, system, requests: () => log, setLine, wait })
      return
    }
    const name = system.nameOf(request)
    const fault = faults.take(name)
    counts.set(name, (counts.get(name) ?? 0) + 1)
    log.push({ ...request, name, fault: fault?.kind ?? null })
    if (log.length > maxLogged) log.splice(0, log.length - maxLogged)
    const answer = play(request, name, fault)
    const waitMs = speedMs + (fault?.kind === 'delay' ? (fault.ms ?? 2_000) : 0)
    if (waitMs > 0) await wait(waitMs)
    await putAnswer(response, answer, fault, system.seal, wait)
  }

  function play(request: SandboxRequest, name: string, fault: Fault | null): SandboxAnswer {
    if (fault === null) return system.answer(request, name)
    const instead = system.instead(fault, request, name)
    const sells = fault.sells ?? (instead === null && fault.kind !== 'drop-before-sale')
    const answer = sells ? system.answer(request, name) : { status: 200, body: Buffer.from('{}') }
    return instead ?? answer
  }

  const server = createServer((message, response) => {
    response.on('error', () => {})
    handle(message, response).catch(() => response.destroy())
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('close', () => sockets.delete(socket))
  })

  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, () => {
        server.off('error', reject)
        resolve()
      })
    })
  const hangUp = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })

  await listen(options.port ?? 0)
  const { port } = server.address() as AddressInfo
  const origin = `http://${host}:${port}`

  // One move of the line at a time, in the order asked for.
  let line: Promise<void> = Promise.resolve()
  async function setLine(up: boolean): Promise<void> {
    line = line.then(() => {
      if (up === server.listening) return undefined
      // A moment for the other end to notice that its idle connections are dead.
      return up ? listen(port) : hangUp().then(() => wait(noticeMs))
    })
    await line
  }

  return {
    origin,
    faults,
    count: (name) => counts.get(name) ?? 0,
    requests: () => [...log],
    setLine,
    close: async () => {
      await setLine(false)
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

async function readBody(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of message) {
    const bytes = chunk as Buffer
    size += bytes.length
    if (size > maxRequestBytes) throw new Error('request too large')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}
