// What every provider's sandbox is, whichever system it plays: a server on loopback, faults on demand,
// a log of requests and a line that can be pulled. Each system adds its books, settings and address.

import type { Faults } from './faults.ts'
import { startSandboxServer } from './server.ts'
import type { LoggedRequest, SandboxSystem } from './system.ts'

export type OpenOptions = {
  /** Left out, any free one. */
  readonly port?: number
  readonly clock?: { readonly now: () => number }
  /** How long every answer takes. What is sold is sold at once. */
  readonly speedMs?: number
}

/** The hands on a running sandbox, the same for every system. */
export type Running = {
  readonly faults: Faults
  /** The latest requests, oldest first. */
  readonly requests: () => readonly LoggedRequest[]
  /** false pulls the line, true brings it back. */
  readonly setLine: (up: boolean) => Promise<void>
  readonly close: () => Promise<void>
}

export type Opened<System> = {
  /** http://127.0.0.1:PORT */
  readonly origin: string
  readonly system: System
  readonly running: Running
  /** Requests so far by name. */
  readonly count: (name: string) => number
  /** Sales asked for whose body holds `text`, those a fault swallowed included (of the latest 5,000). */
  readonly posts: (text: string) => number
}

/** Puts a system on loopback. `play` makes it with the sandbox's clock. */
export async function openSandbox<System extends SandboxSystem>(
  { port = 0, speedMs = 0, clock }: OpenOptions,
  play: (now: () => number) => System,
): Promise<Opened<System>> {
  const now = clock?.now ?? Date.now
  const system = play(now)
  const server = await startSandboxServer(system, { port, speedMs, now })
  const { origin, count, faults, requests, setLine, close } = server
  return {
    origin,
    system,
    running: { faults, requests, setLine, close },
    count,
    posts: (text) =>
      requests().filter(({ name, body }) => name === 'vend' && body.includes(text)).length,
  }
}
