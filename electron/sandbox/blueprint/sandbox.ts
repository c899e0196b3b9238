// Starts a Blueprint sandbox on loopback: training mode and every test sell against this one.
// Its ledger is the truth a till's journal is compared with.

import { startSandboxServer } from '../server.ts'
import type { Faults } from '../faults.ts'
import type { LoggedRequest } from '../system.ts'
import { createBooks, publicOf } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import { createBlueprintSystem } from './system.ts'
import type { Settings, SignIn } from './system.ts'

export type BlueprintSandboxOptions = Partial<SignIn> &
  Partial<Settings> & {
    readonly port?: number
    readonly clock?: { readonly now: () => number }
    /** How long every answer takes. The sale itself happens at once. */
    readonly speedMs?: number
  }

export type BlueprintSandbox = {
  /** Base address, such as http://127.0.0.1:40123; the paths begin with /api. */
  readonly url: string
  readonly signIn: SignIn
  readonly ledger: Ledger
  readonly faults: Faults
  /** May be changed while it runs. */
  readonly settings: Settings
  /** Ends every api_token that was given out. */
  readonly endTokens: () => void
  /** The latest requests, oldest first. */
  readonly requests: () => readonly LoggedRequest[]
  /** false pulls the line, true brings it back. */
  readonly setLine: (up: boolean) => Promise<void>
  readonly close: () => Promise<void>
}

export async function startBlueprintSandbox(
  options: BlueprintSandboxOptions = {},
): Promise<BlueprintSandbox> {
  const { email = 'shop@example.com', password = 'training-password' } = options
  const now = options.clock?.now ?? Date.now
  const books = createBooks()
  const settings: Settings = {
    receiptAt: options.receiptAt ?? 'data.response',
    verifyGivesApiToken: options.verifyGivesApiToken ?? true,
    oneTokenAtATime: options.oneTokenAtATime ?? true,
    testMode: options.testMode ?? false,
  }
  const system = createBlueprintSystem({ email, password }, books, settings, now)
  const server = await startSandboxServer(system, {
    port: options.port ?? 0,
    speedMs: options.speedMs ?? 0,
    now,
  })
  return {
    url: server.origin,
    signIn: { email, password },
    ledger: {
      sold: (transID) => books.get(transID)?.state === 'sold',
      order: (transID) => {
        const entry = books.get(transID)
        return entry ? publicOf(entry) : null
      },
      orders: books.orders,
      count: server.count,
      posts: (transID) =>
        server
          .requests()
          .filter(({ name, body }) => name === 'vend' && body.includes(`"${transID}"`)).length,
    },
    faults: server.faults,
    settings,
    endTokens: system.endTokens,
    requests: server.requests,
    setLine: server.setLine,
    close: server.close,
  }
}
