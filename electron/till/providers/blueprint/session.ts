// The api_token of each account, in memory only, and whose turn it is to get a new one. Every sign-in
// and every check of a customer gives a new token and may end the one before, so they go one after
// another, and none goes between another sale's check and its purchase.
// Holds nothing about vends: losing it costs one sign-in.

import type { Result } from '../../../../shared/result.ts'
import { err, ok } from '../../../../shared/result.ts'
import type { Http } from '../../ports.ts'
import type { ProviderAccount } from '../adapter.ts'
import { type NoOrder, readLogin } from './read-verify.ts'
import { loginRequest } from './requests.ts'

export type Sessions = {
  /** Runs when its turn comes. The turn ends when `done` is called or the run ends. */
  readonly inTurn: <T>(
    account: ProviderAccount,
    run: (done: () => void) => Promise<T>,
  ) => Promise<T>
  readonly keep: (account: ProviderAccount, token: string) => void
  /** Forgets the token, unless a newer one has taken its place. */
  readonly drop: (account: ProviderAccount, token: string) => void
  readonly kept: (account: ProviderAccount) => string | null
  /** The kept token, or a new one by signing in. */
  readonly token: (
    account: ProviderAccount,
    http: Http,
  ) => Promise<Result<{ readonly token: string; readonly fresh: boolean }, NoOrder>>
}

export function createSessions(): Sessions {
  const tokens = new Map<string, string>()
  const turns = new Map<string, Promise<void>>()

  async function inTurn<T>(
    account: ProviderAccount,
    run: (done: () => void) => Promise<T>,
  ): Promise<T> {
    const key = keyOf(account)
    const before = turns.get(key) ?? Promise.resolve()
    const { promise, resolve } = Promise.withResolvers<void>()
    turns.set(key, promise)
    await before
    try {
      return await run(resolve)
    } finally {
      resolve()
    }
  }

  const kept = (account: ProviderAccount): string | null => tokens.get(keyOf(account)) ?? null

  return {
    inTurn,
    kept,
    keep: (account, token) => tokens.set(keyOf(account), token),
    drop: (account, token) => {
      if (kept(account) === token) tokens.delete(keyOf(account))
    },
    token: async (account, http) => {
      const known = kept(account)
      if (known !== null) return ok({ token: known, fresh: false })
      return inTurn(account, async () => {
        // Whoever went before may have brought one.
        const brought = kept(account)
        if (brought !== null) return ok({ token: brought, fresh: false })
        const read = readLogin(await http.exchange(loginRequest(account)))
        if (!read.ok) return err(read.error)
        tokens.set(keyOf(account), read.value)
        return ok({ token: read.value, fresh: true })
      })
    },
  }
}

const keyOf = ({ id, baseUrl, credentials }: ProviderAccount): string =>
  JSON.stringify([id, baseUrl, credentials['email'], credentials['password']])
