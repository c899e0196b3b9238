// The typed error every command may answer with. Each code knows its words, whether the same
// call may be tried again, and whether money may have moved.

export const errorCodes = [
  'bad-input',
  'not-signed-in',
  'wrong-pin',
  'locked-out',
  'not-allowed',
  'not-found',
  'not-possible',
  'amount-out-of-limits',
  'offline-limit',
  'provider-refused',
  'provider-unreachable',
  'storage-full',
  'storage-failed',
  'shutting-down',
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

export type MoneyMoved = 'no' | 'yes' | 'unknown'

export type TillError = {
  readonly code: ErrorCode
  /** Plain words: what happened, what to do. English; the screen translates by `code` and `detail`. */
  readonly message: string
  /** The same call may succeed later without change. */
  readonly retry: boolean
  readonly moneyMoved: MoneyMoved
  /** Machine-readable facts for the screen's own words, such as limits. */
  readonly detail?: Readonly<Record<string, string | number>>
}

const retryable: ReadonlySet<ErrorCode> = new Set([
  'provider-unreachable',
  'storage-full',
  'storage-failed',
  'locked-out',
  'shutting-down',
])

/** An error before any money moved, which is every error a command itself can give but `internal`. */
export function tillError(
  code: ErrorCode,
  message: string,
  detail?: Readonly<Record<string, string | number>>,
): TillError {
  return {
    code,
    message,
    retry: retryable.has(code),
    moneyMoved: code === 'internal' ? 'unknown' : 'no',
    ...(detail ? { detail } : {}),
  }
}
