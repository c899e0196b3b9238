// The worst thing a provider could do with a key: say it again, in every answer and in every shape. Stands
// before a real sandbox and lets through, or answers itself with all that it was sent.

import { createHash } from 'node:crypto'
import { type IncomingMessage, type ServerResponse, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export const echoes = [
  'unauthorised',
  'refused',
  'words',
  'looked-up',
  'page',
  'server-error',
  'cut-off',
] as const
export type Echo = (typeof echoes)[number]

export type EchoingProvider = {
  /** In the place of the sandbox's own. */
  readonly url: string
  /** From now on; null lets everything through. */
  readonly say: (echo: Echo | null) => void
  /** How often each was said. */
  readonly said: (echo: Echo) => number
  readonly close: () => Promise<void>
}

type Heard = { readonly message: IncomingMessage; readonly body: Buffer }

/** Everything that was sent, as a careless server would quote it. */
function everything({ message, body }: Heard): string {
  const plain = `${message.url} ${JSON.stringify(message.headers)} ${body.toString()}`
  return `${plain} ${Buffer.from(plain).toString('base64')} ${encodeURIComponent(plain)}`
}

/** The fields in which the five systems put words, all at once. */
const words = (all: string) => ({
  message: all,
  Message: all,
  error: all,
  details: all,
  detail: all,
  description: all,
  data: { message: all, Message: all, reason: all, Status: 'fail', Code: '903', name: all },
})

function answerTo(echo: Echo, heard: Heard): readonly [status: number, body: string] {
  const all = everything(heard)
  const refusal = {
    status: false,
    Status: 'fail',
    Code: '903',
    responseCode: 400,
    code: '1010',
    status_code: 51,
    result: 'FAILED',
    results: 'FAILED',
  }
  switch (echo) {
    case 'unauthorised':
      return [401, JSON.stringify({ message: `Unauthenticated. ${all}` })]
    case 'refused':
      return [400, JSON.stringify({ ...words(all), ...refusal })]
    case 'words':
      return [200, JSON.stringify({ ...words(all), ...refusal, responseCode: 777 })]
    case 'looked-up': {
      const who = { name: all, address: all, client_name: all, meterNo: '1', tariff: all }
      const sums = { minVendAmount: 1, maxVendAmount: 900_000, outstanding: 0, debtRepayment: 0 }
      return [
        200,
        JSON.stringify({ ...who, ...sums, error: false, responseCode: 100, message: all }),
      ]
    }
    case 'page':
      return [200, `<!doctype html><title>Bad gateway</title><pre>${all}</pre>`]
    case 'server-error':
      return [500, all]
    case 'cut-off':
      return [200, `{"status":true,"message":"${JSON.stringify(all).slice(1, -1)}`]
  }
}

/** `signingKey`: whoever knows it believes the answer. */
export async function startEcho(target: string, signingKey = ''): Promise<EchoingProvider> {
  let echo: Echo | null = null
  const said = new Map<Echo, number>()
  const server = createServer((message, response) => {
    const parts: Buffer[] = []
    message.on('data', (part: Buffer) => parts.push(part))
    message.on('end', () => {
      const heard = { message, body: Buffer.concat(parts) }
      if (echo === null) return passOn(target, heard, response)
      said.set(echo, (said.get(echo) ?? 0) + 1)
      const [status, body] = answerTo(echo, heard)
      const signature = createHash('sha512').update(body).update(signingKey).digest('hex')
      response.writeHead(status, { 'x-buypower-signature': signature })
      response.end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${new URL(target).pathname.replace(/\/$/, '')}`,
    say: (next) => {
      echo = next
    },
    said: (one) => said.get(one) ?? 0,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function passOn(target: string, { message, body }: Heard, response: ServerResponse): void {
  const { hostname, port } = new URL(target)
  const { url: path, method, headers } = message
  const onward = request({ hostname, port, path, method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => response.destroy())
  onward.end(body)
}
