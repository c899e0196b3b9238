// The http port against real sockets. What is at stake: "not sent" may be sent again, so it is said
// only where nothing left; everything else is "no answer".

import { spawn } from 'node:child_process'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { type AddressInfo, type Socket, connect, createServer as createTcp } from 'node:net'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import {
  type TlsOptions,
  createServer as createTls,
  getCACertificates,
  setDefaultCACertificates,
} from 'node:tls'
import { afterAll, afterEach, expect, test } from 'vitest'
import { createHttp } from '../../electron/ports/http.ts'
import { failureOf, notSentReasonOf } from '../../electron/ports/http-errors.ts'
import { type HttpRequest, maxAnswerBytes } from '../../electron/till/ports.ts'

/** A certificate for 127.0.0.1 that no machine trusts, and its key. */
const loopbackTls = readFileSync(new URL('../fixtures/loopback-tls.pem', import.meta.url), 'utf8')

const http = createHttp()
afterAll(() => http.close())

const undo: (() => void)[] = []
afterEach(() => {
  for (const step of undo.splice(0)) step()
})

const ask = (url: string, more: Partial<HttpRequest> = {}) =>
  http.exchange({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    body: '{"a":1}',
    connectMs: 2_000,
    answerMs: 2_000,
    ...more,
  })

async function listen(server: ReturnType<typeof createTcp>): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  undo.push(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  return (server.address() as AddressInfo).port
}

const tcp = async (onSocket: (socket: Socket) => void): Promise<string> =>
  `http://127.0.0.1:${await listen(createTcp(onSocket))}/`

async function web(
  handle: (message: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  return `http://127.0.0.1:${await listen(createServer(handle))}/`
}

test('an answer comes back with its status, its headers in lower case and its bytes as they are', async () => {
  const bytes = Buffer.from([0x7b, 0xff, 0x00, 0x7d])
  const url = await web((_message, response) => {
    response.writeHead(418, { 'X-Signature': 'AbC', 'set-cookie': ['a=1', 'b=2'] })
    response.end(bytes)
  })
  const answer = await ask(url)
  expect(answer).toMatchObject({
    kind: 'answer',
    status: 418,
    headers: { 'x-signature': 'AbC', 'set-cookie': 'b=2' },
  })
  expect(answer.kind === 'answer' && Buffer.from(answer.body)).toEqual(bytes)
})

test('method, path, query, headers and body arrive as given', async () => {
  const seen: unknown[] = []
  const url = await web((message, response) => {
    const { method, url: path, headers } = message
    message.on('data', (chunk: Buffer) => {
      seen.push({ method, path, auth: headers.authorization, body: chunk.toString() })
    })
    message.on('end', () => response.end('ok'))
  })
  await ask(`${url}vend?strict=0`, { headers: { authorization: 'Bearer k' }, body: 'ñ' })
  expect(seen).toEqual([{ method: 'POST', path: '/vend?strict=0', auth: 'Bearer k', body: 'ñ' }])
})

test('a redirect is an answer, not a way to go', async () => {
  let requests = 0
  const url = await web((_message, response) => {
    requests += 1
    response.writeHead(307, { location: '/elsewhere' })
    response.end()
  })
  expect(await ask(url)).toMatchObject({ kind: 'answer', status: 307 })
  expect(requests).toBe(1)
})

test('a refused connection was not sent', async () => {
  const url = await tcp(() => {})
  for (const step of undo.splice(0)) step()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(await ask(url)).toMatchObject({ kind: 'not-sent', reason: 'refused' })
})

test('a name nobody knows was not sent', async () => {
  expect(await ask('https://no-such-host.invalid/v2')).toMatchObject({
    kind: 'not-sent',
    reason: 'dns',
  })
})

test('TLS to a port that speaks none was not sent, and no byte of the request is on the wire', async () => {
  const heard: Buffer[] = []
  const url = await tcp((socket) => {
    socket.on('data', (chunk) => {
      heard.push(chunk)
      socket.write('HTTP/1.1 400 Bad Request\r\n\r\n')
    })
  })
  const outcome = await ask(url.replace('http:', 'https:'))
  expect(outcome).toMatchObject({ kind: 'not-sent', reason: 'tls' })
  expect(Buffer.concat(heard).includes('{"a":1}')).toBe(false)
})

test('a peer that hangs up during the TLS handshake was sent nothing', async () => {
  const url = await tcp((socket) => {
    socket.once('data', () => socket.destroy())
  })
  expect(await ask(url.replace('http:', 'https:'))).toMatchObject({
    kind: 'not-sent',
    reason: 'tls',
  })
})

test('a TLS handshake that never ends is a connection that never came', async () => {
  const url = await tcp(() => {})
  expect(await ask(url.replace('http:', 'https:'), { connectMs: 100 })).toMatchObject({
    kind: 'not-sent',
    reason: 'connect-timeout',
  })
})

const secure = { key: loopbackTls, cert: loopbackTls }

async function overTls(options: TlsOptions): Promise<{ url: string; heard: () => string }> {
  let heard = ''
  const server = createTls({ ...secure, ...options }, (socket) => {
    socket.on('data', (chunk) => {
      heard += chunk.toString()
    })
    socket.on('error', () => {})
  })
  server.on('tlsClientError', () => {})
  return { url: `https://127.0.0.1:${await listen(server)}/`, heard: () => heard }
}

test('a certificate nobody vouches for was sent nothing', async () => {
  const { url, heard } = await overTls({})
  expect(await ask(url)).toMatchObject({ kind: 'not-sent', reason: 'tls' })
  expect(heard()).toBe('')
})

test('a server that ends TLS after the request was written may have read it', async () => {
  const before = getCACertificates('default')
  setDefaultCACertificates([
    ...before,
    loopbackTls.slice(0, loopbackTls.indexOf('-----BEGIN PRIVATE')),
  ])
  undo.push(() => setDefaultCACertificates(before))
  // TLS 1.3 lets the client write before the server refuses it for want of a certificate.
  const { url } = await overTls({
    requestCert: true,
    rejectUnauthorized: true,
    minVersion: 'TLSv1.3',
  })
  expect(await ask(url)).toMatchObject({ kind: 'no-answer' })
})

test('a certificate nobody vouches for is refused whatever the environment says, and http is no way around it', async () => {
  const { url, heard } = await overTls({})
  const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED']
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
  undo.push(() => {
    if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']
    else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before
  })
  expect(await ask(url)).toMatchObject({ kind: 'not-sent', reason: 'tls' })
  expect(heard()).toBe('')
})

test('a certificate of another name was sent nothing', async () => {
  const before = getCACertificates('default')
  setDefaultCACertificates([
    ...before,
    loopbackTls.slice(0, loopbackTls.indexOf('-----BEGIN PRIVATE')),
  ])
  undo.push(() => setDefaultCACertificates(before))
  const { url, heard } = await overTls({})
  const named = url.replace('127.0.0.1', 'localhost')
  expect(await ask(named)).toMatchObject({ kind: 'not-sent', reason: 'tls' })
  expect(heard()).toBe('')
})

test.each([
  'http://api.example.com/v2/vend',
  'http://192.168.1.20/vend',
  'http://127.0.0.1.example.com/vend',
  'http://10.0.0.1:8080/',
  'ftp://127.0.0.1/vend',
])('%s is not spoken to without TLS', async (url) => {
  expect(await ask(url)).toEqual({
    kind: 'not-sent',
    reason: 'tls',
    detail: 'the address is not https:// and not on this machine',
  })
})

test('a header that cannot be sent was not sent, and its value is not told', async () => {
  const url = await web((_message, response) => response.end('ok'))
  const outcome = await ask(url, { headers: { authorization: 'Bearer secret\nkey' } })
  expect(outcome).toMatchObject({ kind: 'not-sent' })
  expect(JSON.stringify(outcome)).not.toContain('secret')
})

test('something that is no address was not sent', async () => {
  expect(await ask('not a url')).toMatchObject({ kind: 'not-sent' })
})

test.each([
  [
    'is reset after the request',
    (socket: Socket) => socket.once('data', () => socket.resetAndDestroy()),
  ],
  ['is closed after the request', (socket: Socket) => socket.once('data', () => socket.destroy())],
  ['is ended after the request', (socket: Socket) => socket.once('data', () => socket.end())],
  ['is closed as soon as it stands', (socket: Socket) => socket.destroy()],
  [
    'answers what is not HTTP',
    (socket: Socket) => socket.once('data', () => socket.end('hello\r\n')),
  ],
  [
    'dies in the middle of the answer',
    (socket: Socket) =>
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"status"', () =>
          socket.destroy(),
        )
      }),
  ],
  [
    'dies in the middle of a chunked answer',
    (socket: Socket) =>
      socket.once('data', () => {
        socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n')
      }),
  ],
] satisfies [string, (socket: Socket) => unknown][])(
  'a connection that %s may have carried the request',
  async (_what, onSocket) => {
    const url = await tcp((socket) => void onSocket(socket))
    expect(await ask(url)).toMatchObject({ kind: 'no-answer' })
  },
)

test('an answer that never comes ends at the deadline', async () => {
  const url = await web(() => {})
  expect(await ask(url, { answerMs: 80 })).toMatchObject({ kind: 'no-answer' })
})

test('the deadline is for the whole answer, however steadily it drips', async () => {
  const url = await web((_message, response) => {
    response.writeHead(200)
    const drip = setInterval(() => response.write('.'), 10)
    undo.push(() => clearInterval(drip))
  })
  expect(await ask(url, { answerMs: 150 })).toMatchObject({ kind: 'no-answer' })
})

test.each([
  ['with its length told', true],
  ['in chunks', false],
])('an answer of more than 1 MiB %s is not read to its end', async (_how, told) => {
  const url = await web((_message, response) => {
    // Never ended: only a reader that stops by itself comes back before the deadline.
    if (told) {
      response.setHeader('content-length', maxAnswerBytes + 1)
      response.write('{')
    } else {
      response.write(Buffer.alloc(maxAnswerBytes + 1))
    }
  })
  expect(await ask(url)).toEqual({
    kind: 'no-answer',
    detail: 'the answer was longer than 1 MiB',
  })
})

test('an answer of exactly 1 MiB is read', async () => {
  const url = await web((_message, response) => response.end(Buffer.alloc(maxAnswerBytes, 'x')))
  const answer = await ask(url)
  expect(answer.kind === 'answer' && answer.body.length).toBe(maxAnswerBytes)
})

test('a lost answer is never followed by a second request', async () => {
  let requests = 0
  const url = await web((message, response) => {
    requests += 1
    if (requests === 1) response.end('first')
    else message.socket.destroy()
  })
  await ask(url)
  // The second goes over the kept connection, the case in which clients like to try again.
  expect(await ask(url, { method: 'GET' })).toMatchObject({ kind: 'no-answer' })
  await ask(url)
  expect(requests).toBe(3)
})

test('many questions at once each get their own answer', async () => {
  const url = await web((message, response) => response.end(message.url))
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => ask(`${url}${n}`, { method: 'GET' })),
  )
  expect(
    answers.map((answer) => (answer.kind === 'answer' ? Buffer.from(answer.body).toString() : '')),
  ).toEqual(Array.from({ length: 20 }, (_, n) => `/${n}`))
})

// A listener whose queue is full takes no connection: the nearest thing to a dead line on loopback.
const deafListener = `
  const server = require('node:net').createServer((socket) => {
    heard.connections += 1
    socket.on('data', (chunk) => (heard.bytes += chunk.length))
    socket.on('error', () => {})
  })
  const heard = { connections: 0, bytes: 0 }
  server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    require('node:fs').writeSync(1, server.address().port + '\\n')
    const until = Date.now() + 700
    while (Date.now() < until);
    setTimeout(() => { console.log(JSON.stringify(heard)); process.exit() }, 1_500)
  })`

test.runIf(process.platform === 'linux')(
  'a connection given up was not sent, and is not used when it comes after all',
  async () => {
    const child = spawn(process.execPath, ['-e', deafListener], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    undo.push(() => child.kill())
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    const port = Number((await lines.next()).value)
    const fillers = Array.from({ length: 3 }, () =>
      connect(port, '127.0.0.1').on('error', () => {}),
    )
    undo.push(() => fillers.forEach((socket) => socket.destroy()))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await ask(`http://127.0.0.1:${port}/`, { connectMs: 200 })).toMatchObject({
      kind: 'not-sent',
      reason: 'connect-timeout',
    })
    const heard = JSON.parse(String((await lines.next()).value))
    // Ours came late, beside the three fillers, and carried nothing.
    expect(heard).toEqual({ connections: 4, bytes: 0 })
  },
)

const failure = (code: string, syscall = 'connect') =>
  Object.assign(new Error(`${syscall} ${code}`), { code, syscall })

test('an error that is not on the list proves nothing', () => {
  for (const [code, syscall] of [
    ['ECONNRESET', 'connect'],
    ['ECONNREFUSED', 'read'],
    ['ETIMEDOUT', 'read'],
    ['EPIPE', 'write'],
    ['ECANCELLED', 'getaddrinfo'],
    ['UND_ERR_SOCKET', ''],
    ['', ''],
  ]) {
    expect(notSentReasonOf(failure(code ?? '', syscall))).toBeNull()
  }
  expect(notSentReasonOf('ECONNREFUSED')).toBeNull()
  expect(notSentReasonOf(null)).toBeNull()
})

test('once the request is being written no error proves anything', () => {
  const refused = failure('ECONNREFUSED')
  expect(failureOf(refused, false)).toMatchObject({ kind: 'not-sent', reason: 'refused' })
  expect(failureOf(refused, true)).toMatchObject({ kind: 'no-answer' })
})

test('where several addresses were tried, every one of them must prove it', () => {
  const both = (...codes: string[]) => new AggregateError(codes.map((code) => failure(code)))
  expect(notSentReasonOf(both('ECONNREFUSED', 'ENETUNREACH'))).toBe('no-route')
  expect(notSentReasonOf(both('ECONNRESET', 'ECONNREFUSED'))).toBeNull()
  expect(notSentReasonOf(both())).toBeNull()
  const wrapped = Object.assign(new Error('Connect Timeout Error'), {
    code: 'UND_ERR_CONNECT_TIMEOUT',
    cause: both('ECONNRESET', 'ETIMEDOUT'),
  })
  expect(notSentReasonOf(wrapped)).toBeNull()
})
