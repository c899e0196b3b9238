// Expected outcomes are values; bugs throw. This is the one shape for "it worked or it did not".

export type Ok<T> = { readonly ok: true; readonly value: T }
export type Err<E> = { readonly ok: false; readonly error: E }
export type Result<T, E> = Ok<T> | Err<E>

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })
export const err = <E>(error: E): Err<E> => ({ ok: false, error })

/** Closes a `switch` over a union: a new member breaks the build until somebody decides. */
export function assertNever(value: never): never {
  throw new Error(`a case nobody handles: ${JSON.stringify(value)}`)
}
