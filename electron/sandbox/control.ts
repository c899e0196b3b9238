// The sandbox's control endpoint, so that another process can script faults and read the truth:
//   POST /__control/faults {"kind": "drop-after-sale", ...} | {"next": [...], "always": [...], "clear": true}
//   GET  /__control/faults · GET /__control/ledger · GET /__control/requests
//   POST /__control/line {"downMs": 3000}: pulls the line and brings it back by itself.
// No fault ever strikes it. A web page may not use it.

import type { ServerResponse } from 'node:http'
import { readFault } from './faults.ts'
import type { Fault, Faults } from './faults.ts'
import type { LoggedRequest, SandboxRequest, SandboxSystem } from './system.ts'
import type { Wait } from './wire.ts'

type Controlled = {
  readonly faults: Faults
  readonly system: SandboxSystem
  readonly requests: () => readonly LoggedRequest[]
  readonly setLine: (up: boolean) => Promise<void>
  readonly wait: Wait
}

const prefix = '/__control/'
const maxDownMs = 600_000

export const isControl = (request: SandboxRequest): boolean => request.path.startsWith(prefix)

export function answerControl(
  request: SandboxRequest,
  response: ServerResponse,
  controlled: Controlled,
): void {
  const reply = (status: number, value: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(value))
  }
  if (request.headers.origin !== undefined) {
    reply(403, { error: 'not for web pages' })
    return
  }
  switch (`${request.method} ${request.path.slice(prefix.length)}`) {
    case 'GET ledger':
      reply(200, controlled.system.ledger())
      return
    case 'GET faults':
      reply(200, controlled.faults.list())
      return
    case 'GET requests':
      reply(200, controlled.requests().map(withoutSecrets))
      return
    case 'POST faults': {
      const fault = setFaults(request.body, controlled.faults)
      reply(
        fault === null ? 200 : 400,
        fault === null ? controlled.faults.list() : { error: fault },
      )
      return
    }
    case 'POST line': {
      const downMs = readDownMs(request.body)
      if (downMs === null) {
        reply(400, { error: `downMs must be 0 to ${maxDownMs}` })
        return
      }
      response.once('finish', () => void pullLine(controlled, downMs))
      reply(200, { downMs })
      return
    }
    default:
      reply(404, { error: 'no such control' })
  }
}

async function pullLine({ setLine, wait }: Controlled, downMs: number): Promise<void> {
  await setLine(false)
  await wait(downMs)
  await setLine(true)
}

const withoutSecrets = ({ headers, query, ...rest }: LoggedRequest): unknown => ({
  ...rest,
  query: Object.fromEntries(query),
  authorised: headers.authorization !== undefined,
})

/** Sets the faults a body asks for, all or none. Null when it worked, else what is wrong. */
function setFaults(body: string, faults: Faults): string | null {
  const value = parse(body)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return 'the body must be a JSON object'
  }
  const { next, always, clear } = value as { next?: unknown; always?: unknown; clear?: unknown }
  const nextFaults = readAll('kind' in value ? [value] : next)
  const alwaysFaults = readAll(always)
  if (typeof nextFaults === 'string') return nextFaults
  if (typeof alwaysFaults === 'string') return alwaysFaults
  if (clear === true) faults.clear()
  for (const { kind, ...options } of nextFaults) faults.next(kind, options)
  for (const { kind, ...options } of alwaysFaults) faults.always(kind, options)
  return null
}

function readAll(value: unknown): readonly Fault[] | string {
  if (value === undefined) return []
  if (!Array.isArray(value)) return 'faults stand in a list'
  const read = value.map(readFault)
  return (
    read.find((one): one is string => typeof one === 'string') ??
    read.filter((one): one is Fault => typeof one !== 'string')
  )
}

function readDownMs(body: string): number | null {
  const value = parse(body)
  if (typeof value !== 'object' || value === null || !('downMs' in value)) return null
  const { downMs } = value
  return typeof downMs === 'number' && downMs >= 0 && downMs <= maxDownMs ? downMs : null
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
