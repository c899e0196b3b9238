// POST /rpc/<command>: one JSON body in, one command, one JSON body out. The till checks the input;
// this file only makes sure there is one, of a bearable size.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Result, err, ok } from '../../shared/result.ts'
import type { Till } from '../till/till.ts'
import { refuse, sendError, sendJson } from './answers.ts'

/** No command's input comes near this. */
export const maxBodyBytes = 1_048_576

type BodyError = { readonly status: 400 | 413 | 415; readonly message: string }

async function readBody(request: IncomingMessage): Promise<Result<unknown, BodyError>> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    return err({ status: 415, message: 'Send the input as application/json.' })
  }
  const tooLarge = err({ status: 413, message: 'The input is larger than 1 MiB.' } as const)
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) {
    return tooLarge
  }
  const parts: Buffer[] = []
  let size = 0
  // What is left of a body too large is read past by the server, so that the answer arrives.
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.byteLength
    if (size > maxBodyBytes) {
      return tooLarge
    }
    parts.push(part)
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
    return ok(text.trim() === '' ? {} : (JSON.parse(text) as unknown))
  } catch {
    return err({ status: 400, message: 'The input is not JSON.' })
  }
}

export async function answerRpc(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  till: Pick<Till, 'call'>,
): Promise<void> {
  const body = await readBody(request)
  if (!body.ok) {
    refuse(response, body.error.status, 'bad-input', body.error.message)
    return
  }
  const result = await till.call(name, body.value)
  if (result.ok) {
    sendJson(response, 200, result.value)
  } else {
    sendError(response, result.error)
  }
}
