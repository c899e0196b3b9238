// What the till needs from the machine. Hosts hand these in, so the same till runs on a counter,
// without a screen, and in a simulation whose clock and network are made of seeds.

import type { NotSentReason } from '../../shared/vend/outcome.ts'

export type Clock = {
  /** Wall time, epoch ms. May jump both ways. */
  readonly now: () => number
  /** Never goes back. ms since some start. */
  readonly monotonic: () => number
  /** Calls once after `delayMs` of monotonic time. The returned function calls it off. */
  readonly after: (delayMs: number, run: () => void) => () => void
}

export type Random = {
  /** Cryptographically strong bytes. */
  readonly bytes: (count: number) => Uint8Array
}

export type HttpRequest = {
  readonly method: 'GET' | 'POST'
  /** Absolute. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly connectMs: number
  /** From the first byte out to the last byte in. */
  readonly answerMs: number
}

export type HttpAnswer = {
  readonly kind: 'answer'
  readonly status: number
  /** Names in lower case; the last value where one is repeated. */
  readonly headers: Readonly<Record<string, string>>
  /** Raw bytes, at most `maxAnswerBytes`. */
  readonly body: Uint8Array
}

/** Largest answer read. A longer one is `too-large`: nobody's receipt is a megabyte. */
export const maxAnswerBytes = 1_048_576

export type HttpFailure =
  /** Provably nothing left the till. An allow-list. */
  | { readonly kind: 'not-sent'; readonly reason: NotSentReason; readonly detail: string }
  /** It may have arrived: time-out, reset, close, too large. */
  | { readonly kind: 'no-answer'; readonly detail: string }

export type Http = {
  /** Never throws and never retries: one call is at most one request on the wire. */
  readonly exchange: (request: HttpRequest) => Promise<HttpAnswer | HttpFailure>
}

/** What a transport knows after trying to put bytes on paper. */
export type PrintOutcome =
  /** The printer took every byte and, where it tells, is well afterwards. */
  | { readonly kind: 'printed'; readonly detail: string | null }
  /** No byte of the job left. Safe to try again. */
  | { readonly kind: 'not-printed'; readonly detail: string; readonly cause: PrinterState }
  /** Some or all of it may be on paper. A person looks. */
  | { readonly kind: 'unknown'; readonly detail: string }

export type PrinterState =
  | 'ready'
  | 'paper-low'
  | 'paper-out'
  | 'cover-open'
  | 'off'
  | 'error'
  | 'unknown'

export type PrinterPort = {
  readonly id: string
  readonly transport: 'tcp' | 'device' | 'virtual'
  readonly columns: number
  /** Prints one job, bytes complete. Never throws, never retries, always ends. */
  readonly print: (bytes: Uint8Array, job: { readonly jobId: number }) => Promise<PrintOutcome>
  /** Asks how the printer is. Never throws, always ends. */
  readonly state: () => Promise<PrinterState>
}

export type Log = {
  readonly info: (message: string, facts?: Readonly<Record<string, unknown>>) => void
  readonly warn: (message: string, facts?: Readonly<Record<string, unknown>>) => void
  readonly error: (message: string, facts?: Readonly<Record<string, unknown>>) => void
}

export type Ports = {
  readonly clock: Clock
  readonly random: Random
  readonly http: Http
  readonly printers: readonly PrinterPort[]
  readonly log: Log
}
