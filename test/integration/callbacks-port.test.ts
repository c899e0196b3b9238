// The post box over real sockets: what it takes, and how it turns everybody else away.

import { afterEach, expect, test } from 'vitest'
import { type CallbackLimits, createCallbackPort } from '../../electron/ports/callbacks.ts'
import { createLog } from '../../electron/ports/log.ts'
import type { PostBox, Posted } from '../../electron/till/ports.ts'
import { dawdle, knock, replyOf, requestText, secretOf, send } from '../world/knock.ts'

const known = secretOf('k')
const unknown = secretOf('u')

let boxes: PostBox[] = []
afterEach(async () => {
  await Promise.all(boxes.map((box) => box.close()))
  boxes = []
})

type Taken = { readonly secret: string; readonly body: string }

async function openBox(
  limits: Partial<CallbackLimits> = {},
  take: (secret: string) => Posted = (secret) => (secret === known ? 'kept' : 'nobody'),
) {
  const taken: Taken[] = []
  const logs: string[] = []
  const port = createCallbackPort({ log: createLog((line) => logs.push(line)), limits })
  const opened = await port.listen({ host: '127.0.0.1', port: 0 }, (secret, body) => {
    taken.push({ secret, body: Buffer.from(body).toString() })
    return take(secret)
  })
  if (!opened.ok) throw new Error(opened.error)
  boxes.push(opened.value)
  return { port: opened.value.port, box: opened.value, taken, logs }
}

test('a result posted to a known address is handed over as it came and answered with nothing but 200', async () => {
  const { port, taken } = await openBox()
  const reply = await knock(port, { path: `/${known}`, body: '{"Status":"success"}' })
  expect(reply).toEqual({
    status: 200,
    headers: ['connection: close', 'content-length: 0', 'cache-control: no-store'],
    body: '',
  })
  expect(taken).toEqual([{ secret: known, body: '{"Status":"success"}' }])
})

test('everything that is not known is answered alike, and nothing is echoed', async () => {
  const { port, taken } = await openBox()
  const nobody = await knock(port, { path: `/${unknown}`, body: 'hello' })
  expect(nobody.status).toBe(404)
  for (const one of [
    { path: '/' },
    { path: `/${known}x` },
    { path: `/${known.slice(1)}` },
    { path: `/${known}/` },
    { path: `/${known}?a=1` },
    { path: `/x/../${known}` },
    { path: `//${known}` },
    { path: `/${'%'.repeat(43)}` },
    { path: `http://till/${known}` },
    { path: '/favicon.ico', method: 'GET' },
    { path: `/${known}`, method: 'GET' },
    { path: `/${known}`, method: 'PUT', body: 'x' },
    { path: `/${known}`, method: 'DELETE' },
    { path: `/${known}`, method: 'OPTIONS' },
    { path: `/${unknown}`, body: '<script>'.repeat(1_000) },
  ]) {
    expect([one, await knock(port, one)]).toEqual([one, nobody])
  }
  const head = await knock(port, { path: `/${known}`, method: 'HEAD' })
  expect(head.status).toBe(404)
  expect(taken.map(({ secret }) => secret)).toEqual([unknown, unknown])
})

test('what could not be kept is to be posted again, a failure in the till included', async () => {
  let fails = false
  const { port } = await openBox({}, () => {
    if (fails) throw new Error('disk full')
    return 'not-kept'
  })
  const full = await knock(port, { path: `/${known}`, body: '{}' })
  expect(full.status).toBe(503)
  expect(full.headers).toContain('retry-after: 30')
  fails = true
  expect(await knock(port, { path: `/${known}`, body: '{}' })).toEqual(full)
})

test('a body longer than 64 kB is never listened to, told beforehand or not', async () => {
  const { port, taken } = await openBox()
  const long = 'x'.repeat(65_537)
  expect((await knock(port, { path: `/${known}`, body: 'x'.repeat(65_536) })).status).toBe(200)
  expect(
    (await knock(port, { path: `/${known}`, headers: ['Content-Length: 65537'] })).status,
  ).toBe(413)
  const expecting = ['Content-Length: 70000', 'Expect: 100-continue']
  expect((await knock(port, { path: `/${known}`, headers: expecting })).status).toBe(413)
  const chunked = `${(65_537).toString(16)}\r\n${long}\r\n0\r\n\r\n`
  const reply = await knock(port, {
    path: `/${known}`,
    headers: ['Transfer-Encoding: chunked'],
    body: chunked,
  })
  expect([413, 0]).toContain(reply.status)
  expect(taken).toHaveLength(1)
})

test('who speaks too slowly is hung up on, and holds nobody else up', async () => {
  const { port, taken } = await openBox({ requestMs: 250 })
  const slow = await Promise.all([
    dawdle(port, ''),
    dawdle(port, `POST /${known} HTTP/1.1\r\nHost: ti`),
    dawdle(port, `POST /${known} HTTP/1.1\r\nHost: till\r\nContent-Length: 10\r\n\r\n{`),
  ])
  expect((await knock(port, { path: `/${known}`, body: '{}' })).status).toBe(200)
  const ends = await Promise.all(slow.map(({ ended }) => ended))
  for (const end of ends)
    expect(end).toMatch(/^(HTTP\/1\.1 408 [^\n]*\r\nConnection: close\r\n\r\n)?$/)
  expect(taken).toHaveLength(1)
})

test('what is no HTTP gets no answer at all', async () => {
  const { port, taken } = await openBox()
  const headers = Array.from({ length: 500 }, (_, n) => `X-${n}: ${'y'.repeat(30)}`)
  for (const bytes of [
    Buffer.from([22, 3, 1, 2, 0, 1, 0, 1]),
    'hello\r\n\r\n',
    `POST /${known} HTTP/9.9\r\n\r\n`,
    `CONNECT other.test:443 HTTP/1.1\r\nHost: other\r\n\r\n`,
    requestText({
      path: `/${known}`,
      headers: ['Content-Length: 2', 'Content-Length: 3'],
      body: '{}',
    }),
    requestText({
      path: `/${known}`,
      headers: ['Content-Length: 2', 'Transfer-Encoding: chunked'],
      body: '{}',
    }),
    requestText({ path: `/${known}`, headers }),
  ]) {
    expect(await send(port, bytes)).toBe('')
  }
  expect(taken).toEqual([])
  expect((await knock(port, { path: `/${known}`, body: '{}' })).status).toBe(200)
})

test('a connection carries one request, whatever its sender hopes for', async () => {
  const { port, taken } = await openBox()
  const one = requestText({
    path: `/${known}`,
    headers: ['Connection: keep-alive'],
    body: '{}',
  })
  const reply = replyOf(await send(port, Buffer.concat([one, one, one])))
  expect([reply.status, reply.body, taken.length]).toEqual([200, '', 1])
})

test('who knocks too often is told to come back later, and nobody else suffers for it', async () => {
  const { port, taken } = await openBox({ ofOne: { burst: 5, perSecond: 0.001 } })
  const replies = []
  for (let n = 0; n < 8; n += 1) replies.push(await knock(port, { path: `/wrong-${n}` }))
  expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 429, 429, 429])
  expect(replies[5]?.headers).toContain('retry-after: 30')
  expect((await knock(port, { path: `/${known}` })).status).toBe(429)
  const other = await knock(port, { path: `/${known}`, body: '{}', from: '127.0.0.2' })
  expect(other.status).toBe(200)
  expect(taken).toHaveLength(1)
})

test('one caller cannot take every connection, and all together only so many', async () => {
  const { port } = await openBox({ requestMs: 400, connections: 6, connectionsOfOne: 4 })
  const idle = await Promise.all(Array.from({ length: 20 }, () => dawdle(port, 'POST /')))
  const other = await knock(port, { path: `/${known}`, body: '{}', from: '127.0.0.3' })
  expect(other.status).toBe(200)
  await Promise.all(idle.map(({ ended }) => ended))
  expect((await knock(port, { path: `/${known}`, body: '{}' })).status).toBe(200)
})

test('many results at once are each taken once', async () => {
  const { port, taken } = await openBox()
  const replies = await Promise.all(
    Array.from({ length: 30 }, (_, n) => knock(port, { path: `/${known}`, body: `{"n":${n}}` })),
  )
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]))
  expect(new Set(taken.map(({ body }) => body)).size).toBe(30)
})

test('a port that is taken, or an address that is not ours, is said in plain words', async () => {
  const { port, logs } = await openBox()
  const again = createCallbackPort({ log: createLog((line) => logs.push(line)) })
  expect(await again.listen({ host: '127.0.0.1', port }, () => 'nobody')).toEqual({
    ok: false,
    error: `127.0.0.1:${port} is taken by another program`,
  })
  expect(await again.listen({ host: '192.0.2.1', port: 0 }, () => 'nobody')).toEqual({
    ok: false,
    error: '192.0.2.1 is no address of this machine now',
  })
  expect(await again.listen({ host: 'no such host.', port: 0 }, () => 'nobody')).toMatchObject({
    ok: false,
  })
})

test('closing lets go of the port, also while somebody dawdles', async () => {
  const { port, box } = await openBox()
  const { ended } = await dawdle(port, `POST /${known} HTTP/1.1\r\nHost: till\r\n`)
  await box.close()
  await ended
  const { port: samePort } = await (async () => {
    const opened = await createCallbackPort({ log: createLog(() => undefined) }).listen(
      { host: '127.0.0.1', port },
      () => 'nobody',
    )
    if (!opened.ok) throw new Error(opened.error)
    boxes.push(opened.value)
    return opened.value
  })()
  expect(samePort).toBe(port)
})
