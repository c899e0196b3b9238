// Whoever knocks at the till's post box: well-behaved providers, and everybody else. Raw sockets, so that
// a request may be as wrong as one likes.

import { type Socket, connect } from 'node:net'

export type Reply = {
  readonly status: number
  readonly headers: readonly string[]
  readonly body: string
}

/** 43 characters, as a till makes them. */
export const secretOf = (letter: string): string => letter.repeat(43)

export type Knock = {
  readonly method?: string
  readonly path?: string
  readonly headers?: readonly string[]
  readonly body?: string | Uint8Array
  /** Which of this machine's addresses it comes from. */
  readonly from?: string
}

/** Writes bytes as they are and reads until the other end hangs up. "" when it said nothing. */
export function send(
  port: number,
  bytes: string | Uint8Array,
  from = '127.0.0.1',
): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress: from })
    let text = ''
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1')
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(text))
    socket.write(bytes)
  })
}

/** Opens a connection, writes the beginning of something, and keeps it open. */
export function dawdle(port: number, beginning: string): Promise<{ ended: Promise<string> }> {
  return new Promise((resolve) => {
    const socket: Socket = connect({ port, host: '127.0.0.1' })
    let text = ''
    const ended = new Promise<string>((done) => {
      socket.on('close', () => done(text))
    })
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1')
    })
    socket.on('error', () => undefined)
    socket.on('connect', () => {
      socket.write(beginning)
      resolve({ ended })
    })
  })
}

export function requestText({
  method = 'POST',
  path = '/',
  headers = [],
  body = '',
}: Knock): Buffer {
  const bytes = Buffer.from(body)
  const head = [
    `${method} ${path} HTTP/1.1`,
    'Host: till',
    ...headers,
    ...(headers.some((one) => /^(content-length|transfer-encoding)/i.test(one))
      ? []
      : [`Content-Length: ${bytes.length}`]),
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), bytes])
}

/** One request, one answer. Status 0: the other end hung up without a word. */
export async function knock(port: number, one: Knock): Promise<Reply> {
  return replyOf(await send(port, requestText(one), one.from))
}

export function replyOf(text: string): Reply {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [line = '', ...headers] = head.split('\r\n')
  return {
    status: Number(line.split(' ')[1] ?? 0),
    headers: headers.map((one) => one.toLowerCase()).filter((one) => !one.startsWith('date:')),
    body: rest.join('\r\n\r\n'),
  }
}
