import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserHost, startBrowserHost } from '../../electron/browser/host.ts'
import { createLog } from '../../electron/ports/log.ts'
import type { TillEvent } from '../../shared/contract/events.ts'
import { tillError } from '../../shared/contract/errors.ts'
import { type Result, err, ok } from '../../shared/result.ts'
import { temporaryFolder } from '../world/headless.ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// The host in front of a till that only says what it was asked: the guard is what is tested.
const listeners = new Set<(event: TillEvent) => void>()
const till = {
  call: async (
    name: string,
    input: unknown,
  ): Promise<Result<unknown, ReturnType<typeof tillError>>> =>
    name === 'no.such' ? err(tillError('not-found', 'no')) : ok({ name, input }),
  subscribe: (listener: (event: TillEvent) => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

const folder = temporaryFolder()
let host: BrowserHost

beforeAll(async () => {
  mkdirSync(join(folder.path, 'page', 'assets'), { recursive: true })
  writeFileSync(join(folder.path, 'secret.json'), '{"pin":"1234"}')
  writeFileSync(join(folder.path, 'page', 'index.html'), '<!doctype html>')
  writeFileSync(join(folder.path, 'page', 'assets', 'app-1a2b.js'), 'export {}')
  const started = await startBrowserHost({
    till,
    port: 0,
    pageRoot: join(folder.path, 'page'),
    log: createLog(() => undefined),
  })
  if (!started.ok) {
    throw new Error(started.error)
  }
  host = started.value
})

afterAll(async () => {
  await host.close()
  folder[Symbol.dispose]()
})

type Answer = {
  readonly status: number
  readonly headers: Record<string, unknown>
  readonly body: string
}

/** Sends exactly these headers and this path: fetch would mend both. */
function send(
  path: string,
  o: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(host.url)
    const { method = 'POST', headers = {}, body = '{}' } = o
    const out = request(
      { hostname, port, path, method, headers, setHost: !('host' in headers), agent: false },
      (answer) => {
        let text = ''
        answer.on('data', (part) => (text += String(part)))
        answer.on('close', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
        )
      },
    )
    out.on('error', reject)
    out.end(method === 'POST' ? body : undefined)
  })
}

const good = () => ({ authorization: `Bearer ${host.bearer}`, 'content-type': 'application/json' })
const codeOf = (answer: Answer): unknown => (JSON.parse(answer.body) as { code: unknown }).code

test('a call with the token reaches the till and comes back as its bare output', async () => {
  const answer = await send('/rpc/status.get', { headers: good(), body: '{"a":1}' })
  expect(answer.status).toBe(200)
  expect(JSON.parse(answer.body)).toEqual({ name: 'status.get', input: { a: 1 } })
})

test('an empty body is an empty input', async () => {
  const answer = await send('/rpc/status.get', { headers: good(), body: '' })
  expect(JSON.parse(answer.body)).toEqual({ name: 'status.get', input: {} })
})

test('a typed error comes back bare, under a status of its own', async () => {
  const answer = await send('/rpc/no.such', { headers: good() })
  expect(answer.status).toBe(404)
  expect(JSON.parse(answer.body)).toEqual({
    code: 'not-found',
    message: 'no',
    retry: false,
    moneyMoved: 'no',
  })
})

test.each([
  ['no token', { authorization: '' }, 401],
  ['a wrong token', { authorization: `Bearer ${'A'.repeat(43)}` }, 401],
  ['a token of another length', { authorization: 'Bearer A' }, 401],
  ['another scheme', { authorization: 'Basic QTpB' }, 401],
  ['another site’s origin', { origin: 'https://example.com' }, 403],
  ['an opaque origin', { origin: 'null' }, 403],
  ['our host under another scheme', { origin: 'https://127.0.0.1' }, 403],
  ['a name that was pointed at loopback', { host: 'till.example.com' }, 403],
  ['another port', { host: '127.0.0.1:1' }, 403],
  ['a form’s content type', { 'content-type': 'text/plain' }, 415],
])('a call with %s is refused', async (_what, headers, status) => {
  const answer = await send('/rpc/status.get', { headers: { ...good(), ...headers } })
  expect(answer.status).toBe(status)
  expect(codeOf(answer)).toBe(status === 415 ? 'bad-input' : 'not-allowed')
})

test.each([
  ['another host and no port', { host: 'localhost' }],
  ['our name with a dot', { host: '127.0.0.1.:1' }],
  ['our address in a name', { host: '127.0.0.1.example.com' }],
  ['no host at all', { host: '' }],
  ['a site that begins like ours', { origin: 'http://127.0.0.1.example.com' }],
  ['two origins', { origin: 'http://127.0.0.1, https://example.com' }],
  ['a file’s origin', { origin: 'file://' }],
  ['an extension’s origin', { origin: 'chrome-extension://abcdefghijklmnop' }],
])('a call from %s is refused before it is read', async (_what, headers) => {
  const answer = await send('/rpc/status.get', { headers: { ...good(), ...headers } })
  expect([400, 403]).toContain(answer.status)
  expect(answer.body).not.toContain('status.get')
})

test.each([
  ['GET', '/rpc/status.get', 405],
  ['PUT', '/rpc/status.get', 405],
  ['DELETE', '/rpc/status.get', 405],
  ['PATCH', '/rpc/status.get', 405],
  ['TRACE', '/rpc/status.get', 405],
  ['OPTIONS', '/rpc/status.get', 405],
  ['POST', '/RPC/status.get', 405],
  ['POST', '/rpc', 405],
  ['POST', '//rpc/status.get', 405],
  ['POST', '/events', 405],
  ['POST', '/x/../rpc/status.get', 405],
])('%s %s is no call', async (method, path, status) => {
  const answer = await send(path, { method, headers: good() })
  expect(answer.status).toBe(status)
})

test('a method or a token in another place changes nothing', async () => {
  const instead = { 'x-http-method-override': 'POST', 'x-method-override': 'POST' }
  const got = await send('/rpc/status.get', { method: 'GET', headers: { ...good(), ...instead } })
  expect(got.status).toBe(405)
  const { authorization, ...rest } = good()
  const elsewhere: readonly Record<string, string>[] = [
    { cookie: `token=${host.bearer}` },
    { 'x-authorization': authorization },
    { 'proxy-authorization': authorization },
    { authorization: host.bearer },
    { authorization: `Bearer ${host.bearer} x` },
  ]
  for (const headers of elsewhere) {
    expect((await send('/rpc/status.get', { headers: { ...rest, ...headers } })).status).toBe(401)
  }
})

test('the token of another till is no key', async () => {
  const other = await startBrowserHost({
    till,
    port: 0,
    pageRoot: folder.path,
    log: createLog(() => undefined),
  })
  if (!other.ok) throw new Error(other.error)
  const headers = { ...good(), authorization: `Bearer ${other.value.bearer}` }
  expect((await send('/rpc/status.get', { headers })).status).toBe(401)
  expect(other.value.bearer).toHaveLength(43)
  await other.value.close()
})

test('a web socket is no way in', async () => {
  const upgrade = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  }
  for (const path of ['/events', '/rpc/status.get', '/']) {
    const { status } = await send(path, { method: 'GET', headers: upgrade })
    expect(status).not.toBe(101)
  }
  expect((await send('/events', { method: 'GET', headers: upgrade })).status).toBe(401)
})

test('a head too long to be ours is refused', async () => {
  const answer = await send('/rpc/status.get', {
    headers: { ...good(), 'x-long': 'x'.repeat(40_000) },
  })
  expect(answer.status).toBe(431)
})

test('what is refused is neither called nor logged with its token', async () => {
  const lines: string[] = []
  const called: string[] = []
  const guarded = await startBrowserHost({
    till: {
      ...till,
      call: (name) => {
        called.push(name)
        return Promise.reject(
          new Error(`failed with Bearer ${guarded.ok ? guarded.value.bearer : ''}`),
        )
      },
    },
    port: 0,
    pageRoot: folder.path,
    log: createLog((line) => lines.push(line)),
  })
  if (!guarded.ok) throw new Error(guarded.error)
  const { url, bearer, close } = guarded.value
  await fetch(`${url}/rpc/vend.place?token=${bearer}`, { method: 'POST', body: '{}' })
  expect(called).toEqual([])
  const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' }
  const failed = await fetch(`${url}/rpc/vend.place`, { method: 'POST', headers, body: '{}' })
  expect(failed.status).toBe(500)
  expect(called).toEqual(['vend.place'])
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.join('') + (await failed.text())).not.toContain(bearer)
  await close()
})

test('our own page’s origin is let through', async () => {
  const answer = await send('/rpc/status.get', { headers: { ...good(), origin: host.url } })
  expect(answer.status).toBe(200)
})

test('events need the token and a good source too', async () => {
  expect((await send('/events', { method: 'GET' })).status).toBe(401)
  const foreign = { ...good(), origin: 'https://example.com' }
  expect((await send('/events', { method: 'GET', headers: foreign })).status).toBe(403)
})

test('the token in the address is no key', async () => {
  const path = `/events?token=${host.bearer}`
  expect((await send(path, { method: 'GET' })).status).toBe(401)
})

test('a command is never a GET', async () => {
  const answer = await send('/rpc/status.get', { method: 'GET', headers: good() })
  expect(answer.status).toBe(405)
  expect(answer.headers.allow).toBe('POST')
})

test.each([
  ['no JSON', '{"a":'],
  ['no UTF-8', Buffer.from([0x22, 0xff, 0x22])],
])('a body that is %s is a typed error', async (_what, body) => {
  const answer = await send('/rpc/status.get', { headers: good(), body })
  expect(answer.status).toBe(400)
  expect(codeOf(answer)).toBe('bad-input')
})

test('a body past 1 MiB is refused, with its length told and without', async () => {
  const body = `"${'x'.repeat(1_100_000)}"`
  const told = { ...good(), 'content-length': String(body.length) }
  const untold = { ...good(), 'transfer-encoding': 'chunked' }
  expect((await send('/rpc/status.get', { headers: told, body })).status).toBe(413)
  expect((await send('/rpc/status.get', { headers: untold, body })).status).toBe(413)
})

test('no answer invites another site', async () => {
  const preflight = { origin: 'https://example.com', 'access-control-request-method': 'POST' }
  const answers = [
    await send('/rpc/status.get', { method: 'OPTIONS', headers: preflight }),
    await send('/rpc/status.get', { headers: good() }),
    await send('/', { method: 'GET' }),
  ]
  expect(answers.flatMap(({ headers }) => Object.keys(headers))).not.toContain(
    'access-control-allow-origin',
  )
})

test('the page is served with a strict policy and is never kept', async () => {
  const page = await send('/', { method: 'GET' })
  expect(page.status).toBe(200)
  expect(page.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  const policy = String(page.headers['content-security-policy'])
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).not.toContain('unsafe')
  const asset = await send('/assets/app-1a2b.js', { method: 'GET' })
  expect(asset.headers['cache-control']).toContain('immutable')
})

test.each([
  '/nothing',
  '/../secret.json',
  '/assets/../../secret.json',
  '/%2e%2e/secret.json',
  '/..%2fsecret.json',
  '//secret.json',
  '/assets/..\\..\\secret.json',
  '/index.html%00.js',
])('%s is nothing', async (path) => {
  const answer = await send(path, { method: 'GET' })
  expect(answer.status).toBe(404)
  expect(answer.body).not.toContain('1234')
})

test('a foreign host does not even get the page', async () => {
  expect((await send('/', { method: 'GET', headers: { host: 'evil.example' } })).status).toBe(403)
})

test('what the till says arrives as an event with its body', async () => {
  const stop = new AbortController()
  const answer = await fetch(`${host.url}/events`, { headers: good(), signal: stop.signal })
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  await reader?.read()
  for (const listener of listeners) {
    listener({ name: 'vend.changed', body: { vendId: 'V1', state: 'queued' } })
  }
  expect((await reader?.read())?.value).toBe(
    'event: vend.changed\ndata: {"vendId":"V1","state":"queued"}\n\n',
  )
  stop.abort()
})
