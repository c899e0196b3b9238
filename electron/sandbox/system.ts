// What a provider's sandbox gives the server: names for its requests, its answers, its seal, its truth.

import type { IncomingHttpHeaders } from 'node:http'
import type { Fault } from './faults.ts'
import type { SandboxAnswer, Seal } from './wire.ts'

export type SandboxRequest = {
  readonly at: number
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export type LoggedRequest = SandboxRequest & {
  readonly name: string
  readonly fault: string | null
}

/** One provider system, as the server sees it. */
export type SandboxSystem = {
  /** What a request asks for, such as 'vend'. Faults and counts go by it. */
  readonly nameOf: (request: SandboxRequest) => string
  /** Plays the system: checks, sells, answers. */
  readonly answer: (request: SandboxRequest, name: string) => SandboxAnswer
  /** Answers in place of `answer` where only the system knows the words. Null: not one of those faults. */
  readonly instead: (fault: Fault, request: SandboxRequest, name: string) => SandboxAnswer | null
  readonly seal: Seal
  /** The truth, for GET /__control/ledger. */
  readonly ledger: () => unknown
}
