// Which errors prove that nothing left the till. An allow-list: an error nobody has thought of is
// never on it, and even those on it prove nothing once the request was being written.

import type { NotSentReason } from '../../shared/vend/outcome.ts'
import type { HttpFailure } from '../till/ports.ts'

type ErrorFacts = {
  readonly code: string
  readonly syscall: string
  readonly message: string
}

const dnsCodes: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EAI_NODATA',
  'EAI_NONAME',
  'EAI_MEMORY',
  'EAI_SYSTEM',
  'ENODATA',
  'ESERVFAIL',
])

const connectCodes: Readonly<Record<string, NotSentReason>> = {
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'no-route',
  ENETUNREACH: 'no-route',
  EHOSTDOWN: 'no-route',
  ENETDOWN: 'no-route',
  EADDRNOTAVAIL: 'no-route',
  ETIMEDOUT: 'connect-timeout',
}

/** OpenSSL's words for a certificate that does not hold; Node gives them as the error's code. */
const certificateCodes: ReadonlySet<string> = new Set([
  'CERT_CHAIN_TOO_LONG',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REJECTED',
  'CERT_REVOKED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'HOSTNAME_MISMATCH',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

/** What an error means for a request that was, or was not yet, being written. */
export function failureOf(error: unknown, started: boolean): HttpFailure {
  const reason = started ? null : notSentReasonOf(error)
  const detail = wordsOf(error)
  return reason ? { kind: 'not-sent', reason, detail } : { kind: 'no-answer', detail }
}

/** Why nothing left, or null when the error does not prove it. */
export function notSentReasonOf(error: unknown): NotSentReason | null {
  const inner = innerErrors(error)
  if (inner === null) return reasonOfOne(factsOf(error))
  // Several addresses were tried: every one must have failed in a way that proves it.
  const reasons = inner.map((one) => notSentReasonOf(one))
  if (reasons.length === 0 || reasons.includes(null)) return null
  return reasons.at(-1) ?? null
}

/** A short line about an error: for the attempt row, never with a stack. */
function wordsOf(error: unknown): string {
  const { code, message } = factsOf(error)
  const inner = innerErrors(error)
  const words = message || (inner?.[0] ? wordsOf(inner[0]) : '') || 'the exchange failed'
  return (code && !words.includes(code) ? `${words} (${code})` : words).slice(0, 300)
}

function reasonOfOne({ code, syscall, message }: ErrorFacts): NotSentReason | null {
  if (syscall.startsWith('getaddrinfo') || syscall.startsWith('query')) {
    return dnsCodes.has(code) ? 'dns' : null
  }
  if (syscall === 'connect') return connectCodes[code] ?? null
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return 'connect-timeout'
  // undici would not even build the request, for instance on a line break in a header.
  if (code === 'UND_ERR_INVALID_ARG') return 'no-route'
  if (certificateCodes.has(code) || code.startsWith('ERR_TLS_') || code.startsWith('ERR_SSL_')) {
    return 'tls'
  }
  // The peer closed during the handshake; the same code after it means something else.
  if (code === 'ECONNRESET' && message.includes('before secure TLS connection')) return 'tls'
  return null
}

function innerErrors(error: unknown): readonly unknown[] | null {
  if (error instanceof AggregateError) return error.errors
  if (error instanceof Error && error.cause instanceof AggregateError) return error.cause.errors
  return null
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

function factsOf(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { code: '', syscall: '', message: String(error) }
  const { code, syscall, reason } = error as { code?: unknown; syscall?: unknown; reason?: unknown }
  // OpenSSL's message names its own source files; its reason is what a person can read.
  const message = text(reason) || error.message
  return { code: text(code), syscall: text(syscall), message }
}
