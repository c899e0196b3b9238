// The world outside the till, in a process of its own so that it costs the till's event loop nothing:
// a provider over a bare socket that answers like BuyPower, and a network printer. Both note when
// bytes came and went. The till and the floors it is compared with speak to the same ones.

import { type AddressInfo, type Server, type Socket, createServer } from 'node:net'
import { createBooks } from '../../electron/sandbox/buypower/ledger.ts'
import { createBuyPower } from '../../electron/sandbox/buypower/system.ts'
import type { Ask, Reply, SeenPaper, SeenRequest } from './other-side-words.ts'
import { putHelpersBehind } from '../../electron/ports/helper-threads.ts'
import { nowMs } from './measure.ts'

const apiKey = 'bench-key'
/** DLE EOT 1 to 4, as the till asks them, and what a printer that is well answers. */
const statusQuery = Buffer.from([0x10, 4, 1, 0x10, 4, 2, 0x10, 4, 3, 0x10, 4, 4])
const ready = Buffer.from([0x16, 0x12, 0x12, 0x12])

const books = createBooks(9_000_000_000_000)
const system = createBuyPower(
  apiKey,
  books,
  { payloadAt: 'result.data', delay: [20], delayAt: 'top', pendingAsks: 2, downDiscos: new Set() },
  Date.now,
)
let requests: SeenRequest[] = []
let papers: SeenPaper[] = []
/** Vends are taken and never answered: what is out stays out. */
let mute = false
const sockets = new Set<Socket>()

/** One request after another on a kept connection; each is small and comes in one or few packets. */
function serveProvider(socket: Socket): void {
  let held = ''
  let firstAt = 0
  socket.on('data', (bytes) => {
    if (held === '') firstAt = nowMs()
    held += bytes.toString('latin1')
    const headEnd = held.indexOf('\r\n\r\n')
    if (headEnd < 0) return
    const head = held.slice(0, headEnd)
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
    const body = held.slice(headEnd + 4)
    if (body.length < length) return
    held = ''
    answer(socket, head, Buffer.from(body, 'latin1').toString('utf8'), firstAt)
  })
}

function answer(socket: Socket, head: string, body: string, firstAt: number): void {
  const [method = 'GET', target = '/'] = head.split(' ', 2)
  const url = new URL(target, 'http://provider')
  const request = {
    at: Date.now(),
    method,
    path: url.pathname,
    query: url.searchParams,
    headers: { authorization: /authorization: (.*)/i.exec(head)?.[1]?.trim() ?? '' },
    body,
  }
  const name = system.nameOf(request)
  if (name === 'vend' && mute) return
  const { status, body: bytes } = system.answer(request, name)
  const seal = Object.entries(system.seal(bytes, 'right')).map(
    ([key, value]) => `${key}: ${value}\r\n`,
  )
  const answerHead = `HTTP/1.1 ${status} OK\r\ncontent-type: application/json\r\ncontent-length: ${bytes.length}\r\n${seal.join('')}\r\n`
  const whole = Buffer.concat([Buffer.from(answerHead, 'latin1'), bytes])
  if (name === 'vend') {
    const orderId = /"orderId":"([^"]+)"/.exec(body)?.[1] ?? ''
    requests.push({ orderId, firstAt, answeredAt: nowMs() })
  }
  socket.write(whole)
}

/** Answers DLE EOT, keeps nothing, and closes when the till does. */
function servePrinter(socket: Socket): void {
  const paper = { jobAt: 0, bytes: 0 }
  socket.on('data', (bytes) => {
    const at = nowMs()
    // A question may come glued to the end of a slip.
    const asks = bytes.subarray(-statusQuery.length).equals(statusQuery)
    if (asks) socket.write(ready)
    const jobBytes = bytes.length - (asks ? statusQuery.length : 0)
    if (jobBytes === 0) return
    if (paper.bytes === 0) paper.jobAt = at
    paper.bytes += jobBytes
  })
  socket.on('end', () => {
    if (paper.bytes > 0) papers.push({ ...paper })
    socket.end()
  })
}

function listen(serve: (socket: Socket) => void, port = 0): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => sockets.delete(socket))
      serve(socket)
    })
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port

// In the world it has a processor of its own: its compilers take none from those it is measured with.
putHelpersBehind()
let provider = await listen(serveProvider)
const printer = await listen(servePrinter)
const providerPort = portOf(provider)

async function setLine(up: boolean): Promise<void> {
  if (up === provider.listening) return
  if (up) {
    provider = await listen(serveProvider, providerPort)
    return
  }
  const closed = new Promise<void>((resolve) => {
    provider.close(() => resolve())
  })
  for (const socket of sockets) if (socket.localPort === providerPort) socket.destroy()
  await closed
}

async function reply(ask: Ask): Promise<Reply> {
  switch (ask.kind) {
    case 'mute':
      mute = ask.on
      return { kind: 'done' }
    case 'line':
      await setLine(ask.up)
      return { kind: 'done' }
    case 'take': {
      const seen = { kind: 'seen', requests, papers } as const
      requests = []
      papers = []
      return seen
    }
    case 'sold-twice':
      return {
        kind: 'count',
        count: books.orders().filter(({ soldTimes }) => soldTimes > 1).length,
      }
  }
}

const say = (message: Reply): void => void process.send?.(message)
process.on('message', (ask: Ask) => void reply(ask).then(say))
process.on('disconnect', () => process.exit(0))
say({ kind: 'ready', apiKey, providerPort, printerPort: portOf(printer) })
